"""What a contract brings in a year: for the work, and for results once known.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count
from costmodel.explain.quantities import COUNT_NAMES
from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.contracts import contract_months
from scenarios.explain.clauses import clause_level, place_of
from scenarios.explain.parts_of_years import (
    months_in_both,
    months_of_year,
    months_within,
    part_of_year,
)
from scenarios.explain.units import units_taken
from scenarios.explain.way import Way, stated
from scenarios.funding import without_doubt
from scenarios.lot_discounts import discounts_at_work
from scenarios.results import EVEN_CHANCE
from scenarios.scopes import cover_of
from scenarios.streams import Contract, Results


def of_contract(way: Way, contract: Contract, months: range) -> Explanation:
    """Return what a contract brings in a month, or in all months of a year.

    Months are counted from 0.
    """
    work = of_work(way, contract, months)
    if contract.results is None:
        return work
    known = tuple(of_results(way, contract, months))
    label = f"work and results of {_when(way, months)}"
    return made(label, Made.SUM, (work, *known), unit="£")


def of_work(way: Way, contract: Contract, months: range) -> Explanation:
    """Return what a contract brings in such months, whatever its results."""
    price = _price(way, contract, months, _when(way, months))
    if contract.results is None:
        return price
    share = _share(way, contract, contract.results)
    rest = made("part for the work", Made.EXCESS, (Explanation("one", 1.0), share))
    return made("for the work", Made.PRODUCT, (price, rest), unit="£")


def of_results(way: Way, contract: Contract, months: range) -> Iterator[Explanation]:
    """Yield, by year of the work, what results bring in the months they are known."""
    results = contract.results
    if results is None:
        return
    later = results.after_months
    first, stop = (end - later for end in (months.start, months.stop))
    known = months_in_both(contract_months(contract, way.horizon), range(first, stop))
    for worked in range(_year_of(months) + 1):
        if chosen := months_within(known, worked):
            is_month = len(months) == 1
            when = _when(way, chosen if is_month else months_of_year(worked))
            parts = (
                _price(way, contract, chosen, when),
                _share(way, contract, results),
                _succeeds(way, contract, results),
            )
            yield made(f"results of {when}", Made.PRODUCT, parts, unit="£")


def _year_of(months: range) -> int:
    """Return the year in which some months are, by position."""
    return months.start // MONTHS_A_YEAR


def _when(way: Way, months: range) -> str:
    """Return what a month, or the year of several, is called."""
    if len(months) == 1:
        return way.horizon.label_of_month(months.start)
    return way.horizon.label_of_year(_year_of(months))


def _share(way: Way, contract: Contract, results: Results) -> Explanation:
    """Return the share of a price that hangs on results."""
    place = (*place_of(way, contract), "results", "share")
    return way.books.numbers.of("part that hangs on results", results.share, *place)


def _succeeds(way: Way, contract: Contract, results: Results) -> Explanation:
    """Return the part of results that succeeds: the chance, or all or nothing."""
    place = (*place_of(way, contract), "results", "chance")
    chance = way.books.numbers.of("chance of a result", results.chance, *place)
    if contract.per_unit is not None:
        return made("part that succeeds", Made.SUM, (chance,))
    is_reached = chance.amount >= EVEN_CHANCE
    words = "taken as reached" if is_reached else "taken as missed"
    return Explanation(
        "whether the result is reached",
        float(is_reached),
        children=(chance,),
        words=f"{words}; one result is never an average",
    )


def _price(way: Way, contract: Contract, months: range, when: str) -> Explanation:
    """Return the price of some months of a year, less what is taken off for lots."""
    price = _full_price(way, contract, months, when)
    taken_off = max(
        _taken_off(way, contract), key=lambda each: each.amount, default=None
    )
    if taken_off is None:
        return price
    kept = (Explanation("one", 1.0), taken_off)
    left = made("left once lots are won together", Made.EXCESS, kept)
    label = f"{price.name}, as one of several lots"
    return made(label, Made.PRODUCT, (price, left), unit="£")


def _taken_off(way: Way, contract: Contract) -> Iterator[Explanation]:
    """Yield the share that each discount at work takes off a contract's price."""
    written = way.projection.scenario
    funding = written.funding
    there = without_doubt(funding) if written.is_lost else funding
    for position in discounts_at_work(there, contract.name):
        yield way.books.numbers.of(
            "taken off for lots won together",
            funding.lot_discounts[position].share,
            *("funding", written.name, "lot_discounts", position, "share"),
        )


def _full_price(way: Way, contract: Contract, months: range, when: str) -> Explanation:
    """Return the price of some months of a year: price × its index × the months."""
    term = contract_months(contract, way.horizon)
    within, year = months_in_both(term, months), _year_of(months)
    label = f"price of {when}"
    if contract.cost_plus is not None:
        return _cost_plus(way, contract, label, within)
    part = part_of_year("part of the year in its term", len(within))
    parts = [*_priced(way, contract, year), part]
    level = clause_level(way, contract, year)
    if level.amount != 1.0:
        parts.append(made("what its index has made of it", Made.SUM, (level,)))
    return made(label, Made.PRODUCT, tuple(parts), unit="£")


def _priced(way: Way, contract: Contract, year: int) -> Iterator[Explanation]:
    """Yield the price of a full year, or that of a unit and the units there are."""
    of, place = way.books.numbers.of, place_of(way, contract)
    if contract.per_unit is None:
        price = contract.a_year or 0.0
        yield of("price of a full year", price, *place, "a_year", unit="£")
        return
    per = Count(contract.per)
    told = f"price for each {per.value.replace('_', ' ')}"
    yield of(told, contract.per_unit, *place, "per_unit", unit="£")
    names = tuple(way.books.plan.model.programmes)
    covered = cover_of(contract.scope, names).programmes
    units = (units_taken(way, at, year, per) for at in covered if at < len(names))
    yield made(f"{COUNT_NAMES[per]} in its scope", Made.SUM, tuple(units))


def _cost_plus(way: Way, contract: Contract, label: str, months: range) -> Explanation:
    """Return some months of a contract priced on the cost of its scope."""
    prices = way.projection.scenario.contract_prices[contract.name]
    priced = float(prices[months.start : max(months.stop, months.start), 0].sum())
    of, place = way.books.numbers.of, place_of(way, contract)
    margin = of("margin", contract.cost_plus or 0.0, *place, "cost_plus")
    one = Explanation("one", 1.0)
    raised = made("with its margin", Made.SUM, (one, margin))
    words = "of the months of its term, on planned volumes, start-up over its life"
    cost = stated("cost of its scope", priced / raised.amount, words)
    return made(label, Made.PRODUCT, (cost, raised), unit="£")
