"""On what a figure rests: whose volumes, and the prices of which year.

The rule in words is docs/method/explain.md, *What a figure rests on*.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Values(StrEnum):
    """Which values of what varies."""

    CENTRAL = "central"
    """Those we assume."""
    DRAWN = "drawn"
    """Those of all draws."""


class Volumes(StrEnum):
    """Whose schools and costs they are."""

    PLANNED = "planned"
    """Those planned, the broker paying for deployed days."""
    OWN = "own"
    """Those of a way of funding, and its route of fees."""
    ANY = "any"
    """A number that a model or a publication states; the same at any volumes."""


class Prices(StrEnum):
    """What a figure's pounds are."""

    NOMINAL = "nominal"
    """Prices of each year."""
    REAL = "real"
    """Prices of the first year."""
    TODAY = "today"
    """Prices of the first year, and each later year discounted."""
    STATED = "stated"
    """Prices of the date that the number itself has."""
    NONE = "none"
    """It is no money."""


_VOLUMES = {
    Volumes.PLANNED: "planned volumes, the broker paying for deployed days",
    Volumes.OWN: "this way of funding's own volumes, costs and route of fees",
    Volumes.ANY: "as they are stated",
}


@dataclass(frozen=True)
class Basis:
    """On what a figure rests."""

    volumes: Volumes
    prices: Prices
    first_year: str
    """The first academic year, as ``2026/27``."""
    draws: int = 0
    """How many draws it is of; 0: of the values we assume."""

    @property
    def values(self) -> Values:
        """Whether it is of the values we assume or of draws."""
        return Values.DRAWN if self.draws else Values.CENTRAL

    @property
    def year(self) -> str:
        """The year whose prices it stands in; empty if it is not one."""
        is_of_first = self.prices in {Prices.REAL, Prices.TODAY}
        return self.first_year if is_of_first else ""

    @property
    def words(self) -> str:
        """What stands beside a figure.

        Examples
        --------
        >>> Basis(Volumes.PLANNED, Prices.REAL, "2026/27").words
        'values we assume, planned volumes, the broker paying for deployed days, \
prices of the first year'

        """
        prices = {
            Prices.NOMINAL: "prices of each year",
            Prices.REAL: "prices of the first year",
            Prices.TODAY: "prices of the first year, later years discounted",
            Prices.STATED: "prices of their own date",
            Prices.NONE: "",
        }
        values = "values we assume"
        if self.draws:
            values = f"{self.draws:,} draws of all that varies"
        told = (values, _VOLUMES[self.volumes], prices[self.prices])
        return ", ".join(each for each in told if each)
