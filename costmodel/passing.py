"""What pools pass on among themselves, worked out once for any cost they carry.

The rule in words is docs/method/allocation.md. The last axes of every array, its lanes
(years, draws), are only ever met element by element, and sums over pools run in the
order given, so that a draw gives the same bits in any company.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from costmodel.arrays import Floats

MOST_POOLS_BY_HAND = 14
"""Up to this many pools elimination over lanes beats a solver called for each lane."""


class Passing(Protocol):
    """What pools pass on among themselves, ready for any cost."""

    def gross(self, own: Floats) -> Floats:
        """Return each pool's cost with what it receives from all the others.

        Parameters
        ----------
        own
            Pools' own costs; shape ``(pool, …, lanes…)``, as that of the result.

        """

    def ends(self, parts: Floats) -> Floats:
        """Return what comes of a pound of each pool, carried on by those it serves.

        Parameters
        ----------
        parts
            What comes of a pound of each pool in the first round, as the share that
            goes to each programme; shape ``(pool, …, lanes…)``, as that of the result.

        """

    def at(self, years: Sequence[int]) -> Passing:
        """Return the same in other lanes: the year of each, where a year may recur."""


@dataclass(frozen=True)
class Elimination:
    """Pools eliminated one after another, in their order, along all lanes at once."""

    passed: Sequence[Sequence[Floats | None]]
    """Below the diagonal: part of the column's pool that the row's pool receives, when
    the pools before both have passed on theirs; above it, the same, less what the row's
    own return brings; None where nothing is passed in any lane."""
    kept: Sequence[Floats]
    """One less what comes back to each pool by way of those before it."""

    def gross(self, own: Floats) -> Floats:
        """Return each pool's cost with what it receives from all the others."""
        gross = own.copy()
        for receiver, row in enumerate(self.passed):
            _receive(gross, receiver, row[:receiver])
        for receiver in reversed(range(len(gross))):
            later = self.passed[receiver][receiver + 1 :]
            _receive(gross, receiver, later, receiver + 1)
            gross[receiver] /= self.kept[receiver]
        return gross

    def ends(self, parts: Floats) -> Floats:
        """Return what comes of a pound of each pool, carried on by those it serves."""
        ends = parts.copy()
        columns = list(zip(*self.passed, strict=True))
        for giver, column in enumerate(columns):
            _receive(ends, giver, column[:giver])
            ends[giver] /= self.kept[giver]
        for giver in reversed(range(len(ends))):
            _receive(ends, giver, columns[giver][giver + 1 :], giver + 1)
        return ends

    def at(self, years: Sequence[int]) -> Elimination:
        """Return the same in other lanes: the year of each, where a year may recur."""
        at = list(years)
        return Elimination(
            [[None if one is None else one[at] for one in row] for row in self.passed],
            [kept[at] if kept.ndim else kept for kept in self.kept],
        )


def _receive(
    into: Floats, receiver: int, parts: Sequence[Floats | None], first: int = 0
) -> None:
    """Add to one pool its parts of others, which stand from a position on."""
    for giver, part in enumerate(parts, first):
        if part is not None:
            into[receiver] += part * into[giver]


@dataclass(frozen=True)
class Inverse:
    """The same for many pools, each lane solved for itself."""

    received: Floats
    """Part of each pool's own cost that each comes to carry, its own included.

    Shape ``(receiver, giver, lanes…)``.
    """

    def gross(self, own: Floats) -> Floats:
        """Return each pool's cost with what it receives from all the others."""
        return np.stack([_weighted(row, own) for row in self.received])

    def ends(self, parts: Floats) -> Floats:
        """Return what comes of a pound of each pool, carried on by those it serves."""
        turned = self.received.swapaxes(0, 1)
        return np.stack([_weighted(column, parts) for column in turned])

    def at(self, years: Sequence[int]) -> Inverse:
        """Return the same in other lanes: the year of each, where a year may recur."""
        return Inverse(self.received[:, :, list(years)])


def _weighted(weights: Floats, amounts: Floats) -> Floats:
    """Add amounts up, each with a weight of its own."""
    total = np.zeros(amounts.shape[1:])
    for weight, amount in zip(weights, amounts, strict=True):
        total += weight * amount
    return total


Given = Sequence[Sequence[Floats | None]]
"""Share of each pool that each other receives; the giver first; None: nothing."""


def passing_of(given: Given) -> Passing:
    """Work out what pools pass on among themselves.

    The way is chosen by the number of pools, never by the number of lanes. The shares
    of a giver add to 1 at most; each has the shape of the lanes.
    """
    is_any = any(one is not None for row in given for one in row)
    if is_any and len(given) > MOST_POOLS_BY_HAND:
        return _inverted(given)
    return _eliminated(given)


def _inverted(given: Given) -> Inverse:
    """Solve each lane for itself."""
    pools = len(given)
    lanes = next(one.shape for row in given for one in row if one is not None)
    matrix = np.zeros((*lanes, pools, pools))
    matrix[..., range(pools), range(pools)] = 1.0
    for giver, row in enumerate(given):
        for receiver, one in enumerate(row):
            if one is not None:
                matrix[..., receiver, giver] = -one
    received = np.moveaxis(np.linalg.inv(matrix), (-2, -1), (0, 1))
    return Inverse(np.ascontiguousarray(received))


def _eliminated(given: Given) -> Elimination:
    """Eliminate without pivoting: shares add to 1 at most."""
    pools = range(len(given))
    passed = [[given[giver][receiver] for giver in pools] for receiver in pools]
    kept: list[Floats] = [np.ones(()) for _ in pools]
    for pivot in pools:
        for receiver in pools[pivot + 1 :]:
            part = passed[receiver][pivot]
            if part is not None:
                passed[receiver][pivot] = part / kept[pivot]
                _pass_on(passed, kept, receiver, pivot)
    return Elimination(passed, kept)


def _pass_on(
    passed: list[list[Floats | None]], kept: list[Floats], receiver: int, pivot: int
) -> None:
    """Add to what a pool receives directly what it receives by way of the pivot."""
    part = passed[receiver][pivot]
    for giver in range(pivot + 1, len(kept)):
        given = passed[pivot][giver]
        if given is None or part is None:
            continue
        through = part * given
        direct = passed[receiver][giver]
        if giver == receiver:
            kept[receiver] = kept[receiver] - through
        else:
            passed[receiver][giver] = through if direct is None else direct + through
