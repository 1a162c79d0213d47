"""Sums that have the same bits in any company."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import added

pounds = st.floats(-1e9, 1e9)


def test_nothing_adds_to_nought() -> None:
    assert added(np.zeros((0, 3))).tolist() == [0.0, 0.0, 0.0]


def test_the_first_axis_is_added_and_the_others_stay() -> None:
    values = np.arange(24.0).reshape(2, 3, 4)

    assert added(values).tolist() == (values[0] + values[1]).tolist()


def test_what_is_added_is_left_as_it_was() -> None:
    values = np.array([[1.0], [2.0]])

    added(values)[:] = 9.0

    assert values.tolist() == [[1.0], [2.0]]


@given(st.lists(st.tuples(pounds, pounds), min_size=1, max_size=20))
def test_a_draw_has_the_same_sum_alone_and_in_company(
    pairs: list[tuple[float, float]],
) -> None:
    together = np.array(pairs)
    alone = np.ascontiguousarray(together[:, :1])

    assert added(together)[0].tobytes() == added(alone)[0].tobytes()


@given(st.lists(pounds, max_size=20))
def test_values_are_added_in_their_order(values: list[float]) -> None:
    total = 0.0
    for value in values:
        total += value

    assert added(np.array(values).reshape(-1, 1)).tolist() == [total]
