"""What schools' fees bring, programme by programme.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, share_of
from costmodel.drivers import Count
from costmodel.periods import MONTHS_A_YEAR, profile_weights
from costmodel.quantities import Counts
from scenarios.spans import Span
from scenarios.streams import Fee


@dataclass(frozen=True)
class FeeMoney:
    """What one fee stream brings in one scenario."""

    fee: Fee
    by_programme: Floats
    """Pounds earned net of bad debt; ``(programme, year, draws)``."""

    @cached_property
    def earned(self) -> Floats:
        """Pounds earned in each month by all programmes; ``(month, draws)``."""
        by_year = added(self.by_programme)
        weights = profile_weights(self.fee.profile)[:, None]
        return (by_year[:, None] * weights).reshape(-1, by_year.shape[-1])

    def in_span(self, span: Span) -> Floats:
        """Return what each fee earns in a period; ``(programme, draws)``."""
        part = 1.0
        if not span.is_year:
            part = float(profile_weights(self.fee.profile)[span.within_year].sum())
        in_span: Floats = self.by_programme[:, span.year] * part
        return in_span

    def in_spans(self, spans: tuple[Span, ...]) -> Floats:
        """Return the same for several; ``(programme, span, draws)``."""
        return np.stack([self.in_span(span) for span in spans], axis=1)


def is_asked_of_schools(fee: Fee) -> bool:
    """Whether the schools that take part pay a fee; if not, provider schools do.

    Examples
    --------
    >>> is_asked_of_schools(Fee(kind="fee", name="fees", prices={}))
    True

    """
    return fee.paid_by == "supported_school"


def is_asked_in(fee: Fee, year: int) -> bool:
    """Whether a fee is asked in an academic year, by the year it begins in.

    Examples
    --------
    >>> later = Fee(kind="fee", name="fees", prices={}, years=(2028, 2029))
    >>> is_asked_in(later, 2027), is_asked_in(later, 2028)
    (False, True)

    """
    return fee.years is None or year in fee.years


def units_a_place(fee: Fee, counts: Counts) -> Floats:
    """Return how many units of a fee there are for each place in each year.

    Nought in a year without places; ``(programme, year, draws)``.
    """
    places = counts[Count.SCHOOL]
    return share_of(counts[Count(fee.per)], places)


def received_later(earned: Floats, months: int) -> Floats:
    """Return when money earned is received, some months later; ``(month, draws)``.

    What would come after the model does not appear.
    """
    received = np.zeros_like(earned)
    if months < len(earned):
        received[months:] = earned[: len(earned) - months] if months else earned
    return received


def whole_years(earned: Floats) -> Floats:
    """Add months up by academic year; ``(year, draws)``."""
    by_year = earned.reshape(-1, MONTHS_A_YEAR, earned.shape[-1])
    return added(by_year.swapaxes(0, 1))
