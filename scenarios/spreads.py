"""A figure at the values assumed, with the range of its draws."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.uncertainty import PERCENTILES


@dataclass(frozen=True)
class Spread:
    """A figure at the values assumed, and where it lies in the draws."""

    central: float
    low: float
    """One draw in ten is below it."""
    middle: float
    """The middle draw."""
    high: float
    """One draw in ten is above it."""


def spread_of(values: Floats, central: float) -> Spread:
    """Return a figure with the tenth, middle and ninetieth percentile of its draws.

    These are not-a-number where there is no draw to tell them from.

    Examples
    --------
    >>> spread_of(np.arange(11.0), 4.0)
    Spread(central=4.0, low=1.0, middle=5.0, high=9.0)

    """
    if not len(values):
        return Spread(central, math.nan, math.nan, math.nan)
    return Spread(central, *map(float, np.percentile(values, PERCENTILES)))
