"""What a grant or a contract adds to a way of funding, taken apart.

The rule in words is docs/method/taking.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation
from scenarios.explain.addresses import Topic, written
from scenarios.explain.contributions import contribution_address
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, less, stated
from scenarios.projection import projector_of
from scenarios.streams import Contract, Grant
from scenarios.taking import Taken, taken

TOPIC, STOPPED = "without", "its_programmes"

INCOME, COST, LEFT = "added_income", "added_cost", "left_over"
OVERHEAD, AFTER = "overhead", "after_overhead"

LINES = (INCOME, COST, LEFT, OVERHEAD, AFTER)
"""In the order of tables."""

_TOLD: Mapping[str, str] = {
    INCOME: "added income",
    COST: "added cost",
    LEFT: "left over",
    OVERHEAD: "overhead not recovered",
    AFTER: "after overhead",
}

_DIFFERENCE: Mapping[str, tuple[str, str]] = {
    LEFT: (INCOME, COST),
    AFTER: (LEFT, OVERHEAD),
}


def taking_address(way: str, line: str, stream: str, *, stops: bool) -> str:
    """Return the address of what a stream adds; *stops*: its programmes stop too.

    Examples
    --------
    >>> taking_address("traded", LEFT, "council", stops=True)
    'traded.without.its_programmes.left_over.of.council'

    """
    case = (STOPPED,) if stops else ()
    return written(way, TOPIC, *case, line, Clause.OF, stream)


def taking_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each line of what each grant and contract adds."""

    @cache
    def found() -> Mapping[tuple[str, bool], Taken]:
        """Work the way out without each of them, once and only if one is asked for."""
        funded = way.projection.funded
        projector = projector_of(funded, funded.plan.terms.central)
        every = taken(projector, way.projection)
        return {(each.stream, bool(each.stopped)): each for each in every}

    def make(line: str, stream: str, *, stops: bool) -> Explanation:
        """Return one line."""
        return _line(way, found()[stream, stops], line)

    return {
        taking_address(way.name, line, stream.name, stops=stops): partial(
            make, line, stream.name, stops=stops
        )
        for stream in way.funding.streams
        if isinstance(stream, Grant | Contract)
        for stops in ((False, True) if stream.scope.programmes else (False,))
        for line in LINES
    }


def _line(way: Way, each: Taken, line: str) -> Explanation:
    """Return a line of what a stream adds."""
    case = "its programmes stop without it" if each.stopped else "the work goes on"
    told = f"{way.label_of(each.stream)}, {case}: {_TOLD[line]}"
    return way.sum(told, way.horizon.label_of_all(), _parts(way, each, line))


def _parts(way: Way, each: Taken, line: str) -> list[Explanation]:
    """Return what a line adds up from."""
    if line in _DIFFERENCE:
        first, second = (_pointed(way, each, one) for one in _DIFFERENCE[line])
        return [first, less(second)]
    if line == INCOME:
        whole = sum(one[:, 0].sum() for one in way.projection.recognised.values())
        return _with_and_without(way, Topic.INCOME, whole, each.income)
    if line == COST:
        whole = way.projection.spending.all[:, 0].sum()
        return _with_and_without(way, Topic.COST, whole, each.cost)
    if not each.stopped:
        return []
    names = tuple(way.books.plan.model.programmes)
    full = way.projection.full_cost[..., 0].sum(axis=1)
    parts = [
        stated(
            f"full cost of {way.lines[name]}",
            full[names.index(name)],
            address=contribution_address(way.name, Topic.COST, name),
        )
        for name in each.stopped
    ]
    return [*parts, less(_pointed(way, each, COST))]


def _with_and_without(
    way: Way, topic: Topic, whole: float, added: float
) -> list[Explanation]:
    """Return a figure with the stream, less what it is without."""
    told = "income" if topic is Topic.INCOME else "full cost"
    words = "the plan worked out again"
    return [
        stated(f"{told} with it", whole, address=way.address(topic)),
        less(stated(f"{told} without it", whole - added, words)),
    ]


def _pointed(way: Way, each: Taken, line: str) -> Explanation:
    """Return a line as a figure of its own."""
    figure = _line(way, each, line)
    address = taking_address(way.name, line, each.stream, stops=bool(each.stopped))
    return stated(figure.name, figure.amount, "", address)
