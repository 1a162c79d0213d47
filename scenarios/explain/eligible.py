"""The cost that grants and contracts may pay for, taken apart line by line.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.eligible import (
    EligiblePart,
    eligible_by_stream,
    eligible_cost,
    parts_in,
    parts_out_of_time,
)
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.period_costs import costs_in
from scenarios.explain.way import Way, stated

ELIGIBLE, OUT_OF_SCOPE, OUT_OF_TIME = "eligible", "out_of_scope", "out_of_time"

Parts = Callable[[], Iterator[EligiblePart]]


@dataclass(frozen=True)
class _Case:
    """One reading of what may be paid for."""

    words: tuple[str, ...]
    """Of its address."""
    told: str
    amounts: Floats
    """Pounds; ``(programme + 1, year)``."""
    parts: Parts


def eligible_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the cost that grants and contracts may pay for, by address."""
    own = OwnCosts(way)
    found: dict[str, Maker] = {}
    for case in _cases(way):
        found[written(way.name, *case.words)] = partial(_all_years, way, case)
        for at in range(way.horizon.years):
            address = written(way.name, *case.words, when=way.year(at))
            found[address] = partial(_of_year, own, case, at)
    return found


def _cases(way: Way) -> Iterator[_Case]:
    """Yield every reading; none without a grant and a contract."""
    projection = way.projection
    found = eligible_cost(projection)
    if found is None:
        return
    told = "what a grant or contract may pay for"
    yield _Case((ELIGIBLE,), told, found.eligible, partial(parts_in, projection))
    told, rest = (
        "outside the scope of all that run",
        partial(parts_in, projection, is_in_scope=False),
    )
    yield _Case((OUT_OF_SCOPE,), told, found.out_of_scope, rest)
    told, none = "in months in which none runs", partial(parts_out_of_time, projection)
    yield _Case((OUT_OF_TIME,), told, found.out_of_time, none)
    for name, amounts in eligible_by_stream(projection).items():
        words = (ELIGIBLE, Clause.OF.value, name)
        told = f"what {way.label_of(name)} may pay for"
        yield _Case(words, told, amounts, partial(parts_in, projection, name))


def _all_years(way: Way, case: _Case) -> Explanation:
    """Return the sum of years, each a figure of its own."""
    years = (
        stated(
            way.horizon.label_of_year(at),
            case.amounts[:, at].sum(),
            address=written(way.name, *case.words, when=way.year(at)),
        )
        for at in range(way.horizon.years)
    )
    return way.sum(f"full cost, {case.told}", way.horizon.label_of_all(), years)


def _of_year(own: OwnCosts, case: _Case, at: int) -> Explanation:
    """Return a part of a year's full cost, programme by programme."""
    way = own.way
    labels = (*way.programmes, way.ledger.name_of_kept(at))
    meant = [each for each in case.parts() if each.span.year == at and each.types]
    lines = (
        _sum(label, [each for each in meant if each.line == line], own)
        for line, label in enumerate(labels)
    )
    return way.sum(f"full cost, {case.told}", way.horizon.label_of_year(at), lines)


def _sum(label: str, meant: list[EligiblePart], own: OwnCosts) -> Explanation:
    """Return what of a line is meant, period by period."""
    parts = [
        part
        for each in meant
        for part in costs_in(own, each.line, each.span, each.types)
    ]
    return made(label, Made.SUM, tuple(parts), unit="£")
