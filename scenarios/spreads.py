"""A figure at the values assumed, with the range of its draws."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.uncertainty import PERCENTILES


@dataclass(frozen=True)
class Spread:
    """A figure at the values assumed, beside its tenth and ninetieth percentile."""

    low: float
    central: float
    high: float


def spread_of(values: Floats, central: float) -> Spread:
    """Return a figure with its tenth and ninetieth percentile.

    These are not-a-number where there is no draw to tell them from.

    Examples
    --------
    >>> spread_of(np.arange(11.0), 4.0)
    Spread(low=1.0, central=4.0, high=9.0)

    """
    if not len(values):
        return Spread(math.nan, central, math.nan)
    low, _, high = np.percentile(values, PERCENTILES)
    return Spread(float(low), central, float(high))
