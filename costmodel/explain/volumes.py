"""What programmes and pools have of a driver that is no count, explained.

Direct cost is a figure of its own, staff is told line by line, and what a document
states of weights and areas is a number of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from costmodel.bearers import DIRECT, Ledger
from costmodel.drivers import Driver
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.prices import PriceBook
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.tree import Explanation, Made, made
from costmodel.pools import Pool
from costmodel.resources import CostRow

_IN_POUNDS = frozenset({Driver.DIRECT_COST, Driver.STAFF_COST})


@dataclass(frozen=True)
class VolumeBook:
    """What explains the volumes of one run's drivers; each is made once."""

    ledger: Ledger
    quantities: QuantityBook
    prices: PriceBook
    _made: dict[tuple[object, ...], Explanation] = field(default_factory=dict)

    def of(self, pool: int, owner: int, year: int) -> Explanation:
        """Return what an owner, by position, has of the driver of a pool."""
        key, written = tuple(self.ledger.costs.plan.model.pools.items())[pool]
        own = key if written.driver is Driver.FIXED else written.driver
        place = (own, owner, year)
        if place not in self._made:
            self._made[place] = self._make((key, written), owner, year)
        return self._made[place]

    def all_served(self, pool: int, year: int) -> Explanation:
        """Return what all whom a pool serves have of its driver together."""
        costs = self.ledger.costs
        use = next(one for one in costs.pool_shares.uses if pool in one.rates)
        first = len(use.volumes)
        owners = [
            *(at for at, volume in enumerate(use.volumes) if volume[year, 0] != 0.0),
            *(first + at for at in use.receiving[pool]),
        ]
        parts = tuple(self.of(pool, owner, year) for owner in owners)
        name = "the same of all that it serves"
        return made(name, Made.SUM, parts, unit=self._unit(pool))

    def _unit(self, pool: int) -> str:
        """Return the unit of a pool's driver."""
        driver = tuple(self.ledger.costs.plan.model.pools.values())[pool].driver
        return "£" if driver in _IN_POUNDS else ""

    def _label(self, owner: int) -> str:
        """Return what a programme or a pool is called."""
        model = self.ledger.costs.plan.model
        labels = [each.label for each in model.programmes.values()]
        labels += [each.label for each in model.pools.values()]
        return labels[owner]

    def _section(self, owner: int) -> str:
        """Return the part of the document in which an owner stands."""
        is_pool = owner >= len(self.ledger.costs.plan.model.programmes)
        return "pools" if is_pool else "programmes"

    def _make(self, pool: tuple[str, Pool], owner: int, year: int) -> Explanation:
        """Make the volume of an owner."""
        driver = pool[1].driver
        if driver is Driver.FIXED:
            return self._weight(pool, owner)
        if driver is Driver.AREA:
            return self._area(owner)
        if driver is Driver.DIRECT_COST:
            return self._direct_cost(owner, year)
        lines: Mapping[Driver, Callable[[int, int], Iterator[Explanation]]] = {
            Driver.STAFF_DAYS: self._days,
            Driver.POSTS: self._posts,
            Driver.STAFF_COST: self._pay,
        }
        unit = "£" if driver in _IN_POUNDS else ""
        name = f"{driver.value.replace('_', ' ')} of {self._label(owner)}"
        return made(name, Made.SUM, tuple(lines[driver](owner, year)), unit=unit)

    def _weight(self, pool: tuple[str, Pool], owner: int) -> Explanation:
        """Return the weight that a document gives an owner in a pool."""
        key, written = pool
        owner_name = self.ledger.costs.plan.owners[owner]
        name = f"weight of {self._label(owner)}"
        if owner_name not in written.named:
            return Explanation(name, 0.0)
        path = ("pools", key, "weights", owner_name)
        return self.quantities.numbers.of(name, written.named[owner_name], *path)

    def _area(self, owner: int) -> Explanation:
        """Return the area that a document states of an owner."""
        model = self.ledger.costs.plan.model
        areas = [each.area for each in model.programmes.values()]
        areas += [each.area for each in model.pools.values()]
        told = f"square metres of {self._label(owner)}"
        path = (self._section(owner), self.ledger.costs.plan.owners[owner], "area")
        return self.quantities.numbers.of(told, areas[owner] or 0.0, *path)

    def _direct_cost(self, owner: int, year: int) -> Explanation:
        """Return an owner's cost before pools are shared, a figure of its own."""
        plan = self.ledger.costs.plan
        is_pool = self._section(owner) == "pools"
        when = plan.model.organisation.first_year + year
        address = Address(
            plan.owners[owner],
            Measure.FULL_COST,
            when,
            {} if is_pool else {Clause.FROM: DIRECT},
        )
        amount = float(self.ledger.costs.direct[owner, year, 0])
        name = f"direct cost of {self._label(owner)}"
        return Explanation(name, amount, unit="£", address=str(address))

    def _payroll(self, owner: int, year: int) -> Iterator[tuple[int, CostRow]]:
        """Yield the rows of an owner that pay the broker's own people in a year."""
        for at, row in enumerate(self.ledger.rows):
            years = row.need.years
            is_there = years is None or year in years
            if row.owner == owner and row.is_payroll and is_there:
                yield at, row

    def _days(self, owner: int, year: int) -> Iterator[Explanation]:
        """Yield the days of each line of an owner's people."""
        for _, row in self._payroll(owner, year):
            needed = self.quantities.needed(row, year)
            yield replace(needed, name=f"days of {row.label}")

    def _posts(self, owner: int, year: int) -> Iterator[Explanation]:
        """Yield the posts that the days of each line are."""
        people = self.ledger.costs.plan.model.people
        for _, row in self._payroll(owner, year):
            person = str(getattr(row.rate, "person", ""))
            in_a_post = self.quantities.numbers.of(
                "working days in a post",
                people[person].working_days or 1.0,
                *("people", person, "working_days"),
            )
            parts = (self.quantities.needed(row, year), in_a_post)
            yield made(f"posts of {row.label}", Made.QUOTIENT, parts)

    def _pay(self, owner: int, year: int) -> Iterator[Explanation]:
        """Yield what each line of an owner's people costs the broker."""
        for at, row in self._payroll(owner, year):
            parts = (self.quantities.needed(row, year), self.prices.unit(row, year))
            amount = float(self.ledger.amounts[at, year])
            yield Explanation(row.label, amount, Made.PRODUCT, parts, unit="£")
