"""The volumes of drivers in programmes and pools, and the shares they give a model.

The rule in words is docs/method/allocation.md; the arithmetic is in
:mod:`costmodel.allocation` and :mod:`costmodel.pool_shares`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.allocation import (
    closed_to,
    most_serving_first,
    rate_of,
    refuse_closed_loops,
)
from costmodel.arrays import Floats, added, has_any, share_of
from costmodel.drivers import COUNT_OF_DRIVER, Count, Driver
from costmodel.model import CostModel
from costmodel.passing import passing_of
from costmodel.pool_shares import PoolShares, Use
from costmodel.pools import Method, Pool
from costmodel.terms import Terms


@dataclass(frozen=True)
class DriverVolumes:
    """What pools are spread by, before any pool is shared; ``(owner, year, draws)``."""

    counts: Mapping[Count, Floats]
    """Of programmes only."""
    staff_days: Floats
    direct_cost: Floats


@dataclass(frozen=True)
class _Served:
    """The volumes of one pool's driver; each ``(year, draws)``."""

    programmes: Floats
    """With the programme first."""
    pools: Mapping[int, Floats]
    """Of the other pools that have any, by position."""


@dataclass(frozen=True)
class Sharing:
    """How one model shares its pools."""

    model: CostModel
    terms: Terms

    @cached_property
    def pools_only(self) -> tuple[bool, ...]:
        """Whether each pool serves other pools alone, by its stated weights."""
        return tuple(self._is_pools_only(pool) for pool in self.model.pools.values())

    def _is_pools_only(self, pool: Pool) -> bool:
        """Whether a pool's weights name no programme."""
        if pool.driver is not Driver.FIXED:
            return False
        return not set(pool.weights or {}) & set(self.model.programmes)

    def shares(
        self, volumes: DriverVolumes, table: Floats, order: tuple[int, ...]
    ) -> PoolShares:
        """Return the pools ready to be shared.

        Parameters
        ----------
        volumes
            Of one set of draws.
        table
            Every number of the model; ``(terms, draws)``.
        order
            Pools in the order in which step-down closes them.

        """
        served = self._served(volumes, table, order)
        rates = self._rates(served)
        given = [
            _given(each, rate, len(served))
            for each, rate in zip(served, rates, strict=True)
        ]
        idle = np.zeros((len(served), *volumes.direct_cost.shape[1:]), np.bool_)
        for position, rate in enumerate(rates):
            idle[position] = rate == 0.0
        return PoolShares(
            len(self.model.programmes),
            self._uses(served, rates),
            passing_of(given),
            idle,
        )

    @cached_property
    def _together(self) -> tuple[tuple[int, ...], ...]:
        """Pools by position, those with one driver together; fixed ones have none."""
        groups: dict[object, list[int]] = {}
        for position, pool in enumerate(self.model.pools.values()):
            key = position if pool.driver is Driver.FIXED else pool.driver
            groups.setdefault(key, []).append(position)
        return tuple(map(tuple, groups.values()))

    def _rates(self, served: Sequence[_Served]) -> list[Floats]:
        """Return the part of each pool that goes with a unit of its driver."""
        rates: dict[int, Floats] = {}
        for pools in self._together:
            in_programmes = added(served[pools[0]].programmes)
            for pool in pools:
                rates[pool] = rate_of(
                    in_programmes,
                    list(served[pool].pools.values()),
                    is_pools_only=self.pools_only[pool],
                )
        return [rates[pool] for pool in range(len(served))]

    def _uses(
        self, served: Sequence[_Served], rates: Sequence[Floats]
    ) -> tuple[Use, ...]:
        """Return each driver with the pools that it spreads."""
        return tuple(
            Use(served[pools[0]].programmes, {pool: rates[pool] for pool in pools})
            for pools in self._together
        )

    def _served(
        self, volumes: DriverVolumes, table: Floats, order: tuple[int, ...]
    ) -> list[_Served]:
        """Return the volumes of each pool's driver, as far as the method lets it."""
        method = self.model.allocation.method
        every = range(len(self.model.pools))
        served = []
        for position, pool in enumerate(self.model.pools.values()):
            of_owner = self.volumes_of(pool, volumes, table)
            programmes = of_owner[: len(self.model.programmes)]
            among = of_owner[len(self.model.programmes) :]
            closed = closed_to(position, method, order, len(every))
            open_pools = {
                other: among[other]
                for other in range(len(among))
                if other not in closed and has_any(among[other])
            }
            served.append(_Served(programmes, open_pools))
        return served

    def volumes_of(self, pool: Pool, volumes: DriverVolumes, table: Floats) -> Floats:
        """Return the volumes of a pool's driver; ``(owner, year, draws)``.

        Counts have only programmes.
        """
        if pool.driver is Driver.STAFF_DAYS:
            return volumes.staff_days
        if pool.driver is Driver.DIRECT_COST:
            return volumes.direct_cost
        if pool.driver is not Driver.FIXED:
            return volumes.counts[COUNT_OF_DRIVER[pool.driver]]
        names = (*self.model.programmes, *self.model.pools)
        weights = np.zeros((len(names), 1, table.shape[1]))
        for name, weight in (pool.weights or {}).items():
            weights[names.index(name)] = table[self.terms.position(weight)]
        return np.broadcast_to(weights, volumes.direct_cost.shape)

    def order(self, volumes: DriverVolumes, table: Floats) -> tuple[int, ...]:
        """Return the order of pools for step-down, on central values.

        The user's, or else by the share that goes to other pools, highest first, a
        mean over all years; ties by name.
        """
        names = tuple(self.model.pools)
        stated = self.model.allocation.order
        if stated:
            return tuple(names.index(name) for name in stated)
        served = [
            self._share_served(position, volumes, table)
            for position in range(len(names))
        ]
        return most_serving_first(served, names)

    def _share_served(
        self, position: int, volumes: DriverVolumes, table: Floats
    ) -> float:
        """Return the share of a pool that goes to other pools, a mean over years."""
        pool = tuple(self.model.pools.values())[position]
        of_owner = self.volumes_of(pool, volumes, table)
        programmes = len(self.model.programmes)
        pools = range(programmes, len(of_owner))
        others = [owner for owner in pools if owner != programmes + position]
        given = added(of_owner[others])
        share = share_of(given, given + added(of_owner[:programmes]))
        return float(share[:, 0].mean())

    def refuse_closed_loops(self, table: Floats) -> None:
        """Raise ClosedLoopError if pools pass cost only among themselves."""
        if self.model.allocation.method is Method.DIRECT:
            return
        names = tuple(self.model.pools)
        serves = np.zeros((len(names), len(names)), dtype=np.bool_)
        for position, pool in enumerate(self.model.pools.values()):
            for name, weight in (pool.weights or {}).items():
                if name in names and name != names[position]:
                    at = self.terms.position(weight)
                    serves[position, names.index(name)] = bool(table[at].any())
        refuse_closed_loops(names, self.pools_only, serves)


def _given(served: _Served, rate: Floats, pools: int) -> list[Floats | None]:
    """Return the share of a pool that each pool receives; None: nothing."""
    return [
        served.pools[pool] * rate if pool in served.pools else None
        for pool in range(pools)
    ]
