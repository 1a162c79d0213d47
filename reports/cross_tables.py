"""Tables of whole pounds that add up both ways, with totals below and on the right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from costmodel.arrays import Integers
from reports import cells
from reports.tables import Column, Form, Row, RowKind

TOTAL = "Total"


@dataclass(frozen=True)
class Cross:
    """Amounts by row and column."""

    heading: str
    """What the rows are."""
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    """Of the amounts alone; see :func:`pounds`."""
    amounts: Integers
    """Whole pounds; ``(row, column)``."""
    total: str = TOTAL
    """What the row of totals is called."""

    def all_columns(self) -> tuple[Column, ...]:
        """Return the columns with the words before them and the totals behind."""
        return (Column(self.heading), *self.columns, pounds(TOTAL))

    def all_rows(self) -> tuple[Row, ...]:
        """Return every row with its total, and the row of totals."""
        body = [
            _row(label, amounts, RowKind.BODY)
            for label, amounts in zip(self.rows, self.amounts, strict=True)
        ]
        return (*body, _row(self.total, self.amounts.sum(axis=0), RowKind.TOTAL))


def pounds(heading: str, group: str = "") -> Column:
    """Return a column of pounds that add up to its totals."""
    return Column(heading, Form.POUNDS, "£", group, adds=True)


def in_use(amounts: Integers, axis: int) -> npt.NDArray[np.bool_]:
    """Return which places along an axis hold any amount."""
    others = tuple(at for at in range(amounts.ndim) if at != axis)
    used: npt.NDArray[np.bool_] = (amounts != 0).any(axis=others)
    return used


def _row(label: str, amounts: Integers, kind: RowKind) -> Row:
    """Return a row of amounts and their sum."""
    figures = (*amounts, amounts.sum())
    return Row((cells.words(label), *map(cells.pounds, figures)), kind)
