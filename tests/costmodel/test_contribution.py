"""What units contribute, and how many of them break even."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.contribution import (
    BreakEvenUnits,
    ContributionError,
    ProgrammeContribution,
    StepCost,
)

ROOM = StepCost(700.0, 40)
CONFERENCE = ProgrammeContribution(75.0, 28.0, 900.0, (ROOM,))


def surplus(programme: ProgrammeContribution, units: int) -> float:
    """Return the surplus at a number of units."""
    return float(programme.surplus(np.array(float(units))))


def test_a_step_comes_whole_with_the_first_unit_beyond() -> None:
    assert surplus(CONFERENCE, 0) == -900
    assert surplus(CONFERENCE, 40) == 40 * 47 - 700 - 900
    assert surplus(CONFERENCE, 41) == 41 * 47 - 1400 - 900


def test_contribution_leaves_the_fixed_cost_out() -> None:
    units = np.array([10.0, 50.0])

    assert CONFERENCE.contribution(units).tolist() == [470 - 700, 2350 - 1400]


def test_break_even_is_rounded_up() -> None:
    plain = ProgrammeContribution(100.0, 40.0, 3_001.0)

    assert plain.break_even() == BreakEvenUnits(51, (), 51)
    assert ProgrammeContribution(100.0, 40.0, 3_000.0).break_even().units == 50


def test_beyond_a_step_it_may_be_lost_again() -> None:
    assert CONFERENCE.break_even() == BreakEvenUnits(35, ((41, 48),), 49)


def test_where_each_unit_takes_more_than_it_brings_no_number_is_enough() -> None:
    assert ProgrammeContribution(20.0, 28.0, 900.0).break_even().units is None
    full_rooms = ProgrammeContribution(45.0, 28.0, 1.0, (ROOM,))
    assert full_rooms.break_even() == BreakEvenUnits(None, (), None)


@pytest.mark.parametrize(
    ("price", "variable", "fixed", "lost"),
    [
        (-1.0, 0.0, 0.0, (1, None)),
        (20.0, 28.0, 0.0, (1, None)),
        (20.0, 28.0, -900.0, (113, None)),
        (20.0, 28.0, -904.0, (114, None)),
    ],
)
def test_where_each_unit_takes_more_than_it_brings_the_loss_has_no_end(
    price: float, variable: float, fixed: float, lost: tuple[int, None]
) -> None:
    free = ProgrammeContribution(price, variable, fixed)

    assert free.break_even() == BreakEvenUnits(0, (lost,), None)
    assert surplus(free, lost[0]) < 0 <= surplus(free, lost[0] - 1)


def test_steps_may_make_a_loss_before_the_one_that_has_no_end() -> None:
    granted = ProgrammeContribution(40.0, 28.0, -300.0, (ROOM,))

    found = granted.break_even()

    assert found == BreakEvenUnits(0, ((1, 33), (41, None)), None)
    assert [surplus(granted, n) >= 0 for n in (33, 34, 40, 41)] == [
        False,
        True,
        True,
        False,
    ]


def test_units_that_bring_what_they_take_lose_nothing_ever() -> None:
    assert ProgrammeContribution(0.3, 0.1 + 0.2).break_even() == BreakEvenUnits(
        0, (), 0
    )


@pytest.mark.parametrize(
    ("every", "fixed", "found"),
    [
        (40.0, 0.0, BreakEvenUnits(0, ((1, None),), None)),
        (40.0, -100.0, BreakEvenUnits(0, ((1, None),), None)),
        (40.0, -682.5, BreakEvenUnits(0, (), 0)),
        (2.5, -420.0, BreakEvenUnits(0, ((3, None),), None)),
        (1e-4, 0.0, BreakEvenUnits(0, (), 0)),
    ],
)
def test_a_loss_comes_back_with_each_step_that_full_units_just_pay_for(
    every: float, fixed: float, found: BreakEvenUnits
) -> None:
    step = StepCost(700.0, every)

    level = ProgrammeContribution(28.0 + 700.0 / every, 28.0, fixed, (step,))

    assert level.break_even() == found


BANDS = (StepCost(16_000.0, above=400), StepCost(8_000.0, above=700))
"""£40,000 up to 400 places, £56,000 up to 700, £64,000 beyond."""


def test_units_may_be_whole_numbers_of_any_kind() -> None:
    whole = ProgrammeContribution(75, 28, 900, (StepCost(700, 40),))

    assert whole.surplus(np.array([40, 41])).tolist() == [280, -373]
    assert whole.contribution(np.array([0, 1])).tolist() == [0, -653]


def test_a_step_may_begin_above_a_number_and_be_taken_once() -> None:
    tutors = StepCost(900.0, 10, above=25)

    assert tutors.taken(np.array([0, 25, 26, 35, 36])).tolist() == [0, 0, 1, 1, 2]
    assert BANDS[0].taken(np.array([0, 400, 401, 9_000])).tolist() == [0, 0, 1, 1]


def test_bands_of_fixed_cost_break_even_in_each() -> None:
    course = ProgrammeContribution(200.0, 95.0, 40_000.0, BANDS)

    assert course.break_even() == BreakEvenUnits(381, ((401, 533),), 534)
    grown = course.grown(price=0.0, cost=0.1, years=1)
    assert [step.cost for step in grown.steps] == pytest.approx([17_600, 8_800])
    assert [step.above for step in grown.steps] == [400, 700]


def test_a_step_above_may_end_what_was_gained_before_it() -> None:
    tight = ProgrammeContribution(20.0, 12.0, 800.0, (StepCost(1_000.0, 100, 200),))
    never = replace(tight, fixed=1_601.0)
    level = ProgrammeContribution(20.0, 12.0, 800.0, (StepCost(800.0, 100, 200),))
    once = ProgrammeContribution(5.0, 5.0, -10.0, (StepCost(11.0, above=30),))

    assert tight.break_even() == BreakEvenUnits(
        100, ((201, 224), (301, 349), (401, 474), (501, 599), (601, None)), None
    )
    assert never.break_even() == BreakEvenUnits(None, (), None)
    assert level.break_even() == BreakEvenUnits(100, (), 100)
    assert replace(level, fixed=1_601.0).break_even().units is None
    assert once.break_even() == BreakEvenUnits(0, ((31, None),), None)


def test_a_break_even_between_two_whole_units_is_none() -> None:
    between = ProgrammeContribution(20.0, 12.0, 4.0, (StepCost(100.0, 1, above=0.5),))

    assert between.break_even() == BreakEvenUnits(None, (), None)


def test_the_margin_of_safety_ends_at_the_nearest_loss_below() -> None:
    assert CONFERENCE.margin_of_safety(40) == 5
    assert CONFERENCE.margin_of_safety(45) is None
    assert CONFERENCE.margin_of_safety(60) == 11
    assert ProgrammeContribution(20.0, 12.0).margin_of_safety(7) == 7
    whole: Any = 60.0
    assert CONFERENCE.margin_of_safety(whole) == 11


@pytest.mark.parametrize(
    "none",
    [-3, 60.7, 1.5, math.nan, math.inf, 1e10, 10_000_001, 10**400, "x", None, True],
)
def test_a_margin_is_of_a_whole_number_of_units(none: Any) -> None:  # noqa: ANN401 - whatever is no number
    with pytest.raises(ContributionError, match="is no number of units"):
        CONFERENCE.margin_of_safety(none)


TRIED = 600
"""Numbers of units that are tried one by one; a loss may begin beyond them."""


@given(
    price=st.integers(0, 60),
    fixed=st.integers(-300, 900),
    steps=st.lists(
        st.builds(
            StepCost,
            st.integers(0, 300),
            st.sampled_from([3, 10, 25, math.inf]),
            st.integers(0, 60),
        ),
        max_size=3,
    ),
)
def test_a_break_even_is_what_trying_every_number_finds(
    price: int, fixed: int, steps: list[StepCost]
) -> None:
    programme = ProgrammeContribution(price, 20, fixed, steps)
    try:
        found = programme.break_even()
    except ContributionError:
        return

    tried = [surplus(programme, units) >= -0.005 for units in range(TRIED)]
    told = [
        found.units is not None
        and units >= found.units
        and not any(
            first <= units and (last is None or units <= last)
            for first, last in found.lost_again
        )
        for units in range(TRIED)
    ]
    recurs = next((one[0] for one in found.lost_again if one[1] is None), TRIED)
    assert tried[:recurs] == told[:recurs]
    assert recurs >= TRIED or not tried[recurs]
    assert found.safe is None or all(tried[found.safe :])


def test_years_on_costs_outgrow_the_price() -> None:
    later = CONFERENCE.grown(price=0.02, cost=0.04, years=3)

    assert later.price == pytest.approx(75 * 1.02**3)
    assert later.steps[0].cost == pytest.approx(700 * 1.04**3)
    assert later.steps[0].every == 40
    found = later.break_even().units
    assert found is not None
    assert found > 35


@pytest.mark.parametrize(
    ("growth", "said"),
    [
        (("x", 0.1, 1), "The yearly growth is 'x', which is not one number"),
        ((0.1, None, 1), "The yearly growth is None"),
        ((0.1, 0.1, True), "The number of years is True"),
        ((0.1, 0.1, 100_000), "The growth over all years is nan"),
        ((0.1, -1, -1), "The growth over all years is nan"),
        ((0.1, 0.1, 400), "The growth over all years is 3.6"),
        ((0.1, 0.1, 350), "'cost' of a step is 2.1"),
    ],
)
def test_growth_that_is_none_or_beyond_all_numbers_is_refused(
    growth: tuple[Any, ...], said: str
) -> None:
    with pytest.raises(ContributionError, match=said):
        CONFERENCE.grown(*growth)


@given(
    price=st.floats(1, 500),
    variable=st.floats(0, 500),
    fixed=st.floats(0, 5_000),
    cost=st.floats(0, 2_000),
    every=st.integers(1, 60),
)
def test_no_number_below_break_even_is_enough_and_all_from_safe_are(
    price: float, variable: float, fixed: float, cost: float, every: int
) -> None:
    programme = ProgrammeContribution(price, variable, fixed, (StepCost(cost, every),))
    try:
        found = programme.break_even()
    except ContributionError:
        return

    if found.units is None:
        assert max(surplus(programme, n) for n in range(1, 400)) < 0.01
        return
    below = (surplus(programme, n) for n in range(min(found.units, 400)))
    assert all(one < 0 for one in below)
    assert surplus(programme, found.units) >= -0.01
    for first, last in found.lost_again:
        assert surplus(programme, first) < 0
        assert last is None or surplus(programme, last) < 0
    if found.safe is not None:
        beyond = range(found.safe, found.safe + 200)
        assert all(surplus(programme, n) >= -0.01 for n in beyond)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"price": math.nan}, "The price is nan, which is not one number"),
        ({"fixed": "900"}, "The fixed cost is '900', which is not one number"),
        ({"variable": 10**400}, "The variable cost is 1000"),
        ({"variable": True}, "The variable cost is True"),
        ({"steps": None}, "Steps are None. Write them in brackets"),
        ({"steps": 5}, "Steps are 5"),
        ({"steps": (5,)}, r"Steps are \(5,\)"),
        ({"steps": ROOM}, r"Steps are StepCost\("),
    ],
)
def test_what_makes_no_sense_is_refused(what: dict[str, Any], said: str) -> None:
    with pytest.raises(ContributionError, match=said):
        ProgrammeContribution(**{"price": 1.0, "variable": 0.0, **what})


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ((1.0, 0), "£1.00 for every 0 units makes no sense"),
        ((1.0, 1e-320), "for every 9.99989e-321 units makes no sense"),
        ((-1.0, 2), "Write a cost not below nought"),
        ((1.0, 2, -3), "A step above -3 units makes no sense"),
        (("a", 1), "'cost' of a step is 'a', which is not one number"),
        ((1.0, None), "'every' of a step is None"),
        ((1.0, 2, math.nan), "'above' of a step is nan"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(
    step: tuple[Any, ...], said: str
) -> None:
    with pytest.raises(ContributionError, match=said):
        StepCost(*step)


@pytest.mark.parametrize(
    "none",
    [None, "x", [1, "x"], [[1, 2], [3]], math.nan, True, [10**400]],
)
def test_units_that_are_no_numbers_are_refused(none: Any) -> None:  # noqa: ANN401 - whatever is no number
    for ask in (CONFERENCE.surplus, CONFERENCE.contribution, ROOM.taken):
        with pytest.raises(ContributionError, match="which are not all numbers"):
            ask(none)


def test_units_that_a_mask_hides_are_refused() -> None:
    with pytest.raises(ContributionError, match="which are not all numbers"):
        CONFERENCE.surplus(np.ma.array([1.0, 2.0], mask=[False, True]))


def test_units_may_be_one_number_a_list_or_a_column() -> None:
    listed: Any = [34, 35]
    one: Any = 35
    column: Any = pd.Series([34, 35], ["May", "June"])

    assert CONFERENCE.surplus(listed).tolist() == [-2, 45]
    assert CONFERENCE.surplus(one) == 45
    found: Any = CONFERENCE.surplus(column)
    assert found["June"] == 45


def test_a_small_gain_is_a_gain() -> None:
    assert ProgrammeContribution(1e-9, 0.0, 0.006).break_even().units == 1_000_000
    with pytest.raises(ContributionError, match=r"brings £0.000000001 more than it"):
        ProgrammeContribution(1e-9, 0.0, 1.0).break_even()
    with pytest.raises(ContributionError, match=r"brings £0.000001 more than it take"):
        ProgrammeContribution(100.0, 99.999999, 1e6).break_even()


def test_price_and_variable_cost_alike_leave_the_fixed_cost_uncovered() -> None:
    level = ProgrammeContribution(20.0, 20.0, 900.0)

    assert level.break_even() == BreakEvenUnits(None, (), None)


def test_a_break_even_beyond_all_reason_is_refused() -> None:
    with pytest.raises(ContributionError, match=r"beyond 10,000,000 units.* more than"):
        ProgrammeContribution(1.0, 1.0 - 1e-6, 1e6).break_even()
    with pytest.raises(ContributionError, match=r"beyond 10,000,000 units.* less than"):
        ProgrammeContribution(1.0, 1.0 + 1e-6, -1e6).break_even()
