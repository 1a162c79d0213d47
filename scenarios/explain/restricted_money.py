"""Money of restricted grants, year by year, and funds held for other purposes.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.parts_of_years import months_of_year
from scenarios.explain.terms import awarded_in, money_of_grant, returned
from scenarios.explain.way import Way, less, stated
from scenarios.funds import GrantMovements, grant_movements

TOPIC = "restricted_money"

BEFORE, AWARDED, SPENT = "before", "awarded", "spent"
RETURNED, AFTER = "given_back", "after"

MOVEMENTS = (BEFORE, AWARDED, SPENT, RETURNED, AFTER)
"""In the order of tables; what is spent or given back is below nought."""

_TOLD: Mapping[str, str] = {
    BEFORE: "not spent at the start",
    AWARDED: "awarded",
    SPENT: "spent",
    RETURNED: "given back",
    AFTER: "not spent at the end",
}


def restricted_address(
    way: str, movement: str, year: int | None, *, grant: str = "", purpose: str = ""
) -> str:
    """Return the address of what becomes of a grant or is held for a purpose.

    Without either it is that of all together.

    Examples
    --------
    >>> restricted_address("traded", AWARDED, 2026, grant="council")
    'traded.restricted_money.awarded.of.council.2026'

    """
    of = (Clause.OF, grant) if grant else ()
    held = (Clause.FOR, purpose) if purpose else ()
    return written(way, TOPIC, movement, *of, *held, when=year)


def restricted_money_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each movement of each grant, and of all, by year."""
    grants = grant_movements(way.projection)
    held = way.books.plan.model.organisation.opening.restricted
    found: dict[str, Maker] = {}
    for at in range(way.horizon.years):
        year = way.year(at)
        for movement in MOVEMENTS:
            address = restricted_address(way.name, movement, year)
            found[address] = partial(_all, way, movement, at)
            for name, each in grants.items():
                address = restricted_address(way.name, movement, year, grant=name)
                found[address] = partial(_of_grant, way, (name, each), movement, at)
        for movement in (BEFORE, AFTER):
            for purpose in held:
                address = restricted_address(way.name, movement, year, purpose=purpose)
                found[address] = partial(_held, way, purpose)
    return found


def _all(way: Way, movement: str, at: int) -> Explanation:
    """Return one movement of all grants, and what is held for other purposes."""
    parts = [
        _pointed(way, (name, each), movement, at)
        for name, each in grant_movements(way.projection).items()
    ]
    if movement in {BEFORE, AFTER}:
        purposes = way.books.plan.model.organisation.opening.restricted
        parts += [_held(way, purpose) for purpose in purposes]
    told = f"restricted money, {_TOLD[movement]}"
    return way.sum(told, way.horizon.label_of_year(at), parts)


def _pointed(
    way: Way, grant: tuple[str, GrantMovements], movement: str, at: int
) -> Explanation:
    """Return a movement of a grant as a figure of its own."""
    figure = _of_grant(way, grant, movement, at)
    year = way.year(at)
    address = restricted_address(way.name, movement, year, grant=grant[0])
    return stated(figure.name, figure.amount, "", address)


def _of_grant(
    way: Way, grant: tuple[str, GrantMovements], movement: str, at: int
) -> Explanation:
    """Return what becomes of a grant in a year, one movement of it."""
    name, exact = grant
    told = f"{way.label_of(name)}, {_TOLD[movement]}"
    when = way.horizon.label_of_year(at)
    if movement == AFTER:
        moved = (BEFORE, AWARDED, SPENT, RETURNED)
        parts = [_pointed(way, grant, each, at) for each in moved]
    elif movement == BEFORE:
        parts = [_pointed(way, grant, AFTER, at - 1)] if at else []
    elif movement == SPENT:
        income = way.address(Topic.INCOME, of=name, when=way.year(at))
        parts = [less(stated(way.label_of(name), exact.spent[at], "", income))]
    elif movement == RETURNED:
        parts = list(returned(way, name, months_of_year(at)))
    else:
        money = money_of_grant(way, name)
        parts = list(awarded_in(way, money, months_of_year(at)))
    return way.sum(told, when, parts)


def _held(way: Way, purpose: str) -> Explanation:
    """Return what is held for a purpose outside the plan."""
    held = way.books.plan.model.organisation.opening.restricted[purpose]
    path = ("organisation", "opening", "restricted", purpose)
    leaf = way.books.numbers.of(f"held for {purpose}", held, *path, unit="£")
    name = f"{way.funding.label}: held for {purpose}, all years"
    return made(name, Made.SUM, (leaf,), unit="£")
