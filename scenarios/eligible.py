"""The part of full cost that grants and contracts may pay for.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.projection import Projection
from scenarios.scopes import Cover, cover_of
from scenarios.spans import Span
from scenarios.streams import Contract, Grant, Scope


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


def eligible_cost(projection: Projection) -> Eligible | None:
    """Return what the grants and contracts of a scenario may pay for.

    The first draw is read. None if there is no grant and no contract.
    """
    running = tuple(_covers(projection))
    if not running:
        return None
    kinds, years = projection.payments.kinds, len(projection.results)
    cells = projection.cells[..., 0]
    parts = Eligible(*(np.zeros((len(cells), years)) for _ in range(3)))
    for at, span in enumerate(projection.payments.spans):
        covers = [cover for months, cover in running if _runs(months, span)]
        may = np.zeros(cells.shape[:2], dtype=np.bool_)
        for cover in covers:
            may[np.ix_(cover.programmes, kinds.within(cover))] = True
        in_scope = np.where(may, cells[..., at], 0.0).sum(axis=1)
        rest = np.where(may, 0.0, cells[..., at]).sum(axis=1)
        parts.eligible[:, span.year] += in_scope
        left = parts.out_of_scope if covers else parts.out_of_time
        left[:, span.year] += rest
    return parts


def _covers(projection: Projection) -> Iterator[tuple[range, Cover]]:
    """Yield the months of each grant and contract, and what it may pay for."""
    names = tuple(projection.funded.model.programmes)
    streams = projection.streams
    for money in streams.grants:
        free = not money.grant.restricted
        cover = cover_of(Scope(), names) if free else money.cover
        yield _months(projection, money.grant), cover
    for each in streams.contracts:
        yield _months(projection, each.contract), each.cover


def _months(projection: Projection, stream: Grant | Contract) -> range:
    """Return the months in which a stream runs, counted from month 0."""
    horizon = projection.funded.plan.horizon
    return range(horizon.month_of(stream.starts), horizon.month_of(stream.ends) + 1)


def _runs(months: range, span: Span) -> bool:
    """Whether a stream runs in a period; periods are cut where streams begin or end."""
    return span.first in months
