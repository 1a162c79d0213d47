"""The rules of a funder are told, a sentence each."""

from __future__ import annotations

import pytest

from costmodel.assumptions import Quantity
from reports.business_case.grant_rules import rules_in_words
from scenarios.streams import Grant
from tests.models import Words, grant


def central(written: Quantity) -> float:
    """Return a number, or that of the only assumption."""
    return 0.4 if isinstance(written, str) else written


def said(rules: Words, **words: object) -> list[str]:
    """Return what is told of a grant with rules."""
    written = grant(a_year=1, rules=rules, **words)
    return list(rules_in_words(Grant.model_validate(written), central))


def test_a_grant_without_rules_has_none_told() -> None:
    assert said({}) == []


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (
            {"cost_types": ["bid", "quality_assurance"]},
            ["It accepts only bid and quality assurance."],
        ),
        (
            {"overhead_cap": 0.15, "overhead_base": "direct"},
            ["It pays overheads up to 15% of the direct cost that it pays for."],
        ),
        (
            {"overhead_cap": "cap", "overhead_base": "all"},
            ["It pays overheads up to 40% of all that it pays."],
        ),
        (
            {"pays_share": 0.5},
            ["It pays at most 50% of eligible cost; the rest is to be matched."],
        ),
        (
            {"pays_share": 0.5, "in_kind_match": 8000},
            [
                "It pays at most 50% of eligible cost; the rest is to be matched.",
                "Of the match £8,000 a year may be in kind.",
            ],
        ),
        (
            {"ceiling_per_school": 5000},
            ["It pays at most £5,000 for a school and year."],
        ),
        ({"spend_by": "2027-03"}, ["It must be spent by the end of March 2027."]),
        ({"year_begins": 4}, ["Its years begin in April."]),
        ({"repaid_after_months": 0}, ["What goes back of it is paid back at once."]),
        (
            {"repaid_after_months": 6},
            ["What goes back of it is paid back 6 months later."],
        ),
    ],
)
def test_each_rule_is_a_sentence(rules: Words, told: list[str]) -> None:
    assert said(rules) == told


def test_what_is_handed_on_is_told() -> None:
    assert said({}, handed_on=0.3) == [
        "Beside this, 30% of the grant goes on to a lead school."
    ]


def test_a_grant_for_anything_tells_its_years_alone() -> None:
    assert said({"year_begins": 1}, restricted=False) == ["Its years begin in January."]
