"""What becomes of a way of funding, draw by draw."""

from __future__ import annotations

import math

import pytest

from scenarios.evaluation import central
from scenarios.fates import Fate, VerdictRank, fates_of
from scenarios.funded_plan import FundedPlan
from scenarios.reserves import NEVER
from scenarios.sustainability import VerdictKind
from tests.models import fee, grant, programme, the_scenario
from tests.scenarios.offices import office


def fate(plan: FundedPlan) -> Fate:
    """Return what becomes of the only scenario."""
    (found,) = fates_of(central(plan, the_scenario(plan)))
    return found


def test_a_plan_that_fails_has_its_month_and_its_sums() -> None:
    found = fate(office())

    assert (found.standing, found.kind) == (VerdictRank.FAILS, VerdictKind.FAILS)
    assert found.fails_in == 6
    assert found.result == pytest.approx(-2_000)
    assert found.least_reserves == found.last_reserves == pytest.approx(-1_000)
    assert found.extra == pytest.approx(200)


def test_a_plan_without_loss_sustains_itself() -> None:
    found = fate(office(fee(prices={"leading": 1_200})))

    assert found.standing is VerdictRank.SUSTAINS_ITSELF
    assert (found.fails_in, found.extra, found.needed) == (NEVER, 0, 0)


@pytest.mark.parametrize(
    ("a_year", "standing"),
    [(1_000, VerdictRank.WANTS_MORE), (2_000, VerdictRank.HAS_ENOUGH)],
)
def test_a_subsidy_is_enough_or_not(a_year: float, standing: VerdictRank) -> None:
    found = fate(office(fee(), grant(a_year=a_year)))

    assert found.standing is standing
    assert found.kind is VerdictKind.SUSTAINS_WITH_SUBSIDY
    assert found.needed == pytest.approx(200)


def test_without_a_school_no_sum_is_enough() -> None:
    found = fate(office(programmes={"leading": programme(0)}))

    assert math.isinf(found.extra)
