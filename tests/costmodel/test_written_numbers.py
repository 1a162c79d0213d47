"""Numbers as somebody wrote them are taken, or refused with what they are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from costmodel.shared_costs import UnshareableCostError
from costmodel.written_numbers import array_of, number_of, unmasked


@pytest.mark.parametrize("value", [2.5, "2.5", np.float64(2.5), Decimal("2.5")])
def test_a_number_may_be_written_in_any_way(value: object) -> None:
    assert number_of(value, "The cost") == 2.5


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "The cost is None, which is no number"),
        (np.nan, "The cost is nan, which is no number"),
        (np.True_, "The cost is True, which is no number"),
        (np.ma.masked, "The cost is --, which is no number"),
        ([1], "which is no number"),
        (10**400, "The cost is larger than .* give all in a larger unit"),
        (-1e16, "The cost is larger than"),
        (-2, "The cost is -2. Write 0 or more"),
    ],
)
def test_what_is_none_is_told(value: object, said: str) -> None:
    with pytest.raises(UnshareableCostError, match=said):
        number_of(value, "The cost", least=0.0)


def test_what_is_no_table_is_told() -> None:
    with pytest.raises(UnshareableCostError, match="Costs are no table of numbers"):
        array_of(["one"], "Costs")
    with pytest.raises(UnshareableCostError, match="Costs hold true or false"):
        array_of([1, True], "Costs")
    with pytest.raises(UnshareableCostError, match="One of the costs is larger than"):
        array_of([10**400], "Costs")


def test_what_a_mask_hides_stays_where_it_was() -> None:
    given: Any = np.ma.array([1, 2], mask=[False, True], dtype=object)

    assert unmasked(given).tolist() == [1, None]
    assert given.data.tolist() == [1, 2]
