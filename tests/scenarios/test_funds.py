"""Money belongs to a fund, and a restricted grant is awarded, spent and given back."""

from __future__ import annotations

import pytest

from scenarios.funds import (
    Fund,
    direct_and_support,
    fund_of,
    grant_movements,
    restricted_grants,
)
from scenarios.payers import RESERVES
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    fee,
    grant,
    planned,
    pool,
    programme,
    projected,
    scenario,
)


def with_grants(*grants: Words, years: int = 2) -> Projection:
    """Return a programme of £1,200 a year with some grants."""
    return projected(
        a_model(
            years=years,
            programmes={
                "leading": programme(*[10] * years, ingredients=[bought(1200)])
            },
            funding={"way": scenario(*grants)},
        )
    )


def test_restricted_grants_are_income_of_the_restricted_fund_alone() -> None:
    projection = with_grants(
        grant("named", a_year=100), grant("free", a_year=100, restricted=False), fee()
    )

    assert restricted_grants(projection) == {"named"}
    assert fund_of(projection, "named") is Fund.RESTRICTED
    assert {fund_of(projection, each) for each in ("free", "fees", RESERVES)} == {
        Fund.UNRESTRICTED
    }


def test_what_is_not_spent_is_carried_and_then_goes_back() -> None:
    projection = with_grants(grant("long", a_year=1500, ends="2028-08"))

    (moved,) = grant_movements(projection).values()

    assert moved.awarded.tolist() == [1500, 1500]
    assert moved.spent == pytest.approx([1200, 1200])
    assert moved.returned == pytest.approx([0, 600])
    assert moved.left == pytest.approx([300, 0])


def test_a_grant_year_is_awarded_when_it_begins_in_the_plan() -> None:
    projection = with_grants(
        grant("early", a_year=1200, starts="2026-03", ends="2027-02"),
        grant("late", a_year=1200, starts="2028-03", ends="2030-02"),
        grant("after", a_year=1200, starts="2028-09", ends="2030-08"),
        years=2,
    )

    moved = grant_movements(projection)

    assert moved["early"].awarded == pytest.approx([600, 0])
    assert moved["late"].awarded == pytest.approx([0, 600])
    assert moved["after"].awarded == pytest.approx([0, 0])


def test_costs_are_direct_or_come_from_a_pool() -> None:
    ledger = planned(
        a_model(
            programmes={"leading": programme(10, ingredients=[bought(700)])},
            pools={"office": pool("schools", bought(300))},
        )
    )

    assert direct_and_support(ledger)[:, 0, 0].tolist() == [700, 300]
