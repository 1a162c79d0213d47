"""The price of a fee for one unit, or the mean of its prices by tier, taken apart."""

from __future__ import annotations

from costmodel.explain.tree import Explanation, Made, made
from scenarios.bands import TierPrice, bands_of
from scenarios.explain.clauses import place_of
from scenarios.explain.way import Way
from scenarios.streams import Fee


def price_of(way: Way, fee: Fee, name: str, told: str) -> Explanation:
    """Return what a unit in a programme costs, on the mean over its tiers.

    ``told`` is what a price is called.
    """
    number, place = way.books.numbers.of, place_of(way, fee)
    own = number(told, fee.prices[name], *place, "prices", name, unit="£")
    bands = bands_of(fee, name, way.books.plan.model.programmes[name])
    if not bands:
        return own
    shares = {band.tier: _share(way, name, band) for band in bands}
    parts = []
    for band in bands:
        path = (*place, "bands", name, band.tier)
        price = number(
            f"{told}, {_label(way, name, band)}", band.price, *path, unit="£"
        )
        label = f"schools in {_label(way, name, band)}"
        parts.append(made(label, Made.PRODUCT, (price, shares[band.tier]), unit="£"))
    named = made("share in these tiers", Made.SUM, tuple(shares.values()))
    rest = made("all other schools", Made.EXCESS, (Explanation("all", 1.0), named))
    parts.append(made("other schools", Made.PRODUCT, (own, rest), unit="£"))
    return made(f"{told}, mean over tiers", Made.SUM, tuple(parts), unit="£")


def _label(way: Way, name: str, band: TierPrice) -> str:
    """Return what a tier is called."""
    return way.books.plan.model.programmes[name].tiers[band.tier].label


def _share(way: Way, name: str, band: TierPrice) -> Explanation:
    """Return the share of a programme's schools that a tier is."""
    path = ("programmes", name, "tiers", band.tier, "share")
    told = f"share in {_label(way, name, band)}"
    return way.books.numbers.of(told, band.share, *path)
