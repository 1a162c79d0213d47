"""Numbers are taken if they are real, finite and told exactly by floats."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from costmodel.plain_numbers import LARGEST, is_plain, shortened


@pytest.mark.parametrize("value", [0, -2.5, LARGEST, np.float64(3), Fraction(1, 3)])
def test_a_real_number_is_plain(value: object) -> None:
    assert is_plain(value)


@pytest.mark.parametrize(
    "value",
    [True, np.True_, None, "1", float("nan"), float("inf"), 10**400, 1.01e15, [1]],
)
def test_what_is_none_or_too_large_is_not(value: object) -> None:
    assert not is_plain(value)


def test_what_is_hidden_by_a_mask_is_not() -> None:
    assert not is_plain(np.ma.masked)


def test_what_is_told_of_it_stays_short() -> None:
    assert len(shortened("word" * 1_000)) < 50
    assert len(shortened(10**5_000)) < 50
