"""What becomes of a scenario whose contract is lost, line by line."""

from __future__ import annotations

from dataclasses import replace

from reports import cells
from reports.cells import NOTHING
from reports.funding_statement import CashStatement
from reports.tables import Cell
from reports.told_scenarios import Line, ToldScenario, chance, sentence
from reports.verdict_words import month_in_words, verdict_if_lost
from reports.won_and_lost import cash_if_lost
from scenarios.events import Event
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.chances import TOPIC
from scenarios.explain.verdicts import VERDICT
from scenarios.explain.way import IF_LOST
from scenarios.explain.won_and_lost import OVER_BOTH, WINNING


def _winning(told: ToldScenario) -> Cell:
    """Return the chance that the contract is won; it is stated, so may be none."""
    winning = told.view.chance_of_winning
    if winning == 0.0:
        return cells.words("none")
    return told.behind(chance(winning), WINNING)


def _verdict(told: ToldScenario) -> Cell:
    """Return the verdict if it is lost."""
    verdict = verdict_if_lost(told.statements, told.name)
    if not verdict:
        return NOTHING
    address = written(told.name, IF_LOST, VERDICT)
    return replace(cells.words(sentence(verdict)), address=address)


def _result(told: ToldScenario) -> Cell:
    """Return the result of the plan."""
    lost = told.rounded.if_lost
    if lost is None:
        return NOTHING
    result = cells.pounds(int(lost.results.sum()))
    return told.behind(result, IF_LOST, Topic.RESULT)


def _cash(told: ToldScenario) -> CashStatement | None:
    """Return month-end balances."""
    return cash_if_lost(told.statements, told.name)


def _lowest(told: ToldScenario) -> Cell:
    """Return the lowest cash at a month's end."""
    cash = _cash(told)
    if cash is None:
        return NOTHING
    month = int(cash.cash.argmin())
    lowest = cells.pounds(int(cash.cash[month]))
    when = month_written(told.statements.horizon, month)
    return told.behind(lowest, IF_LOST, Topic.CASH, when)


def _month(told: ToldScenario) -> Cell:
    """Return the month of the lowest cash."""
    cash = _cash(told)
    if cash is None:
        return NOTHING
    return cells.words(month_in_words(told.statements, int(cash.cash.argmin())))


def _end(told: ToldScenario) -> Cell:
    """Return free reserves at the end."""
    cash = _cash(told)
    if cash is None:
        return NOTHING
    horizon = told.statements.horizon
    reserves = cells.pounds(int(cash.free_reserves[-1]))
    when = month_written(horizon, horizon.months - 1)
    return told.behind(reserves, IF_LOST, Topic.RESERVES, when)


def _weighted(told: ToldScenario) -> Cell:
    """Return the chance-weighted mean of the results of all years."""
    lost = told.rounded.if_lost
    if lost is None:
        return NOTHING
    if_won = float(told.rounded.funding.results.sum())
    mean = told.view.expected(if_won, float(lost.results.sum()))
    return told.behind(cells.pounds(mean), OVER_BOTH, Topic.RESULT)


LOST: list[Line] = [
    ("Chance that it is won", _winning),
    ("Verdict if lost", _verdict),
    ("Result of the plan if lost, £", _result),
    ("Mean of won and lost results by their chances, £", _weighted),
    ("Lowest cash at a month's end if lost, £", _lowest),
    ("Month of the lowest cash if lost", _month),
    ("Free reserves at the end if lost, £", _end),
]
"""What is told of a contract that is lost."""


def _failing_if_lost(told: ToldScenario) -> Cell:
    """Return the chance that money runs out if the contract is lost."""
    lost = told.view.simulated_if_lost
    if lost is None:
        return NOTHING
    cell = chance(lost.chance(Event.FAILS).share)
    return told.behind(cell, IF_LOST, TOPIC, Event.FAILS)


def _failing_in_all(told: ToldScenario) -> Cell:
    """Return the chance that money runs out over won and lost."""
    cell = chance(told.view.won_or_lost(Event.FAILS).share)
    over = (OVER_BOTH,) if told.view.simulated_if_lost is not None else ()
    return told.behind(cell, *over, TOPIC, Event.FAILS)


LOST_CHANCES: list[Line] = [
    ("Money runs out, contract lost", _failing_if_lost),
    ("Money runs out, won or lost", _failing_in_all),
]
"""Chances that are told where a contract may be lost."""
