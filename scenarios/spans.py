"""The periods in which costs are paid for: months between two cuts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from costmodel.arrays import Floats
from costmodel.periods import MONTHS_A_YEAR, Horizon


@dataclass(frozen=True)
class Span:
    """Some months of one academic year, counted from month 0."""

    first: int
    stop: int
    """The month after the last."""

    @property
    def year(self) -> int:
        """Position of the academic year."""
        return self.first // MONTHS_A_YEAR

    @property
    def is_year(self) -> bool:
        """Whether the span is its whole academic year."""
        return self.stop - self.first == MONTHS_A_YEAR

    @property
    def within_year(self) -> slice:
        """The span's months, counted from September."""
        start = self.year * MONTHS_A_YEAR
        return slice(self.first - start, self.stop - start)


def spans_of(horizon: Horizon, cuts: Iterable[int]) -> tuple[Span, ...]:
    """Return the periods between cuts; every September is one.

    Examples
    --------
    >>> spans_of(Horizon(2026, 1), [7])
    (Span(first=0, stop=7), Span(first=7, stop=12))

    """
    septembers = range(0, horizon.months + 1, MONTHS_A_YEAR)
    within = {cut for cut in cuts if 0 < cut < horizon.months}
    edges = sorted({*septembers, *within})
    return tuple(Span(first, stop) for first, stop in pairwise(edges))


def added_by_span(monthly: Floats, spans: tuple[Span, ...]) -> Floats:
    """Add months up by period; ``(…, month, draws)`` becomes ``(…, span, draws)``."""
    totals = np.zeros((*monthly.shape[:-2], len(spans), monthly.shape[-1]))
    for position, span in enumerate(spans):
        for month in range(span.first, span.stop):
            totals[..., position, :] += monthly[..., month, :]
    return totals
