"""Numbers of the register that are known for London and for elsewhere.

The rule in words is docs/method/regions.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from costmodel.register import Register
from costmodel.terms import Terms

_BY_AREA = re.compile(r"(pay\.\d{4}_\d{2})\.(inner|outer|fringe|roe)\.(.+)")
_LONDON_AREAS = ("inner", "outer")
_ELSEWHERE = "roe"

_VENUES = ("event.ddr_london", "event.ddr_uk")
"""Rates of a venue, in London and elsewhere."""


@dataclass(frozen=True)
class RegionalPrice:
    """One number of a plan, in London and elsewhere; in its own unit."""

    name: str
    label: str
    unit: str
    stated: float
    london: float
    elsewhere: float


def regional_prices(terms: Terms, register: Register) -> tuple[RegionalPrice, ...]:
    """Return the numbers of a plan that are known by region, by name.

    A London value that the plan states stays London's; one that is published for some
    areas alone is left out.
    """
    published = {name: entry.value for name, entry in register.assumptions.items()}
    found = []
    for name in terms.names:
        london, elsewhere = _venue(name, published) or _pay(name, published)
        if not math.isnan(london + elsewhere):
            entry = terms.assumptions[name]
            ends = london, elsewhere
            found.append(
                RegionalPrice(name, entry.label, entry.unit, entry.value, *ends)
            )
    return tuple(found)


def _venue(name: str, published: Mapping[str, float]) -> tuple[float, float] | None:
    """Return a venue's rate in London and elsewhere; None if it is no such rate."""
    if name not in _VENUES:
        return None
    london, elsewhere = (published.get(each, math.nan) for each in _VENUES)
    return london, elsewhere


def _pay(name: str, published: Mapping[str, float]) -> tuple[float, float]:
    """Return a salary in London and elsewhere; not-a-number if it is not known."""
    found = _BY_AREA.fullmatch(name)
    if found is None:
        return math.nan, math.nan
    year, area, grade = found.groups()

    def paid(where: str) -> float:
        """Return the salary of an area."""
        return published.get(f"{year}.{where}.{grade}", math.nan)

    london = sum(map(paid, _LONDON_AREAS)) / len(_LONDON_AREAS)
    return paid(area) if area in _LONDON_AREAS else london, paid(_ELSEWHERE)
