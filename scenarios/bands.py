"""Prices of a fee by tier of intensity, and the mean of them.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.programmes import Programme
from scenarios.streams import Fee


@dataclass(frozen=True)
class TierPrice:
    """What schools of one tier pay for a unit."""

    tier: str
    """By its name among the programme's tiers."""
    share: Quantity
    """Of the programme's schools."""
    price: Quantity


@dataclass(frozen=True)
class Listed:
    """One price of a fee's price list."""

    programme: str
    price: Quantity
    tier: str = ""
    """Whose price it is, by name; empty: of all other schools of the programme."""

    @property
    def path(self) -> tuple[str, ...]:
        """Where it stands below the fee."""
        if self.tier:
            return ("bands", self.programme, self.tier)
        return ("prices", self.programme)


def listed_in(fee: Fee) -> Iterator[Listed]:
    """Yield every price of a fee, those of tiers below their programme's own.

    Examples
    --------
    >>> fee = Fee(kind="fee", name="fees", prices={"city": 2000.0},
    ...     bands={"city": {"intensive": 9000.0}})
    >>> [(each.tier, each.price) for each in listed_in(fee)]
    [('', 2000.0), ('intensive', 9000.0)]

    """
    for name, price in fee.prices.items():
        yield Listed(name, price)
        for tier, banded in fee.bands.get(name, {}).items():
            yield Listed(name, banded, tier)


def bands_of(fee: Fee, name: str, programme: Programme) -> tuple[TierPrice, ...]:
    """Return the bands of a fee for a programme, by its name; none if all pay alike."""
    prices = fee.bands.get(name, {})
    return tuple(
        TierPrice(tier, programme.tiers[tier].share, price)
        for tier, price in prices.items()
    )


def mean_price(
    fee: Fee, name: str, programme: Programme, value: Callable[[Quantity], Floats]
) -> Floats:
    """Return what a unit costs on the mean over a programme's tiers; ``(draws,)``.

    Schools of no tier with a band pay the programme's own price. ``value`` gives any
    number, ``(draws,)``.
    """
    own = value(fee.prices[name])
    bands = bands_of(fee, name, programme)
    if not bands:
        return own
    rest, mean = np.ones_like(own), np.zeros_like(own)
    for band in bands:
        share = value(band.share)
        mean = mean + value(band.price) * share
        rest = rest - share
    banded: Floats = mean + own * np.maximum(rest, 0.0)
    return banded
