"""The volumes of drivers in programmes and pools, and the shares they give a model.

The rule in words is docs/method/allocation.md; the arithmetic is in
:mod:`costmodel.allocation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.allocation import (
    final_shares,
    refuse_closed_loops,
    share_volumes,
)
from costmodel.arrays import Floats, added
from costmodel.drivers import COUNT_OF_DRIVER, Count, Driver
from costmodel.model import CostModel
from costmodel.pools import Method, Pool
from costmodel.terms import Terms

SAME_SHARE = 9
"""Decimal places to which two pools' shares must agree to be ordered by name."""


@dataclass(frozen=True)
class DriverVolumes:
    """What pools are spread by, before any pool is shared; ``(owner, year, draws)``."""

    counts: Mapping[Count, Floats]
    """Of programmes only."""
    staff_days: Floats
    direct_cost: Floats


@dataclass(frozen=True)
class SharedOut:
    """Where pools end."""

    parts: Floats
    """Part of each pool that ends in each programme.

    Shape ``(pool, programme, year, draws)``; what is missing from 1 is not shared.
    """
    is_complete: bool
    """Whether nothing is missing, in any year or draw."""


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

    def share_out(
        self, volumes: DriverVolumes, table: Floats, order: tuple[int, ...]
    ) -> SharedOut:
        """Share every pool out.

        Parameters
        ----------
        volumes
            Of one set of draws.
        table
            Every number of the model; ``(terms, draws)``.
        order
            Pools in the order in which step-down closes them.

        """
        method = self.model.allocation.method
        among, to_programmes = self._volumes(volumes, table)
        self._close(among, method, order)
        shares = share_volumes(among, to_programmes, self.pools_only)
        parts = final_shares(shares, method, order)
        return SharedOut(parts, is_complete=shares.is_complete)

    def _volumes(self, volumes: DriverVolumes, table: Floats) -> tuple[Floats, Floats]:
        """Return volumes of pools and of programmes; the giving pool first."""
        programmes, pools = len(self.model.programmes), len(self.model.pools)
        lanes = volumes.direct_cost.shape[1:]
        owners = np.zeros((pools, programmes + pools, *lanes))
        for position, pool in enumerate(self.model.pools.values()):
            self._fill(owners[position], pool, volumes, table)
        return owners[:, programmes:], owners[:, :programmes]

    def _fill(
        self, into: Floats, pool: Pool, volumes: DriverVolumes, table: Floats
    ) -> None:
        """Write the volume of one pool's driver in each programme and pool."""
        if pool.driver is Driver.FIXED:
            names = (*self.model.programmes, *self.model.pools)
            for name, weight in (pool.weights or {}).items():
                into[names.index(name)] = table[self.terms.position(weight)]
        elif pool.driver is Driver.STAFF_DAYS:
            into[:] = volumes.staff_days
        elif pool.driver is Driver.DIRECT_COST:
            into[:] = volumes.direct_cost
        else:
            count = volumes.counts[COUNT_OF_DRIVER[pool.driver]]
            into[: len(count)] = count

    def _close(self, among: Floats, method: Method, order: tuple[int, ...]) -> None:
        """Take out what pools cannot receive under the method."""
        if method is Method.DIRECT:
            among[:] = 0.0
        if method is Method.STEP_DOWN:
            for place, pool in enumerate(order):
                among[pool, list(order[: place + 1])] = 0.0

    def order(self, volumes: DriverVolumes, table: Floats) -> tuple[int, ...]:
        """Return the order of pools for step-down, on central values.

        The user's, or else by the share that goes to other pools, highest first, a
        mean over all years; ties by name.
        """
        names = tuple(self.model.pools)
        stated = self.model.allocation.order
        if stated:
            return tuple(names.index(name) for name in stated)
        among, to_programmes = self._volumes(volumes, table)
        own = np.arange(len(names))
        among[own, own] = 0.0
        given = added(among.swapaxes(0, 1))
        volume = given + added(to_programmes.swapaxes(0, 1))
        share = np.divide(given, volume, out=np.zeros_like(given), where=volume > 0)
        served = share[..., 0].mean(axis=1).round(SAME_SHARE)
        return tuple(sorted(own.tolist(), key=lambda at: (-served[at], names[at])))

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
