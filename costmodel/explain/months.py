"""What of a year's cost falls in some of its months, taken apart line by line.

The rule in words is docs/method/time.md and docs/method/explain.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from costmodel.drivers import IndexName, ProfileName
from costmodel.explain.money import Money
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from costmodel.resources import CostRow
from costmodel.timing import Shape

PartOf = Callable[[CostRow], Explanation]
"""Returns the part of a row that is meant."""


@dataclass(frozen=True, kw_only=True)
class MonthlyMoney(Money):
    """A cost of some months of one year about to be taken apart.

    It must be a cost of the broker: what others give and pay has no months.
    """

    months: range
    """Of the year, counted from 0 for September."""
    wanted: Callable[[CostRow], bool] = lambda _: True
    """Which of its rows are meant."""
    part_of: PartOf | None = None
    """What part of a row is meant; None: all of it."""
    _known: dict[tuple[Shape, int], Explanation] = field(default_factory=dict)

    @cached_property
    def _shapes(self) -> dict[int, Shape]:
        """How the broker's rows fall over the months, by identity of the row."""
        rows = self.books.ledger.costs.rows
        return {
            id(rows.rows[at]): cell.shape
            for cell, members in zip(rows.cells, rows.rows_of_cell, strict=True)
            for at in members
        }

    def _amount(self, year: int) -> float:
        """Return what the lines come to."""
        return math.fsum(part.amount for part in self._parts(year))

    def _is_told(self, row: CostRow, year: int) -> bool:
        """Whether a row is meant and any of it falls in the months."""
        if not (super()._is_told(row, year) and self.wanted(row)):
            return False
        return all(part.amount for part in self._further(row, year))

    def _further(self, row: CostRow, year: int) -> tuple[Explanation, ...]:
        """Return the part that falls in the months, and what part of it is meant."""
        falls = self._falls(self._shapes[id(row)], year)
        part = () if self.part_of is None else (self.part_of(row),)
        return (falls, *part) if falls.amount != 1.0 else part

    def _falls(self, shape: Shape, year: int) -> Explanation:
        """Return the part of a year's cost of one shape that falls in the months."""
        key = (shape, year)
        if key not in self._known:
            self._known[key] = self._part(shape, year)
        return self._known[key]

    def _part(self, shape: Shape, year: int) -> Explanation:
        """Make that part: by its profile, and each month at the level of its index."""
        timing = self.books.ledger.priced.timing
        weights = profile_weights(shape.profile)
        horizon = self.books.plan.horizon
        first = year * MONTHS_A_YEAR
        level = timing.levels[shape.index].path[:, 0]
        words = f"by {_profile(shape)}"
        name = "part of the year that falls in these months"
        if shape.index is IndexName.NONE:
            part = float(weights[list(self.months)].sum())
            return Explanation(name, part, words=words)
        parts = tuple(
            made(
                horizon.label_of_month(first + month),
                Made.PRODUCT,
                (
                    Explanation(f"part of a year, {words}", float(weights[month])),
                    Explanation("level of its index", float(level[first + month])),
                ),
            )
            for month in self.months
            if weights[month]
        )
        falls = made("these months at the level of the index", Made.SUM, parts)
        whole = float(timing.weights[shape][year, 0])
        both = (falls, Explanation("all months of the year likewise", whole))
        return made(name, Made.QUOTIENT, both)


def _profile(shape: Shape) -> str:
    """Return how a cost falls over its year."""
    if isinstance(shape.profile, ProfileName):
        return f"its profile, {shape.profile.value.replace('_', ' ')}"
    return "a profile of its own"
