"""When a year's cost falls, and at which level of its index: the weights of months.

``weight[index, profile, year]`` is made once a run; no cost carries a month axis until
cash is asked for. The rule in words is docs/method/time.md and docs/method/prices.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.drivers import IndexName
from costmodel.inflation import PriceIndex, index_path
from costmodel.ingredients import Profile
from costmodel.periods import Horizon, active_months, profile_weights

MONTHS = 12


@dataclass(frozen=True)
class Shape:
    """How a cost falls over the months of its year: an index and a profile."""

    index: IndexName
    profile: Profile


@dataclass(frozen=True)
class Levels:
    """The levels of one index, month by month, as multiples of month 0."""

    path: Floats
    """Shape ``(months, draws)``, or ``(months, 1)`` where all draws are alike."""
    since: Mapping[str, Floats]
    """Level of month 0 as a multiple of that of a price's date; ``(draws,)``."""

    def by_year(self, years: int) -> Floats:
        """Return the levels by year; ``(year, 12, draws)``."""
        return self.path.reshape(years, MONTHS, -1)


def levels_of(
    index: PriceIndex, horizon: Horizon, growth: Floats | None, dates: Iterable[str]
) -> Levels:
    """Return an index's levels, and what they are to each date of a price.

    ``growth`` is that of :func:`costmodel.inflation.index_path`; ``dates`` are months
    as ``2026-09``, empty for prices of month 0.
    """
    first = Horizon(horizon.first_year, 1)
    since = {
        dated: index_path(index, first, growth, dated or None)[0] for dated in dates
    }
    return Levels(index_path(index, horizon, growth), since)


@dataclass(frozen=True)
class Timing:
    """Weights of every shape in a model, for one set of draws."""

    levels: Mapping[IndexName, Levels]
    weights: Mapping[Shape, Floats]
    """Mean level over the year's profile, month 0 being 1; ``(year, draws)``."""
    shares: Mapping[Shape, Floats]
    """Share of the year's cost that falls in each month; ``(year, 12, draws)``."""


def timing_of(
    shapes: tuple[Shape, ...], levels: Mapping[IndexName, Levels], years: int
) -> Timing:
    """Work out the weights of months for every shape.

    ``levels`` holds every index that a shape names.
    """
    weights, shares = {}, {}
    for shape in shapes:
        active = active_months(shape.profile)
        level = levels[shape.index].by_year(years)
        by_month = profile_weights(shape.profile)[active, None] * level[:, active]
        total = added(by_month.swapaxes(0, 1))
        weights[shape] = total
        shares[shape] = np.zeros(level.shape)
        np.divide(by_month, total[:, None], out=shares[shape][:, active])
    return Timing(levels, weights, shares)
