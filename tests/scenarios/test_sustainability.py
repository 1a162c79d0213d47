"""Whether it survives: by itself, with so much a school, or until it fails."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scenarios.cash import BalanceSheet, OpeningBalances
from scenarios.reserves import HALF_A_PENNY, NEVER, Events, Floor
from scenarios.sustainability import (
    Standing,
    Verdict,
    VerdictKind,
    extra_needed,
    one_pound,
    verdict_of,
)
from tests.models import column

NOTHING = OpeningBalances(*[np.zeros(1)] * 7)
MONTHS = 12
UNDER, WITHIN = -HALF_A_PENNY - 1e-6, -HALF_A_PENNY + 1e-6
TEN_SCHOOLS = np.full((MONTHS, 1), 10 / 12)
"""What £1 a school-year brings each month of ten schools."""


def opened_with(funds: float) -> OpeningBalances:
    """Return a balance sheet of so much unrestricted funds, all in the bank."""
    return replace(NOTHING, cash=np.array([funds]))


def standing(
    *, cash: float = 100, funds: float = 100, floor: float = 0, result: float = 0
) -> Standing:
    """Return balances that stay the same for a year, free reserves those of funds."""
    level = np.ones((MONTHS, 1))
    balances = BalanceSheet(
        opened_with(funds - result),
        cash=cash * level,
        debtors=level,
        creditors=level,
        deferred_income=level,
        grant_repayable=level,
        unrestricted=funds * level,
    )
    held = Floor(floor * level, np.zeros(1), floor * level)
    events = Events(
        floor_breached=np.array([0 if funds < floor - HALF_A_PENNY else NEVER]),
        cash_below_nought=np.array([0 if cash < -HALF_A_PENNY else NEVER]),
        funds_below_nought=np.array([0 if funds < -HALF_A_PENNY else NEVER]),
    )
    return Standing(balances, held, events)


def extra(stands: Standing) -> float:
    """Return the extra that ten schools would have to bring."""
    return float(extra_needed(stands, TEN_SCHOOLS).item())


def verdict(stands: Standing, grants: float = 0) -> Verdict:
    """Return the verdict on an organisation with so much in grants."""
    return verdict_of(
        stands, np.array([7.0]), grants=np.array([grants]), pound=TEN_SCHOOLS
    )


def kind(stands: Standing, grants: float = 0) -> VerdictKind:
    """Return the kind of a verdict."""
    return VerdictKind(int(verdict(stands, grants).kind.item()))


def test_a_pound_a_school_year_comes_in_twelfths_in_the_prices_of_the_year() -> None:
    places = np.array([[[10.0], [20.0]], [[2.0], [4.0]]])

    pound = one_pound(places, np.array([1.0, 1.5]))

    assert column(pound[:12]) == pytest.approx([1.0] * 12)
    assert column(pound[12:]) == pytest.approx([24 * 1.5 / 12] * 12)


def test_what_could_be_taken_away_is_below_nought() -> None:
    # Over the year £1 brings £10: reserves of £100 bear £10, a result of £50 £5.
    assert extra(standing(result=999)) == pytest.approx(-10)
    assert extra(standing(result=50)) == pytest.approx(-5)


def test_who_lacks_nothing_and_has_nothing_over_needs_nothing() -> None:
    assert extra(standing()) == 0


@pytest.mark.parametrize(
    ("what", "needed"),
    [
        ({"cash": -10}, 12),
        ({"funds": -10}, 12),
        ({"floor": 105}, 6),
        ({"result": -10}, 1),
    ],
)
def test_each_shortfall_asks_for_what_has_come_in_by_then(
    what: dict[str, float], needed: float
) -> None:
    # In the first month £1 has brought 10 ÷ 12, in the last year £10.
    assert extra(standing(**what)) == pytest.approx(needed)


def test_the_largest_of_all_shortfalls_is_what_is_needed() -> None:
    assert extra(standing(cash=-10, funds=-5, result=-200)) == pytest.approx(20)


def test_a_later_shortfall_has_more_months_to_be_brought() -> None:
    stands = standing()
    stands.balances.cash[5] = -10

    assert extra(stands) == pytest.approx(2)


def test_less_is_asked_than_a_floor_that_opened_out_of_reach() -> None:
    stands = standing(floor=105)
    stands.floor.asked[:] = 90

    assert extra(stands) == 0
    assert kind(stands) is VerdictKind.SUSTAINS_ITSELF


@pytest.mark.parametrize("what", ["cash", "funds", "result"])
def test_half_a_penny_asks_for_nothing_and_more_asks_for_all_of_it(what: str) -> None:
    # A shortfall of funds is one of reserves too; the floor is far below.
    assert extra(standing(**{"floor": -999, what: WITHIN})) == 0
    assert extra(standing(**{"floor": -999, what: UNDER})) == pytest.approx(
        -UNDER / (10 if what == "result" else 10 / 12)
    )


def test_if_something_is_wanted_where_no_school_pays_no_sum_is_enough() -> None:
    nobody = np.zeros((MONTHS, 1))

    assert extra_needed(standing(cash=-10), nobody).item() == np.inf
    assert extra_needed(standing(cash=-0.5), nobody).item() == np.inf
    assert extra_needed(standing(), nobody).item() == 0


def test_schools_that_come_too_late_cannot_bring_what_is_wanted_before() -> None:
    late = TEN_SCHOOLS.copy()
    late[:1] = 0

    assert extra_needed(standing(cash=-10), late).item() == np.inf


def test_the_last_result_asks_for_what_comes_in_its_own_year() -> None:
    pound = np.concatenate((9 * TEN_SCHOOLS, TEN_SCHOOLS))
    stands = standing(result=-10)
    level = np.ones((24, 1))
    funds = np.repeat([[11.0], [1.0]], MONTHS, axis=0)
    two_years = Standing(
        replace(BalanceSheet(opened_with(511), *[level] * 6), unrestricted=funds),
        Floor(0 * level, np.zeros(1), 0 * level),
        stands.events,
    )

    assert column(two_years.balances.results) == [-500, -10]

    # Only the last year's result is wanted: £10 from £10 for each pound.
    assert extra_needed(two_years, pound).item() == pytest.approx(1)


def test_without_grants_a_floor_held_and_a_result_of_nought_it_sustains_itself() -> (
    None
):
    assert kind(standing()) is VerdictKind.SUSTAINS_ITSELF


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (WITHIN, VerdictKind.SUSTAINS_ITSELF),
        (UNDER, VerdictKind.SUSTAINS_WITH_SUBSIDY),
    ],
)
def test_half_a_penny_is_no_loss(result: float, expected: VerdictKind) -> None:
    assert kind(standing(result=result)) is expected


def test_a_grant_that_brings_money_is_a_subsidy() -> None:
    assert kind(standing(), grants=0.01) is VerdictKind.SUSTAINS_WITH_SUBSIDY
    assert kind(standing(), grants=0) is VerdictKind.SUSTAINS_ITSELF


def test_a_floor_that_is_breached_needs_a_subsidy() -> None:
    assert kind(standing(floor=101)) is VerdictKind.SUSTAINS_WITH_SUBSIDY


@pytest.mark.parametrize("what", [{"cash": -1}, {"funds": -1}])
def test_who_runs_out_of_cash_or_funds_fails(what: dict[str, float]) -> None:
    failed = verdict(standing(**what))

    assert failed.kind.item() == VerdictKind.FAILS
    assert failed.fails_in.item() == 0


def test_failing_comes_before_everything_else() -> None:
    assert kind(standing(cash=-1, result=-5, floor=500), grants=9) is VerdictKind.FAILS


def test_what_is_needed_is_what_is_there_and_what_is_still_wanted() -> None:
    needed = verdict(standing(result=-10), grants=50)

    assert needed.subsidy.item() == 7
    assert needed.extra.item() == pytest.approx(1)
    assert needed.needed.item() == pytest.approx(8)
    assert needed.fails_in.item() == NEVER


def test_a_grant_larger_than_is_needed_is_told_by_what_is_needed() -> None:
    plenty = verdict(standing(result=50), grants=70)

    assert plenty.needed.item() == pytest.approx(2)
    assert plenty.extra.item() == 0
    assert verdict(standing(result=80), grants=70).needed.item() == 0


def test_what_would_be_needed_is_told_of_who_fails_too() -> None:
    assert verdict(standing(cash=-10)).extra.item() == pytest.approx(12)
