"""From full cost to the cost that unit costs count: start-up over its life.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.start_up import SpreadStep, StartUpBook
from costmodel.explain.tree import Explanation, Made, made
from costmodel.full_cost import has_start_up
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import less, of_years, stated

TOPIC = "start_up"
PUT_OFF, OF_EARLIER, INTEREST = (step.value for step in SpreadStep)
COUNTED = "counted"

STEPS = (PUT_OFF, OF_EARLIER, INTEREST)
"""What leads from full cost to the cost that unit costs count, in their order."""

_IN_WORDS: Mapping[str, str] = {
    PUT_OFF: "start-up put off to later years",
    OF_EARLIER: "start-up of earlier years",
    INTEREST: "cost of capital",
    COUNTED: "what unit costs count",
}


def start_up_address(topic: str, year: int | None) -> str:
    """Return the address of a step, or of what unit costs count.

    Examples
    --------
    >>> start_up_address(PUT_OFF, 2026), start_up_address(COUNTED, None)
    ('all.start_up.put_off.2026', 'all.start_up.counted')

    """
    return written(WHOLE, TOPIC, topic, when=year)


def start_up_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes each step, of each year and of all; none without start-up."""
    if not has_start_up(books.ledger.costs.rows):
        return {}
    first = books.plan.horizon.first_year
    found: dict[str, Maker] = {}
    for at in (None, *range(books.plan.horizon.years)):
        year = None if at is None else first + at
        for topic in STEPS:
            maker = partial(_step, books, topic, at)
            found[start_up_address(topic, year)] = maker
        found[start_up_address(COUNTED, year)] = partial(_counted, books, at)
    return found


def _named(books: Books, topic: str, at: int | None) -> str:
    """Return what a figure is called."""
    horizon = books.plan.horizon
    when = horizon.label_of_all() if at is None else horizon.label_of_year(at)
    return f"{books.name_of(WHOLE)}: {_IN_WORDS[topic]}, {when}"


def _step(books: Books, topic: str, at: int | None) -> Explanation:
    """Return a step, line by line and item by item; what is put off is taken off."""
    if at is None:
        years = (
            _pointed(books, topic, year) for year in range(books.plan.horizon.years)
        )
        return made(_named(books, topic, at), Made.SUM, tuple(years), unit="£")
    programmes = (each.label for each in books.plan.model.programmes.values())
    labels = (*programmes, books.ledger.name_of_kept(at))
    book, lines = StartUpBook(books), []
    for line, label in enumerate(labels):
        items = book.items(SpreadStep(topic), line, at)
        told = made(label, Made.SUM, items, unit="£")
        lines.append(less(told) if topic == PUT_OFF else told)
    return made(_named(books, topic, at), Made.SUM, tuple(lines), unit="£")


def _pointed(books: Books, topic: str, at: int | None) -> Explanation:
    """Return a step as a figure of its own."""
    year = None if at is None else books.plan.horizon.first_year + at
    step = _step(books, topic, at)
    return stated(step.name, step.amount, address=start_up_address(topic, year))


def _counted(books: Books, at: int | None) -> Explanation:
    """Return full cost and every step from there."""
    year = None if at is None else books.plan.horizon.first_year + at
    full = of_years(books.ledger.full_cost.sum(axis=(0, 1, 2)), at)
    address = str(Address(WHOLE, Measure.FULL_COST, year))
    parts = (
        stated("full cost", full, address=address),
        *(_pointed(books, topic, at) for topic in STEPS),
    )
    return made(_named(books, COUNTED, at), Made.SUM, parts, unit="£")
