"""A ratio stands with its quadrant, and what is dominated is named with by whom."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.incremental import (
    Option,
    OptionError,
    OptionStanding,
    Placed,
    Quadrant,
    compare,
    cost_per_effect,
    find_frontier,
)

amounts = st.integers(-40, 40)
some_options = st.lists(st.tuples(amounts, amounts), min_size=1, max_size=12).map(
    lambda pairs: [Option(str(at), *pair) for at, pair in enumerate(pairs)]
)


def standings_of(
    *pairs: tuple[float, float],
) -> list[tuple[OptionStanding, tuple[str, ...]]]:
    options = [Option("abcdef"[at], *pair) for at, pair in enumerate(pairs)]
    return [(one.standing, one.by) for one in find_frontier(options).placed]


@pytest.mark.parametrize(
    ("cost", "effect", "quadrant", "ratio"),
    [
        (1_500, 300, Quadrant.DEARER_BETTER, 5.0),
        (500, 300, Quadrant.DOMINATES, -5.0),
        (1_000, 300, Quadrant.DOMINATES, 0.0),
        (1_500, 100, Quadrant.DOMINATED, -5.0),
        (1_000, 100, Quadrant.DOMINATED, 0.0),
        (500, 100, Quadrant.CHEAPER_WORSE, 5.0),
        (1_500, 200, Quadrant.DEARER_SAME, None),
        (500, 200, Quadrant.CHEAPER_SAME, None),
        (1_000, 200, Quadrant.SAME, None),
    ],
)
def test_a_ratio_has_its_quadrant(
    cost: float, effect: float, quadrant: Quadrant, ratio: float | None
) -> None:
    step = compare(Option("now", 1_000, 200), Option("then", cost, effect))

    assert step.quadrant is quadrant
    assert step.ratio == ratio
    assert step.ratio is None or step.ratio or math.copysign(1.0, step.ratio) > 0
    assert (step.cost, step.effect) == (cost - 1_000, effect - 200)


def test_effects_that_only_arithmetic_parts_are_the_same() -> None:
    step = compare(Option("one", 1_000, 0.3), Option("two", 2_000, 0.1 + 0.2))

    assert step.quadrant is Quadrant.DEARER_SAME
    assert step.ratio is None


@given(st.tuples(amounts, amounts), st.tuples(amounts, amounts))
def test_there_and_back_have_one_ratio_and_opposite_quadrants(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    opposite = {
        Quadrant.DEARER_BETTER: Quadrant.CHEAPER_WORSE,
        Quadrant.CHEAPER_WORSE: Quadrant.DEARER_BETTER,
        Quadrant.DOMINATES: Quadrant.DOMINATED,
        Quadrant.DOMINATED: Quadrant.DOMINATES,
        Quadrant.CHEAPER_SAME: Quadrant.DEARER_SAME,
        Quadrant.DEARER_SAME: Quadrant.CHEAPER_SAME,
        Quadrant.SAME: Quadrant.SAME,
    }

    there = compare(Option("one", *one), Option("other", *other))
    back = compare(Option("other", *other), Option("one", *one))

    assert there.ratio == back.ratio
    assert back.quadrant is opposite[there.quadrant]


def test_an_option_alone_has_a_cost_for_each_success() -> None:
    assert cost_per_effect(Option("Coaching", 90_000, 7)) == pytest.approx(12857.142857)


@pytest.mark.parametrize("effect", [0.0, -1.0])
def test_without_effect_there_is_no_cost_of_a_success(effect: float) -> None:
    with pytest.raises(OptionError, match="'Coaching' has no effect above nought"):
        cost_per_effect(Option("Coaching", 1_000, effect))


@pytest.mark.parametrize(
    "option",
    [Option("Coaching", float("nan"), 1.0), Option("Coaching", 1.0, float("inf"))],
)
def test_a_figure_that_is_no_number_is_refused(option: Option) -> None:
    with pytest.raises(OptionError, match="effect of 'Coaching' is no number"):
        cost_per_effect(option)
    with pytest.raises(OptionError, match="effect of 'Coaching' is no number"):
        compare(Option("Now", 0, 0), option)
    with pytest.raises(OptionError, match="effect of 'Coaching' is no number"):
        find_frontier([option])


def test_the_dominated_are_named_with_those_who_dominate_them() -> None:
    assert standings_of((0, 0), (40, 2), (60, 6), (70, 5), (70, 6), (60, 6)) == [
        (OptionStanding.EFFICIENT, ()),
        (OptionStanding.EXTENDED_DOMINATED, ("a", "c")),
        (OptionStanding.EFFICIENT, ()),
        (OptionStanding.DOMINATED, ("c",)),
        (OptionStanding.DOMINATED, ("c",)),
        (OptionStanding.TWIN, ("c",)),
    ]


def test_a_mixture_may_pass_by_several_at_once() -> None:
    assert standings_of((0, 0), (10, 1), (22, 2), (24, 4), (90, 5)) == [
        (OptionStanding.EFFICIENT, ()),
        (OptionStanding.EXTENDED_DOMINATED, ("a", "d")),
        (OptionStanding.EXTENDED_DOMINATED, ("a", "d")),
        (OptionStanding.EFFICIENT, ()),
        (OptionStanding.EFFICIENT, ()),
    ]


def test_what_a_mixture_just_equals_stays_on_the_frontier() -> None:
    found = find_frontier([Option("a", 0, 0), Option("b", 5, 1), Option("c", 10, 2)])

    assert [step.ratio for step in found.steps] == [5.0, 5.0]


def test_one_option_is_its_own_frontier() -> None:
    only = Option("Coaching", 90_000, 7)

    found = find_frontier([only])

    assert found.placed == (Placed(only, OptionStanding.EFFICIENT),)
    assert found.steps == ()


@given(some_options)
def test_none_on_the_frontier_is_dominated_and_each_step_costs_more(
    options: list[Option],
) -> None:
    found = find_frontier(options)

    kept = [one for one in found.placed if one.standing is OptionStanding.EFFICIENT]
    for one in kept:
        for other in options:
            quadrant = compare(one.option, other).quadrant
            assert quadrant not in {Quadrant.DOMINATES, Quadrant.CHEAPER_SAME}
    assert len(found.steps) == len(kept) - 1
    assert all(step.quadrant is Quadrant.DEARER_BETTER for step in found.steps)
    ratios = [step.ratio for step in found.steps if step.ratio is not None]
    assert ratios == pytest.approx(sorted(ratios))


@given(some_options, st.integers(0, 60))
def test_the_best_buy_at_any_value_of_a_success_is_on_the_frontier(
    options: list[Option], value: int
) -> None:
    found = find_frontier(options)

    benefits = {one.name: one.effect * value - one.cost for one in options}
    kept = [
        benefits[one.option.name]
        for one in found.placed
        if one.standing is OptionStanding.EFFICIENT
    ]
    assert max(kept) == max(benefits.values())


@given(st.tuples(amounts, amounts), st.tuples(amounts, amounts))
def test_two_options_stand_on_the_frontier_as_they_compare(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    options = [Option("one", *one), Option("other", *other)]

    _, placed = find_frontier(options).placed
    quadrant = compare(*options).quadrant

    is_dominated = quadrant in {Quadrant.DOMINATED, Quadrant.DEARER_SAME}
    assert (placed.standing is OptionStanding.DOMINATED) is is_dominated
    assert (placed.standing is OptionStanding.TWIN) is (quadrant is Quadrant.SAME)


def test_the_twin_of_what_a_mixture_dominates_is_dominated_by_it_too() -> None:
    beaten = (OptionStanding.EXTENDED_DOMINATED, ("a", "c"))

    assert standings_of((0, 0), (40, 2), (60, 6), (40, 2))[1::2] == [beaten, beaten]


@given(some_options)
def test_whoever_is_left_out_is_beaten_by_those_named(options: list[Option]) -> None:
    by_name = {option.name: option for option in options}
    placed = find_frontier(options).placed
    efficient = [
        one.option for one in placed if one.standing is OptionStanding.EFFICIENT
    ]

    for one in placed:
        own, by = one.option, [by_name[name] for name in one.by]
        if one.standing is OptionStanding.DOMINATED:
            assert by[0].effect >= own.effect
            assert by[0].cost <= own.cost
        elif one.standing is OptionStanding.TWIN:
            assert (by[0].cost, by[0].effect) == (own.cost, own.effect)
            assert by[0] in efficient
        elif one.standing is OptionStanding.EXTENDED_DOMINATED:
            part = (own.effect - by[0].effect) / (by[1].effect - by[0].effect)
            assert 0.0 < part < 1.0
            assert by[0].cost + part * (by[1].cost - by[0].cost) < own.cost


def test_an_empty_list_and_two_of_one_name_are_refused() -> None:
    with pytest.raises(OptionError, match="Give one at least"):
        find_frontier([])
    with pytest.raises(OptionError, match="two of one name"):
        find_frontier([Option("a", 0, 0), Option("a", 1, 1)])
