"""Pools ready to carry any cost to programmes: what each driver takes of each pool.

A pool's cost goes to programmes at a rate for each unit of its driver, and pools with
one driver go together; the share of every pool in every programme is formed only where
the origin of a cost is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, has_any
from costmodel.passing import Passing

Lanes = slice | list[int]
"""Years, picked from an axis of years."""


@dataclass(frozen=True)
class Use:
    """One driver, and the pools that it spreads."""

    volumes: Floats
    """Of programmes, in the driver's own unit; ``(programme, year, draws)``."""
    rates: Mapping[int, Floats]
    """Part of a pool's cost that goes with each unit; ``(year, draws)`` by pool."""
    receiving: Mapping[int, Mapping[int, Floats]] = field(default_factory=dict)
    """Volumes of the other pools that each pool serves, by its position and theirs;
    ``(year, draws)``. They are in no sum here: they tell what a rate divides by."""

    @cached_property
    def served(self) -> tuple[int, ...]:
        """Programmes that have any volume."""
        return tuple(row for row, one in enumerate(self.volumes) if has_any(one))

    def amount(self, gross: Floats, years: Lanes) -> Floats:
        """Return what the pools together bring for each unit; ``(kind, lane, draws)``.

        ``gross`` are the pools' costs; ``(pool, kind, lane, draws)``.
        """
        return added([gross[pool] * rate[years] for pool, rate in self.rates.items()])


@dataclass(frozen=True)
class PoolShares:
    """How the pools of one set of volumes are shared."""

    programmes: int
    """How many there are."""
    uses: tuple[Use, ...]
    passing: Passing
    """What pools pass on among themselves; lanes are ``(year, draws)``."""
    shape: tuple[int, ...]
    """How many pools, years and draws there are."""
    kept: Mapping[int, Floats]
    """Part of its cost that a pool keeps, by pool; ``(year, draws)``. Where it is not
    shared, all; of a time-driven pool also what nobody takes. Pools that keep nothing
    at all are left out."""
    time_driven: frozenset[int] = frozenset()
    """Pools of which what they keep is unused capacity."""
    _passing_at: dict[tuple[int, ...], Passing] = field(default_factory=dict)

    def gross(self, own: Floats, years: Sequence[int]) -> Floats:
        """Return each pool's cost with what it receives from all the others.

        Parameters
        ----------
        own
            Pools' own costs in pounds; ``(pool, kind, lane, draws)``, as the result.
        years
            The year in which each lane lies.

        """
        return self._at(years).gross(own)

    def spread(self, own: Floats, years: Sequence[int], into: Floats) -> None:
        """Add pools' costs to those of the programmes that they end in.

        Parameters
        ----------
        own
            Pools' own costs in pounds; ``(pool, kind, lane, draws)``.
        years
            The year in which each lane lies.
        into
            What is added to; ``(programme + 1, kind, lane, draws)``, the line *not
            shared* last.

        """
        gross = self.gross(own, years)
        lanes = self._lanes(years)
        brought = np.empty_like(into[0])
        for use in self.uses:
            amount = use.amount(gross, lanes)
            for row in use.served:
                np.multiply(use.volumes[row, lanes], amount, out=brought)
                into[row] += brought
        for pool, kept in self.kept.items():
            into[-1] += kept[lanes] * gross[pool]

    def parts(self, shares: Floats, years: Sequence[int]) -> Floats:
        """Return what part of each pool's own cost ends in some share of programmes.

        Parameters
        ----------
        shares
            A share of each programme and of the line *not shared*;
            ``(programme + 1, kind, lane, draws)``.
        years
            The year in which each lane lies.

        Returns
        -------
        Floats
            Shape ``(pool, kind, lane, draws)``.

        """
        first = np.zeros((self.shape[0], *shares.shape[1:]))
        lanes = self._lanes(years)
        granted = {row for row in range(len(shares) - 1) if has_any(shares[row])}
        for use in self.uses:
            taken = np.zeros_like(shares[0])
            for row in use.served:
                if row in granted:
                    taken += use.volumes[row, lanes] * shares[row]
            for pool, rate in use.rates.items():
                np.multiply(taken, rate[lanes], out=first[pool])
        for pool, kept in self.kept.items():
            first[pool] += kept[lanes] * shares[-1]
        return self._at(years).ends(first)

    def final(self) -> Floats:
        """Return the part of each pool that ends in each programme, or not shared.

        Shape ``(pool, programme + 1, year, draws)``.
        """
        pools, *lanes = self.shape
        first = np.zeros((pools, self.programmes + 1, *lanes))
        for use in self.uses:
            for pool, rate in use.rates.items():
                first[pool, :-1] = use.volumes * rate
        for pool, kept in self.kept.items():
            first[pool, -1] = kept
        return self.passing.ends(first)

    def unused(self) -> Floats:
        """Return the part of each pool that ends as unused capacity, of any pool.

        Shape ``(pool, year, draws)``.
        """
        first = np.zeros(self.shape)
        for pool in self.time_driven & self.kept.keys():
            first[pool] = self.kept[pool]
        return self.passing.ends(first)

    def _lanes(self, years: Sequence[int]) -> Lanes:
        """Return what picks lanes by their years: a slice if they are all years."""
        each = list(years)
        return slice(None) if each == list(range(self.shape[1])) else each

    def _at(self, years: Sequence[int]) -> Passing:
        """Return what pools pass on in other lanes; each set of lanes is made once."""
        key = tuple(years)
        if key == tuple(range(self.shape[1])):
            return self.passing
        if key not in self._passing_at:
            self._passing_at[key] = self.passing.at(key)
        return self._passing_at[key]
