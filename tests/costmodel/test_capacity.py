"""Activities use a resource by their time; what nobody uses keeps its cost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from costmodel.capacity import CapacityError, time_driven

AMOUNTS = st.floats(0, 1e6)
TIMES = arrays(float, 3, elements=st.floats(0, 10))
COUNTS = arrays(float, 3, elements=st.floats(0, 1_000))


@given(cost=AMOUNTS, spare=st.floats(1, 1e6), times=TIMES, counts=COUNTS)
def test_assigned_and_unused_add_up_to_the_cost(
    cost: float, spare: float, times: np.ndarray, counts: np.ndarray
) -> None:
    capacity = np.array(spare + (times * counts).sum())

    used = time_driven(np.array(cost), capacity, times, counts)

    assert used.assigned.sum() + used.unused == pytest.approx(cost, abs=1e-6)
    assert used.unused_time == pytest.approx(spare, abs=1e-6)


def test_periods_are_worked_out_side_by_side() -> None:
    used = time_driven(
        np.array([600_000.0, 600_000.0]),
        np.array([10_000.0, 10_000.0]),
        np.array([[0.75], [3.5], [3.0]]),
        np.array([[8_000.0, 8_500.0], [400.0, 350.0], [450.0, 500.0]]),
    )

    assert used.assigned[:, 1].tolist() == [382_500, 73_500, 90_000]
    assert used.unused.tolist() == [75_000, 54_000]


def test_a_capacity_that_is_just_used_up_leaves_nothing() -> None:
    used = time_driven(np.array(100.0), np.array(0.3), np.array([0.1]), np.array([3.0]))

    assert used.unused == 0.0


@pytest.mark.parametrize(
    ("cost", "capacity", "time", "said"),
    [
        (-1.0, 10.0, 1.0, "A cost is below nought"),
        (1.0, 10.0, np.nan, "A time is below nought, or no number"),
        (1.0, 0.0, 1.0, "A capacity is nought"),
        (1.0, np.inf, 1.0, "no number. Write the hours"),
        (1.0, 2.0, 1.5, "150% of the capacity is used, 1 more than there is"),
    ],
)
def test_what_makes_no_sense_is_refused(
    cost: float, capacity: float, time: float, said: str
) -> None:
    with pytest.raises(CapacityError, match=said):
        time_driven(
            np.array(cost), np.array(capacity), np.array([time]), np.array([2.0])
        )
