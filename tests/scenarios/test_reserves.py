"""Reserves against the floor, and the months in which something gives way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.reserves import (
    HALF_A_PENNY,
    NEVER,
    Events,
    Floor,
    earlier,
    events_of,
    first_month,
    floor_of,
    held_against,
)
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    days_of,
    grant,
    one,
    pool,
    programme,
    projected,
    scenario,
)

AMOUNTS = st.floats(0, 1e6)
UNDER, AT, WITHIN = -HALF_A_PENNY - 1e-6, 0.0, -HALF_A_PENNY + 1e-6


def months(*values: float) -> Floor:
    """Return a floor that is asked in every month."""
    floor = one(*values)
    return Floor(floor, np.zeros(1), floor)


def test_the_floor_is_months_of_the_mean_of_the_coming_year() -> None:
    spending = one(*range(24))

    floor, opening = floor_of(np.array([3.0]), spending, None)

    assert floor[0].item() == 3 * np.mean(range(1, 13))
    assert floor[11].item() == 3 * np.mean(range(12, 24))
    assert opening.item() == 3 * np.mean(range(12))


def test_towards_the_end_the_last_twelve_months_stand_for_those_to_come() -> None:
    floor, _ = floor_of(np.array([2.0]), one(*range(24)), None)

    assert column(floor[11:]) == pytest.approx([2 * np.mean(range(12, 24))] * 13)


def test_a_model_of_one_year_has_one_floor() -> None:
    floor, opening = floor_of(np.array([3.0]), one(*range(12)), None)

    assert column(floor) == [3 * np.mean(range(12))] * 12
    assert opening.item() == floor[0].item()


def test_a_floor_may_be_a_fixed_sum() -> None:
    floor, opening = floor_of(np.array([3.0]), one(*range(12)), np.array([500.0]))

    assert column(floor) == [500] * 12
    assert opening.item() == 500


def test_no_months_are_no_floor() -> None:
    floor, opening = floor_of(np.array([0.0]), one(*range(12)), None)

    assert column(floor) == [0] * 12
    assert opening.item() == 0


def asked(opening_free: float, *floor: float) -> list[float]:
    """Return what is asked in each month of who opens with so much."""
    by_month = one(*floor)
    return column(held_against(by_month, by_month[0], np.array([opening_free])).asked)


def test_who_opens_above_the_floor_is_asked_for_it_in_every_month() -> None:
    assert asked(100, 60, 70, 80) == [60, 70, 80]


def test_who_opens_below_it_is_asked_not_to_fall_until_the_end() -> None:
    assert asked(50, 60, 40, 80) == [50, 40, 80]


def test_a_floor_that_outgrows_the_opening_is_asked_at_the_end() -> None:
    assert asked(65, 60, 70, 80) == [60, 65, 80]


def test_each_draw_is_asked_by_what_it_opened_with() -> None:
    floor = held_against(
        np.full((2, 2), 100.0), np.full(2, 100.0), np.array([0, 300.0])
    )

    assert floor.asked.tolist() == [[0, 100], [100, 100]]


@given(
    floor=st.lists(AMOUNTS, min_size=1, max_size=24),
    reserves=AMOUNTS,
    higher=st.floats(1, 3),
    more=AMOUNTS,
)
def test_a_higher_floor_asks_no_less_and_more_money_leaves_no_more_to_find(
    floor: list[float], reserves: float, higher: float, more: float
) -> None:
    here = asked(reserves, *floor)

    for raised, before in zip(
        asked(reserves, *(higher * each for each in floor)), here, strict=True
    ):
        assert raised >= before
    for left, before in zip(asked(reserves + more, *floor), here, strict=True):
        assert left - more <= before + HALF_A_PENNY


@pytest.mark.parametrize(
    ("short", "month"), [(1.0, NEVER), (AT, NEVER), (WITHIN, NEVER), (UNDER, 1)]
)
def test_half_a_penny_does_not_count_as_below(short: float, month: int) -> None:
    dips = one(1, short, 1)

    cash = events_of(dips, one(0, 0, 0), one(9, 9, 9), months(0, 0, 0))
    funds = events_of(one(0, 0, 0), dips, one(9, 9, 9), months(0, 0, 0))
    floor = events_of(one(0, 0, 0), one(0, 0, 0), dips + 50, months(50, 50, 50))

    assert cash.cash_below_nought.item() == month
    assert funds.funds_below_nought.item() == month
    assert floor.floor_breached.item() == month


def test_the_first_month_of_an_event_is_told() -> None:
    events = events_of(
        one(1, -1, 1, -5), one(0, 0, 0, -1), one(0, 0, 0, 0), months(*[0] * 4)
    )

    assert events.cash_below_nought.item() == 1
    assert events.funds_below_nought.item() == 3
    assert events.floor_breached.item() == NEVER


def test_reserves_below_the_floor_are_a_breach_even_if_less_is_asked() -> None:
    floor = Floor(one(5, 5), np.zeros(1), one(0, 5))

    events = events_of(one(0, 0), one(0, 0), one(1, 9), floor)

    assert events.floor_breached.item() == 0


@pytest.mark.parametrize(
    ("cash", "funds", "fails"),
    [(NEVER, NEVER, NEVER), (5, NEVER, 5), (NEVER, 0, 0), (5, 3, 3), (3, 5, 3)],
)
def test_it_fails_in_the_earlier_of_two_months(
    cash: int, funds: int, fails: int
) -> None:
    events = Events(
        floor_breached=np.array([0]),
        cash_below_nought=np.array([cash]),
        funds_below_nought=np.array([funds]),
    )

    assert events.fails.tolist() == [fails]
    assert earlier(np.array([funds]), np.array([cash])).tolist() == [fails]


def test_each_draw_has_its_own_first_month() -> None:
    happens = np.array([[False, True, False], [True, True, False]])

    assert first_month(happens).tolist() == [1, 0, NEVER]


def floor_in(
    *streams: Words, programmes: Words | None = None, pools: Words | None = None
) -> list[float]:
    """Return the floor of three months in each month of a scenario."""
    model = a_model(
        programmes=programmes or {"leading": programme(10)},
        pools=pools or {},
        funding={"only": scenario(*streams)},
    )
    return column(projected(model).floor.by_month)


OFFICE: Words = {"office": pool("schools", bought(12_000))}


def test_the_floor_is_three_months_of_spending() -> None:
    assert floor_in(pools=OFFICE) == pytest.approx([3_000] * 12)


def test_what_restricted_grants_pay_needs_no_reserve() -> None:
    half = grant(a_year=6_000)

    assert floor_in(half, pools=OFFICE) == pytest.approx([1_500] * 12)


def test_a_grant_that_is_not_restricted_needs_a_reserve_all_the_same() -> None:
    free = grant(a_year=6_000, restricted=False)

    assert floor_in(free, pools=OFFICE) == pytest.approx([3_000] * 12)


HEADS: Words = {"person": "head", "days_per_school": 1, "profile": "even"}


def test_fees_that_pass_through_need_no_reserve() -> None:
    programmes = {"leading": programme(10, deployments=[HEADS])}

    assert floor_in(programmes=programmes, pools=OFFICE) == pytest.approx([3_000] * 12)


def test_fees_of_heads_in_a_pool_need_one() -> None:
    board: Words = {"board": pool("schools", days_of("head", 24))}

    assert floor_in(pools=board) == pytest.approx([3_000] * 12)


def test_deployed_people_of_the_broker_and_freelances_need_one() -> None:
    use = [
        {"person": each, "days_per_school": 1, "profile": "even"}
        for each in ("officer", "freelance")
    ]
    programmes = {"leading": programme(12, deployments=use)}

    assert floor_in(programmes=programmes) == pytest.approx([1_650] * 12)


def test_what_grants_pay_of_what_passes_through_is_not_taken_off_twice() -> None:
    programmes = {"leading": programme(10, deployments=[HEADS])}
    half = grant(a_year=8_500)

    # £17,000 in all, £5,000 of it passes through; half of the £12,000 is granted.
    assert floor_in(half, programmes=programmes, pools=OFFICE) == pytest.approx(
        [1_500] * 12
    )


def test_a_fixed_floor_replaces_the_months() -> None:
    model = a_model(
        pools=OFFICE,
        organisation={"reserves_floor": 700},
        funding={"only": scenario()},
    )

    assert column(projected(model).floor.by_month) == [700] * 12
