"""Price indices: what a price that moves costs in each month.

Each index is a function of the month. It states the months it steps in: teachers' pay
in September, support pay in April, other prices every month. Published steps are
facts; past the last of them growth is an assumption, and may be uncertain.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.deflators import Deflator, YearKind, year_named
from costmodel.errors import CostmodelError
from costmodel.periods import MONTHS_A_YEAR, Horizon

_EPOCH = Horizon(first_year=0, years=1)
"""Months are counted here from the September of the year nought."""


class ImpossibleGrowthError(CostmodelError):
    """A growth rate is not finite, or takes prices to nought or below."""


class BrokenIndexError(CostmodelError):
    """Published steps do not follow one another year by year."""


@dataclass(frozen=True)
class PriceIndex:
    """How a group of prices moves with the months.

    Without growth it never moves.

    Examples
    --------
    >>> pay = PriceIndex("pay", "Pay", "2024-09", (0.055, 0.04))
    >>> pay.is_constant, pay.monthly
    (False, False)

    """

    name: str
    label: str
    first_step: str = ""
    """Month of the first published step, as ``2019-09``; a financial year's April if
    the index steps monthly; empty if it never moves."""
    growth: tuple[float, ...] = ()
    """Published growth, fractions a year, one for each year from the first step."""
    monthly: bool = False
    """Whether a year's growth comes in twelve equal steps instead of one."""
    source: str = ""
    """Who published the steps, and in which release; empty if it is not known."""

    def __post_init__(self) -> None:
        """Refuse a month that is none and growth that ends prices."""
        if bool(self.first_step) != bool(self.growth):
            raise BrokenIndexError(
                f"The index '{self.name}' needs both a first step and its growth, or "
                "neither. Give the month of the first step and the growth from it on."
            )
        if self.first_step:
            _EPOCH.month_of(self.first_step)
        _refuse_impossible(np.array(self.growth, dtype=np.float64))

    @property
    def is_constant(self) -> bool:
        """Whether the index never moves."""
        return not self.growth

    @cached_property
    def published_levels(self) -> Floats:
        """Levels before the first published step and after each; the first is 1."""
        power, times = (1 / MONTHS_A_YEAR, MONTHS_A_YEAR) if self.monthly else (1, 1)
        steps = np.repeat((1 + np.array(self.growth)) ** power, times)
        return np.concatenate(([1.0], np.cumprod(steps)))

    def steps_taken(self, months: Integers) -> Integers:
        """Return how many steps lie behind each month, its own included.

        Parameters
        ----------
        months
            Counted from the September of the year nought; none negative in result.

        """
        if self.is_constant:
            return np.zeros_like(months)
        gap = 1 if self.monthly else MONTHS_A_YEAR
        since = months - _EPOCH.month_of(self.first_step)
        return np.maximum(since // gap + 1, 0)


@dataclass(frozen=True)
class PublishedSpan:
    """The months for which an index rests on published figures."""

    first: str
    """Month of the first published step, as ``2019-09``."""
    last: str
    """Last month before a step that was not published."""
    growth: float
    """Last published growth, a fraction a year; it holds on if no other is stated."""


def last_published(index: PriceIndex) -> PublishedSpan | None:
    """Return how far the published figures of an index reach; None if it never moves.

    Examples
    --------
    >>> last_published(PriceIndex("pay", "Pay", "2024-09", (0.055, 0.04)))
    PublishedSpan(first='2024-09', last='2026-08', growth=0.04)

    """
    if index.is_constant:
        return None
    stop = _EPOCH.month_of(index.first_step) + len(index.growth) * MONTHS_A_YEAR
    return PublishedSpan(index.first_step, _written(stop - 1), index.growth[-1])


def index_path(
    index: PriceIndex,
    horizon: Horizon,
    growth: Floats | None = None,
    base: str | None = None,
) -> Floats:
    """Return the level of an index in each month, relative to a base month.

    Levels above nought, ``(months, draws)``; a price of £p dated *D* costs p times this
    level with *D* as the base. The rule of its steps is docs/method/prices.md.

    Parameters
    ----------
    growth
        Past the last published step, fractions a year; shape ``(draws,)``. None: the
        last published growth holds on, as one draw.
    base
        Any month, as ``2026-09``, where the level is 1; None: the horizon's first.

    Raises
    ------
    ImpossibleGrowthError, UnknownMonthError
        If a growth is not finite or not above −1, or the base is not a month.

    >>> pay = PriceIndex("pay", "Pay", "2024-09", (0.055, 0.04))
    >>> index_path(pay, Horizon(2025, 2), base="2025-06")[[0, 12], 0].round(4).tolist()
    [1.04, 1.0816]

    """
    start = MONTHS_A_YEAR * horizon.first_year
    origin = start if base is None else _EPOCH.month_of(base)
    months = np.arange(start, start + horizon.months)
    steps = index.steps_taken(np.append(months, origin))
    last = len(index.published_levels) - 1
    published = index.published_levels[np.minimum(steps, last)]
    assumed = np.maximum(steps - last, 0)
    powers = _powers(_step_factor(index, growth), int(assumed.max()))
    scaled = (published[:-1] / published[-1])[:, np.newaxis]
    path: Floats = scaled * (powers[assumed[:-1]] / powers[assumed[-1]])
    return path


def index_of_awards(name: str, label: str, awards: dict[str, float]) -> PriceIndex:
    """Return an index that steps once a year, from its awards by month.

    Parameters
    ----------
    name, label
        What the index is called in documents and in words.
    awards
        Growth by month, as ``{"2024-09": 0.055, "2025-09": 0.04}``, fractions.

    Raises
    ------
    BrokenIndexError
        If the months are not a year apart: a year without an award has growth 0.

    """
    months = sorted(awards)
    first = _EPOCH.month_of(months[0])
    for position, month in enumerate(months):
        due = _written(first + position * MONTHS_A_YEAR)
        if month != due:
            raise BrokenIndexError(
                f"The index '{name}' has a step in {month} where {due} was due. Give "
                "one growth for each year, 0 where nothing moved."
            )
    return PriceIndex(name, label, months[0], tuple(awards[month] for month in months))


def index_of_deflator(name: str, label: str, deflator: Deflator) -> PriceIndex:
    """Return an index that steps monthly with the growth of a deflator.

    The growth of a year is its level over that of the year before, less one; the first
    year of the series has none.

    Raises
    ------
    BrokenIndexError
        If the series is not by financial years, or a year is missing.

    """
    labels = sorted(deflator.levels)
    years = [year_named(label).begins for label in labels]
    whole = years == list(range(years[0], years[-1] + 1))
    if deflator.years is not YearKind.FINANCIAL or not whole:
        raise BrokenIndexError(
            f"The index '{name}' needs a deflator of financial years without a gap; "
            f"{deflator.title} is none. Name another series."
        )
    levels = [deflator.levels[label] for label in labels]
    growth = tuple(b / a - 1 for a, b in pairwise(levels))
    return PriceIndex(name, label, f"{years[1]:04d}-04", growth, monthly=True)


def _step_factor(index: PriceIndex, growth: Floats | None) -> Floats:
    """Return what an assumed step multiplies the level by; shape ``(draws,)``."""
    if growth is None:
        growth = np.array([index.growth[-1] if index.growth else 0.0])
    _refuse_impossible(growth)
    power = 1 / MONTHS_A_YEAR if index.monthly else 1.0
    factor: Floats = (1 + growth) ** power
    return factor


def _powers(factor: Floats, most: int) -> Floats:
    """Return factor to the power 0, 1, … most; shape ``(most + 1, draws)``.

    By multiplication, which gives a draw the same bits in any company.
    """
    powers = np.ones((most + 1, factor.size))
    for step in range(most):
        np.multiply(powers[step], factor, out=powers[step + 1])
    return powers


def _refuse_impossible(growth: Floats) -> None:
    """Raise an error if a growth is not finite, or not above −1."""
    if not np.isfinite(growth).all() or (growth <= -1).any():
        raise ImpossibleGrowthError(
            "A growth rate must be a number above −1 (−100% a year). Enter it as a "
            "fraction a year, like 0.025."
        )


def _written(month: int) -> str:
    """Return a month, counted from the September of the year nought, as ``2026-09``."""
    year, index = divmod(month + 8, MONTHS_A_YEAR)
    return f"{year:04d}-{index + 1:02d}"
