"""Rules that bind are told, each with the sum at stake."""

from __future__ import annotations

from scenarios.funder_rule_findings import check_rules_at_work
from tests.documents import funding_with, told
from tests.models import Words, bought, donation, fee, grant, pool, programme
from tests.scenarios.settling import BROKERING, settled

BROKERED = bought(60_000, cost_type="brokering")
OFFICE = pool(
    "schools",
    bought(20_000, cost_type="brokering"),
    bought(7_000, cost_type="travel"),
)


def said(*streams: Words, cash: float = 0.0) -> list[str]:
    """Return what is said of the rules at work in £60,000 direct and £27,000 shared."""
    projection = settled(
        *streams,
        programmes={"leading": programme(10, ingredients=[BROKERED])},
        pools={"office": OFFICE},
        opening={"cash": cash},
    )
    return told(check_rules_at_work(funding_with(), ("only",), projection))


def test_grants_without_rules_have_nothing_told() -> None:
    free = grant("free", a_year=1, restricted=False)
    given = donation(restricted=True)

    assert said(fee(), free, given, grant(a_year=90_000)) == []


def test_each_rule_that_binds_is_told_with_what_it_leaves_to_others() -> None:
    rules = {
        "cost_types": ["brokering"],
        "overhead_cap": 0.15,
        "overhead_base": "direct",
        "pays_share": 0.5,
        "ceiling_per_school": 3_000,
    }

    findings = said(fee(), grant(a_year=200_000, rules=rules), cash=1_000_000)

    ends = (
        "is left to others, though it has the money. See whether another stream is for "
        "it; else it falls to free money, to reserves, or to nobody."
    )
    place, of_scope = "note only.streams.1.rules", "of the cost of its scope"
    assert findings == [
        (
            f"{place}.cost_types: 'council' accepts some cost types only: £7,000 "
            f"{of_scope} {ends}"
        ),
        f"{place}.overhead_cap: 'council' caps overheads: £11,000 {of_scope} {ends}",
        (
            f"{place}.pays_share: 'council' pays a share of eligible cost only: "
            f"£34,500 {of_scope} {ends}"
        ),
        (
            f"{place}.ceiling_per_school: 'council' pays so much a school at most: "
            f"£4,500 {of_scope} {ends}"
        ),
    ]


def test_a_rule_that_does_not_bind_is_not_told() -> None:
    rules = {"ceiling_per_school": 8_700}

    assert said(grant(a_year=200_000, rules=rules)) == []


def test_what_goes_back_as_it_is_not_spent_in_time_is_told() -> None:
    late = grant(a_year=60_000, rules={"spend_by": "2026-11"})

    assert said(late) == [
        (
            "note only.streams.0.rules.spend_by: £38,250 of 'council' goes back: it is "
            "not spent in time. See whether the work can be done earlier, or the date "
            "moved."
        )
    ]
    assert said(grant(a_year=6_000, rules={"spend_by": "2026-11"})) == []


def test_what_goes_back_at_the_end_of_an_earlier_year_is_not_late() -> None:
    rules = {"spend_by": "2027-08", "year_begins": 12}
    two = grant(a_year=60_000, unspent="returned", taper=[1, 0.1], rules=rules)

    assert said(two) == []


def test_a_match_that_is_short_is_told_with_the_grant_at_stake() -> None:
    half = grant(a_year=40_000, scope=BROKERING, rules={"pays_share": 0.5})

    assert said(half, cash=15_000)[-1:] == [
        (
            "warning only.streams.0.rules.pays_share: £27,234 of the match that "
            "'council' asks for is paid by nobody; £27,234 of the grant is at stake. "
            "The figures go on as if the funder paid. Find the match, or plan on less "
            "of the grant."
        )
    ]
