"""Costs regrouped by the months and periods in which they fall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, has_any
from costmodel.full_cost import Costs
from costmodel.periods import MONTHS_A_YEAR, active_months
from costmodel.plan import CostCell
from costmodel.timing import Shape, Timing
from scenarios.payers import Payments
from scenarios.scopes import Kinds
from scenarios.spans import Span


@dataclass(frozen=True)
class Granted:
    """What one restricted grant pays; each ``(month, draws)``."""

    all: Floats
    passed_through: Floats
    """The part of it that pays fees of deployed days."""


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
        full, shared = self._owned(spans, kinds)
        years = [span.year for span in spans]
        self.costs.pool_shares.spread(shared, years, full)
        return full

    def by_origin(self, spans: tuple[Span, ...], kinds: Kinds) -> Iterator[Floats]:
        """Yield the same by origin: what programmes use themselves, then each pool.

        Each as :meth:`by_span` returns it; together they are that.
        """
        own, shared = self._owned(spans, kinds)
        yield own
        years = [span.year for span in spans]
        for pool, amounts in enumerate(shared):
            alone, full = np.zeros_like(shared), np.zeros_like(own)
            alone[pool] = amounts
            self.costs.pool_shares.spread(alone, years, full)
            yield full

    def _owned(self, spans: tuple[Span, ...], kinds: Kinds) -> tuple[Floats, Floats]:
        """Return what programmes use themselves, and what pools have to share out.

        Shapes ``(programme + 1, kind, span, draws)`` and ``(pool, kind, span, draws)``.
        """
        lanes = (kinds.count, len(spans), self.costs.by_cell.shape[-1])
        pools = len(self.costs.plan.owners) - self.programmes
        full = np.zeros((self.programmes + 1, *lanes))
        shared = np.zeros((pools, *lanes))
        own = (*full[:-1], *shared)
        kind_of = (kinds.of_type, kinds.of_overheads)
        for cell, amounts in self._cells_by_span(spans):
            of_type = kind_of[cell.owner >= self.programmes]
            own[cell.owner][of_type[cell.cost_type]] += amounts
        return full, shared

    def direct_by_span(self, spans: tuple[Span, ...], kinds: Kinds) -> Floats:
        """Return the part of :meth:`by_span` that programmes use themselves.

        The line *not shared* has none; shape as there.
        """
        lanes = (kinds.count, len(spans), self.costs.by_cell.shape[-1])
        direct = np.zeros((self.programmes + 1, *lanes))
        for cell, amounts in self._cells_by_span(spans):
            if cell.owner < self.programmes:
                direct[cell.owner, kinds.of_type[cell.cost_type]] += amounts
        return direct

    def unused_by_span(self, spans: tuple[Span, ...], kinds: Kinds) -> Floats:
        """Return what of the line *not shared* is unused capacity, by period.

        Shape ``(1, kind, span, draws)``, the line alone.
        """
        years = [span.year for span in spans]
        unused = self.costs.unused[:, years]
        line = np.zeros((1, kinds.count, len(spans), self.costs.by_cell.shape[-1]))
        of_type = kinds.of_overheads
        for cell, amounts in self._cells_by_span(spans):
            if cell.owner >= self.programmes:
                part = unused[cell.owner - self.programmes]
                line[0, of_type[cell.cost_type]] += amounts * part
        return line

    @property
    def _cells(self) -> Iterator[tuple[CostCell, Floats]]:
        """Each cell with what it costs in each year; ``(year, draws)``."""
        return zip(self.costs.rows.cells, self.costs.by_cell, strict=True)

    @cached_property
    def _shapes(self) -> tuple[Shape, ...]:
        """Every shape of a cell, in the order of the cells."""
        return tuple(dict.fromkeys(cell.shape for cell in self.costs.rows.cells))

    def _cells_by_span(
        self, spans: tuple[Span, ...]
    ) -> Iterator[tuple[CostCell, Floats]]:
        """Yield each cell with what of it falls in each period; ``(span, draws)``."""
        if all(span.is_year for span in spans):
            yield from self._cells
            return
        years = [span.year for span in spans]
        parts = {shape: self.parts(shape, spans) for shape in self._shapes}
        for cell, amounts in self._cells:
            yield cell, amounts[years] * parts[cell.shape]

    def parts(self, shape: Shape, spans: tuple[Span, ...]) -> Floats:
        """Return the part of a year that falls in each period; ``(span, draws)``."""
        shares = self.timing.shares[shape]
        parts = np.ones((len(spans), shares.shape[-1]))
        for position, span in enumerate(spans):
            if not span.is_year:
                parts[position] = added(shares[span.year, _active_in(span, shape)])
        return parts

    @cached_property
    def payroll(self) -> Floats:
        """Pay of the broker's own people in each month; ``(month, draws)``."""
        return self.monthly(lambda cell: cell.is_payroll)

    @cached_property
    def passed_through(self) -> Floats:
        """Fees of deployed days in each month; ``(month, draws)``."""
        return self.monthly(lambda cell: cell.is_passed_through)

    @cached_property
    def bought(self) -> Floats:
        """All else that the broker buys in each month; ``(month, draws)``."""
        return self.monthly(
            lambda cell: not cell.is_payroll and not cell.is_passed_through
        )

    def monthly(self, wanted: Callable[[CostCell], bool] = lambda _: True) -> Floats:
        """Return the cost of some cells in each month; ``(month, draws)``."""
        _, years, draws = self.costs.by_cell.shape
        months = np.zeros((years, MONTHS_A_YEAR, draws))
        by_shape = _by_shape(cell for cell in self._cells if wanted(cell[0]))
        for shape, amounts in by_shape.items():
            active = active_months(shape.profile)
            shares = self.timing.shares[shape][:, active]
            months[:, active] += amounts[:, None] * shares
        return months.reshape(years * MONTHS_A_YEAR, draws)

    def granted(self, payments: Payments, shares: Floats) -> Granted:
        """Return what is paid at stated shares of the cells, month by month.

        Within a period each month's cost of a cell is paid in the period's
        proportions.

        Parameters
        ----------
        payments
            The periods, and the kinds of cost that the shares tell apart.
        shares
            Share of each cell; ``(programme + 1, kind, span, draws)``.

        """
        years = [span.year for span in payments.spans]
        pools = self.costs.pool_shares.parts(shares, years)
        direct, overheads = payments.kinds.of_type, payments.kinds.of_overheads
        part_of = {
            (owner, kind): part
            for owner, parts in enumerate((*shares[:-1], *pools))
            for kind, part in enumerate(parts)
            if has_any(part)
        }
        paid = []
        for cell, amounts in self._cells:
            kind_of = overheads if cell.owner >= self.programmes else direct
            part = part_of.get((cell.owner, kind_of[cell.cost_type]))
            if part is not None:
                paid.append((cell, amounts[years] * part))
        passed = _by_shape(each for each in paid if each[0].is_passed_through)
        kept = _by_shape(each for each in paid if not each[0].is_passed_through)
        passed_through = self._in_spans(passed, payments.spans)
        return Granted(
            self._in_spans(kept, payments.spans) + passed_through, passed_through
        )

    def _in_spans(
        self, by_shape: Mapping[Shape, Floats], spans: tuple[Span, ...]
    ) -> Floats:
        """Spread whole years' costs, each over its own period; ``(month, draws)``.

        They are added in the order of all cells, so that a draw's sum has the same bits
        whatever is paid in the draws beside it.
        """
        _, years, draws = self.costs.by_cell.shape
        months = np.zeros((years, MONTHS_A_YEAR, draws))
        for shape in filter(by_shape.__contains__, self._shapes):
            amounts, shares = by_shape[shape], self.timing.shares[shape]
            for at, span in enumerate(spans):
                falls = _active_in(span, shape)
                months[span.year, falls] += amounts[at] * shares[span.year, falls]
        return months.reshape(-1, months.shape[-1])


def _by_shape(cells: Iterable[tuple[CostCell, Floats]]) -> dict[Shape, Floats]:
    """Add cells up that fall alike over their years."""
    by_shape: dict[Shape, Floats] = {}
    for cell, amounts in cells:
        if cell.shape in by_shape:
            by_shape[cell.shape] += amounts
        else:
            by_shape[cell.shape] = amounts.copy()
    return by_shape


def _active_in(span: Span, shape: Shape) -> slice:
    """Return the months of a period's year in which a cost falls, September first."""
    active, within = active_months(shape.profile), span.within_year
    first = max(within.start, active.start)
    return slice(first, max(min(within.stop, active.stop), first))
