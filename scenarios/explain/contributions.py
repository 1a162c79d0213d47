"""What each programme brings in a way of funding, and what would vanish with it.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.arrays import Floats
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation
from scenarios.contributions import contributions
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, less, stated

OWN_INCOME, AVOIDABLE = "own_income", "avoidable_cost"
CONTRIBUTION, SURPLUS = "contribution", "surplus"

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
    return found


def _of_programme(way: Way, topic: str, at: int, owner: str) -> Explanation:
    """Return one figure of a programme, of all years."""
    told = f"{way.programmes[at]}, {_TOLD[topic]}"
    if topic == AVOIDABLE:
        return way.sum(told, "all years", _avoidable(way, at))
    if topic == Topic.COST:
        return way.sum(told, "all years", _cost(way, at, owner))
    if topic == OWN_INCOME:
        income = contributions(way.projection, way.ledger).income[at]
        return way.sum(told, "all years", _years(way, income))
    taken = AVOIDABLE if topic == CONTRIBUTION else Topic.COST.value
    brings, goes = (
        _pointed(way, _of_programme(way, each, at, owner), each, owner)
        for each in (OWN_INCOME, taken)
    )
    return way.sum(told, "all years", (brings, less(goes)))


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
    """Return full cost of each year, as planned with the address it has there."""
    parts = _years(way, way.projection.full_cost[at, :, 0])
    return tuple(
        stated(
            part.name,
            part.amount,
            "" if way.is_as_planned(at, year) else "at its own volumes",
            str(Address(owner, Measure.FULL_COST, way.year(year)))
            if way.is_as_planned(at, year)
            else "",
        )
        for year, part in enumerate(parts)
    )
