"""What each programme brings in a way of funding, less what would vanish with it.

The rule in words is docs/method/unit_costs.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Integers
from costmodel.bearers import IN_NONE
from costmodel.casting import fitted, whole
from reports.columns import balance
from reports.cost_tables import PROGRAMME
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.rows import addressed, pounds_row
from reports.statements import ScenarioStatement, Statements
from reports.tables import Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.contributions import Brought, contributions, income_by_source
from scenarios.explain.addresses import Topic, scenario_address, written
from scenarios.explain.contributions import (
    CONTRIBUTION,
    OWN_INCOME,
    SURPLUS,
    contribution_address,
)
from scenarios.explain.contributions import SEVERAL as FOR_SEVERAL
from scenarios.explain.margins import AVOIDABLE

_CONTRIBUTION = (OWN_INCOME, AVOIDABLE, CONTRIBUTION, Topic.COST, SURPLUS)
"""What explains each column of contributions."""

_COSTS = (Topic.COST, SURPLUS)
"""The last two of them, which lines in no programme have as well."""

_CONTRIBUTES = (
    "Income is the programme's fees, and grants and contracts for it alone. Above"
    " nought, the organisation would be poorer without the programme, even where its"
    " income is short of its full cost."
)

SEVERAL = "Income for several programmes or for all"
"""The line of money that is in no programme's contribution."""

_SEVERAL = (
    "Money that funders give for several programmes or for all, and what was taken"
    " before the first year, is in no programme's line: how it would be split is"
    " nobody's to say. So every programme may seem to lose while the way of funding"
    " pays its way; only the last line tells whether it does."
)

_ALL_LINES = (
    "Income and full cost add up to the result of the way of funding. What would vanish"
    " is rounded for each programme by itself."
)


def contributions_in(statements: Statements, scenario: str) -> Table:
    """Return what each programme brings in a way of funding, and what it costs.

    Money for several programmes stands on a line of its own, so that all lines come to
    the result of the way of funding.
    """
    told = statements.scenarios[scenario]
    income = _income_by_line(told)
    full = told.cost.by_line.sum(axis=(0, 2))
    label = statements.labels.scenarios[scenario]
    rows = _of_programmes(statements, scenario, income, full)
    rest = (*_in_no_programme(scenario, income[-1], full), _result(told, scenario))
    won = (TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()
    several = (_SEVERAL,) if income[-1] else ()
    return Table(
        statements.labels.anchor("contributions_in", scenario),
        f"{label}: what each programme contributes, {statements.span}",
        (
            Column(PROGRAMME),
            balance("Income"),
            balance("Would vanish"),
            balance("Contribution"),
            balance("Full cost"),
            balance("Income less full cost"),
        ),
        (*rows, *rest),
        statements.nominal,
        (_CONTRIBUTES, *several, _ALL_LINES, *won),
    )


def _of_programmes(
    statements: Statements, scenario: str, income: Integers, full: Integers
) -> Iterator[Row]:
    """Yield what each programme brings and costs; both by line, programmes first."""
    view = statements.scenarios[scenario].view
    avoidable = contributions(view.central, view.ledger).avoidable
    own = Brought(income[:-1], whole(avoidable.sum(axis=1)), full[: len(avoidable)])
    for name, owner, *amounts in zip(
        statements.labels.programmes,
        statements.comparison.model.programmes,
        own.income,
        own.avoidable,
        own.contribution,
        own.full_cost,
        own.surplus,
        strict=True,
    ):
        yield addressed(
            pounds_row(name, amounts),
            [contribution_address(scenario, each, owner) for each in _CONTRIBUTION],
        )


def _income_by_line(told: ScenarioStatement) -> Integers:
    """Return what programmes alone bring, then income for several, in whole pounds.

    Each source adds up to what other tables print of it.
    """
    by_source = income_by_source(told.view.central)
    sums = told.funding.income.sum(axis=0)
    lines = [
        fitted(total, by_source[source].sum(axis=1))
        for source, total in zip(told.funding.sources, sums, strict=True)
    ]
    income: Integers = np.stack(lines).sum(axis=0)
    return income


def _in_no_programme(scenario: str, several: int, full: Integers) -> Iterator[Row]:
    """Yield the lines of income and cost that are in no programme, as far as any is."""
    if several:
        line = pounds_row(SEVERAL, (several, None, None, None, several))
        yield addressed(line, [written(scenario, FOR_SEVERAL)] * len(_CONTRIBUTION))
    names = (NOT_SHARED, UNUSED_CAPACITY)
    for owner, name, cost in zip(IN_NONE, names, full[-2:], strict=True):
        if cost:
            line = pounds_row(name, (None, None, None, cost, -cost))
            asked = [contribution_address(scenario, each, owner) for each in _COSTS]
            yield addressed(line, ("", "", "", *asked))


def _result(told: ScenarioStatement, scenario: str) -> Row:
    """Return the sum of all lines, which is the result of the way of funding."""
    income, cost = told.funding.income.sum(), told.cost.full_cost.sum()
    result = told.funding.results.sum()
    measures = (Topic.INCOME, Topic.COST, Topic.RESULT)
    brings, goes, rest = (scenario_address(scenario, each) for each in measures)
    line = pounds_row(
        "All, and the result", (income, None, None, cost, result), RowKind.TOTAL
    )
    return addressed(line, (brings, "", "", goes, rest))
