"""The most that any order of paying could cover (docs/method: payers).

A flow is built up from nothing, one shortest way after another from money that is left
to cost that is not covered; a way may take back what an earlier one carried.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from tests.reference.plain_result import RESERVES, UNFUNDED, Lot, PlainScenario

SOURCE, SINK = "money", "cost"
ENOUGH = 1e-7
"""Pounds below which a way carries nothing."""

Node = tuple[object, ...] | str
Network = dict[Node, dict[Node, float]]
"""What each way can still carry."""


class Group(NamedTuple):
    """Cells of one period that the same lots reach."""

    period: int
    lots: tuple[int, ...]


def covered(scenario: PlainScenario) -> float:
    """Return what streams pay."""
    return sum(
        amount
        for cells in scenario.paid
        for payers in cells.values()
        for name, amount in payers.items()
        if name not in {RESERVES, UNFUNDED}
    )


def most_covered(scenario: PlainScenario) -> float:
    """Return the most that the money of streams could pay.

    A grant whose rules bound how much it pays keeps what it pays: the rest of the cost
    is what others may pay for.
    """
    network: Network = {SOURCE: {}, SINK: {}}
    for group, cost in _groups(scenario).items():
        first, stop = scenario.periods[group.period]
        free = sum(sum(scenario.recognised[name][first:stop]) for name in scenario.free)
        _join(network, SOURCE, ("free", group.period), free)
        _join(network, ("free", group.period), group, cost)
        _join(network, group, SINK, cost)
        for lot in group.lots:
            _join(network, SOURCE, ("lot", lot), scenario.lots[lot].money)
            _join(network, ("lot", lot), group, cost)
    return _kept_by_rules(scenario) + _greatest_flow(network)


def _kept_by_rules(scenario: PlainScenario) -> float:
    """Return what grants pay whose rules bound how much."""
    return sum(
        payers.get(name, 0.0)
        for cells in scenario.paid
        for payers in cells.values()
        for name in scenario.limited
    )


def _groups(scenario: PlainScenario) -> dict[Group, float]:
    """Add cells up that the same lots may pay for in a period, as far as they may."""
    groups: dict[Group, float] = {}
    for period, (span, cells) in enumerate(
        zip(scenario.periods, scenario.paid, strict=True)
    ):
        for cell, payers in cells.items():
            lots = tuple(
                at
                for at, lot in enumerate(scenario.lots)
                if cell in lot.cells and _may_pay_in(lot, span)
            )
            group = Group(period, lots)
            cost = sum(
                amount
                for name, amount in payers.items()
                if name not in scenario.limited
            )
            groups[group] = groups.get(group, 0.0) + cost
    return groups


def _may_pay_in(lot: Lot, span: tuple[int, int]) -> bool:
    """Return whether a period lies in the time in which money may be spent."""
    return lot.first <= span[0] and span[1] <= lot.stop


def _join(network: Network, one: Node, other: Node, most: float) -> None:
    """Lay a way between two nodes, and the way back."""
    network.setdefault(one, {})[other] = most
    network.setdefault(other, {}).setdefault(one, 0.0)


def _greatest_flow(network: Network) -> float:
    """Fill the network; return what arrives."""
    total = 0.0
    while way := _shortest_way(network):
        carried = min(network[one][other] for one, other in way)
        for one, other in way:
            network[one][other] -= carried
            network[other][one] += carried
        total += carried
    return total


def _shortest_way(network: Network) -> list[tuple[Node, Node]]:
    """Return the steps of the shortest way that can carry something; none if full."""
    before: dict[Node, Node] = {SOURCE: SOURCE}
    queue: deque[Node] = deque([SOURCE])
    while queue:
        node = queue.popleft()
        for other, left in network[node].items():
            if left > ENOUGH and other not in before:
                before[other] = node
                queue.append(other)
    way: list[tuple[Node, Node]] = []
    node = SINK
    while node in before and node != SOURCE:
        way.append((before[node], node))
        node = before[node]
    return way
