"""Costs regrouped by the months and periods in which they fall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import Costs
from costmodel.periods import MONTHS_A_YEAR
from costmodel.plan import Cell
from costmodel.timing import Shape, Timing
from scenarios.payers import Payments
from scenarios.scopes import Kinds
from scenarios.spans import Span


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
        years = [span.year for span in spans]
        for pool, amounts in enumerate(own[self.programmes :]):
            for kind in range(kinds.count):
                if self._has(self.programmes + pool, kinds, kind):
                    full[:-1, kind] += self.costs.shares[pool][:, years] * amounts[kind]
                    full[-1, kind] += self.costs.unshared[pool][years] * amounts[kind]
        return full

    def _has(self, owner: int, kinds: Kinds, kind: int) -> bool:
        """Whether an owner has any cost of a kind."""
        return any(
            cell.owner == owner and kinds.of_type[cell.cost_type] == kind
            for cell in self.costs.rows.cells
        )

    def _own_by_span(self, spans: tuple[Span, ...], kinds: Kinds) -> Floats:
        """Return costs before sharing; ``(owner, kind, span, draws)``."""
        draws = self.costs.by_cell.shape[-1]
        owners = len(self.costs.plan.owners)
        own = np.zeros((owners, kinds.count, len(spans), draws))
        years = [span.year for span in spans]
        parts = {
            cell.shape: self._parts(cell.shape, spans) for cell in self.costs.rows.cells
        }
        for cell, amounts in zip(
            self.costs.rows.cells, self.costs.by_cell, strict=True
        ):
            kind = kinds.of_type[cell.cost_type]
            own[cell.owner, kind] += amounts[years] * parts[cell.shape]
        return own

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

    @cached_property
    def by_month(self) -> Floats:
        """The broker's cost in each month; ``(month, draws)``."""
        return self.monthly(lambda _: True)

    @cached_property
    def payroll(self) -> Floats:
        """Pay of the broker's own people in each month; ``(month, draws)``."""
        return self.monthly(lambda cell: cell.is_payroll)

    @cached_property
    def passed_through(self) -> Floats:
        """Fees of deployed days in each month; ``(month, draws)``."""
        return self.monthly(lambda cell: cell.is_passed_through)

    def monthly(self, wanted: Callable[[Cell], bool]) -> Floats:
        """Return the cost of some cells in each month; ``(month, draws)``."""
        by_shape: dict[Shape, Floats] = {}
        for cell, amounts in zip(
            self.costs.rows.cells, self.costs.by_cell, strict=True
        ):
            if wanted(cell):
                so_far = by_shape.get(cell.shape)
                by_shape[cell.shape] = amounts if so_far is None else so_far + amounts
        return self._spread(by_shape)

    def _spread(self, by_shape: dict[Shape, Floats]) -> Floats:
        """Spread yearly amounts over months by their shapes; ``(month, draws)``."""
        _, years, draws = self.costs.by_cell.shape
        months = np.zeros((years, MONTHS_A_YEAR, draws))
        for shape, amounts in by_shape.items():
            months += amounts[:, None] * self.timing.shares[shape]
        return months.reshape(years * MONTHS_A_YEAR, draws)

    def granted(
        self, payments: Payments, shares: Floats, wanted: Callable[[Cell], bool]
    ) -> Floats:
        """Return what of some cells is paid at stated shares, month by month.

        Within a period each month's cost of a cell is paid in the period's
        proportions.

        Parameters
        ----------
        payments
            The periods, and the kinds of cost that the shares tell apart.
        shares
            Share of each cell; ``(programme + 1, kind, span, draws)``.
        wanted
            Which cells are meant.

        Returns
        -------
        Floats
            Pounds; shape ``(month, draws)``.

        """
        months = np.zeros(
            (self.costs.plan.horizon.months, self.costs.by_cell.shape[-1])
        )
        for shape, amounts in self._at_shares(payments, shares, wanted).items():
            parts = self.timing.shares[shape].reshape(len(months), -1)
            for at, span in enumerate(payments.spans):
                within = slice(span.first, span.stop)
                months[within] += amounts[at] * parts[within]
        return months

    def _at_shares(
        self, payments: Payments, shares: Floats, wanted: Callable[[Cell], bool]
    ) -> dict[Shape, Floats]:
        """Return whole years' costs at each period's shares; ``(span, draws)``."""
        years = [span.year for span in payments.spans]
        by_shape: dict[Shape, Floats] = {}
        factors: dict[tuple[int, int], Floats] = {}
        for cell, amounts in zip(
            self.costs.rows.cells, self.costs.by_cell, strict=True
        ):
            if not wanted(cell):
                continue
            key = (cell.owner, payments.kinds.of_type[cell.cost_type])
            if key not in factors:
                factors[key] = self._factor(shares, *key, years)
            part = amounts[years] * factors[key]
            so_far = by_shape.get(cell.shape)
            by_shape[cell.shape] = part if so_far is None else so_far + part
        return by_shape

    def _factor(
        self, shares: Floats, owner: int, kind: int, years: list[int]
    ) -> Floats:
        """Return the share that is paid of an owner's own cost; ``(span, draws)``."""
        if owner < self.programmes:
            direct: Floats = shares[owner, kind]
            return direct
        pool = owner - self.programmes
        total: Floats = self.costs.unshared[pool][years] * shares[-1, kind]
        for programme in range(self.programmes):
            part = self.costs.shares[pool, programme][years]
            total = total + part * shares[programme, kind]
        return total
