"""How shared costs are spread (docs/method: allocation)."""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.drivers import Count, Driver
from costmodel.pools import Method
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import NOT_SHARED, ByYear
from tests.reference.plain_rules import (
    driver_of,
    method_of,
    rank_of,
)

Shares = dict[str, float]
"""A share of one pound for each programme, pool or the line not shared."""

COUNTED = {
    "schools": Count.SCHOOL,
    "journeys": Count.JOURNEY,
    "matches": Count.MATCH,
    "partnership_months": Count.PARTNERSHIP_MONTH,
    "deployment_days": Count.DEPLOYMENT_DAY,
    "deployed_people": Count.DEPLOYED_PERSON,
    "events": Count.EVENT,
    "delegates": Count.DELEGATE,
    "pupils": Count.PUPIL,
}
"""Drivers that only programmes have a volume of, and the count that measures it."""

TIME = "time"

SAME = 9
"""Decimals to which the shares of two pools count as the same, so that names decide."""


@dataclass
class Drivers:
    """Everything that drivers measure."""

    prices: Prices
    volumes: Volumes
    measured: dict[str, dict[str, ByYear]]
    """What programmes and pools have of a driver: staff days, posts, staff cost, and
    the broker's cost before pools."""

    def volume(self, pool: str, served: str, year: int) -> float:
        """Return the volume that one served has of a pool's driver; own use is 0."""
        model = self.prices.model
        driver = driver_of(pool, model)
        if served == pool:
            return 0.0
        if driver == TIME:
            return self._time(pool, served, year)
        if driver == Driver.FIXED:
            weights = model.pools[pool].weights or {}
            return self.prices.value(weights.get(served, 0.0))
        if driver == "area":
            owners = model.programmes | model.pools
            return self.prices.value(owners[served].area or 0.0)
        if driver in self.measured:
            return self.measured[driver][served][year]
        counts = self.volumes.counts.get(served)
        return counts[COUNTED[driver]][year] if counts else 0.0

    def _time(self, pool: str, served: str, year: int) -> float:
        """Return the days of a time-driven pool that one served takes of it."""
        taken = (self.prices.model.pools[pool].takes or {}).get(served)
        if taken is None:
            return 0.0
        days = self.prices.value(taken.days)
        if served in self.prices.model.pools:
            return days
        return days * self.volumes.counts[served][taken.per][year]

    def part_in_use(self, pool: str, year: int) -> float:
        """Return the part of a pool that is used: its times over its capacity.

        It is one for a pool that is not driven by time, and in a year in which a pool
        has no capacity since it does not run.
        """
        model = self.prices.model
        if driver_of(pool, model) != TIME:
            return 1.0
        times = self.volumes_of(pool, [*model.programmes, *model.pools], year)
        capacity = model.pools[pool].capacity
        assert capacity is not None
        runs = model.pools[pool].runs
        at_work = 1.0 if runs is None else self.prices.value(runs.get(year, 0.0))
        days = self.prices.value(capacity.days) * at_work
        taken = sum(times.values())
        return 1.0 if taken >= days else taken / days

    def volumes_of(self, pool: str, served: list[str], year: int) -> Shares:
        """Return the volumes of all served that have one above nought."""
        volumes = {name: self.volume(pool, name, year) for name in served}
        return {name: volume for name, volume in volumes.items() if volume > 0}


def is_pools_only(pool: str, prices: Prices) -> bool:
    """Return whether a pool serves by weights or times that name no programme."""
    described = prices.model.pools[pool]
    driver = driver_of(pool, prices.model)
    names = {
        Driver.FIXED.value: described.weights,
        TIME: described.takes,
    }
    if driver not in names:
        return False
    return not set(names[driver] or {}) & set(prices.model.programmes)


def shares_of_year(
    drivers: Drivers, order: tuple[str, ...], year: int
) -> dict[str, Shares]:
    """Return where a pound bought in each pool ends up.

    Only programmes and the line not shared remain; the shares of each pool add to 1.
    """
    method = method_of(drivers.prices.model)
    if method == Method.DIRECT:
        return _direct(drivers, year)
    if method == Method.STEP_DOWN:
        return _step_down(drivers, order, year)
    return _reciprocal(drivers, year)


def closing_order(drivers: Drivers) -> tuple[str, ...]:
    """Return the order in which step-down closes the pools.

    Give it planned volumes, central values and delivery by the broker.
    """
    model = drivers.prices.model
    years = drivers.prices.years

    def mean_share(pool: str) -> float:
        total = sum(_share_to_pools(drivers, pool, year) for year in years)
        return round(total / len(years), SAME)

    stated = model.allocation.order
    others = sorted(
        (pool for pool in model.pools if pool not in stated),
        key=lambda pool: (rank_of(pool, model), -mean_share(pool), pool),
    )
    return (*stated, *others)


def _share_to_pools(drivers: Drivers, pool: str, year: int) -> float:
    """Return the share of a pool's volume that other pools have in one year."""
    model = drivers.prices.model
    volumes = drivers.volumes_of(pool, [*model.programmes, *model.pools], year)
    total = sum(volumes.values())
    to_pools = sum(volume for name, volume in volumes.items() if name in model.pools)
    return to_pools / total if total > 0 else 0.0


def _first_shares(
    drivers: Drivers, pool: str, open_pools: list[str], year: int
) -> Shares:
    """Return the shares of a pool over programmes and pools that are still open.

    A pool that is not shared hands everything to the line not shared, and a pool that
    is driven by time what is not in use.
    """
    programmes = list(drivers.prices.model.programmes)
    volumes = drivers.volumes_of(pool, [*programmes, *open_pools], year)
    is_shared = any(name in volumes for name in programmes)
    if is_pools_only(pool, drivers.prices):
        is_shared = bool(volumes)
    if not is_shared:
        return {NOT_SHARED: 1.0}
    total = sum(volumes.values())
    used = drivers.part_in_use(pool, year)
    shares = {name: used * volume / total for name, volume in volumes.items()}
    return shares if used == 1.0 else shares | {NOT_SHARED: 1 - used}


def _direct(drivers: Drivers, year: int) -> dict[str, Shares]:
    """Share every pool over programmes alone."""
    pools = drivers.prices.model.pools
    return {pool: _first_shares(drivers, pool, [], year) for pool in pools}


def _step_down(
    drivers: Drivers, order: tuple[str, ...], year: int
) -> dict[str, Shares]:
    """Close one pool after another; a closed pool receives nothing more."""
    handed_on: dict[str, Shares] = {}
    for position, pool in enumerate(order):
        still_open = list(order[position + 1 :])
        handed_on[pool] = _first_shares(drivers, pool, still_open, year)
    ends: dict[str, Shares] = {}
    for pool in reversed(order):
        ends[pool] = _followed(handed_on[pool], ends)
    return ends


def _followed(shares: Shares, ends: dict[str, Shares]) -> Shares:
    """Replace what goes to closed pools by where it ends up."""
    found: Shares = {}
    for name, share in shares.items():
        for end, part in ends.get(name, {name: 1.0}).items():
            found[end] = found.get(end, 0.0) + share * part
    return found


def _reciprocal(drivers: Drivers, year: int) -> dict[str, Shares]:
    """Let pools serve each other fully, all at once.

    For each end (a programme or the line not shared) the part of a pound of each pool
    that gets there, ``x``, satisfies: x of pool = its share to the end + the sum over
    other pools of its share to that pool × x of that pool.
    """
    model = drivers.prices.model
    pools = list(model.pools)
    first = {pool: _first_shares(drivers, pool, pools, year) for pool in pools}
    ends: dict[str, Shares] = {pool: {} for pool in pools}
    for end in [*model.programmes, NOT_SHARED]:
        equations = [
            [
                (1.0 if pool == other else 0.0) - first[pool].get(other, 0.0)
                for other in pools
            ]
            for pool in pools
        ]
        wanted = [first[pool].get(end, 0.0) for pool in pools]
        for pool, part in zip(pools, solved(equations, wanted), strict=True):
            ends[pool][end] = part
    return ends


def solved(equations: list[list[float]], wanted: list[float]) -> list[float]:
    """Solve simultaneous equations by elimination, largest pivot first."""
    rows = [[*row, value] for row, value in zip(equations, wanted, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda at: abs(rows[at][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [value / lead for value in rows[column]]
        for at in range(size):
            if at != column:
                factor = rows[at][column]
                rows[at] = [
                    value - factor * top
                    for value, top in zip(rows[at], rows[column], strict=True)
                ]
    return [row[-1] for row in rows]
