"""The share of a pool's cost that a programme receives, explained by its driver."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from costmodel.bearers import Ledger
from costmodel.drivers import COUNT_OF_DRIVER, Driver
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.tree import Explanation, Made, made
from costmodel.explain.volumes import VolumeBook

_NOTHING = 1e-12
"""Share below which a difference is the arithmetic's."""


@dataclass(frozen=True)
class ShareBook:
    """What explains the shares of one run's pools; each is made once."""

    ledger: Ledger
    volumes: VolumeBook
    _made: dict[tuple[int, int, int], Explanation] = field(default_factory=dict)

    @property
    def book(self) -> QuantityBook:
        """Counts of the same run."""
        return self.volumes.quantities

    def share(self, pool: int, programme: int, year: int) -> Explanation:
        """Return the part of a pool's cost that ends in a programme."""
        key = (pool, programme, year)
        if key not in self._made:
            self._made[key] = self._make(pool, programme, year)
        return self._made[key]

    def kept(self, pool: int, year: int, *, is_unused: bool) -> Explanation:
        """Return the part of a pool's cost that ends in no programme.

        What time-driven pools keep of it, or what all others keep.
        """
        costs = self.ledger.costs
        label = tuple(costs.plan.model.pools.values())[pool].label
        unused = float(costs.unused[pool, year, 0])
        if is_unused:
            words = "what nobody takes of practical capacity"
            return Explanation(f"unused part of {label}", unused, words=words)
        left = float(costs.unshared[pool, year, 0]) - unused
        words = "not shared: no activity"
        return Explanation(f"part of {label} that is not shared", left, words=words)

    def _make(self, pool: int, programme: int, year: int) -> Explanation:
        """Make a share: by the driver itself, and through other pools it serves."""
        costs = self.ledger.costs
        model = costs.plan.model
        name = f"share of {tuple(model.pools.values())[pool].label}"
        share = float(costs.shares[pool, programme, year, 0])
        use = next(one for one in costs.pool_shares.uses if pool in one.rates)
        rate = float(use.rates[pool][year, 0])
        if rate == 0.0:
            return Explanation(name, share, words="not shared: no activity this year")
        volume, total = self._volumes(pool, programme, year)
        straight = made(name, Made.QUOTIENT, (volume, total))
        through = share - straight.amount
        if abs(through) < _NOTHING:
            return straight
        passed = Explanation("through other pools that it serves", through)
        return Explanation(name, share, Made.SUM, (straight, passed))

    def _volumes(
        self, pool: int, programme: int, year: int
    ) -> tuple[Explanation, Explanation]:
        """Return what a programme has of a pool's driver, and what there is in all."""
        costs = self.ledger.costs
        key, written = tuple(costs.plan.model.pools.items())[pool]
        if written.driver in COUNT_OF_DRIVER:
            count = COUNT_OF_DRIVER[written.driver]
            return self.book.count(count, programme, year), self.book.total(count, year)
        if written.driver is Driver.TIME:
            name = tuple(costs.plan.model.programmes)[programme]
            return self.time(key, name, year), self._divided_by(pool, key, year)
        own = self.volumes.of(pool, programme, year)
        return own, self.volumes.all_served(pool, year)

    def time(self, pool: str, receiver: str, year: int) -> Explanation:
        """Return the days that a programme or a pool takes of a time-driven pool."""
        plan = self.ledger.costs.plan
        name = "days that this programme takes"
        take = (plan.model.pools[pool].takes or {}).get(receiver)
        if take is None:
            return Explanation(name, 0.0)
        path = ("pools", pool, "takes", receiver, "days")
        if receiver in plan.model.pools:
            return self.book.numbers.of("days that this pool takes", take.days, *path)
        each = f"days for each {take.per.value.replace('_', ' ')}"
        days = self.book.numbers.of(each, take.days, *path)
        counted = self.book.count(take.per, plan.owners.index(receiver), year)
        return made(name, Made.PRODUCT, (days, counted))

    def capacity(self, pool: str, year: int) -> Explanation:
        """Return the practical capacity of a time-driven pool in a year."""
        plan = self.ledger.costs.plan
        written = plan.model.pools[pool]
        days = written.capacity.days if written.capacity else 0.0
        path = ("pools", pool, "capacity", "days")
        leaf = self.book.numbers.of("practical capacity", days, *path)
        if written.runs is None:
            return leaf
        calendar = plan.model.organisation.first_year + year
        at_work = written.runs.get(calendar, 0.0)
        place = ("pools", pool, "runs", calendar)
        share = self.book.numbers.of("share at work", at_work, *place)
        name = "practical capacity of this year"
        return made(name, Made.PRODUCT, (leaf, share))

    def _divided_by(self, pool: int, key: str, year: int) -> Explanation:
        """Return the capacity of a time-driven pool, if its days are divided by that.

        They are not where more is taken than there is, or some receivers are closed.
        """
        capacity = self.capacity(key, year)
        uses = self.ledger.costs.pool_shares.uses
        use = next(one for one in uses if pool in one.rates)
        whole = 1.0 / float(use.rates[pool][year, 0])
        if math.isclose(capacity.amount, whole, rel_tol=_NOTHING):
            return capacity
        return Explanation("days of all that it serves", whole)
