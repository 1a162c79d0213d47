"""What a stream may pay for: its cells in the table of costs, and its months."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from costmodel.drivers import CostType
from costmodel.periods import Horizon
from scenarios.streams import (
    Contract,
    Donation,
    Fee,
    Grant,
    Membership,
    Scope,
    Stream,
)


@dataclass(frozen=True)
class Cover:
    """The cells a stream may pay for."""

    programmes: tuple[int, ...]
    """Positions of programmes; the line *not shared* stands after the last."""
    cost_types: frozenset[CostType]

    @property
    def cells(self) -> int:
        """How many cells it covers."""
        return len(self.programmes) * len(self.cost_types)

    @property
    def rows(self) -> slice | list[int]:
        """Its programmes, as a slice where they stand side by side."""
        first, stop = min(self.programmes, default=0), len(self.programmes)
        if self.programmes == tuple(range(first, first + stop)):
            return slice(first, first + stop)
        return list(self.programmes)


def cover_of(scope: Scope, programmes: tuple[str, ...]) -> Cover:
    """Return what a scope covers; naming no programme covers *not shared* too."""
    if scope.programmes is None:
        covered = tuple(range(len(programmes) + 1))
    else:
        covered = tuple(sorted(programmes.index(name) for name in scope.programmes))
    types = scope.cost_types if scope.cost_types is not None else tuple(CostType)
    return Cover(covered, frozenset(types))


def cover_of_stream(stream: Stream, programmes: tuple[str, ...]) -> Cover:
    """Return what a stream is for.

    A fee is for the programmes that it has prices for, a membership or a grant that is
    not restricted for everything; of its scope a restricted grant pays what its rules
    accept.
    """
    if isinstance(stream, Fee):
        priced = sorted(programmes.index(name) for name in stream.prices)
        return Cover(tuple(priced), frozenset(CostType))
    if isinstance(stream, Membership):
        return cover_of(Scope(), programmes)
    is_scoped = isinstance(stream, Contract) or stream.restricted
    cover = cover_of(stream.scope if is_scoped else Scope(), programmes)
    if isinstance(stream, Grant) and stream.rules.cost_types is not None:
        accepted = cover.cost_types.intersection(stream.rules.cost_types)
        return Cover(cover.programmes, accepted)
    return cover


def months_of(stream: Grant | Donation | Contract, horizon: Horizon) -> range:
    """Return the months in which a stream may pay, those outside the model included.

    They are counted from month 0; empty if it ends before it starts. A donation may pay
    from its first sum to the end of the model.

    Examples
    --------
    >>> from scenarios.streams import Grant
    >>> grant = Grant(kind="grant", name="core", payer="Council", a_year=1.0,
    ...     starts="2026-08", ends="2026-10")
    >>> months_of(grant, Horizon(2026, 2))
    range(-1, 2)

    """
    if isinstance(stream, Donation):
        firsts = (horizon.month_of(month) for month in stream.sums)
        return range(min(firsts, default=horizon.months), horizon.months)
    return range(horizon.month_of(stream.starts), horizon.month_of(stream.ends) + 1)


@dataclass(frozen=True)
class Kinds:
    """Cost types grouped so that no stream tells those of a group apart."""

    of_type: dict[CostType, int]
    """Group of each cost type where it is direct cost."""
    count: int
    are_apart: bool = False
    """Whether overheads, which come through pools, are in groups of their own: they
    stand after those of direct cost."""

    @property
    def of_overheads(self) -> dict[CostType, int]:
        """Group of each cost type where it comes through pools."""
        first = self.count // 2 if self.are_apart else 0
        return {each: first + group for each, group in self.of_type.items()}

    def within(self, cover: Cover) -> tuple[int, ...]:
        """Return the groups that a stream covers."""
        return tuple(sorted({*self.direct(cover), *self.overheads(cover)}))

    def direct(self, cover: Cover) -> tuple[int, ...]:
        """Return the groups of direct cost that a stream covers."""
        return tuple(sorted({self.of_type[each] for each in cover.cost_types}))

    def overheads(self, cover: Cover) -> tuple[int, ...]:
        """Return the groups of overheads that a stream covers."""
        of_type = self.of_overheads
        return tuple(sorted({of_type[each] for each in cover.cost_types}))


def kinds_of(covers: Iterable[Cover], *, are_apart: bool = False) -> Kinds:
    """Group cost types by the streams that cover them.

    ``are_apart``: whether overheads are kept in groups of their own.

    Examples
    --------
    >>> one = Cover((0,), frozenset({CostType.BROKERING}))
    >>> kinds_of([one]).count
    2

    """
    covers = tuple(covers)
    marks = {
        each: tuple(each in cover.cost_types for cover in covers) for each in CostType
    }
    groups = {
        mark: position for position, mark in enumerate(dict.fromkeys(marks.values()))
    }
    of_type = {each: groups[mark] for each, mark in marks.items()}
    count = 2 * len(groups) if are_apart else len(groups)
    return Kinds(of_type, count, are_apart)
