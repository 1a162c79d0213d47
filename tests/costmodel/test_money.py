"""Money as it is shown: to the unit, and always adding up."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from costmodel.arrays import Floats
from costmodel.errors import CostmodelError
from costmodel.money import (
    MoneyUnit,
    NotMoneyError,
    UnshareableTotalError,
    pence,
    pounds,
    round_money,
    round_statement,
    share_out,
)

NOISE = 1e-4
"""What the tests grant the arithmetic, in units: far below anything printed."""

amounts = st.one_of(
    st.floats(-1e7, 1e7, allow_subnormal=False),
    st.integers(-1000, 1000).map(float),
    st.integers(-100, 100).map(lambda third: third / 3),
    st.just(0.0),
)
statements = npst.arrays(
    np.float64,
    npst.array_shapes(min_dims=1, max_dims=4, min_side=1, max_side=4),
    elements=amounts,
)
units = st.sampled_from(list(MoneyUnit))


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (0.004, 0),
        (0.005, 1),
        (0.0051, 1),
        (1.005, 101),
        (-0.004, 0),
        (-0.005, -1),
        (1.0, 100),
        (2.675, 268),
    ],
)
def test_half_a_penny_goes_away_from_nought(amount: float, expected: int) -> None:
    assert pence(np.array(amount)) == expected


@given(st.integers(-(10**13), 10**13))
def test_pence_survive_being_pounds_for_a_while(stored: int) -> None:
    kept = pence(pounds(np.array([stored])))

    assert kept.dtype == np.int64
    assert kept.tolist() == [stored]


@pytest.mark.parametrize("amount", [np.nan, np.inf, -np.inf, 2.0**50, 1e308])
def test_what_is_no_amount_of_money_is_refused(amount: float) -> None:
    with pytest.raises(NotMoneyError, match="not finite, or too large") as refused:
        round_money(np.array([1.0, amount]), MoneyUnit.POUND)

    assert isinstance(refused.value, CostmodelError)


def test_the_largest_exact_amount_is_still_money() -> None:
    assert round_money(np.array(2.0**50 - 1), MoneyUnit.POUND) == 2**50 - 1


def test_the_published_pound_is_not_lost() -> None:
    finals = np.array([107_276.4228, 132_723.5772])

    shown = share_out(np.array(240_000), finals)

    assert shown.tolist() == [107_276, 132_724]


def test_of_equal_remainders_the_earlier_part_comes_first() -> None:
    thirds = np.array([1 / 3, 1 / 3, 1 / 3])

    assert share_out(np.array(1), thirds).tolist() == [1, 0, 0]


def test_remainders_equal_but_for_the_last_bit_are_equal() -> None:
    nearly = np.array([0.1 + 0.2, 0.3, 0.4])

    assert (0.1 + 0.2) > 0.3
    assert share_out(np.array(1), nearly[[1, 0, 2]]).tolist() == [0, 0, 1]
    assert share_out(np.array(1), np.array([0.3, 0.1 + 0.2, 0.3])).tolist() == [1, 0, 0]


def test_a_part_a_bit_short_of_whole_is_whole() -> None:
    short = np.array([0.1 + 0.7, 0.2]) * 10

    assert short[0] < 8
    assert share_out(np.array(10), short).tolist() == [8, 2]


def test_a_debt_is_shared_as_the_like_credit() -> None:
    halves = np.array([0.5, 0.5, 2.0])

    assert share_out(np.array(3), halves).tolist() == [1, 0, 2]
    assert share_out(np.array(-3), -halves).tolist() == [-1, 0, -2]


def test_pence_are_shared_as_pounds_are() -> None:
    assert share_out(np.array(100), np.full(3, 1 / 3), MoneyUnit.PENNY).tolist() == [
        34,
        33,
        33,
    ]


def test_many_totals_are_shared_at_once() -> None:
    parts = np.array([[0.5, 0.5], [1.25, 1.75], [0.0, 0.0]])

    shown = share_out(np.array([1, 3, 0]), parts)

    assert shown.tolist() == [[1, 0], [1, 2], [0, 0]]


@pytest.mark.parametrize(("total", "fits"), [(3, True), (4, False), (1, False)])
def test_a_total_must_belong_to_its_parts(total: int, *, fits: bool) -> None:
    parts = np.array([1.25, 1.25])

    if fits:
        assert share_out(np.array(total), parts).sum() == total
    else:
        with pytest.raises(UnshareableTotalError, match=r"1\.50 units from the sum"):
            share_out(np.array(total), parts)


def test_nothing_is_shared_among_no_parts() -> None:
    assert share_out(np.array(0), np.array([])).tolist() == []


def test_something_cannot_be_shared_among_no_parts() -> None:
    with pytest.raises(UnshareableTotalError):
        share_out(np.array(1), np.array([]))


@pytest.mark.parametrize(("total", "expected"), [(4, [2, 2]), (3, [1, 2]), (2, [1, 1])])
def test_a_total_a_whole_unit_away_but_for_noise_is_still_met(
    total: int, expected: list[int]
) -> None:
    parts = np.array([1.0, 2.0])

    shown = share_out(np.array(total), parts)

    assert shown.tolist() == expected


@pytest.mark.parametrize("total", [1, 3])
def test_a_single_part_takes_the_whole_total(total: int) -> None:
    assert share_out(np.array(total), np.array([2.0])).tolist() == [total]


@given(
    parts=npst.arrays(np.float64, st.integers(1, 12), elements=amounts),
    unit=units,
    up=st.booleans(),
)
def test_parts_add_up_and_none_moves_by_a_unit(
    parts: Floats, unit: MoneyUnit, *, up: bool
) -> None:
    exact = sum(Fraction(part) for part in parts.tolist()) * unit
    noise = Fraction(NOISE)
    total = -((noise - exact) // 1) if up else (exact + noise) // 1

    shown = share_out(np.array(int(total)), parts, unit)

    assert shown.sum() == total
    assert (np.abs(shown - parts * unit) < 1 + NOISE).all()
    assert (shown * np.sign(parts) >= 0).all()
    assert (shown[parts == 0] == 0).all()


@given(statements, units)
def test_no_penny_is_gained_or_lost(leaves: Floats, unit: MoneyUnit) -> None:
    shown = round_statement(leaves, unit)

    assert shown.dtype == np.int64
    assert shown.shape == leaves.shape
    assert shown.sum() == round_money(leaves.sum(), unit)


@given(statements, units)
def test_no_total_on_the_way_down_moves_by_a_unit(
    leaves: Floats, unit: MoneyUnit
) -> None:
    shown = round_statement(leaves, unit)

    for kept in range(leaves.ndim + 1):
        rest = tuple(range(kept, leaves.ndim))
        moved = np.abs(shown.sum(axis=rest) - leaves.sum(axis=rest) * unit)
        assert (moved < 1 + NOISE).all()


@given(statements, units)
def test_what_was_nought_stays_nought(leaves: Floats, unit: MoneyUnit) -> None:
    shown = round_statement(leaves, unit)

    assert (shown[leaves == 0] == 0).all()


@given(statements, st.randoms(use_true_random=False))
def test_relabelling_changes_nothing_where_no_remainders_tie(
    leaves: Floats, shuffler: Random
) -> None:
    # Remainders this far apart cannot tie, at any level, for up to 256 leaves.
    apart = np.floor(leaves) + np.arange(1, leaves.size + 1).reshape(leaves.shape) ** (
        1 / 2
    )
    order = list(range(leaves.shape[0]))
    shuffler.shuffle(order)

    shown = round_statement(apart)

    assert round_statement(apart[order]).tolist() == shown[order].tolist()


@given(st.permutations(["advice", "brokering", "governance", "youth"]))
def test_ties_go_by_name_whatever_the_order(names: list[str]) -> None:
    leaves = np.full((1, 4), 0.25)

    shown = round_statement(leaves, names=[["2026/27"], names])

    assert dict(zip(names, shown[0].tolist(), strict=True)) == {
        "advice": 1,
        "brokering": 0,
        "governance": 0,
        "youth": 0,
    }


def test_statements_of_a_batch_are_rounded_apart() -> None:
    first, second = np.array([0.5, 0.5]), np.array([0.2, 0.2])

    shown = round_statement(np.stack([first, second]), names=[["b", "a"]], batch_axes=1)

    assert shown.tolist() == [[0, 1], [0, 0]]


def test_the_grand_total_comes_first() -> None:
    """Rounded one by one these would print 1, 1, 1 beneath a total of 2."""
    assert round_statement(np.array([0.5, 0.5, 0.5])).tolist() == [1, 1, 0]
