"""What a stream may pay for: its cells in the table of costs, and its months."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from costmodel.drivers import CostType
from costmodel.periods import Horizon
from scenarios.streams import Contract, Fee, Grant, Scope, Stream


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

    A fee is for the programmes that it has prices for, a grant that is not restricted
    for everything.
    """
    if isinstance(stream, Fee):
        priced = sorted(programmes.index(name) for name in stream.prices)
        return Cover(tuple(priced), frozenset(CostType))
    is_scoped = isinstance(stream, Contract) or stream.restricted
    return cover_of(stream.scope if is_scoped else Scope(), programmes)


def months_of(stream: Grant | Contract, horizon: Horizon) -> range:
    """Return the months in which a stream may pay, those outside the model included.

    They are counted from month 0; empty if it ends before it starts.

    Examples
    --------
    >>> from scenarios.streams import Grant
    >>> grant = Grant(kind="grant", name="core", payer="Council", a_year=1.0,
    ...     starts="2026-08", ends="2026-10")
    >>> months_of(grant, Horizon(2026, 2))
    range(-1, 2)

    """
    return range(horizon.month_of(stream.starts), horizon.month_of(stream.ends) + 1)


@dataclass(frozen=True)
class Kinds:
    """Cost types grouped so that no stream tells those of a group apart."""

    of_type: dict[CostType, int]
    """Group of each cost type."""
    count: int

    def within(self, cover: Cover) -> tuple[int, ...]:
        """Return the groups that a stream covers."""
        return tuple(sorted({self.of_type[each] for each in cover.cost_types}))


def kinds_of(covers: Iterable[Cover]) -> Kinds:
    """Group cost types by the streams that cover them.

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
    return Kinds({each: groups[mark] for each, mark in marks.items()}, len(groups))
