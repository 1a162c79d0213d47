"""Cost before pools are shared out, and what sharing moves, taken apart.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import (
    ALL_POOLS,
    DIRECT,
    NOT_SHARED,
    UNUSED_CAPACITY,
    WHOLE,
)
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.perspectives import cash_cost, sharing
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import less, stated

CASH, SHARED, SUM = "cash_cost", "pools_shared", "cash_and_pools"


def pools_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes costs before pools are shared, and what sharing adds."""
    owners = (*_lines(books), WHOLE)
    makers = {CASH: _cash, SHARED: _shared, SUM: _both}
    return {
        written(owner, topic): partial(make, books, owner)
        for owner in owners
        for topic, make in makers.items()
    }


def _by_origin(books: Books) -> Floats:
    """Return full cost of all years; ``(origin, programme + 1, 1)``."""
    summed: Floats = books.ledger.full_cost.sum(axis=(1, 3))[..., None]
    return summed


def _lines(books: Books) -> tuple[str, ...]:
    """Return whose lines there are; pools keep what is not shared, but for capacity."""
    return (*books.plan.model.programmes, ALL_POOLS, UNUSED_CAPACITY)


def _shared_out(books: Books) -> Floats:
    """Return what each pool adds to each line; ``(pool, line)``."""
    steps = sharing(_by_origin(books))[..., 0]
    unused = books.ledger.unused_capacity.sum(axis=(1, 2))[1:, None]
    steps[:, -1:] -= unused
    apart: Floats = np.concatenate((steps, unused), axis=1)
    return apart


def _line(books: Books, owner: str, amounts: Floats) -> float:
    """Return the amount of a line, or of all."""
    whole = amounts.sum() if owner == WHOLE else amounts[_lines(books).index(owner)]
    return float(whole)


def _name(books: Books, owner: str, told: str) -> str:
    """Return what a figure is called."""
    label = "Pools" if owner == ALL_POOLS else books.name_of(owner)
    return f"{label}: {told}, all years"


def _cash(books: Books, owner: str) -> Explanation:
    """Return what programmes or pools buy and pay out themselves."""
    name = _name(books, owner, "cash cost")
    return made(name, Made.SUM, tuple(_cash_parts(books, owner)), unit="£")


def _cash_parts(books: Books, owner: str) -> Iterator[Explanation]:
    """Yield cash cost of programmes, then of pools, as far as an owner has them."""
    model, cash = books.plan.model, cash_cost(_by_origin(books))
    for at, programme in enumerate(model.programmes):
        if owner in {programme, WHOLE}:
            direct = {Clause.FROM: DIRECT}
            address = Address(programme, Measure.FULL_COST, None, direct)
            yield stated(books.labels[at], cash[at].sum(), "direct", str(address))
    if owner in {ALL_POOLS, WHOLE}:
        own = _by_origin(books)[1:].sum(axis=(1, 2))
        for name, amount in zip(model.pools, own, strict=True):
            address = Address(name, Measure.FULL_COST)
            yield stated(books.name_of(name), amount, "own cost", str(address))


def _shared(books: Books, owner: str) -> Explanation:
    """Return what pools give a programme; of pools themselves what leaves them."""
    steps = zip(books.plan.model.pools, _shared_out(books), strict=True)
    parts = (_step(books, owner, *each) for each in steps)
    name = _name(books, owner, "pools shared out")
    return made(name, Made.SUM, tuple(parts), unit="£")


def _step(books: Books, owner: str, pool: str, step: Floats) -> Explanation:
    """Return what one pool gives a line; ``step`` is what it gives each of them."""
    label = books.name_of(pool)
    if owner == WHOLE:
        return stated(label, _line(books, owner, step), "from one line to the others")
    if owner != ALL_POOLS:
        asked = Address(owner, Measure.FULL_COST, None, {Clause.FROM: pool})
        return stated(label, _line(books, owner, step), "shared out", str(asked))
    own = float(_by_origin(books)[1:].sum(axis=(1, 2))[_position(books, pool)])
    kept = Address(NOT_SHARED, Measure.FULL_COST, None, {Clause.FROM: pool})
    parts = (
        stated("not shared", _line(books, owner, step) + own, address=str(kept)),
        less(stated("own cost", own, address=str(Address(pool, Measure.FULL_COST)))),
    )
    return made(label, Made.SUM, parts, unit="£", words="less what leaves it")


def _position(books: Books, pool: str) -> int:
    """Return where a pool stands."""
    return tuple(books.plan.model.pools).index(pool)


def _both(books: Books, owner: str) -> Explanation:
    """Return cash cost and what sharing adds: full cost."""
    parts = (
        stated(each.name, each.amount, "", written(owner, topic))
        for topic, each in (
            (CASH, _cash(books, owner)),
            (SHARED, _shared(books, owner)),
        )
    )
    return made(_name(books, owner, "full cost"), Made.SUM, tuple(parts), unit="£")
