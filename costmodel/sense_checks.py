"""Checks of sense: prices that never rise or leap, dates before an index.

Nothing here is wrong in itself; it is rarely meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumptions import Quantity
from costmodel.deployments import Attendance
from costmodel.document_lines import dotted
from costmodel.document_scalars import spelled
from costmodel.draft import in_pounds
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inflation import PriceIndex
from costmodel.inspection import Inspection
from costmodel.periods import MONTHS_A_YEAR
from costmodel.price_checks import MONEY_OF_PEOPLE
from costmodel.references import Path, parts_of
from costmodel.register import PublishedAssumption
from costmodel.suggestions import MOST_NAMED, listed

_LATEST = "9999-12"
"""Later than anything known."""

FASTEST = 0.15
"""Growth a year that is rarely meant."""


def check_sense(inspection: Inspection) -> Iterator[Finding]:
    """Yield what can be worked out and is rarely meant."""
    yield from _check_unmoved(inspection)
    yield from _check_early(inspection)
    yield from _check_growth(inspection)
    yield from _check_as_of(inspection)


def prices_of_costs(inspection: Inspection) -> Iterator[tuple[Path, Quantity]]:
    """Yield each price and pay that costs are made of, with its path."""
    for name, person in inspection.model.people.items():
        for field in MONEY_OF_PEOPLE:
            money = getattr(person, field)
            if money is not None:
                yield ("people", name, field), money
    for path, ingredient in inspection.ingredients:
        if ingredient.price is not None:
            yield (*path, "price"), ingredient.price
    for path, use in parts_of(inspection.model, Attendance):
        if use.day_payment is not None:
            yield (*path, "day_payment"), use.day_payment


def _check_unmoved(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding if prices stay as they are in a plan of several years."""
    years = inspection.model.organisation.years
    unmoved: dict[str, Path] = {}
    for path, money in prices_of_costs(inspection):
        named = inspection.assumption(money)
        is_nought = inspection.value(money) == 0.0
        if not is_nought and (named is None or named.index is None):
            told = f"'{money}'" if isinstance(money, str) else dotted(*path)
            unmoved.setdefault(told, path)
    if years == 1 or not unmoved:
        return
    count, names = len(unmoved), list(unmoved)
    stay = "1 price or salary stays" if count == 1 else f"{count} prices and pay stay"
    yield inspection.warning(
        unmoved[names[0]],
        f"{stay} the same for all {years} years, without an index: "
        f"{listed(names, most=MOST_NAMED)}.",
        "Put each in 'assumptions' with an index, like index: pay_teachers for pay or "
        "index: prices for what is bought; index: none if it is to stay.",
        "Later years look cheaper than they will be.",
    )


def _check_early(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each price dated before the figures of its index begin."""
    for path, money in prices_of_costs(inspection):
        named = inspection.assumption(money)
        if named is None or not named.dated or named.index not in set(IndexName):
            continue
        index = inspection.register.indices[named.index]
        if index.is_constant or not _is_before(inspection, named.dated, index):
            continue
        is_own = money in inspection.model.assumptions
        yield inspection.warning(
            ("assumptions", str(money), "dated") if is_own else path,
            f"'{money}' is dated {named.dated}, and figures of '{named.index}' begin "
            f"in {index.first_step}.",
            f'Give its price of a later month, like dated: "{index.first_step}"'
            f"{'' if is_own else ', in your own assumptions'}.",
            "It is raised from then on, and for no month before.",
        )


def _is_before(inspection: Inspection, dated: str, index: PriceIndex) -> bool:
    """Return whether an index says nothing of a month: its first step was not next."""
    step = 1 if index.monthly else MONTHS_A_YEAR
    horizon = inspection.horizon
    return horizon.month_of(dated) < horizon.month_of(index.first_step) - step


def _check_growth(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each index that is to grow faster than money is known to."""
    for index, quantity in inspection.model.growth.items():
        growth = inspection.value(quantity)
        if growth is not None and FASTEST < growth <= 1.0:
            yield inspection.warning(
                ("growth", index),
                f"'{index}' grows by {spelled(growth)} a year: what costs £100 costs "
                f"{in_pounds(100.0 * (1.0 + growth))} a year later.",
                "Write a fraction a year, like 0.025 for 2.5%.",
            )


def _check_as_of(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding if figures were not known yet on the day that is asked for."""
    register = inspection.register
    later = [
        name
        for name in sorted(inspection.names_in_use)
        if name not in inspection.model.assumptions
        and name in register.assumptions
        and _known(register.history(name)[0]) > (register.as_of or _LATEST)
    ]
    if not later:
        return
    count = len(later)
    told = listed((f"'{name}'" for name in later), most=MOST_NAMED)
    were = "1 figure was" if count == 1 else f"{count} figures were"
    yield inspection.warning(
        (),
        f"In {register.as_of} {were} not published yet: {told}.",
        "Choose a later month, or put what was known then in 'assumptions'.",
        "The first published since stand in.",
    )


def _known(figure: PublishedAssumption) -> str:
    """Return the month from which a figure could be known."""
    return figure.known or figure.dated
