"""From full cost to the cost that unit costs count: start-up over its life.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.perspectives import StartUpTiming, start_up_timing
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import less, of_years, stated

TOPIC = "start_up"
PUT_OFF, OF_EARLIER, INTEREST = "put_off", "of_earlier", "cost_of_capital"
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
    timing = start_up_timing(books.ledger)
    if timing is None:
        return {}
    first = books.plan.horizon.first_year
    found: dict[str, Maker] = {}
    for at in (None, *range(books.plan.horizon.years)):
        year = None if at is None else first + at
        for topic in STEPS:
            maker = partial(_step, books, timing, topic, at)
            found[start_up_address(topic, year)] = maker
        found[start_up_address(COUNTED, year)] = partial(_counted, books, timing, at)
    return found


def _named(books: Books, topic: str, at: int | None) -> str:
    """Return what a figure is called."""
    when = "all years" if at is None else books.plan.horizon.label_of_year(at)
    return f"{books.name_of(WHOLE)}: {_IN_WORDS[topic]}, {when}"


def _step(
    books: Books, timing: StartUpTiming, topic: str, at: int | None
) -> Explanation:
    """Return a step, line by line; what is put off is taken off."""
    amounts: Mapping[str, Floats] = {
        PUT_OFF: timing.put_off,
        OF_EARLIER: timing.of_earlier,
        INTEREST: timing.interest,
    }
    programmes = (each.label for each in books.plan.model.programmes.values())
    labels = (*programmes, books.ledger.name_of_kept(at))
    lines = (
        stated(label, of_years(amount, at))
        for label, amount in zip(labels, amounts[topic], strict=True)
    )
    parts = tuple(less(line) if topic == PUT_OFF else line for line in lines)
    return made(_named(books, topic, at), Made.SUM, parts, unit="£")


def _counted(books: Books, timing: StartUpTiming, at: int | None) -> Explanation:
    """Return full cost and every step from there."""
    year = None if at is None else books.plan.horizon.first_year + at
    full = of_years(books.ledger.full_cost.sum(axis=(0, 1, 2)), at)
    address = str(Address(WHOLE, Measure.FULL_COST, year))
    steps = (_step(books, timing, topic, at) for topic in STEPS)
    parts = (
        stated("full cost", full, address=address),
        *(
            stated(step.name, step.amount, address=start_up_address(topic, year))
            for topic, step in zip(STEPS, steps, strict=True)
        ),
    )
    return made(_named(books, COUNTED, at), Made.SUM, parts, unit="£")
