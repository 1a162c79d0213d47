"""The rules of a grant bind something, and say of what they are a share."""

from __future__ import annotations

import pytest

from scenarios.funder_rule_checks import check_rules
from scenarios.streams import Grant
from tests.documents import Change, funding_with, told
from tests.models import grant

IN_ORDER = {
    "cost_types": ["brokering"],
    "overhead_cap": 0.15,
    "overhead_base": "direct",
    "pays_share": 0.5,
    "in_kind_match": 1000,
    "ceiling_per_school": 5000,
    "spend_by": "2027-03",
    "year_begins": 4,
}


def said(*changes: Change, **words: object) -> list[str]:
    """Return what is said of the rules of a grant in the small document."""
    written = Grant.model_validate(grant(a_year=1, **words))
    inspection = funding_with(*changes)
    return told(check_rules(inspection, ("at",), written))


def test_rules_that_bind_are_in_order() -> None:
    in_order = {**IN_ORDER, "spend_by": "2027-08"}

    assert said() == []
    assert said(rules=in_order) == []
    assert said(restricted=False, rules={"year_begins": 4}) == []


def test_rules_of_a_grant_for_anything_are_refused() -> None:
    rules = {"pays_share": 0.5, "overhead_cap": 0.1, "overhead_base": "all"}

    assert said(restricted=False, rules={**rules, "year_begins": 4}) == [
        (
            "error at.rules: 'council' is not restricted and may pay for anything, and "
            "yet its rules say 'overhead_base', 'overhead_cap' and 'pays_share'. Take "
            "'restricted: false' out, or these rules."
        )
    ]


def test_a_cost_type_that_is_named_twice_is_told() -> None:
    assert said(rules={"cost_types": ["bid", "events", "bid"]}) == [
        "error at.rules.cost_types: The rules name 'bid' twice. Keep it once."
    ]


@pytest.mark.parametrize(
    "words",
    [
        {"rules": {"cost_types": []}},
        {"rules": {"cost_types": ["bid"]}, "scope": {"cost_types": ["events"]}},
    ],
)
def test_rules_that_accept_nothing_of_the_scope_are_told(
    words: dict[str, object],
) -> None:
    assert said(**words) == [
        (
            "error at.rules.cost_types: The rules of 'council' accept no cost type of "
            "its scope; it could pay for nothing. Name cost types of its scope, or "
            "leave 'cost_types' out of the rules: then all of its scope is accepted."
        )
    ]


def test_a_cap_without_a_base_is_told() -> None:
    assert said(rules={"overhead_cap": 0.15}) == [
        (
            "error at.rules.overhead_cap: The cap on overheads of 'council' does not "
            "say of what it is a share. 15% of direct cost is 13% of all. Add "
            "overhead_base: direct, for the direct cost that it pays for, or "
            "overhead_base: all, for all that it pays."
        )
    ]


def test_a_base_without_a_cap_is_told() -> None:
    assert said(rules={"overhead_base": "all"}) == [
        (
            "error at.rules.overhead_base: The overheads of 'council' have a base and "
            "no cap. Add the cap, like overhead_cap: 0.15, or take the base out."
        )
    ]


def test_match_in_kind_without_a_match_is_told() -> None:
    assert said(rules={"in_kind_match": 8000}) == [
        (
            "error at.rules.in_kind_match: 'council' counts match in kind, and asks "
            "for no match. Add the share of eligible cost that it pays, like "
            "pays_share: 0.5, or take it out."
        )
    ]


@pytest.mark.parametrize("month", ["2026-08", "2027-09"])
def test_a_month_to_spend_by_outside_the_last_year_is_told(month: str) -> None:
    (finding,) = said(rules={"spend_by": month})

    assert finding.startswith("error at.rules.spend_by: 'council' must be spent by ")
    assert finding.endswith(
        "; its last year in the model runs from September 2026 to August 2027. It "
        "would bring money that it could not pay out. Write one of these months, or "
        "change 'ends'."
    )


def test_a_month_to_spend_by_is_one_of_the_last_year_within_the_plan() -> None:
    dates = {"starts": "2025-09", "ends": "2028-08"}

    assert said(**dates, rules={"spend_by": "2027-09"}) == []
    assert len(said(**dates, rules={"spend_by": "2027-08"})) == 1
    early = {"starts": "2026-03", "ends": "2027-02"}
    assert said(**early, rules={"spend_by": "2026-09"}) == []
    assert len(said(**early, rules={"spend_by": "2026-08"})) == 1


def test_a_grant_that_ends_before_it_starts_is_told_elsewhere() -> None:
    assert said(ends="2026-08", rules={"spend_by": "2026-10"}) == []


def test_a_programme_of_the_scope_that_states_no_pupils_is_told() -> None:
    plain = Grant.model_validate(grant(per_pupil=5))
    reading = Grant.model_validate(
        grant(per_pupil=5, scope={"programmes": ["reading"]})
    )
    findings = told(check_rules(funding_with(), ("at",), plain))

    assert findings == [
        (
            "error at.per_pupil: 'council' pays for pupils, and 'leading' states none. "
            "It would bring nothing for that programme. Add pupils_per_school to "
            "'leading', like 200, or leave it out of the scope."
        )
    ]
    assert told(check_rules(funding_with(), ("at",), reading)) == []


def test_a_grant_that_goes_on_whole_is_told() -> None:
    assert said(handed_on=0.99) == []
    assert said(handed_on=1) == [
        (
            "warning at.handed_on: All of 'council' goes on to a lead school: it "
            "brings nothing. Write the share that goes on, like handed_on: 0.5 for "
            "half of it."
        )
    ]
