"""Tables of whole pounds that add up both ways, with totals below and on the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from costmodel.arrays import Integers
from reports.columns import pounds
from reports.rows import addressed, pounds_row
from reports.tables import Column, Row, RowKind

TOTAL = "Total"


def _nowhere(row: int, column: int) -> str:  # noqa: ARG001 - asked like any other
    """Return no address."""
    return ""


@dataclass(frozen=True)
class Cross:
    """Amounts by row and column."""

    heading: str
    """What the rows are."""
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    """Of the amounts alone, each adding up."""
    amounts: Integers
    """Whole pounds; ``(row, column)``."""
    total: str = TOTAL
    """What the row of totals is called."""
    last: str = TOTAL
    """What the column of totals is called."""
    address_at: Callable[[int, int], str] = _nowhere
    """By which a figure is explained, by row and column; totals are behind the rest."""

    def all_columns(self) -> tuple[Column, ...]:
        """Return the columns with the words before them and the totals behind."""
        return (Column(self.heading), *self.columns, pounds(self.last))

    def all_rows(self) -> tuple[Row, ...]:
        """Return every row with its total, and the row of totals."""
        sums = self.amounts.sum(axis=0)
        lines = [
            *(
                pounds_row(label, (*amounts, amounts.sum()))
                for label, amounts in zip(self.rows, self.amounts, strict=True)
            ),
            pounds_row(self.total, (*sums, sums.sum()), RowKind.TOTAL),
        ]
        columns = range(len(self.columns) + 1)
        return tuple(
            addressed(line, [self.address_at(at, column) for column in columns])
            for at, line in enumerate(lines)
        )


def in_use(amounts: Integers, axis: int) -> npt.NDArray[np.bool_]:
    """Return which places along an axis hold any amount."""
    others = tuple(at for at in range(amounts.ndim) if at != axis)
    used: npt.NDArray[np.bool_] = (amounts != 0).any(axis=others)
    return used
