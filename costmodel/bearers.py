"""Every row of one run, shared out: what it costs, for whom, and who bears it.

The rule in words is docs/method/bearers.md. This is the detailed reading of a single
draw; with many draws only totals are kept.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.backfill import DayPart
from costmodel.drivers import CostType, Means, Party
from costmodel.full_cost import Costs, amount, charged, has_start_up
from costmodel.rates import DayRate, Priced
from costmodel.resources import CostRow

WHOLE = "all"
"""All programmes and pools together, where one of them would be named."""

ALL_POOLS = "all_pools"
"""All pools together, before they are shared, where a programme would be named."""

DIRECT = "direct"
"""Origin of what a programme uses itself; the others are the pools."""

NOT_SHARED = "not_shared"
"""The line of cost that no programme receives."""

UNUSED_CAPACITY = "unused_capacity"
"""Its part that time-driven pools keep, where readers tell it apart."""

IN_NONE: Mapping[str, str] = {
    NOT_SHARED: "Not shared (no activity)",
    UNUSED_CAPACITY: "Unused capacity",
}
"""What the lines are called that are in no programme."""

IN_NEITHER = "Not shared, and unused capacity"
"""What both lines are called where they stand as one."""

_SAME = 1e-9
"""Relative difference below which all that is not shared is unused capacity."""

TYPES = tuple(CostType)
PARTIES = tuple(Party)


@dataclass(frozen=True)
class Ledger:
    """One draw of the costs, row by row.

    The axis *programme* has the line *not shared* after the last programme; the axis
    *origin* has *direct* before the pools.
    """

    costs: Costs
    priced: Priced
    """Rates of the same single draw."""
    is_over_life: bool = False
    """Whether start-up is spread over its life, as unit costs count it."""

    @property
    def over_life(self) -> Ledger:
        """The same with start-up spread over its life, as unit costs count it."""
        has = has_start_up(self.costs.rows)
        return replace(self, is_over_life=True) if has else self

    @cached_property
    def rows(self) -> tuple[CostRow, ...]:
        """Every resource and transfer, the broker's first."""
        return self.costs.rows.rows

    @cached_property
    def amounts(self) -> Floats:
        """What each row comes to, in pounds; ``(row, year)``."""
        each = [self._amount(row) for row in self.rows]
        return np.stack(each) if each else np.zeros((0, self._years))

    def _amount(self, row: CostRow) -> Floats:
        """Return what one row comes to; ``(year,)``."""
        if self.is_over_life:
            return charged(row, self.costs, self.priced)[:, 0]
        return amount(row, self.priced, self.costs.quantities)[:, 0]

    @property
    def _years(self) -> int:
        """How many years the model has."""
        return self.costs.plan.horizon.years

    @cached_property
    def _destinations(self) -> Floats:
        """Part of each owner's rows that ends in each programme or is not shared.

        Shape ``(owner, programme + 1, year)``.
        """
        model = self.costs.plan.model
        programmes, pools = len(model.programmes), len(model.pools)
        parts = np.zeros((programmes + pools, programmes + 1, self._years))
        for programme in range(programmes):
            parts[programme, programme] = 1.0
        parts[programmes:, :programmes] = self.costs.shares[..., 0]
        parts[programmes:, programmes] = self.costs.unshared[..., 0]
        return parts

    def shared_out(self, amounts: Mapping[int, Floats]) -> Floats:
        """Return amounts of rows by what they are for, pools shared out as money is.

        ``amounts`` are of any kind, ``(year,)`` by the position of the row; the result
        is ``(origin, cost type, programme + 1, year)``.
        """
        _, *lines = self._destinations.shape
        total = np.zeros((*self._origins, *lines))
        for row, of_years in amounts.items():
            owner = self.rows[row].owner
            total[self._place(row)] += of_years * self._destinations[owner]
        return total

    def _unused_of(self, amounts: Mapping[int, Floats]) -> Floats:
        """Return what of amounts is unused capacity, as :meth:`shared_out` has them.

        Shape ``(origin, cost type, year)``.
        """
        programmes = len(self.costs.plan.model.programmes)
        total = np.zeros((*self._origins, self._years))
        for row, of_years in amounts.items():
            pool = self.rows[row].owner - programmes
            if pool >= 0:
                total[self._place(row)] += of_years * self.costs.unused[pool, :, 0]
        return total

    @property
    def _origins(self) -> tuple[int, int]:
        """How many origins and cost types there are."""
        return len(self.costs.plan.model.pools) + 1, len(TYPES)

    def _place(self, row: int) -> tuple[int, int]:
        """Return where a row stands along the axes of origins and cost types."""
        origin = self.rows[row].owner - len(self.costs.plan.model.programmes) + 1
        return max(origin, 0), TYPES.index(self.rows[row].cost_type)

    def _amounts_of(self, rows: Sequence[int]) -> dict[int, Floats]:
        """Return what each of some rows comes to; ``(year,)`` by its position."""
        return {row: self.amounts[row] for row in rows}

    def of_rows(self, rows: Sequence[int]) -> Floats:
        """Return what some rows, by position, come to together.

        Shape ``(origin, cost type, programme + 1, year)``.
        """
        return self.shared_out(self._amounts_of(rows))

    @cached_property
    def full_cost(self) -> Floats:
        """The broker's full cost; ``(origin, cost type, programme + 1, year)``."""
        return self.of_rows(self._broker_rows)

    @cached_property
    def full_economic_cost(self) -> Floats:
        """All resources, whoever gives them; shape as :attr:`full_cost`."""
        return self.of_rows(self._resource_rows)

    @cached_property
    def unused_capacity(self) -> Floats:
        """The part of the line *not shared* that time-driven pools keep, of full cost.

        Shape ``(origin, cost type, year)``.
        """
        return self.unused_of_rows(self._broker_rows)

    def name_of_kept(self, at: int | None) -> str:
        """Return what the line that no programme receives is called in a year.

        It is one of :data:`IN_NONE` if it holds nothing else; None: in all years.
        """
        years = slice(None) if at is None else at
        kept = float(self.full_cost[:, :, -1, years].sum())
        unused = float(self.unused_capacity[..., years].sum())
        if unused == 0.0:
            return IN_NONE[NOT_SHARED]
        only = math.isclose(kept, unused, rel_tol=_SAME)
        return IN_NONE[UNUSED_CAPACITY] if only else IN_NEITHER

    @cached_property
    def unused_economic_capacity(self) -> Floats:
        """The same of full economic cost; ``(origin, cost type, year)``."""
        return self.unused_of_rows(self._resource_rows)

    @property
    def _broker_rows(self) -> list[int]:
        """Positions of the rows of the broker's full cost."""
        return [at for at, row in enumerate(self.rows) if row.is_broker_cost]

    @property
    def _resource_rows(self) -> list[int]:
        """Positions of the rows of full economic cost."""
        return [at for at, row in enumerate(self.rows) if row.is_resource]

    def unused_of_rows(self, rows: Sequence[int]) -> Floats:
        """Return what of some rows, by position, is unused capacity.

        Shape ``(origin, cost type, year)``.
        """
        return self._unused_of(self._amounts_of(rows))

    @cached_property
    def released_days(self) -> Floats:
        """Days for which schools release their own people, shared as cost is.

        Shape ``(origin, programme + 2, year)``, unused capacity after what else is not
        shared.
        """
        return self._apart(self.released_days_of_rows)

    @cached_property
    def released_days_of_rows(self) -> Mapping[int, Floats]:
        """The same by row, before pools are shared; each ``(year,)``."""
        return {
            at: self.costs.quantities.of(row.need)[:, 0]
            for at, row in enumerate(self.rows)
            if row.released
        }

    @cached_property
    def carbon(self) -> Floats:
        """Kilograms of CO2 equivalent that are stated, shared as cost is.

        Shape as :attr:`released_days`.
        """
        return self._apart(self.carbon_of_rows)

    @cached_property
    def carbon_of_rows(self) -> Mapping[int, Floats]:
        """The same by row, before pools are shared; each ``(year,)``."""
        return {
            at: (self.costs.quantities.of(row.need) * self.priced.value(row.carbon))[
                :, 0
            ]
            for at, row in enumerate(self.rows)
            if row.carbon is not None
        }

    def _apart(self, amounts: Mapping[int, Floats]) -> Floats:
        """Return amounts of rows shared out, unused capacity apart, for all types.

        Shape ``(origin, programme + 2, year)``.
        """
        total, unused = self.shared_out(amounts), self._unused_of(amounts)
        apart = np.concatenate((total, unused[:, :, np.newaxis]), axis=2)
        apart[:, :, -2] -= unused
        by_origin: Floats = apart.sum(axis=1)
        return by_origin

    def resources_of(
        self,
        party: Party,
        means: Means | None = None,
        *,
        is_private: bool | None = None,
    ) -> Floats:
        """Return what one party gives; ``(cost type, programme + 1, year)``.

        ``means`` narrows it to what is bought, donated or lost, ``is_private`` to the
        gifts of funders who are private, or to all others.
        """
        rows = [
            at
            for at, row in enumerate(self.rows)
            if row.is_resource
            and row.from_party is party
            and (means is None or row.means is means)
            and (is_private is None or row.is_private is is_private)
        ]
        return added(self.of_rows(rows))

    def paid_by(self, party: Party, to: Party | None = None) -> Floats:
        """Return transfers a party pays; ``(cost type, programme + 1, year)``."""
        rows = [
            at
            for at, row in enumerate(self.rows)
            if not row.is_resource
            and row.from_party is party
            and (to is None or row.to_party is to)
        ]
        return added(self.of_rows(rows))

    def received_by(self, party: Party) -> Floats:
        """Return transfers a party receives; ``(cost type, programme + 1, year)``."""
        rows = [at for at, row in enumerate(self.rows) if row.to_party is party]
        return added(self.of_rows(rows))

    def borne_by(self, party: Party) -> Floats:
        """Return what a party bears of these costs, before any income of the broker.

        Shape ``(programme + 1, year)``. Over all parties it adds to the resources.
        """
        given = self.resources_of(party) + self.paid_by(party) - self.received_by(party)
        return added(given)

    def of_part(self, part: DayPart) -> Floats:
        """Return what one part of people's days comes to; ``(programme + 1, year)``.

        Cover is what schools buy; a fee is what is paid, to them or to freelances.
        """
        rows = [
            at
            for at, row in enumerate(self.rows)
            if isinstance(row.rate, DayRate)
            and row.rate.part is part
            and (row.is_resource or part is DayPart.FEE)
        ]
        return added(added(self.of_rows(rows)))

    def instead_of_lost(self, part: DayPart) -> Floats:
        """Return what another reading of released days comes to; ``(year,)``.

        For every row of lost time, the part of the same days that is asked for:
        ``RELEASED`` (all at the day cost) or ``UNLIKE`` (day cost less cover).
        """
        total = np.zeros(self._years)
        for row in self.rows:
            if row.released:
                rate = replace(row.released, part=part)
                total += self._amount(replace(row, rate=rate))
        return total
