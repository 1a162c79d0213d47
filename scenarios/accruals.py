"""Costs regrouped by the months and periods in which they fall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import Costs
from costmodel.periods import MONTHS_A_YEAR
from costmodel.plan import Cell
from costmodel.timing import Shape, Timing
from scenarios.payers import Payments
from scenarios.scopes import Kinds
from scenarios.spans import Span

Key = TypeVar("Key")


@dataclass(frozen=True)
class Granted:
    """What one restricted grant pays; each ``(month, draws)``."""

    all: Floats
    passed_through: Floats
    """The part of it that pays fees of deployed days."""


def years_of(spans: tuple[Span, ...]) -> slice | list[int]:
    """Return what picks each period's year out of an array by year.

    A slice, which copies nothing, where the periods are the years.
    """
    if all(span.is_year for span in spans):
        return slice(None)
    return [span.year for span in spans]


@dataclass(frozen=True)
class Accruals:
    """The broker's costs of one scenario, and when in the year they fall."""

    costs: Costs
    timing: Timing

    @property
    def programmes(self) -> int:
        """How many programmes there are; pools stand after them."""
        return len(self.costs.plan.model.programmes)

    def by_span(self, spans: tuple[Span, ...], kinds: Kinds) -> Floats:
        """Return the full cost that falls in each period.

        Shape ``(programme + 1, kind, span, draws)``; the line *not shared* last.
        """
        own = self._own_by_span(spans, kinds)
        full = np.zeros((self.programmes + 1, *own.shape[1:]))
        full[:-1] = own[: self.programmes]
        within = years_of(spans)
        for owner, kind in sorted(self._groups(kinds)):
            pool = owner - self.programmes
            if pool >= 0:
                amounts = own[owner, kind]
                full[:-1, kind] += self.costs.shares[pool][:, within] * amounts
                if self._keeps(pool):
                    full[-1, kind] += self.costs.unshared[pool][within] * amounts
        return full

    def _groups(self, kinds: Kinds) -> set[tuple[int, int]]:
        """Return the owners and kinds that have any cost."""
        cells = self.costs.rows.cells
        return {(cell.owner, kinds.of_type[cell.cost_type]) for cell in cells}

    def _keeps(self, pool: int) -> bool:
        """Whether part of a pool is not shared in any draw."""
        if self.costs.shared.is_complete:
            return False
        return bool(self.costs.unshared[pool].any())

    def _own_by_span(self, spans: tuple[Span, ...], kinds: Kinds) -> Floats:
        """Return costs before sharing; ``(owner, kind, span, draws)``."""
        draws = self.costs.by_cell.shape[-1]
        owners = len(self.costs.plan.owners)
        own = np.zeros((owners, kinds.count, len(spans), draws))
        by_group = self._added_by(
            lambda cell: (cell.owner, kinds.of_type[cell.cost_type], cell.shape)
        )
        if all(span.is_year for span in spans):
            for (owner, kind, _), amounts in by_group.items():
                own[owner, kind] += amounts
            return own
        years = years_of(spans)
        shapes = {shape for _, _, shape in by_group}
        parts = {shape: self._parts(shape, spans) for shape in shapes}
        for (owner, kind, shape), amounts in by_group.items():
            own[owner, kind] += amounts[years] * parts[shape]
        return own

    def _added_by(
        self,
        key_of: Callable[[Cell], Key],
        wanted: Callable[[Cell], bool] = lambda _: True,
    ) -> dict[Key, Floats]:
        """Add some cells up by a key; each sum is ``(year, draws)``."""
        sums: dict[Key, Floats] = {}
        owned: set[Key] = set()
        cells = zip(self.costs.rows.cells, self.costs.by_cell, strict=True)
        for cell, amounts in cells:
            if not wanted(cell):
                continue
            key = key_of(cell)
            if key not in sums:
                sums[key] = amounts
            elif key in owned:
                sums[key] += amounts
            else:
                sums[key] = sums[key] + amounts
                owned.add(key)
        return sums

    def _parts(self, shape: Shape, spans: tuple[Span, ...]) -> Floats:
        """Return the part of a year that falls in each period; ``(span, draws)``."""
        shares = self.timing.shares[shape]
        parts = np.ones((len(spans), shares.shape[-1]))
        for position, span in enumerate(spans):
            if not span.is_year:
                parts[position] = 0.0
                for month in range(span.within_year.start, span.within_year.stop):
                    parts[position] += shares[span.year, month]
        return parts

    def monthly(self, wanted: Callable[[Cell], bool] = lambda _: True) -> Floats:
        """Return the cost of some cells in each month; ``(month, draws)``."""
        _, years, draws = self.costs.by_cell.shape
        months = np.zeros((years, MONTHS_A_YEAR, draws))
        for shape, amounts in self._added_by(_shape_of, wanted).items():
            months += amounts[:, None] * self.timing.shares[shape]
        return months.reshape(years * MONTHS_A_YEAR, draws)

    def granted(self, payments: Payments, shares: Floats) -> Granted:
        """Return what is paid at stated shares of each cell, month by month.

        Within a period each month's cost of a cell is paid in the period's
        proportions.

        Parameters
        ----------
        payments
            The periods, and the kinds of cost that the shares tell apart.
        shares
            Share of each cell; ``(programme + 1, kind, span, draws)``.

        """
        kinds, years = payments.kinds, years_of(payments.spans)
        by_group = self._added_by(
            lambda cell: (
                cell.owner,
                kinds.of_type[cell.cost_type],
                cell.shape,
                cell.is_passed_through,
            )
        )
        factors = {
            group: self._factor(shares, *group, years) for group in self._groups(kinds)
        }
        sums: dict[tuple[Shape, bool], Floats] = {}
        for (owner, kind, shape, is_passed), amounts in by_group.items():
            part = amounts[years] * factors[owner, kind]
            if (shape, is_passed) in sums:
                sums[shape, is_passed] += part
            else:
                sums[shape, is_passed] = part
        return Granted(
            self._in_months(payments.spans, sums, is_passed=None),
            self._in_months(payments.spans, sums, is_passed=True),
        )

    def _in_months(
        self,
        spans: tuple[Span, ...],
        sums: dict[tuple[Shape, bool], Floats],
        *,
        is_passed: bool | None,
    ) -> Floats:
        """Spread years' sums over the months of each period; ``(month, draws)``."""
        draws = self.costs.by_cell.shape[-1]
        months = np.zeros((self.costs.plan.horizon.months, draws))
        for (shape, passed), amounts in sums.items():
            if is_passed is None or passed == is_passed:
                parts = self.timing.shares[shape].reshape(len(months), -1)
                for at, span in enumerate(spans):
                    within = slice(span.first, span.stop)
                    months[within] += amounts[at] * parts[within]
        return months

    def _factor(
        self, shares: Floats, owner: int, kind: int, years: slice | list[int]
    ) -> Floats:
        """Return the share that is paid of an owner's own cost; ``(span, draws)``."""
        if owner < self.programmes:
            direct: Floats = shares[owner, kind]
            return direct
        pool = owner - self.programmes
        total = np.zeros(shares.shape[2:])
        if self._keeps(pool):
            total += self.costs.unshared[pool][years] * shares[-1, kind]
        for programme in range(self.programmes):
            part = self.costs.shares[pool, programme][years]
            total += part * shares[programme, kind]
        return total


def _shape_of(cell: Cell) -> Shape:
    """Return how a cell falls over its year."""
    return cell.shape
