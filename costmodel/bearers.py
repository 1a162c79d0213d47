"""Every row of one run, shared out: what it costs, for whom, and who bears it.

The rule in words is docs/method/bearers.md. This is the detailed reading of a single
draw; with many draws only totals are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.backfill import Part
from costmodel.drivers import CostType, Means, Party
from costmodel.full_cost import Costs, amount
from costmodel.rates import DayRate, Priced
from costmodel.resources import Row

DIRECT = "direct"
"""Origin of what a programme uses itself; the others are the pools."""

NOT_SHARED = "not_shared"
"""The line of cost that no programme receives."""

NOT_SHARED_IN_WORDS = "Not shared (no activity)"
"""What that line is called."""

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

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every resource and transfer, the broker's first."""
        return self.costs.rows.rows

    @cached_property
    def amounts(self) -> Floats:
        """What each row comes to, in pounds; ``(row, year)``."""
        each = [
            amount(row, self.priced, self.costs.quantities)[:, 0] for row in self.rows
        ]
        return np.stack(each) if each else np.zeros((0, self._years))

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

    def _collect(self, rows: list[int]) -> Floats:
        """Share rows out and add them up by what they are for.

        Shape ``(origin, cost type, programme + 1, year)``.
        """
        model = self.costs.plan.model
        programmes = len(model.programmes)
        shape = (len(model.pools) + 1, len(TYPES), programmes + 1, self._years)
        total = np.zeros(shape)
        for row in rows:
            owner = self.rows[row].owner
            origin = max(owner - programmes + 1, 0)
            kind = TYPES.index(self.rows[row].cost_type)
            total[origin, kind] += self.amounts[row] * self._destinations[owner]
        return total

    def of_rows(self, rows: Sequence[int]) -> Floats:
        """Return what some rows, by position, come to together.

        Shape ``(origin, cost type, programme + 1, year)``.
        """
        return self._collect(list(rows))

    @cached_property
    def full_cost(self) -> Floats:
        """The broker's full cost; ``(origin, cost type, programme + 1, year)``."""
        return self._collect(
            [at for at, row in enumerate(self.rows) if row.is_broker_cost]
        )

    @cached_property
    def full_economic_cost(self) -> Floats:
        """All resources, whoever gives them; shape as :attr:`full_cost`."""
        return self._collect(
            [at for at, row in enumerate(self.rows) if row.is_resource]
        )

    def resources_of(self, party: Party, means: Means | None = None) -> Floats:
        """Return what one party gives; ``(cost type, programme + 1, year)``.

        ``means`` narrows it to what is bought, donated or lost.
        """
        rows = [
            at
            for at, row in enumerate(self.rows)
            if row.is_resource
            and row.from_party is party
            and (means is None or row.means is means)
        ]
        return added(self._collect(rows))

    def paid_by(self, party: Party, to: Party | None = None) -> Floats:
        """Return transfers a party pays; ``(cost type, programme + 1, year)``."""
        rows = [
            at
            for at, row in enumerate(self.rows)
            if not row.is_resource
            and row.from_party is party
            and (to is None or row.to_party is to)
        ]
        return added(self._collect(rows))

    def received_by(self, party: Party) -> Floats:
        """Return transfers a party receives; ``(cost type, programme + 1, year)``."""
        rows = [at for at, row in enumerate(self.rows) if row.to_party is party]
        return added(self._collect(rows))

    def borne_by(self, party: Party) -> Floats:
        """Return what a party bears of these costs, before any income of the broker.

        Shape ``(programme + 1, year)``. Over all parties it adds to the resources.
        """
        given = self.resources_of(party) + self.paid_by(party) - self.received_by(party)
        return added(given)

    def of_part(self, part: Part) -> Floats:
        """Return what one part of people's days comes to; ``(programme + 1, year)``."""
        rows = [
            at
            for at, row in enumerate(self.rows)
            if isinstance(row.rate, DayRate) and row.rate.part is part
        ]
        return added(added(self._collect(rows)))

    def instead_of_lost(self, part: Part) -> Floats:
        """Return what another reading of released days comes to; ``(year,)``.

        For every row of lost time, the part of the same days that is asked for:
        ``RELEASED`` (all at the day cost) or ``UNLIKE`` (day cost less cover).
        """
        total = np.zeros(self._years)
        for row in self.rows:
            if isinstance(row.rate, DayRate) and row.rate.part is Part.LOST:
                rate = DayRate(row.rate.person, part, row.rate.profile)
                need = self.costs.quantities.of(row.need)
                total += (need * self.priced.of(rate))[:, 0]
        return total
