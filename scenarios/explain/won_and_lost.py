"""Contracts that may be lost: the chance that they are won, and results over both.

The rule in words is docs/method/uncertainty.md. A way of funding whose contracts are
lost has figures of its own, called ``tender.if_lost``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import IF_LOST, Way, counted, stated
from scenarios.funded_plan import if_lost
from scenarios.funding import contracts_in_doubt
from scenarios.projection import projector_of

WINNING = "chance_of_winning"
OVER_BOTH = "won_or_lost"


def won_and_lost_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the chance of winning, and the mean of results by it."""
    if not contracts_in_doubt(way.funding):
        return {}
    return {
        written(way.name, WINNING): partial(winning, way),
        written(way.name, OVER_BOTH, Topic.RESULT): partial(_result, way),
    }


def winning(way: Way) -> Explanation:
    """Return the chance that every contract that may be lost is won."""
    name = way.projection.scenario.name
    parts = tuple(
        way.books.numbers.of(
            f"chance of winning {way.label_of(each.name)}",
            each.chance_of_winning or 0.0,
            *("funding", name, "streams", way.funding.streams.index(each), WINNING),
        )
        for each in contracts_in_doubt(way.funding)
    )
    told = f"{way.funding.label}: chance that it is won"
    return made(told, Made.PRODUCT, parts)


def weighed(
    way: Way, won: Explanation, lost: Explanation
) -> tuple[Explanation, Explanation]:
    """Return what something is if won and if lost, each × the chance of it."""
    chance = winning(way)
    address = written(way.name, WINNING)
    wins = counted(chance.name, chance.amount, address=address)
    loses = made("chance that it is lost", Made.EXCESS, (counted("certain", 1.0), wins))
    return (
        made("if won, by its chance", Made.PRODUCT, (wins, won), unit=won.unit),
        made("if lost, by its chance", Made.PRODUCT, (loses, lost), unit=won.unit),
    )


def _result(way: Way) -> Explanation:
    """Return the mean of results of all years, won and lost, by their chances."""
    funded, scenario = way.projection.funded, way.projection.scenario
    central = projector_of(funded, funded.plan.terms.central)
    lost = central.project(if_lost(scenario)).results.sum()
    ends = (
        stated(
            "result of all years if won",
            way.projection.results[:, 0].sum(),
            address=way.address(Topic.RESULT),
        ),
        stated(
            "result of all years if lost",
            lost,
            address=written(way.name, IF_LOST, Topic.RESULT),
        ),
    )
    told = "mean of won and lost results by their chances"
    return way.sum(told, "all years", weighed(way, *ends))
