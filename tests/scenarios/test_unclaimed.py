"""Why a grant does not claim all cost of its scope, reason by reason."""

from __future__ import annotations

import pytest

from scenarios.drawdowns import drawdowns
from tests.models import Words, bought, grant, pool, programme
from tests.scenarios.settling import settled

PARTS: Words = {
    "programmes": {
        "leading": programme(10, ingredients=[bought(60_000, cost_type="brokering")])
    },
    "pools": {
        "office": pool(
            "schools",
            bought(20_000, cost_type="brokering"),
            bought(7_000, cost_type="travel"),
        )
    },
}
"""£60,000 direct, and £27,000 of overheads."""


def reasons(*streams: Words, name: str = "council") -> dict[str, float]:
    """Return what a grant does not claim, and what it does, to the penny."""
    told = drawdowns(settled(*streams, **PARTS))[name]
    found = {
        why.value: round(float(amounts.sum()), 2)
        for why, amounts in told.unclaimed.items()
        if abs(amounts.sum()) > 0.005
    }
    return {**found, "claimed": round(float(told.claimed.sum()), 2)}


def test_every_rule_takes_its_part_in_turn() -> None:
    rules = {
        "cost_types": ["brokering"],
        "overhead_cap": 0.15,
        "overhead_base": "direct",
        "pays_share": 0.5,
        "ceiling_per_school": 3_000,
    }

    assert reasons(grant(a_year=200_000, rules=rules)) == {
        "cost types": 7_000,
        "overheads": 11_000,
        "match": 34_500,
        "ceiling": 4_500,
        "claimed": 30_000,
    }


def test_what_is_beyond_its_money_has_none() -> None:
    assert reasons(grant(a_year=50_000)) == {"no money": 37_000, "claimed": 50_000}


def test_cost_after_the_last_month_to_spend_in_is_too_late() -> None:
    late = grant(a_year=90_000, rules={"spend_by": "2026-11"})

    assert reasons(late) == {"too late": 65_250, "claimed": 21_750}


def test_what_others_pay_first_or_beside_it_is_not_claimed() -> None:
    narrow = grant(
        "first", a_year=20_000, scope={"cost_types": ["travel", "brokering"]}
    )
    beside = grant("twin", a_year=10_000)

    found = reasons(grant(a_year=30_000), narrow, beside)

    assert found == pytest.approx(
        {"others": 30_000, "no money": 27_000, "claimed": 30_000}
    )


def test_a_grant_that_pays_later_does_not_count_as_others() -> None:
    narrow = grant("first", a_year=20_000, scope={"cost_types": ["brokering"]})

    assert reasons(grant(a_year=30_000), narrow, name="first") == {
        "no money": 60_000,
        "claimed": 20_000,
    }


def test_months_outside_its_term_are_not_its_cost() -> None:
    half = grant(a_year=200_000, starts="2027-03")

    assert reasons(half) == {"claimed": 43_500}
