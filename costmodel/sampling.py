"""Draws of the assumptions: scrambled Sobol blocks, ranges, and shared guesses.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import SOURCED, WIDTHS, Assumption
from costmodel.blocks import BLOCK, BLOCKS
from costmodel.terms import Terms
from costmodel.units import SHARE

NINETIETH = NormalDist().inv_cdf(0.9)
"""The normal deviate at the 90th percentile."""

RANK_CORRELATION = 0.3
"""Between guesses of one family."""

SMALLEST = 0.01
"""Part of its 10th percentile that a number above nought never falls below."""

_PEARSON = 2.0 * math.sin(math.pi * RANK_CORRELATION / 6.0)
_HALF_A_POINT = 0.5 / 2**30
"""Sobol points are multiples of this twice over; it keeps them off nought."""


class Family(StrEnum):
    """Guesses that tend to be wrong in the same direction."""

    PRICES = "prices"
    QUANTITIES = "quantities"
    TAKE_UP = "take_up"


@dataclass(frozen=True)
class Range:
    """The 10th and 90th percentiles of an assumption, and the bounds of its draws."""

    value: float
    low: float
    high: float
    least: float
    most: float

    def at(self, deviates: Floats) -> Floats:
        """Return the drawn values; *deviates* are standard normal, 0 the value itself.

        Examples
        --------
        >>> import numpy as np
        >>> fee = Range(650.0, 500.0, 990.0, 0.0, np.inf)
        >>> fee.at(np.array([-NINETIETH, 0.0, NINETIETH])).tolist()
        [500.0, 650.0, 990.0]

        """
        below = (self.value - self.low) / NINETIETH
        above = (self.high - self.value) / NINETIETH
        drawn = self.value + deviates * np.where(deviates < 0.0, below, above)
        clipped: Floats = np.clip(drawn, self.least, self.most)
        return clipped


def range_of(assumption: Assumption, *, is_share: bool = False) -> Range:
    """Return the range of an assumption: its own, or that of its grade.

    It is a share of one whole if its unit says so, or ``is_share``.
    """
    width = WIDTHS[assumption.grade] * abs(assumption.value)
    low = assumption.value - width if assumption.low is None else assumption.low
    high = assumption.value + width if assumption.high is None else assumption.high
    is_share = is_share or assumption.unit == SHARE
    least = (
        low * SMALLEST if low > 0.0 else (0.0 if is_share or low >= 0.0 else -np.inf)
    )
    return Range(assumption.value, low, high, least, 1.0 if is_share else np.inf)


def range_in(terms: Terms, name: str) -> Range:
    """Return the range of an assumption in use, where it stands in a document."""
    return range_of(terms.assumptions[name], is_share=name in terms.shares)


def is_uncertain(assumption: Assumption) -> bool:
    """Whether an assumption varies in a simulation."""
    spread = range_of(assumption)
    return not assumption.exact and spread.low < spread.high


def family_of(assumption: Assumption) -> Family | None:
    """Return the family of a guess; None for what is not one."""
    if assumption.grade in SOURCED:
        return None
    if assumption.unit.startswith("£"):
        return Family.PRICES
    return Family.TAKE_UP if assumption.unit == SHARE else Family.QUANTITIES


@dataclass(frozen=True)
class Sampler:
    """Draws the assumptions in use, block by block."""

    terms: Terms
    ranges: Mapping[str, Range]
    """Of the assumptions that vary, in alphabetical order."""
    families: Mapping[str, Family | None]

    @property
    def dimensions(self) -> int:
        """How many deviates a draw takes: for each family, each name, each fortune."""
        return len(Family) + len(self.ranges) + len(self.terms.fortunes)

    def block(self, seed: int, number: int) -> Floats:
        """Return one block of draws; shape ``(names, BLOCK)``.

        The same seed and number give the same bytes as long as the same names vary,
        whatever their ranges and however many blocks are drawn. One name more or fewer
        changes the draws of all: the Sobol set has a dimension for each.
        """
        return self.at(deviates_of(self.dimensions, seed, number))

    def at(self, deviates: Floats) -> Floats:
        """Return the draws at the deviates of :func:`deviates_of`."""
        drawn = np.repeat(self.terms.central, BLOCK, axis=1)
        for position, (name, spread) in enumerate(self.ranges.items()):
            own = deviates[len(Family) + position]
            family = self.families[name]
            if family is not None:
                shared = deviates[list(Family).index(family)]
                own = math.sqrt(_PEARSON) * shared + math.sqrt(1.0 - _PEARSON) * own
            drawn[self.terms.names.index(name)] = spread.at(own)
        if self.terms.fortunes:
            drawn[len(self.terms.names) :] = deviates[len(Family) + len(self.ranges) :]
        return drawn


def deviates_of(dimensions: int, seed: int, number: int) -> Floats:
    """Return the standard normal deviates of one block; ``(dimensions, BLOCK)``."""
    # They take a second to import, and only a simulation needs them.
    from scipy.special import ndtri  # noqa: PLC0415
    from scipy.stats import qmc  # noqa: PLC0415

    generator = np.random.default_rng(np.random.SeedSequence([seed, number]))
    points = qmc.Sobol(dimensions, rng=generator).random(BLOCK) + _HALF_A_POINT
    deviates: Floats = np.ascontiguousarray(ndtri(points).T)
    return deviates


def first_deviates(dimensions: int, seed: int, blocks: int) -> tuple[Floats, ...]:
    """Return the deviates of the first blocks, of the usual number at most."""
    numbers = range(min(blocks, BLOCKS))
    return tuple(deviates_of(dimensions, seed, number) for number in numbers)


def sampler_of(terms: Terms) -> Sampler:
    """Return a sampler of the assumptions that a model uses."""
    used = {name: terms.assumptions[name] for name in terms.names}
    varying = {name: one for name, one in used.items() if is_uncertain(one)}
    return Sampler(
        terms,
        {name: range_in(terms, name) for name in varying},
        {name: family_of(one) for name, one in varying.items()},
    )


def with_values(terms: Terms, changes: Sequence[tuple[str, float]]) -> Floats:
    """Return one draw a change: all central but for the one assumption named.

    Shape ``(names, changes)``.
    """
    drawn = np.repeat(terms.central, len(changes), axis=1)
    for position, (name, value) in enumerate(changes):
        drawn[terms.names.index(name), position] = value
    return drawn
