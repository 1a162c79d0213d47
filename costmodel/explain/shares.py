"""The share of a pool's cost that a programme receives, explained by its driver."""

from __future__ import annotations

from dataclasses import dataclass, field

from costmodel.bearers import Ledger
from costmodel.drivers import COUNT_OF_DRIVER, Driver
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.tree import Explanation, Made, made

_NOTHING = 1e-12
"""Share below which a difference is the arithmetic's."""


@dataclass(frozen=True)
class ShareBook:
    """What explains the shares of one run's pools; each is made once."""

    ledger: Ledger
    book: QuantityBook
    _made: dict[tuple[int, int, int], Explanation] = field(default_factory=dict)

    def share(self, pool: int, programme: int, year: int) -> Explanation:
        """Return the part of a pool's cost that ends in a programme."""
        key = (pool, programme, year)
        if key not in self._made:
            self._made[key] = self._make(pool, programme, year)
        return self._made[key]

    def unshared(self, pool: int, year: int) -> Explanation:
        """Return the part of a pool's cost that no programme receives."""
        part = float(self.ledger.costs.unshared[pool, year, 0])
        label = tuple(self.ledger.costs.plan.model.pools.values())[pool].label
        return Explanation(f"part of {label} that is not shared", part)

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
        use = next(one for one in costs.pool_shares.uses if pool in one.rates)
        unit = "£" if written.driver is Driver.DIRECT_COST else ""
        total = 1.0 / float(use.rates[pool][year, 0])
        whole = Explanation("the same of all that it serves", total, unit=unit)
        name = tuple(costs.plan.model.programmes)[programme]
        weights = written.weights or {}
        is_fixed = written.driver is Driver.FIXED
        if is_fixed and name in weights:
            path = ("pools", key, "weights", name)
            return self.book.numbers.of("weight", weights[name], *path), whole
        words = "weight" if is_fixed else written.driver.value.replace("_", " ")
        amount = float(use.volumes[programme, year, 0])
        return Explanation(f"{words} of this programme", amount, unit=unit), whole
