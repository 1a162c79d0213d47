"""Whether a price is abnormally low among others: a check of one's own bid.

The rule is a screen that Scottish buyers use for construction, as the Construction
Procurement Handbook has it; English buyers compare with what the work should cost. A
price that it names is not refused: it has to be explained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.errors import CostmodelError

FEWEST = 3
"""Prices that can be compared: the highest is left out of the mean."""


class LowBidError(CostmodelError):
    """Prices cannot be compared; the message tells why."""


@dataclass(frozen=True)
class LowBidRule:
    """When a price is abnormally low."""

    below_mean: float = 0.15
    """Part of the mean of all prices but the highest by which it must lie below it."""
    below_next: float = 0.01
    """Part of the next lowest price by which it must lie below that one."""
    least_margin: float = 1_000.0
    """Pounds that the margin to the next lowest is at least."""
    most_margin: float = 100_000.0
    """Pounds that it is at most."""


@dataclass(frozen=True)
class LowBids:
    """What a screen says of some prices."""

    mean: float
    """Of all prices but the highest, in pounds."""
    threshold: float
    """Pounds below which a price is far below the mean."""
    next_lowest: float
    """The lowest price that is not, in pounds; what those below it are held against."""
    margin: float
    """Pounds by which a price must lie below that one."""
    flagged: tuple[float, ...]
    """Prices that have to be explained, lowest first."""


def screen_low_bids(prices: Sequence[float], rule: LowBidRule | None = None) -> LowBids:
    """Return which prices are abnormally low.

    Parameters
    ----------
    prices
        Of all bidders, one's own among them, in pounds; three at least.
    rule
        The screen; the Scottish one unless stated.

    Raises
    ------
    LowBidError
        If there are fewer than three, or one is not above nought.

    Examples
    --------
    >>> screen_low_bids([100_000, 98_000, 104_000, 80_000, 130_000]).flagged
    (80000.0,)

    """
    rule = rule or LowBidRule()
    ordered = np.sort(np.asarray(prices, dtype=float))
    if len(ordered) < FEWEST:
        raise LowBidError(
            f"{len(ordered)} prices cannot be compared. Give three or more."
        )
    if not (np.isfinite(ordered) & (ordered > 0.0)).all():
        raise LowBidError("A price is nought, below it or no number. Write pounds.")
    mean = float(ordered[:-1].mean())
    threshold = (1.0 - rule.below_mean) * mean
    next_lowest = float(ordered[ordered >= threshold][0])
    margin = rule.below_next * next_lowest
    margin = min(max(margin, rule.least_margin), rule.most_margin)
    low = ordered[(ordered < threshold) & (next_lowest - ordered > margin)]
    return LowBids(mean, threshold, next_lowest, margin, tuple(low.tolist()))
