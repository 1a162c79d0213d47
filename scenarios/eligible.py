"""The part of full cost that grants and contracts may pay for.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.drivers import CostType
from scenarios.projection import Projection
from scenarios.scopes import Cover, months_of
from scenarios.spans import Span


@dataclass(frozen=True)
class Eligible:
    """Full cost by whether a funder may pay for it; ``(programme + 1, year)`` each.

    Nominal pounds; the three add up to full cost.
    """

    eligible: Floats
    out_of_scope: Floats
    """In months in which a stream runs, and in the scope of none that does."""
    out_of_time: Floats
    """In months in which none runs."""


@dataclass(frozen=True)
class EligiblePart:
    """What of one line's cost types in one period is meant."""

    line: int
    """Position of the programme; the line *not shared* after the last."""
    span: Span
    types: tuple[CostType, ...]


def parts_in(
    projection: Projection, name: str | None = None, *, is_in_scope: bool = True
) -> Iterator[EligiblePart]:
    """Yield line by line and period by period what is eligible, or what is not.

    Parameters
    ----------
    projection
        The first draw is read.
    name
        Of one grant or contract; None: any of those that run.
    is_in_scope
        Whether what they may pay for is meant, or the rest of the periods in which any
        runs.

    """
    asked = [each for each in reaches(projection) if name in {None, each.name}]
    of_type = projection.payments.kinds.of_type
    for line in range(len(projection.cells)):
        for span in projection.payments.spans:
            reached = [each.cells[line] for each in asked if each.runs_in(span)]
            if reached:
                may = np.logical_or.reduce(reached)
                within = (
                    each for each in CostType if bool(may[of_type[each]]) is is_in_scope
                )
                yield EligiblePart(line, span, tuple(within))


def parts_out_of_time(projection: Projection) -> Iterator[EligiblePart]:
    """Yield the lines of periods in which no grant and no contract runs."""
    running = tuple(reaches(projection))
    for line in range(len(projection.cells)):
        for span in projection.payments.spans:
            if not any(each.runs_in(span) for each in running):
                yield EligiblePart(line, span, tuple(CostType))


def eligible_cost(projection: Projection) -> Eligible | None:
    """Return what the grants and contracts of a scenario may pay for.

    The first draw is read. None if there is no grant and no contract.
    """
    running = tuple(reaches(projection))
    if not running:
        return None
    cells = projection.cells[..., 0]
    years = len(projection.results)
    parts = Eligible(*(np.zeros((len(cells), years)) for _ in range(3)))
    for at, span in enumerate(projection.payments.spans):
        reached = [reach.cells for reach in running if reach.runs_in(span)]
        may = np.zeros(cells.shape[:2], dtype=np.bool_)
        for each in reached:
            may |= each
        in_scope = np.where(may, cells[..., at], 0.0).sum(axis=1)
        rest = np.where(may, 0.0, cells[..., at]).sum(axis=1)
        parts.eligible[:, span.year] += in_scope
        left = parts.out_of_scope if reached else parts.out_of_time
        left[:, span.year] += rest
    return parts


def eligible_by_stream(projection: Projection) -> dict[str, Floats]:
    """Return what each grant and contract may pay for, by its name.

    Each is ``(programme + 1, year)``. Nominal pounds of the first draw. What two may
    pay for is in both.
    """
    cells = projection.cells[..., 0]
    by_stream = {}
    for reach in reaches(projection):
        parts = np.zeros((len(cells), len(projection.results)))
        for at, span in enumerate(projection.payments.spans):
            if reach.runs_in(span):
                within = np.where(reach.cells, cells[..., at], 0.0)
                parts[:, span.year] += within.sum(axis=1)
        by_stream[reach.name] = parts
    return by_stream


@dataclass(frozen=True)
class StreamReach:
    """What one grant or contract may pay for, and when."""

    name: str
    months: range
    """Counted from month 0."""
    cells: Flags
    """Of the table of costs; ``(programme + 1, kind)``."""

    def runs_in(self, span: Span) -> bool:
        """Whether it runs in a period; these are cut where streams begin or end."""
        return span.first in self.months


def reaches(projection: Projection) -> Iterator[StreamReach]:
    """Yield what each grant and contract may pay for."""
    horizon = projection.funded.plan.horizon
    for money in projection.streams.grants:
        months = range(months_of(money.grant, horizon).start, money.last)
        yield _reach(projection, money.grant.name, money.cover, months)
    for each in projection.streams.contracts:
        months = months_of(each.contract, horizon)
        yield _reach(projection, each.contract.name, each.cover, months)


def _reach(
    projection: Projection, name: str, cover: Cover, months: range
) -> StreamReach:
    """Return what one stream may pay for in its months."""
    kinds = projection.payments.kinds
    cells = np.zeros(projection.cells.shape[:2], dtype=np.bool_)
    cells[np.ix_(cover.programmes, kinds.within(cover))] = True
    return StreamReach(name, months, cells)
