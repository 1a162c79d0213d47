"""What cost comes to if programmes that are only assumed shrink, beside the plan.

The rule in words is docs/method/unit_costs.md. The model is worked out anew: what it
changes is stated, and what it is held against has its address.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

from costmodel.assumed_volumes import AtVolume, at_volumes
from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.full_cost import closing_order
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker

TOPICS: Mapping[float, str] = {0.5: "if_halved", 0.0: "if_gone"}
"""What stands in an address for the volume of assumed programmes."""

EACH, SCHOOLS, COST = "school_year", "schools", "full_cost"


def assumed_address(owner: str, factor: float, word: str) -> str:
    """Return the address of a figure at a volume; as planned, that of the plan.

    Examples
    --------
    >>> assumed_address("all", 0.5, SCHOOLS), assumed_address("all", 1.0, SCHOOLS)
    ('all.if_halved.schools', 'all.count.of.school')

    """
    if factor in TOPICS:
        return written(owner, TOPICS[factor], word)
    planned = {
        EACH: Address(owner, Measure.FULL_COST, None, {Clause.PER: "school_year"}),
        SCHOOLS: Address(owner, Measure.COUNT, None, {Clause.OF: Count.SCHOOL.value}),
        COST: Address(owner, Measure.FULL_COST),
    }
    return str(planned[word])


def assumed_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes cost and schools at other volumes of assumed programmes."""
    plan, rows, priced = books.plan, books.ledger.costs.rows, books.ledger.priced
    if not any(each.assumed for each in plan.model.programmes.values()):
        return {}
    order = closing_order(plan, rows, priced)
    planned, *others = at_volumes(plan, rows, priced, order)
    return {
        assumed_address(owner, level.factor, word): partial(
            _changed, books, (owner, word, level.factor), (before, after)
        )
        for level in others
        for (owner, word), after in _figures(books, level).items()
        if not math.isnan(before := _figures(books, planned)[owner, word])
        and not math.isnan(after)
    }


def _figures(books: Books, level: AtVolume) -> Mapping[tuple[str, str], float]:
    """Return every figure at a volume, by owner and what it is."""
    names = tuple(books.plan.model.programmes)
    each = dict(zip(names, level.named.tolist(), strict=True))
    return {
        **{(owner, EACH): amount for owner, amount in each.items()},
        (WHOLE, EACH): level.per_school_year,
        (WHOLE, SCHOOLS): level.places,
        (WHOLE, COST): level.full_cost,
    }


def _changed(
    books: Books, asked: tuple[str, str, float], ends: tuple[float, float]
) -> Explanation:
    """Return a figure as planned, and what another volume makes of it."""
    owner, word, factor = asked
    before, after = ends
    unit = "" if word == SCHOOLS else "£"
    told = word.replace("_", " ")
    how = TOPICS[factor].replace("_", " ")
    address = assumed_address(owner, 1.0, word)
    parts = (
        Explanation(f"{told}, as planned", before, unit=unit, address=address),
        Explanation(f"what it changes {how}", after - before, unit=unit),
    )
    name = f"{books.name_of(owner)}: {told}, assumed programmes {how[3:]}"
    return made(name, Made.SUM, parts, unit=unit)
