"""Pupils of a school in each programme, taken apart.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted

TOPIC = "pupils_a_school"


def pupils_address(programme: str) -> str:
    """Return the address of a programme's pupils a school.

    Examples
    --------
    >>> pupils_address("reading")
    'reading.pupils_a_school'

    """
    return written(programme, TOPIC)


def pupils_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the pupils of a school, where they are stated."""
    counts = books.ledger.costs.counts[Count.PUPIL]
    return {
        pupils_address(owner): partial(_pupils, books, at, owner)
        for at, owner in enumerate(books.plan.model.programmes)
        if counts[at].sum() > 0.0
    }


def _pupils(books: Books, at: int, owner: str) -> Explanation:
    """Return the pupils of all years over the school-years."""
    parts = (
        _counted(books, (at, owner), Count.PUPIL, "pupils of all years"),
        _counted(books, (at, owner), Count.SCHOOL, "school-years"),
    )
    name = f"{books.name_of(owner)}: pupils a school, all years"
    return made(name, Made.QUOTIENT, parts)


def _counted(
    books: Books, programme: tuple[int, str], count: Count, told: str
) -> Explanation:
    """Return a count of all years as a figure of its own."""
    at, owner = programme
    amount = float(books.ledger.costs.counts[count][at].sum())
    address = Address(owner, Measure.COUNT, None, {Clause.OF: count.value})
    return counted(told, amount, "", str(address))
