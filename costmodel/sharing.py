"""The shares of pools that the volumes of drivers give a model.

The rule in words is docs/method/allocation.md; the arithmetic is in
:mod:`costmodel.allocation` and :mod:`costmodel.pool_shares`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.allocation import (
    kept_of,
    most_serving_first,
    openings,
    rate_of,
    refuse_closed_loops,
)
from costmodel.arrays import Flags, Floats, added, has_any, share_of
from costmodel.assumptions import Quantity
from costmodel.capacity import left_of
from costmodel.driver_volumes import DriverVolumes
from costmodel.drivers import COUNT_OF_DRIVER, NAMING, Count, Driver
from costmodel.model import CostModel
from costmodel.nearly_closed import refuse_nearly_closed
from costmodel.passing import passing_of
from costmodel.pool_shares import PoolShares, Use
from costmodel.pools import Method, Pool
from costmodel.terms import Terms


@dataclass(frozen=True)
class _Served:
    """The volumes of one pool's driver; each ``(year, draws)``."""

    programmes: Floats
    """With the programme first."""
    pools: Mapping[int, Floats]
    """Of the other pools that have any, by position."""
    in_use: Floats | None
    """Part of the practical capacity that somebody takes; None: not time-driven."""


@dataclass(frozen=True)
class Sharing:
    """How one model shares its pools."""

    model: CostModel
    terms: Terms

    @cached_property
    def pools_only(self) -> tuple[bool, ...]:
        """Whether each pool serves other pools alone: it names no programme."""
        programmes = self.model.programmes.keys()
        return tuple(
            pool.driver in NAMING and not pool.named.keys() & programmes
            for pool in self.model.pools.values()
        )

    @cached_property
    def time_driven(self) -> frozenset[int]:
        """Pools by position of which what nobody takes is unused capacity."""
        pools = enumerate(self.model.pools.values())
        return frozenset(at for at, pool in pools if pool.driver is Driver.TIME)

    def shares(
        self, volumes: DriverVolumes, table: Floats, order: tuple[int, ...]
    ) -> PoolShares:
        """Return the pools ready to be shared by the model's own method.

        Parameters
        ----------
        volumes
            Of one set of draws.
        table
            Every number of the model; ``(terms, draws)``.
        order
            Pools in the order in which step-down closes them.

        Raises
        ------
        NearlyClosedError
            As :meth:`shares_in_lanes`.

        """
        method, pools = self.model.allocation.method, len(self.model.pools)
        is_open = openings(method, order, pools)[..., np.newaxis]
        return self.shares_in_lanes(volumes, table, is_open)

    def shares_in_lanes(
        self, volumes: DriverVolumes, table: Floats, is_open: Flags
    ) -> PoolShares:
        """Return the pools ready to be shared, whoever may receive from whom.

        Parameters
        ----------
        volumes, table
            As :meth:`shares`; of one draw if there are several lanes.
        is_open
            Who may receive from whom; ``(giver, receiver, lane)``, one lane for all
            draws or several, which then stand in the place of draws.

        Raises
        ------
        NearlyClosedError
            If nearly all of some pools' cost goes round among them in any draw.

        """
        of_years = volumes.direct_cost.shape[1:]
        lanes = np.broadcast_shapes(of_years, is_open.shape[-1:])
        served = self._served(volumes, table, is_open)
        rates = self._rates(served, lanes)
        given = [
            _given(each, rate, len(served))
            for each, rate in zip(served, rates, strict=True)
        ]
        refuse_nearly_closed(given, tuple(self.model.pools))
        kept = [
            kept_of(rate, each.in_use) for each, rate in zip(served, rates, strict=True)
        ]
        return PoolShares(
            len(self.model.programmes),
            self._uses(served, rates),
            passing_of(given),
            (len(served), *lanes),
            {pool: part for pool, part in enumerate(kept) if part is not None},
            self.time_driven,
        )

    @cached_property
    def _together(self) -> tuple[tuple[int, ...], ...]:
        """Pools by position, those with one driver together.

        Those that name whom they serve stand alone.
        """
        groups: dict[object, list[int]] = {}
        for position, pool in enumerate(self.model.pools.values()):
            key = position if pool.driver in NAMING else pool.driver
            groups.setdefault(key, []).append(position)
        return tuple(map(tuple, groups.values()))

    def _rates(self, served: Sequence[_Served], lanes: tuple[int, ...]) -> list[Floats]:
        """Return the part of each pool that goes with a unit of its driver."""
        rates: dict[int, Floats] = {}
        for pools in self._together:
            in_programmes = np.broadcast_to(added(served[pools[0]].programmes), lanes)
            for pool in pools:
                rate = rate_of(
                    in_programmes,
                    list(served[pool].pools.values()),
                    is_pools_only=self.pools_only[pool],
                )
                in_use = served[pool].in_use
                rates[pool] = rate if in_use is None else rate * in_use
        return [rates[pool] for pool in range(len(served))]

    def _uses(
        self, served: Sequence[_Served], rates: Sequence[Floats]
    ) -> tuple[Use, ...]:
        """Return each driver with the pools that it spreads."""
        return tuple(
            Use(
                served[pools[0]].programmes,
                {pool: rates[pool] for pool in pools},
                {pool: served[pool].pools for pool in pools},
            )
            for pools in self._together
        )

    def _served(
        self, volumes: DriverVolumes, table: Floats, is_open: Flags
    ) -> list[_Served]:
        """Return the volumes of each pool's driver, as far as pools are open to it."""
        in_any: Flags = np.logical_or.reduce(is_open, axis=-1)
        in_every: Flags = np.logical_and.reduce(is_open, axis=-1)
        served = []
        for position, pool in enumerate(self.model.pools.values()):
            of_owner = self.volumes_of(pool, volumes, table)
            programmes = of_owner[: len(self.model.programmes)]
            among = of_owner[len(self.model.programmes) :]
            open_pools = {
                other: volume
                if in_every[position, other]
                else volume * is_open[position, other]
                for other, volume in enumerate(among)
                if in_any[position, other] and has_any(volume)
            }
            in_use = self.in_use(position, of_owner, table)
            served.append(_Served(programmes, open_pools, in_use))
        return served

    def volumes_of(self, pool: Pool, volumes: DriverVolumes, table: Floats) -> Floats:
        """Return the volumes of a pool's driver; ``(owner, year, draws)``.

        Counts have only programmes.
        """
        if pool.driver in COUNT_OF_DRIVER:
            return volumes.counts[COUNT_OF_DRIVER[pool.driver]]
        if pool.driver in volumes.measured:
            return volumes.measured[pool.driver]
        if pool.driver is Driver.TIME:
            return self.times_of(pool, volumes.counts, table)
        stated = np.zeros((len(self._owners), 1, table.shape[1]))
        for name, number in self._stated(pool).items():
            stated[self._owners.index(name)] = self._value(number, table)
        return np.broadcast_to(stated, volumes.direct_cost.shape)

    def times_of(
        self, pool: Pool, counts: Mapping[Count, Floats], table: Floats
    ) -> Floats:
        """Return the days that each takes of a time-driven pool.

        Shape ``(owner, year, draws)``.
        """
        of_year = counts[Count.YEAR]
        times = np.zeros((len(self._owners), *of_year.shape[1:]))
        for name, take in (pool.takes or {}).items():
            owner = self._owners.index(name)
            is_pool = owner >= len(of_year)
            count = np.ones(()) if is_pool else counts[take.per][owner]
            times[owner] = count * self._value(take.days, table)
        return times

    def in_use(self, position: int, times: Floats, table: Floats) -> Floats | None:
        """Return the part of a pool's practical capacity that others take.

        Shape ``(year, draws)``; None for a pool that is not time-driven. ``times`` are
        the days that each takes; ``(owner, year, draws)``.
        """
        pool = tuple(self.model.pools.values())[position]
        if pool.driver is not Driver.TIME or pool.capacity is None:
            return None
        capacity = self.capacity_of(pool, pool.runs, table)
        own = len(self.model.programmes) + position
        taken = added([one for at, one in enumerate(times) if at != own])
        part: Floats = 1.0 - share_of(left_of(capacity, taken), capacity)
        return part

    def capacity_of(
        self, pool: Pool, at_work: Mapping[int, Quantity] | None, table: Floats
    ) -> Floats:
        """Return the days that a pool can give in each year.

        Shape ``(year, draws)``. ``at_work`` are shares of it by year; None: all of it.
        """
        days = self._value(pool.capacity.days if pool.capacity else 0.0, table)
        plan = self.model.organisation
        years = range(plan.first_year, plan.first_year + plan.years)
        if at_work is None:
            return np.repeat(days[np.newaxis], plan.years, axis=0)
        shares = (self._value(at_work.get(year, 0.0), table) for year in years)
        return np.stack([days * share for share in shares])

    @cached_property
    def _owners(self) -> tuple[str, ...]:
        """Names of the programmes, then of the pools."""
        return (*self.model.programmes, *self.model.pools)

    def _stated(self, pool: Pool) -> Mapping[str, Quantity]:
        """Return the volumes that the document itself states, by name."""
        if pool.driver is Driver.AREA:
            programmes, pools = self.model.programmes, self.model.pools
            return {
                **{name: each.area or 0.0 for name, each in programmes.items()},
                **{name: each.area or 0.0 for name, each in pools.items()},
            }
        return pool.named

    def _value(self, number: Quantity, table: Floats) -> Floats:
        """Return a number of the model; ``(draws,)``."""
        row: Floats = table[self.terms.position(number)]
        return row

    def order(self, volumes: DriverVolumes, table: Floats) -> tuple[int, ...]:
        """Return the order of pools for step-down, on central values.

        The user's, or else by the turns of a template if there is one, and then by the
        share that goes to other pools, highest first, a mean over all years; ties by
        name.
        """
        names = tuple(self.model.pools)
        stated = self.model.allocation.order
        if stated:
            return tuple(names.index(name) for name in stated)
        served = [
            self._share_served(position, volumes, table)
            for position in range(len(names))
        ]
        turns = map(self.model.allocation.turn_of, self.model.pools.values())
        return most_serving_first(served, names, tuple(turns))

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
            for name, weight in pool.named.items():
                if name in names and name != names[position]:
                    is_any = has_any(self._value(weight, table))
                    serves[position, names.index(name)] = is_any
        refuse_closed_loops(names, self.pools_only, serves)


def _given(served: _Served, rate: Floats, pools: int) -> list[Floats | None]:
    """Return the share of a pool that each pool receives; None: nothing."""
    return [
        served.pools[pool] * rate if pool in served.pools else None
        for pool in range(pools)
    ]
