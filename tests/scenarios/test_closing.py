"""How long reserves hold, and by when closing down must be decided."""

from __future__ import annotations

import pytest

from scenarios.closing import (
    EVE,
    TOO_LATE,
    ClosingDown,
    Closure,
    closing_costs,
    closing_down,
    closure_of,
    lowest_reserves,
    runway,
)
from scenarios.projection import Projection
from scenarios.reserves import NEVER
from tests.models import Words, a_model, assumed, bought, programme, projected, scenario


def spending(
    cash: float, closing: Words | None = None, **opening: object
) -> Projection:
    """Return a plan that spends £1,000 a month of its cash, with a floor of £2,000."""
    return projected(
        a_model(
            years=2,
            assumptions={"redundancy": assumed(3_000, unit="£")},
            opening={"cash": cash, **opening},
            organisation={
                "reserves_floor": 2_000,
                "creditors_months": 0,
                **({"closing": closing} if closing else {}),
            },
            programmes={"leading": programme(1, 1, ingredients=[bought(12_000)])},
            funding={"way": scenario()},
        )
    )


def takes(months: int, *amounts: float | str) -> Words:
    """Return what closing down takes."""
    costs = [{"label": "Redundancy pay", "amount": each} for each in amounts]
    return {"months": months, "costs": costs}


@pytest.mark.parametrize(
    ("cash", "months"), [(1_999, 0), (2_000, 0), (12_000, 10), (25_999, 23)]
)
def test_the_runway_is_the_months_in_which_the_floor_is_held(
    cash: float, months: int
) -> None:
    assert runway(spending(cash)) == months


def test_a_floor_that_is_never_breached_ends_no_runway() -> None:
    assert runway(spending(26_000)) is None


def test_the_worst_month_is_that_of_the_lowest_reserves() -> None:
    assert lowest_reserves(spending(50_000)) == 23


def test_nothing_is_told_of_closing_where_nothing_is_stated() -> None:
    assert closing_down(spending(5_000)) is None
    assert closing_costs(spending(5_000)).tolist() == []


def test_costs_are_numbers_or_assumptions() -> None:
    found = closing_down(spending(20_000, takes(2, 500, "redundancy")))

    assert found is not None
    assert (found.cost, found.months) == (3_500, 2)


@pytest.mark.parametrize(
    ("cash", "passed"),
    [
        # £3,500 is there to the end of the eighth month, two after the decision.
        (11_500, 6),
        (11_499, 5),
        (5_500, EVE),
        (5_499, TOO_LATE),
        (27_500, NEVER),
        (27_499, 21),
    ],
)
def test_the_decision_comes_before_closing_can_no_longer_be_paid(
    cash: float, passed: int
) -> None:
    found = closing_down(spending(cash, takes(2, 500, "redundancy")))

    assert found is not None
    assert found.decide_by == passed


def test_closing_that_costs_nothing_must_come_before_it_fails() -> None:
    found = closing_down(spending(6_000, takes(2)))

    assert found == ClosingDown(0.0, 2, 6)
    assert found.decide_by == 4


def test_restricted_money_and_fixed_assets_pay_for_no_closing() -> None:
    closing = takes(0, 1_000)
    plain = closing_down(spending(6_000, closing))
    held = closing_down(
        spending(9_000, closing, restricted={"hall": 3_000}, fixed_assets=5_000)
    )
    set_aside = closing_down(spending(6_000, closing, designated=4_000))

    assert plain == held == set_aside


def test_a_path_leads_to_closure_with_what_it_costs_and_what_is_left() -> None:
    found = closure_of(spending(11_500, takes(2, 500, "redundancy")))

    assert found == Closure(
        fails_in=11,
        month=11,
        left=-500,
        closing=ClosingDown(3_500, 2, 8),
        left_on_last_day=3_500,
    )
    assert found.unpaid == 4_000


def test_without_what_closing_takes_a_failure_alone_is_told() -> None:
    found = closure_of(spending(11_500))

    assert found is not None
    assert (found.month, found.closing, found.unpaid) == (11, None, None)


def test_closing_may_cost_too_much_before_anything_fails() -> None:
    found = closure_of(spending(26_000, takes(2, 3_500)))

    assert found is not None
    assert (found.fails_in, found.month) == (NEVER, 22)
    assert (found.left, found.unpaid) == (3_000, 500)


def test_closing_that_never_could_be_paid_has_what_was_there_at_first() -> None:
    found = closure_of(spending(3_000, takes(2, 9_000)))

    assert found is not None
    assert found.left_on_last_day == 3_000


def test_a_plan_that_can_always_close_leads_to_no_closure() -> None:
    assert closure_of(spending(50_000, takes(2, 3_500))) is None
    assert closure_of(spending(50_000)) is None
