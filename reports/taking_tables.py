"""Should we take it? What each grant and contract adds, and what it leaves to others.

The rule in words is docs/method/taking.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.casting import whole
from reports import cells, wording
from reports.columns import balance
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, Table
from reports.verdict_words import month_in_words
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.taking import LINES, taking_address
from scenarios.taking import Taken, TakingAnswer

_HEADINGS = (
    "Added income",
    "Added cost",
    "Left over",
    "Overhead not recovered",
    "After overhead",
)

_ANSWERS: Mapping[TakingAnswer, str] = {
    TakingAnswer.NO_COST: "Yes: it adds income and no cost",
    TakingAnswer.NO_DIFFERENCE: "It makes no difference",
    TakingAnswer.NO: "No: its work costs more than it brings",
    TakingAnswer.IF_OTHERS_BEAR_OVERHEAD: "Yes, if others bear the overhead",
    TakingAnswer.YES: "Yes: it bears its overhead too",
}

_NAMED = 3
"""Programmes up to which those that stop are named."""

_HOW = (
    "The whole plan is worked out again without each of them, at the values we assume:"
    " all years, prices of each year, every other stream on its own terms."
)
_OVERHEAD = (
    "Overhead not recovered is shared cost that the stopped work bears and that would"
    " stay: what is left over pays for it as far as it goes, others for the rest."
)
_STOPS = (
    "Where programmes stop, their fees stop too, and so do other grants and contracts"
    " for them alone."
)


def should_we_take_it(statements: Statements, scenario: str) -> Table | None:
    """Return what each grant and contract adds; None if there is none."""
    every = statements.comparison.scenarios[scenario].taken
    if not every:
        return None
    has_stopped = any(each.stopped for each in every)
    doubtful = may_be_lost(statements, scenario)
    return Table(
        statements.labels.anchor("should_we_take_it", scenario),
        f"{statements.labels.scenarios[scenario]}: should we take it? What each grant"
        " and contract adds",
        (
            Column("Without it"),
            *map(balance, _HEADINGS),
            Column("Fails without it"),
            Column("Should we take it?"),
        ),
        tuple(_row(statements, scenario, each) for each in every),
        statements.nominal,
        (
            _HOW,
            *((_OVERHEAD, _STOPS) if has_stopped else ()),
            *((TAKEN_AS_WON,) if doubtful else ()),
        ),
    )


def _row(statements: Statements, scenario: str, each: Taken) -> Row:
    """Return what one of them adds, and the answer."""
    asked = [
        taking_address(scenario, line, each.stream, stops=bool(each.stopped))
        for line in LINES
    ]
    figures = row(_named(statements, scenario, each), _figures(statements, each))
    return addressed(figures, [*asked, "", ""])


def _named(statements: Statements, scenario: str, each: Taken) -> str:
    """Return which stream it is, and what stops without it."""
    stream = statements.labels.payer(scenario, each.stream)
    if not each.stopped:
        return f"{stream}: the work goes on"
    if len(each.stopped) > _NAMED:
        return f"{stream}: its {len(each.stopped)} programmes stop"
    names = tuple(statements.comparison.model.programmes)
    labels = statements.labels.programmes
    stops = wording.listing([labels[names.index(name)] for name in each.stopped])
    return f"{stream}: {stops} {'stop' if len(each.stopped) > 1 else 'stops'}"


def _figures(statements: Statements, each: Taken) -> Iterator[Cell]:
    """Yield whole pounds that add up across, when it fails without, and the answer."""
    exact = np.array([each.income, each.cost, each.overhead])
    income, cost, overhead = whole(exact).tolist()
    left = income - cost
    for amount in (income, cost, left, overhead, left - overhead):
        yield cells.pounds(amount)
    fails = int(each.without.events.fails[0])
    yield cells.words(month_in_words(statements, fails))
    yield cells.words(_ANSWERS[each.answer])
