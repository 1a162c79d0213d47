"""Why a verdict is what it is: the test it rests on, by how much, and when."""

from __future__ import annotations

import pytest

from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan
from scenarios.reasons import VerdictReason, given_of, reason_of
from scenarios.sustainability import Condition, VerdictKind
from tests.models import donation, fee, grant, the_scenario
from tests.scenarios.offices import office


def reason(plan: FundedPlan) -> VerdictReason:
    """Return what the verdict on the only scenario rests on."""
    return reason_of(central(plan, the_scenario(plan)))


def test_a_plan_fails_where_cash_first_falls_below_nought() -> None:
    found = reason(office())

    assert (found.kind, found.condition) == (VerdictKind.FAILS, Condition.CASH)
    assert (found.month, found.worst_month) == (6, 11)
    assert (found.pounds, found.worst) == pytest.approx((-166.67, -1_000), abs=0.01)
    assert (found.income, found.cost, found.given) == (10_000, 12_000, 0)


def test_funds_fail_first_where_bills_are_paid_late() -> None:
    found = reason(office(organisation={"creditors_months": 3}))

    assert (found.condition, found.month) == (Condition.FUNDS, 6)


def test_a_loss_in_the_last_year_is_told_as_that() -> None:
    found = reason(office(cash=50_000))

    assert found.condition is Condition.LAST_RESULT
    assert (found.month, found.worst_month) == (11, 11)
    assert found.pounds == pytest.approx(-2_000)
    assert not found.is_met


def test_reserves_below_what_is_asked_are_told_with_their_month() -> None:
    found = reason(office(cash=20_000, organisation={"reserves_floor": 21_000}))

    assert (found.condition, found.month) == (Condition.FREE_RESERVES, 11)
    assert found.pounds == pytest.approx(-3_000)


def test_a_plan_that_sustains_itself_has_its_closest_test() -> None:
    found = reason(office(fee(prices={"leading": 1_300})))

    assert found.kind is VerdictKind.SUSTAINS_ITSELF
    assert found.is_met
    assert found.pounds == pytest.approx(1_000)


def test_what_is_given_counts_grants_as_they_are_spent_and_donations() -> None:
    plan = office(
        fee(), grant(a_year=3_000), donation(), donation("interest", kind="other")
    )

    assert given_of(central(plan, the_scenario(plan))) == pytest.approx(9_000)
