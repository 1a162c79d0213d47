"""What becomes of a way of funding if directors do something about it, taken apart.

The rule in words is docs/method/verdict.md. What is done is found by trying; what the
plan comes to is worked out anew, and is told as the plan's own figure and the change.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation, Made, made
from scenarios.actions import Action, OtherAction, actions_of
from scenarios.closing import lowest_reserves
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, stated
from scenarios.turning_points import VerdictLever, levers_of, turning_points

TOPIC = "action"

RESULT, LEAST, LAST = "result", "lowest_reserves", "last_reserves"

LINES = (RESULT, LEAST, LAST)
"""In the order of tables."""

_TOLD: Mapping[str, str] = {
    RESULT: "result of all years",
    LEAST: "lowest free reserves",
    LAST: "free reserves at the end",
}

_HOW = "the whole plan worked out again with it, at the values we assume"

Deed = tuple[VerdictLever | OtherAction, str]
"""What is done, and the programme that stops, if one does."""


def action_address(way: str, deed: Deed, line: str) -> str:
    """Return the address of what becomes of a plan under an action.

    Examples
    --------
    >>> action_address("traded", (OtherAction.STOP, "reading"), RESULT)
    'traded.action.stop.result.of.reading'

    """
    what, programme = deed
    clause = (Clause.OF, programme) if programme else ()
    return written(way, TOPIC, what, line, *clause)


def actions_told_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each line of each action that there may be."""

    @cache
    def found() -> Mapping[Deed, Action]:
        """Return the actions that make something better; worked out once."""
        funded, scenario = way.projection.funded, way.projection.scenario
        points = turning_points(funded, scenario).for_the_better
        ranked = actions_of(funded, scenario, points, 0).ranked
        return {(each.deed, each.programme): each for each in ranked}

    def action(deed: Deed, line: str) -> Explanation:
        """Return one line of one action.

        Raises
        ------
        UnknownAddressError
            If the deed makes nothing better, so that it is no action.

        """
        if deed not in found():
            asked = action_address(way.name, deed, line)
            raise UnknownAddressError(
                f"'{asked}' names no figure: that makes nothing better, so it is no"
                " action."
            )
        return _line(way, found()[deed], line)

    programmes = way.projection.funded.model.programmes
    deeds: list[Deed] = [(lever, "") for lever in levers_of(way.projection.scenario)]
    deeds += [
        (OtherAction.EXTRA, ""),
        *((OtherAction.STOP, name) for name in programmes),
    ]
    return {
        action_address(way.name, deed, line): partial(action, deed, line)
        for deed in deeds
        for line in LINES
    }


def _line(way: Way, action: Action, line: str) -> Explanation:
    """Return what the plan comes to, and what the action changes."""
    fate = action.fate
    amount = {
        RESULT: fate.result,
        LEAST: fate.least_reserves,
        LAST: fate.last_reserves,
    }[line]
    planned = _as_planned(way, line)
    change = stated("what the action changes", amount - planned.amount, _HOW)
    name = f"{way.funding.label}: {_TOLD[line]} if it is done"
    return made(name, Made.SUM, (planned, change), unit="£")


def _as_planned(way: Way, line: str) -> Explanation:
    """Return the plan's own figure, with its address."""
    if line == RESULT:
        amount = float(way.projection.results[:, 0].sum())
        return stated("as planned", amount, address=way.address(Topic.RESULT))
    month = lowest_reserves(way.projection)
    if line == LAST:
        month = way.horizon.months - 1
    when = month_written(way.horizon, month)
    amount = float(way.projection.balances.free_reserves[month, 0])
    address = way.address(Topic.RESERVES, when=when)
    return stated("as planned", amount, address=address)
