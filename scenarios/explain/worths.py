"""How likely a programme is worth all its resources, at what a success may be worth.

The rule in words is docs/method/outcomes.md, *In a model*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.blocks import BLOCK
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.success_worth import SuccessWorth
from costmodel.unit_costs import unit_costs
from scenarios.comparison import worths_of_successes
from scenarios.explain.addresses import written
from scenarios.explain.drawing import Drawing
from scenarios.explain.figures import Maker
from scenarios.explain.successes import TOPIC
from scenarios.explain.way import stated

WORTH, CHANCE = "worth", "chance_worth"
"""What a success may be worth, and the chance that it is worth its cost then."""


def worth_addresses(programme: str, number: int) -> tuple[str, str]:
    """Return the addresses of a worth and of its chance; worths are counted from 1.

    Examples
    --------
    >>> worth_addresses("reading", 2)
    ('reading.success.worth.2', 'reading.success.chance_worth.2')

    """
    return (
        written(programme, TOPIC, WORTH, str(number)),
        written(programme, TOPIC, CHANCE, str(number)),
    )


def worths_of(books: Books, drawing: Drawing) -> Mapping[str, Maker]:
    """Return what makes each worth that is stated and its chance, by address."""
    found: dict[str, Maker] = {}
    for each in worths_of_successes(drawing.funded, drawing.draws.seed):
        found |= dict(_of_programme(books, drawing, each))
    return found


def _of_programme(
    books: Books, drawing: Drawing, found: SuccessWorth
) -> Iterator[tuple[str, Maker]]:
    """Yield the worths of one programme and their chances."""
    name = tuple(books.plan.model.programmes)[found.programme]
    for at, chance in enumerate(found.chances.tolist()):
        worth, address = worth_addresses(name, at + 1)
        yield worth, partial(_worth, books, name, at)
        yield address, partial(_chance, books, drawing, name, at, chance)


def _worth(books: Books, name: str, at: int) -> Explanation:
    """Return what a success may be held to be worth, as the model states it."""
    outcomes = books.plan.model.programmes[name].outcomes
    worths = outcomes.worth if outcomes is not None else ()
    told = f"{books.name_of(name)}: if a success is worth"
    path = ("programmes", name, "outcomes", "worth", at)
    return books.numbers.of(told, worths[at], *path, unit="£")


def _chance(
    books: Books, drawing: Drawing, name: str, at: int, chance: float
) -> Explanation:
    """Return the draws in which it is worth all resources, over one block of draws."""
    words = "successes beyond those anyway, at that worth, come to more than a journey"
    happens = Explanation("draws in which it is worth it", chance * BLOCK, words=words)
    central = (_worth(books, name, at), _journey(books, name))
    drawn = drawing.drawn(*central, blocks=1)
    told = f"{books.name_of(name)}: chance of being worth all its resources"
    return made(told, Made.QUOTIENT, (happens, drawn))


def _journey(books: Books, name: str) -> Explanation:
    """Return what a journey costs in all resources at the values we assume."""
    costs = books.ledger.over_life.full_economic_cost.sum(axis=(0, 1))
    journeys = unit_costs(books.ledger.costs, costs).per_journey
    amount = float(journeys[tuple(books.plan.model.programmes).index(name)])
    address = Address(name, Measure.FULL_ECONOMIC_COST, None, {Clause.PER: "journey"})
    return stated("a journey at the values we assume", amount, address=str(address))
