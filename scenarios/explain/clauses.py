"""What a price's clause has made of it by a year: its index, and a cap on its rise.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.explain.tree import Explanation, Made, made
from costmodel.periods import MONTHS_A_YEAR
from scenarios.explain.way import Way, less
from scenarios.streams import Contract, Fee, Membership, Stream


def place_of(way: Way, stream: Stream) -> tuple[str | int, ...]:
    """Return where a stream stands in the model."""
    at = way.funding.streams.index(stream)
    return ("funding", way.projection.scenario.name, "streams", at)


def collected(way: Way, stream: Fee | Membership) -> Iterator[Explanation]:
    """Yield the part of what is asked that is paid, unless all is."""
    if stream.bad_debt != 0.0:
        place = (*place_of(way, stream), "bad_debt")
        lost = way.books.numbers.of("bad debt", stream.bad_debt, *place)
        whole = (Explanation("all that is asked", 1.0), lost)
        yield made("part that is collected", Made.EXCESS, whole)


def clause_level(
    way: Way, stream: Fee | Membership | Contract, year: int
) -> Explanation:
    """Return what a stream's clause has made of its price by a year, by position."""
    if stream.rise_at_most is None or year == 0:
        return way.books.prices.since_first_month(stream.index, year)
    rises = tuple(_rise(way, stream, at) for at in range(1, year + 1))
    return made("rise by rise, each no more than its cap", Made.PRODUCT, rises)


def _rise(way: Way, stream: Fee | Membership | Contract, year: int) -> Explanation:
    """Return by how much a price is multiplied in the September of a year."""
    label = way.horizon.label_of_month(year * MONTHS_A_YEAR)
    levels = tuple(
        way.books.prices.since_first_month(stream.index, at) for at in (year, year - 1)
    )
    by_index = made(f"by its index, {label}", Made.QUOTIENT, levels)
    cap = way.books.numbers.of(
        "most that it rises by",
        stream.rise_at_most or 0.0,
        *place_of(way, stream),
        "rise_at_most",
    )
    most = made("most that it may be", Made.SUM, (Explanation("one", 1.0), cap))
    over = less(made("beyond its cap", Made.EXCESS, (by_index, most)))
    return made(f"rise of {label}", Made.SUM, (by_index, over))
