"""Released days and carbon of programmes, their own and by way of pools, taken apart.

The rule in words is docs/method/allocation.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted

RELEASED, CARBON = "released_days", "carbon"

DIRECT, POOLS = "direct", "by_pools"

_IN_WORDS: Mapping[str, str] = {
    RELEASED: "released days",
    CARBON: "kilograms of CO2 equivalent",
}


def shared_amounts_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes released days and carbon of each owner, all years."""
    owners = (*books.plan.model.programmes, NOT_SHARED, UNUSED_CAPACITY, WHOLE)
    found: dict[str, Maker] = {}
    for topic in _IN_WORDS:
        for owner in owners:
            found[written(owner, topic, DIRECT)] = partial(_direct, books, topic, owner)
            found[written(owner, topic, POOLS)] = partial(_pools, books, topic, owner)
            found[written(owner, topic)] = partial(_both, books, topic, owner)
    return found


def _name(books: Books, topic: str, owner: str, told: str) -> str:
    """Return what a figure is called."""
    return f"{books.name_of(owner)}: {_IN_WORDS[topic]}, {told}, all years"


def _direct(books: Books, topic: str, owner: str) -> Explanation:
    """Return what programmes use themselves, line by line."""
    parts = tuple(_lines(books, topic, owner))
    return made(_name(books, topic, owner, "direct"), Made.SUM, parts)


def _lines(books: Books, topic: str, owner: str) -> Iterator[Explanation]:
    """Yield the lines of a programme, or of all."""
    ledger, programmes = books.ledger, tuple(books.plan.model.programmes)
    rows: Mapping[int, Floats] = (
        ledger.released_days_of_rows if topic == RELEASED else ledger.carbon_of_rows
    )
    for at, amounts in rows.items():
        row = ledger.rows[at]
        if row.owner < len(programmes) and owner in {WHOLE, programmes[row.owner]}:
            yield counted(f"{books.labels[row.owner]}: {row.label}", amounts.sum())


def _pools(books: Books, topic: str, owner: str) -> Explanation:
    """Return what comes by way of pools, pool by pool."""
    ledger = books.ledger
    amounts = ledger.released_days if topic == RELEASED else ledger.carbon
    lines = (*books.plan.model.programmes, NOT_SHARED, UNUSED_CAPACITY)
    mine = amounts if owner == WHOLE else amounts[:, [lines.index(owner)]]
    parts = (
        counted(books.name_of(pool), mine[at].sum(), "shared as its cost is")
        for at, pool in enumerate(books.plan.model.pools, start=1)
    )
    return made(_name(books, topic, owner, "by way of pools"), Made.SUM, tuple(parts))


def _both(books: Books, topic: str, owner: str) -> Explanation:
    """Return what is direct and what comes by way of pools."""
    both = {DIRECT: _direct(books, topic, owner), POOLS: _pools(books, topic, owner)}
    parts = (
        counted(each.name, each.amount, "", written(owner, topic, word))
        for word, each in both.items()
    )
    return made(_name(books, topic, owner, "all"), Made.SUM, tuple(parts))
