"""Where something changes between two values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.brackets import Brackets, narrowed

WIDTH = 1e-8
"""What is left of a bracket one wide."""


def change(same: float, other: float, at: float) -> Brackets:
    """Return where an answer changes between two values."""
    wide = Brackets(np.array([same]), np.array([other]))
    return narrowed(wide, lambda values: (values < at) == (same < at))


@pytest.mark.parametrize(("same", "other"), [(0.0, 3.0), (3.0, 0.0), (-5.0, 5.0)])
def test_a_change_is_found_from_either_side(same: float, other: float) -> None:
    found = change(same, other, 2.5)

    assert found.same.item() == pytest.approx(2.5, abs=1e-7)
    assert found.other.item() == pytest.approx(2.5, abs=1e-7)


@given(st.floats(0, 1, exclude_min=True))
def test_the_change_lies_between_the_two_values(at: float) -> None:
    found = change(0.0, 1.0, at)

    assert found.same.item() < at <= found.other.item()
    assert found.other.item() - found.same.item() <= WIDTH


def test_a_change_at_the_very_end_is_found() -> None:
    assert change(0.0, 1.0, 1.0).other.item() == 1.0


def test_of_several_changes_the_nearest_to_the_first_value_is_found() -> None:
    wide = Brackets(np.array([0.0]), np.array([1.0]))

    found = narrowed(wide, lambda v: (v < 0.3) | ((v > 0.5) & (v < 0.8)))

    assert found.other.item() == pytest.approx(0.3)


def test_brackets_are_narrowed_side_by_side() -> None:
    wide = Brackets(np.array([0.0, 10.0]), np.array([4.0, 20.0]))
    at = np.array([[1.0], [17.0]])

    found = narrowed(wide, lambda values: values < at)

    assert found.other.tolist() == pytest.approx([1, 17])
