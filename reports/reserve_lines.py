"""The lines of a comparison about cash and reserves."""

from __future__ import annotations

from reports import cells
from reports.tables import Cell
from reports.told_scenarios import Line, ToldScenario
from reports.verdict_words import month_in_words
from scenarios.explain.addresses import Topic, month_written
from scenarios.explain.drawn_reserves import MEAN, RANKS, TOPIC
from scenarios.uncertainty import MIDDLE, PERCENTILES


def _lowest_month(told: ToldScenario) -> int:
    """Return the month of the lowest cash."""
    return int(told.rounded.cash.cash.argmin())


def _lowest_cash(told: ToldScenario) -> Cell:
    """Return the lowest cash at a month's end."""
    month = _lowest_month(told)
    lowest = cells.pounds(int(told.rounded.cash.cash[month]))
    when = month_written(told.statements.horizon, month)
    return told.explained(lowest, Topic.CASH, when)


def _at_the_end(told: ToldScenario, balance: int, topic: Topic) -> Cell:
    """Return a balance at the end of the last month."""
    horizon = told.statements.horizon
    when = month_written(horizon, horizon.months - 1)
    return told.explained(cells.pounds(balance), topic, when)


def _middle(told: ToldScenario) -> Cell:
    """Return free reserves at the end, with half of all draws below."""
    at = PERCENTILES.index(MIDDLE)
    middle = cells.pounds(float(told.view.simulated.reserves_fan[at, -1]))
    return _at_last(told, middle, RANKS[MIDDLE])


def _mean(told: ToldScenario) -> Cell:
    """Return free reserves at the end, the mean of all draws."""
    mean = cells.pounds(float(told.view.simulated.mean_reserves()[-1]))
    return _at_last(told, mean, MEAN)


def _at_last(told: ToldScenario, cell: Cell, which: str) -> Cell:
    """Return free reserves in draws at the last month's end, with their address."""
    horizon = told.statements.horizon
    when = month_written(horizon, horizon.months - 1)
    return told.behind(cell, TOPIC, which, when)


LOWEST: list[Line] = [
    ("Lowest cash at a month's end, £", _lowest_cash),
    (
        "Month of the lowest cash",
        lambda told: cells.words(month_in_words(told.statements, _lowest_month(told))),
    ),
]

AT_THE_END: list[Line] = [
    (
        "Free reserves at the end, £",
        lambda told: _at_the_end(
            told, int(told.rounded.cash.free_reserves[-1]), Topic.RESERVES
        ),
    ),
    ("The same in the middle of all draws, £", _middle),
    ("The same, mean of all draws, £", _mean),
    (
        "Floor at the end, £",
        lambda told: _at_the_end(told, int(told.rounded.cash.floor[-1]), Topic.FLOOR),
    ),
]
