"""One programme against another for one school, taken apart.

The rule in words is docs/method/outcomes.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.incremental import Option, compare
from costmodel.success_costs import (
    SuccessCost,
    options_for_a_school,
    success_costs,
)
from costmodel.unit_costs import unit_costs
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.successes import ANYWAY, RATE, TOPIC, success_address
from scenarios.explain.way import counted, less, stated

IN_HUNDRED, RATIO = "in_hundred", "ratio"
"""Successes of a hundred schools, and what one costs that the option above has not."""

NOTHING_ADDRESS = written(WHOLE, TOPIC, "nothing")
"""What a school that takes part in nothing costs and brings, to compare with."""

_HUNDRED = 100.0


def options_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes options for a school and the steps between, by address."""
    ledger = books.ledger
    over = ledger.over_life
    full, economic = (
        unit_costs(ledger.costs, each.sum(axis=(0, 1)))
        for each in (over.full_cost, over.full_economic_cost)
    )
    found = success_costs(ledger, full, economic)
    by_name = {
        tuple(books.plan.model.programmes)[each.programme]: each for each in found
    }
    makers: dict[str, Maker] = {}
    for group in options_for_a_school(ledger, economic, found):
        makers[NOTHING_ADDRESS] = _nothing
        for above, option in pairwise((Option("", 0.0, 0.0), *group)):
            name = option.name
            effect = partial(_effect, books, name, by_name[name])
            makers[success_address(name, IN_HUNDRED)] = effect
            if compare(above, option).ratio is not None:
                maker = partial(_ratio, books, above, option)
                makers[success_address(name, RATIO)] = maker
    return makers


def _nothing() -> Explanation:
    """Return the nought of a school that takes part in nothing."""
    return counted("a school that takes part in nothing", 0.0, "to compare with")


def _effect(books: Books, name: str, found: SuccessCost) -> Explanation:
    """Return how many of a hundred schools succeed who would not have anyway."""
    rate = counted("success rate", found.rate.rate, "", success_address(name, RATE))
    address = success_address(name, ANYWAY)
    anyway = counted("anyway", found.base_rate.central, "", address)
    above = made("rate beyond that", Made.SUM, (rate, less(anyway)))
    told = f"{books.name_of(name)}: successes in 100 schools beyond those anyway"
    return made(told, Made.PRODUCT, (counted("schools", _HUNDRED), above))


def _ratio(books: Books, above: Option, option: Option) -> Explanation:
    """Return by how much an option is dearer, for each success that it brings more."""
    both = [each for each in (option, above) if each.name]
    costs = _differ([_journey(books, each) for each in both])
    effects = _differ([_each(books, each) for each in both])
    dearer = made("by how much a journey is dearer", Made.SUM, costs, unit="£")
    better = made("successes of a school more", Made.SUM, effects)
    beside = books.name_of(above.name) if above.name else "nothing"
    name = f"{books.name_of(option.name)}: ratio, a success, beside {beside}"
    return made(name, Made.QUOTIENT, (dearer, better), unit="£")


def _differ(parts: list[Explanation]) -> tuple[Explanation, ...]:
    """Return the first, and the others taken off."""
    return (parts[0], *map(less, parts[1:]))


def _journey(books: Books, option: Option) -> Explanation:
    """Return what a journey costs in all resources."""
    per = {Clause.PER: "journey"}
    address = Address(option.name, Measure.FULL_ECONOMIC_COST, None, per)
    told = f"{books.name_of(option.name)}: a journey"
    return stated(told, option.cost, address=str(address))


def _each(books: Books, option: Option) -> Explanation:
    """Return the successes that one school brings, of those of a hundred."""
    address = success_address(option.name, IN_HUNDRED)
    told = f"{books.name_of(option.name)}: in 100 schools"
    of_hundred = counted(told, _HUNDRED * option.effect, address=address)
    parts = (of_hundred, counted("schools", _HUNDRED))
    return made(f"{books.name_of(option.name)}: a school", Made.QUOTIENT, parts)
