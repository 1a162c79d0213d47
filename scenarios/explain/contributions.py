"""What each programme brings in a way of funding, and what would vanish with it.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.bearers import IN_NONE
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.contributions import contributions, income_by_source
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.income import of_programme, of_source
from scenarios.explain.results import cost_address
from scenarios.explain.way import Way, less, stated

OWN_INCOME, AVOIDABLE = "own_income", "avoidable_cost"
CONTRIBUTION, SURPLUS = "contribution", "surplus"

SEVERAL = "income_for_several"
"""Money that funders give for several programmes or for all."""

_TOLD: Mapping[str, str] = {
    OWN_INCOME: "income of the programme alone",
    AVOIDABLE: "would vanish without it",
    CONTRIBUTION: "contribution",
    Topic.COST: "full cost",
    SURPLUS: "income less full cost",
}


def contribution_address(way: str, topic: str, programme: str) -> str:
    """Return the address of a figure of one programme in all years.

    Examples
    --------
    >>> contribution_address("traded", CONTRIBUTION, "reading")
    'traded.contribution.of.reading'

    """
    return written(way, topic, Clause.OF, programme)


def contributions_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes income, cost and contribution of each programme."""
    found: dict[str, Maker] = {}
    for at, owner in enumerate(way.books.plan.model.programmes):
        for topic in _TOLD:
            maker = partial(_of_programme, way, topic, at, owner)
            found[contribution_address(way.name, topic, owner)] = maker
    for at, owner in enumerate(way.lines):
        if owner in IN_NONE:
            cost = contribution_address(way.name, Topic.COST, owner)
            found[cost] = partial(_of_line, way, at, owner)
            surplus = contribution_address(way.name, SURPLUS, owner)
            found[surplus] = partial(_less_line, way, at, owner)
    found[written(way.name, SEVERAL)] = partial(_for_several, way)
    return found


def _of_programme(way: Way, topic: str, at: int, owner: str) -> Explanation:
    """Return one figure of a programme, of all years."""
    told = f"{way.programmes[at]}, {_TOLD[topic]}"
    if topic == AVOIDABLE:
        return way.sum(told, way.horizon.label_of_all(), _avoidable(way, at))
    if topic == Topic.COST:
        return way.sum(told, way.horizon.label_of_all(), _cost(way, at, owner))
    if topic == OWN_INCOME:
        return way.sum(told, way.horizon.label_of_all(), _own_income(way, at, owner))
    taken = AVOIDABLE if topic == CONTRIBUTION else Topic.COST.value
    brings, goes = (
        _pointed(way, _of_programme(way, each, at, owner), each, owner)
        for each in (OWN_INCOME, taken)
    )
    return way.sum(told, way.horizon.label_of_all(), (brings, less(goes)))


def _own_income(way: Way, at: int, owner: str) -> Iterator[Explanation]:
    """Yield what streams bring a programme alone, year by year."""
    by_source = income_by_source(way.projection)
    for year in range(way.horizon.years):
        parts = tuple(
            of_programme(way, source, owner, year)
            for source, lines in by_source.items()
            if lines[at, year] != 0.0
        )
        yield made(way.horizon.label_of_year(year), Made.SUM, parts, unit="£")


def _for_several(way: Way) -> Explanation:
    """Return money for several programmes or for all, which is in no contribution."""
    by_source = income_by_source(way.projection)
    parts = (
        of_source(way, source) for source, lines in by_source.items() if lines[-1].any()
    )
    return way.sum(
        "income for several programmes or for all", way.horizon.label_of_all(), parts
    )


def _of_line(way: Way, at: int, owner: str) -> Explanation:
    """Return cost of all years that is in no programme."""
    told = f"{IN_NONE[owner]}, {_TOLD[Topic.COST]}"
    parts = []
    for year, amount in enumerate(way.full_cost[at].tolist()):
        address = cost_address(way, at, owner, year)
        label = way.horizon.label_of_year(year)
        parts.append(stated(label, amount, address=address))
    return way.sum(told, way.horizon.label_of_all(), parts)


def _less_line(way: Way, at: int, owner: str) -> Explanation:
    """Return the same taken off, as it counts in the result."""
    cost = _pointed(way, _of_line(way, at, owner), Topic.COST.value, owner)
    told = f"{IN_NONE[owner]}, {_TOLD[SURPLUS]}"
    return way.sum(told, way.horizon.label_of_all(), (less(cost),))


def _pointed(way: Way, part: Explanation, topic: str, owner: str) -> Explanation:
    """Return a figure of a programme with its address."""
    address = contribution_address(way.name, topic, owner)
    return stated(part.name, part.amount, address=address)


def _years(way: Way, amounts: Floats) -> tuple[Explanation, ...]:
    """Return an amount of each year; ``(year,)``."""
    labels = map(way.horizon.label_of_year, range(way.horizon.years))
    return tuple(stated(*each) for each in zip(labels, amounts, strict=True))


def _avoidable(way: Way, at: int) -> tuple[Explanation, Explanation]:
    """Return full cost of all, and what it is without the programme, taken off."""
    gone = contributions(way.projection, way.ledger).avoidable[at].sum()
    whole = way.projection.full_cost[..., 0].sum()
    return (
        stated("full cost of all", whole, address=way.address(Topic.COST)),
        less(stated("full cost of all without it", whole - gone)),
    )


def _cost(way: Way, at: int, owner: str) -> tuple[Explanation, ...]:
    """Return full cost of each year, each a figure of its own."""
    parts = _years(way, way.projection.full_cost[at, :, 0])
    return tuple(
        stated(part.name, part.amount, address=cost_address(way, at, owner, year))
        for year, part in enumerate(parts)
    )
