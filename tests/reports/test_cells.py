"""A cell keeps its number beside its words."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from reports import cells
from reports.tables import Cell, Form


@pytest.mark.parametrize(
    ("cell", "text", "value", "form"),
    [
        (cells.pounds(1240.4), "1,240", 1240.4, Form.POUNDS),
        (cells.pence(12.5), "12.50", 12.5, Form.PENCE),
        (cells.count(3), "3", 3.0, Form.COUNT),
        (cells.number(2.25), "2.3", 2.25, Form.NUMBER),
        (cells.number(2.25, 2), "2.25", 2.25, Form.NUMBER),
        (cells.share(0.163), "16.3", 0.163, Form.SHARE),
        (cells.words("=1+1"), "=1+1", None, None),
    ],
)
def test_a_cell_has_words_and_number(
    cell: Cell, text: str, value: float | None, form: Form | None
) -> None:
    assert (cell.text, cell.value, cell.form) == (text, value, form)


@pytest.mark.parametrize(
    "make", [cells.pounds, cells.pence, cells.count, cells.number, cells.share]
)
@pytest.mark.parametrize("value", [None, math.nan])
def test_a_figure_that_does_not_exist_is_a_dash(
    make: Callable[[float | None], Cell], value: float | None
) -> None:
    assert make(value) == cells.NOTHING
    assert cells.NOTHING.text == "–"
    assert cells.NOTHING.value is None
