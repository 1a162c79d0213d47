"""How much of the income the largest payer brings, taken apart.

The rule in words is docs/method/concentration.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.explain.tree import Explanation, Made, made
from scenarios.concentration import Concentration, Payer, concentration_of
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, counted, stated
from scenarios.projection import projector_of

SHARE, INDEX, RUNWAY = "largest_payer", "income_index", "runway_without_largest_payer"

_HOLDS = "month-ends before free reserves are first below the floor, worked out again"


def concentration_told_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the largest share, the index and the runway without it."""
    funded = way.projection.funded
    projector = projector_of(funded, funded.plan.terms.central)
    found = concentration_of(projector, way.projection)
    if found is None:
        return {}
    makers: dict[str, Maker] = {
        written(way.name, SHARE): partial(_largest, way, found),
        written(way.name, INDEX): partial(_index, way, found),
    }
    if found.runway_without is not None:
        months = found.runway_without
        makers[written(way.name, RUNWAY)] = partial(_runway, way, found, months)
    return makers


def _largest(way: Way, found: Concentration) -> Explanation:
    """Return what the largest payer brings over what all do."""
    name = f"{way.funding.label}: share of income from {_named(way, found.largest)}"
    return made(name, Made.QUOTIENT, (_each(way, found.largest), _all(way, found)))


def _each(way: Way, payer: Payer) -> Explanation:
    """Return what one payer of its kind brings over the plan."""
    incomes = _incomes(way, payer)
    if payer.is_named:
        return incomes
    number = counted("how many pay it in a year", payer.number)
    name = f"{_named(way, payer)}, each"
    return made(name, Made.QUOTIENT, (incomes, number), unit="£")


def _incomes(way: Way, payer: Payer) -> Explanation:
    """Return what a payer's streams bring over the plan, each with its address."""
    parts = tuple(
        stated(
            way.label_of(stream),
            way.projection.recognised[stream][:, 0].sum(),
            address=way.address(Topic.INCOME, of=stream),
        )
        for stream in payer.streams
    )
    return made(_named(way, payer), Made.SUM, parts, unit="£")


def _all(way: Way, found: Concentration) -> Explanation:
    """Return what all payers bring over the plan."""
    parts = tuple(_incomes(way, each) for each in found.payers)
    return made("income from all payers", Made.SUM, parts, unit="£")


def _index(way: Way, found: Concentration) -> Explanation:
    """Return the sum of the squares of all shares."""
    name = f"{way.funding.label}: Herfindahl index of income by payer"
    parts = tuple(_square(way, found, each) for each in found.payers)
    return made(name, Made.SUM, parts)


def _square(way: Way, found: Concentration, payer: Payer) -> Explanation:
    """Return the square of a payer's share, times how many there are."""
    share = counted("share of all income", found.share(payer))
    factors = (counted("how many pay it in a year", payer.number), share, share)
    return made(_named(way, payer), Made.PRODUCT, factors)


def _runway(way: Way, found: Concentration, months: int) -> Explanation:
    """Return how many months the floor is held without the largest payer."""
    name = f"{way.funding.label}: runway without {_named(way, found.largest)}"
    return made(name, Made.SUM, (counted("months", months, _HOLDS),))


def _named(way: Way, payer: Payer) -> str:
    """Return what a payer is called."""
    return payer.name if payer.is_named else way.label_of(payer.name)
