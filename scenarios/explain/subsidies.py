"""What grants bring a school-year already, and what is still to be found.

The rule in words is docs/method/verdict.md; prices of the first year.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.payments import over_prices, pointed_school_years
from scenarios.explain.way import Way, stated
from scenarios.fees import whole_years

FROM_GRANTS, TO_FIND = "subsidy_from_grants", "subsidy_to_find"


def subsidies_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the part of the subsidy that is there, and that is not."""
    return {
        written(way.name, FROM_GRANTS): partial(_from_grants, way),
        written(way.name, TO_FIND): partial(_to_find, way),
    }


def _from_grants(way: Way) -> Explanation:
    """Return what grants bring for each school-year.

    Raises
    ------
    UnknownAddressError
        If they bring something and no school takes part.

    """
    name = f"{way.funding.label}: brought by grants already, a school-year"
    brought = float(way.projection.verdict.subsidy[0])
    if math.isinf(brought):
        address = written(way.name, FROM_GRANTS)
        raise UnknownAddressError(
            f"There is no figure '{address}': no school takes part that it could be"
            " divided by."
        )
    schools = pointed_school_years(way)
    if schools.amount <= 0.0:
        return stated(name, brought, "as no grant brings anything")
    years = tuple(_granted(way, at) for at in range(way.horizon.years))
    total = made("grants in prices of the first year", Made.SUM, years, unit="£")
    return made(name, Made.QUOTIENT, (total, schools), unit="£")


def _granted(way: Way, at: int) -> Explanation:
    """Return the grants recognised in a year, in first-year prices."""
    year, label = way.year(at), way.horizon.label_of_year(at)
    given = (money for money in way.projection.streams.grants if money.is_subsidy)
    subsidies = (money.grant.name for money in given)
    parts = tuple(
        stated(
            way.label_of(name),
            whole_years(way.projection.recognised[name])[at, 0],
            address=way.address(Topic.INCOME, of=name, when=year),
        )
        for name in subsidies
    )
    return over_prices(way, at, made(f"grants of {label}", Made.SUM, parts, unit="£"))


def needed_and_brought(way: Way, address: str) -> tuple[float, float]:
    """Return the subsidy with which everything holds, and what grants bring of it.

    Both in £ a school-year, in prices of the first year, on central values.

    Raises
    ------
    UnknownAddressError
        If no sum is enough; it names the address of the figure that was asked for.

    """
    verdict = way.projection.verdict
    needed, brought = float(verdict.needed[0]), float(verdict.subsidy[0])
    if math.isinf(needed) or math.isinf(brought):
        raise UnknownAddressError(f"There is no figure '{address}': no sum is enough.")
    return needed, brought


def _to_find(way: Way) -> Explanation:
    """Return what is needed beyond what grants bring."""
    needed, brought = needed_and_brought(way, written(way.name, TO_FIND))
    parts = (
        stated(
            "with which everything holds",
            needed,
            address=way.address(Topic.SUBSIDY_NEEDED),
        ),
        stated("brought by grants", brought, address=written(way.name, FROM_GRANTS)),
    )
    name = f"{way.funding.label}: subsidy still to be found, a school-year"
    return made(name, Made.EXCESS, parts, unit="£")
