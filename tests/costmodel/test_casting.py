"""Whole pounds add up both ways, and no pound turns up where there was none."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from costmodel.arrays import Floats
from costmodel.casting import (
    cast_both_ways,
    cast_counts,
    cast_table,
    counts_within,
    fitted,
    whole,
)
from costmodel.money import MoneyUnit, round_money

MONEY = st.one_of(st.just(0.0), st.floats(0.01, 1e5))
TABLES = arrays(
    np.float64, st.tuples(st.integers(1, 12), st.integers(1, 5)), elements=MONEY
)


def test_each_amount_is_rounded_for_itself() -> None:
    assert whole(np.array([0.5, 1.49, -2.5])).tolist() == [1, 1, -3]


def test_a_total_some_pounds_beside_its_parts_is_spread_over_them_by_size() -> None:
    assert fitted(np.array(103), np.array([60.0, 0.0, 40.0])).tolist() == [62, 0, 41]


def test_a_total_of_parts_that_are_all_nought_falls_to_the_last() -> None:
    assert fitted(np.array([2, 0]), np.zeros((2, 3))).tolist() == [[0, 0, 2], [0, 0, 0]]


def test_a_bound_column_takes_its_total_from_a_free_one() -> None:
    amounts = np.array([[0.4, 0.6], [0.4, 0.6], [0.4, 0.6]])

    shared = cast_both_ways(amounts, np.array([1, 1, 1]), {0: 1})

    assert shared.sum(axis=0).tolist() == [1, 2]
    assert shared.sum(axis=1).tolist() == [1, 1, 1]


def test_pounds_pass_through_a_column_between_two_that_never_meet() -> None:
    amounts = np.array([[0.6, 0.4, 0.0], [0.0, 1.4, 0.6]])

    shared = cast_both_ways(amounts, np.array([1, 2]), {0: 0, 1: 2, 2: 1})

    assert shared.tolist() == [[0, 1, 0], [0, 1, 1]]


def test_a_column_bound_by_its_rows_stays_beside_its_total() -> None:
    amounts = np.array([[100.4, 0.0], [100.4, 0.0], [0.0, 50.0]])

    shared = cast_both_ways(amounts, np.array([100, 100, 50]), {0: 201})

    assert shared.tolist() == [[100, 0], [100, 0], [0, 50]]


@given(TABLES)
def test_rows_always_add_up_and_nought_stays_nought(amounts: Floats) -> None:
    rows = round_money(amounts.sum(axis=1), MoneyUnit.POUND)
    columns = round_money(amounts.sum(axis=0), MoneyUnit.POUND)

    shared = cast_both_ways(amounts, rows, dict(enumerate(columns.tolist())))

    assert (shared.sum(axis=1) == rows).all()
    assert (shared >= 0).all()
    assert not shared[(amounts == 0.0) & (amounts.sum(axis=1) > 0.0)[:, None]].any()


@given(TABLES)
def test_columns_add_up_wherever_one_of_them_is_free(amounts: Floats) -> None:
    amounts += 10.0
    rows = round_money(amounts.sum(axis=1), MoneyUnit.POUND)
    bound = dict(
        enumerate(round_money(amounts.sum(axis=0), MoneyUnit.POUND).tolist()[:-1])
    )

    shared = cast_both_ways(amounts, rows, bound)

    assert {at: int(shared[:, at].sum()) for at in bound} == bound


def test_a_table_gives_up_the_nearest_sums_where_no_whole_cells_add_up_to_them() -> (
    None
):
    # By largest remainder the first two rows would get the pounds of the first column.
    amounts = np.array([[0.5, 0.0], [0.5, 0.0], [0.0, 0.5], [0.0, 0.5]])

    shared = cast_table(amounts)

    assert shared.sum(axis=0).tolist() == [1, 1]
    assert shared.sum() == 2


@given(amounts=TABLES, is_owed=st.booleans())
def test_a_table_adds_up_both_ways(amounts: Floats, *, is_owed: bool) -> None:
    amounts *= -1.0 if is_owed else 1.0

    shared = cast_table(amounts)

    assert shared.sum() == round_money(amounts.sum(), MoneyUnit.POUND)
    assert (abs(shared - amounts) < 1).all()
    for axis in (0, 1):
        sums = amounts.sum(axis=axis)
        assert (abs(shared.sum(axis=axis) - sums) < 1).all()
    assert not shared[amounts == 0.0].any()


@given(arrays(np.float64, st.integers(1, 20), elements=st.floats(0, 1e4)))
def test_counts_add_up_as_printed(counts: Floats) -> None:
    cast = cast_counts(counts, 1)

    assert abs(cast.sum() - counts.sum()) <= 0.05 + 1e-6
    assert (abs(cast - counts) < 0.1 + 1e-6).all()


def test_counts_are_cast_within_totals_that_were_cast_already() -> None:
    counts = np.array([[10.2392, 18.2392], [0.0, 0.0]])

    assert counts_within(np.array([28.5, 0.0]), counts, 1).tolist() == [
        [10.2, 18.3],
        [0.0, 0.0],
    ]
