"""Addresses of figures: ``securing_good.full_cost.2026``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from costmodel.errors import CostmodelError
from costmodel.suggestions import closest, listed

WHOLE = "all"
"""The organisation, where a programme or a pool would be named."""


class Measure(StrEnum):
    """Which cost is asked for."""

    FULL_COST = "full_cost"
    FULL_ECONOMIC_COST = "full_economic_cost"


class UnknownAddressError(CostmodelError):
    """An address names no figure."""


@dataclass(frozen=True)
class Address:
    """One figure: whose, which, and in which year."""

    owner: str
    """A programme, a pool, or ``all``."""
    measure: Measure
    year: int | None
    """Year in which the academic year begins; None: all years."""

    def __str__(self) -> str:
        """Return the address as it is written."""
        year = () if self.year is None else (str(self.year),)
        return ".".join((self.owner, self.measure, *year))


def address_of(written: str, owners: Iterable[str], years: range) -> Address:
    """Return the figure that an address names.

    Raises
    ------
    UnknownAddressError
        If there is none; the message gives the nearest that there are.

    Examples
    --------
    >>> address_of("reading.full_cost.2026", ["reading"], range(2026, 2029))
    Address(owner='reading', measure=<Measure.FULL_COST: 'full_cost'>, year=2026)
    >>> address_of("readng.full_cost", ["reading"], range(2026, 2029))
    Traceback (most recent call last):
    ...
    costmodel.explain.addresses.UnknownAddressError: There is no figure
    'readng.full_cost'. Did you mean 'reading.full_cost'?

    """
    known = (*owners, WHOLE)
    begun, _, last = written.strip().rpartition(".")
    has_year = re.fullmatch(r"[0-9]+(/[0-9]+)?", last, re.ASCII) is not None
    owner, _, measure = (begun if has_year else written.strip()).rpartition(".")
    year = int(last.partition("/")[0][:9]) if has_year else None
    is_known = owner in known and measure in set(Measure)
    if is_known and (year is None or (str(year) == last and year in years)):
        return Address(owner, Measure(measure), year)
    near = _nearest(owner, measure, year, known, years)
    raise UnknownAddressError(f"There is no figure '{written}'. {near}")


def _nearest(
    owner: str,
    measure: str,
    year: int | None,
    known: tuple[str, ...],
    years: range,
) -> str:
    """Return what is right near a wrong address."""
    if not owner:
        owner, measure = measure, Measure.FULL_COST
    begins = [one for one in known if owner and one.startswith(owner)]
    meant = closest(owner, known) or next(iter(begins), None)
    if meant is None:
        example = Address(WHOLE, Measure.FULL_COST, years[0])
        return f"Write one as '{example}', or with {_names(known)} for '{WHOLE}'."
    which = Measure(closest(measure, list(Measure)) or Measure.FULL_COST)
    if year is None or year in years:
        return f"Did you mean '{Address(meant, which, year)}'?"
    near = Address(meant, which, min(max(year, years[0]), years[-1]))
    return f"Did you mean '{near}', or '{Address(meant, which, None)}' for all years?"


def _names(known: tuple[str, ...]) -> str:
    """Return the names of programmes and pools, as a list."""
    return listed([one for one in known if one != WHOLE], last="or")
