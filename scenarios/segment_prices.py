"""One price for all, or one for each segment, where demand falls in a straight line.

What no price covers is the least subsidy. A model's own demand comes from what schools
can pay (:mod:`scenarios.demand`); this is for demand that somebody has measured.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from costmodel.errors import CostmodelError

_NOISE = 1e-9

PriceRange = tuple[float, float, float, float]
"""A range of price: low, high, the units lost for a pound more, and the price at which
those who buy there would buy nothing together."""


class DemandError(CostmodelError):
    """A demand makes no sense; the message tells why."""


@dataclass(frozen=True)
class LinearDemand:
    """Demand of one segment: the price falls by a step for each unit more."""

    highest: float
    """Pounds at which nobody buys any more."""
    step: float
    """Pounds by which the price must fall for one unit more."""

    def __post_init__(self) -> None:
        """Refuse demand that does not fall.

        Raises
        ------
        DemandError
            If a number is not above nought.

        """
        if not (0.0 < self.highest < math.inf and 0.0 < self.step < math.inf):
            raise DemandError(
                f"Demand that ends at £{self.highest:g} and falls by £{self.step:g} a "
                "unit makes no sense. Write two sums above nought."
            )

    def quantity(self, price: float) -> float:
        """Return how many units are bought at a price."""
        return max(0.0, (self.highest - price) / self.step)


@dataclass(frozen=True)
class BestPrice:
    """The price that leaves most, and what it leaves."""

    price: float
    contribution: float
    """Pounds of income less the cost that goes with the units."""
    subsidy: float
    """Pounds of fixed cost that it does not cover, the least that any price leaves."""
    break_even: tuple[float, ...]
    """Prices at which nothing is lost, lowest first; empty: no price works."""


def best_uniform_price(
    demands: Sequence[LinearDemand], marginal: float, fixed: float
) -> BestPrice:
    """Return the one price for all segments that leaves most.

    ``marginal`` and ``fixed`` are pounds of cost that go with each unit, and that do
    not.

    Raises
    ------
    DemandError
        If there is no segment.

    Examples
    --------
    >>> both = [LinearDemand(80, 10), LinearDemand(100, 20)]
    >>> best = best_uniform_price(both, marginal=25, fixed=175)
    >>> best.break_even, round(best.price, 2), round(best.subsidy, 2)
    ((), 55.83, 32.4)

    """
    if not demands:
        raise DemandError("There is no demand. Give that of one segment at least.")

    def left(price: float) -> float:
        """Return the contribution at a price."""
        return (price - marginal) * sum(each.quantity(price) for each in demands)

    pieces = list(_pieces(demands))
    prices = [
        min(max((marginal + choke) / 2.0, low), high) for low, high, _, choke in pieces
    ]
    best = max(prices, key=left)
    contribution = left(best)
    return BestPrice(
        best,
        contribution,
        max(0.0, fixed - contribution),
        _break_even(pieces, marginal, fixed),
    )


def best_segment_prices(
    demands: Sequence[LinearDemand], marginal: float, fixed: float
) -> tuple[tuple[float, ...], float, float]:
    """Return the price for each segment, the contribution of all, and what is missing.

    Parameters are those of :func:`best_uniform_price`; so are the errors.

    Examples
    --------
    >>> both = [LinearDemand(80, 10), LinearDemand(100, 20)]
    >>> best_segment_prices(both, marginal=25, fixed=175)
    ((52.5, 62.5), 145.9375, 29.0625)

    """
    each = [best_uniform_price([demand], marginal, 0.0) for demand in demands]
    if not each:
        raise DemandError("There is no demand. Give that of one segment at least.")
    contribution = sum(best.contribution for best in each)
    prices = tuple(best.price for best in each)
    return prices, contribution, max(0.0, fixed - contribution)


def _pieces(demands: Sequence[LinearDemand]) -> Iterator[PriceRange]:
    """Yield ranges of price in which the same segments buy."""
    ends = sorted({0.0, *(each.highest for each in demands)})
    for low, high in pairwise(ends):
        buying = [each for each in demands if each.highest > low]
        units = sum(1.0 / each.step for each in buying)
        yield low, high, units, sum(each.highest / each.step for each in buying) / units


def _break_even(
    pieces: Iterable[PriceRange], marginal: float, fixed: float
) -> tuple[float, ...]:
    """Return the prices at which nothing is lost, lowest first, each once."""
    roots = {
        round(root, 9)
        for low, high, units, choke in pieces
        for root in _roots(units, choke, marginal, fixed)
        if low - _NOISE <= root <= high + _NOISE
    }
    return tuple(sorted(roots))


def _roots(units: float, choke: float, marginal: float, fixed: float) -> list[float]:
    """Return the prices at which a range's contribution meets the fixed cost."""
    middle, half = (marginal + choke) / 2.0, (choke - marginal) / 2.0
    inside = half * half - fixed / units
    if inside < 0.0:
        return []
    return [middle - math.sqrt(inside), middle + math.sqrt(inside)]
