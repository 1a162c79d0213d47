"""The same months three ways: academic, financial and funders' years side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from costmodel.arrays import Floats, Integers, added
from costmodel.calendar_words import MONTH_NAMES
from costmodel.casting import fitted
from costmodel.periods import ACADEMIC, FUNDERS, MONTHS_A_YEAR, financial
from reports import wording
from reports.columns import pounds
from reports.rows import addressed, heading, pounds_row
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.addresses import month_written
from scenarios.explain.months import FLOWS, months_address

_SAME = (
    "Funders' years, as councils and departments have them, begin in April; a grant's"
    " own years begin when it does. Each way of cutting the same months into years"
    " comes to the same sum. A year that begins before the plan or ends after it has"
    " only the months that it names."
)


@dataclass(frozen=True)
class _Months:
    """Income and full cost in whole pounds, month by month; ``(month,)`` each."""

    income: Integers
    cost: Integers

    def within(self, first: int, stop: int) -> tuple[int, int, int]:
        """Return income, full cost and the result of some months."""
        income = int(self.income[first:stop].sum())
        cost = int(self.cost[first:stop].sum())
        return income, cost, income - cost


def years_three_ways(statements: Statements, scenario: str) -> Table:
    """Return income, full cost and result by academic, financial and funders' years."""
    months = _months(statements.scenarios[scenario])
    rows = [
        line
        for calendar, names in _calendars(statements).items()
        for line in _Calendar(statements, scenario, calendar).rows(names, months)
    ]
    is_doubtful = may_be_lost(statements, scenario)
    return Table(
        statements.labels.anchor("years_three_ways", scenario),
        f"{statements.labels.scenarios[scenario]}: academic, financial and funders'"
        " years side by side",
        (Column("Year"), *map(pounds, ("Income", "Full cost", "Result"))),
        tuple(rows),
        replace(statements.nominal, years=""),
        (_SAME, *((TAKEN_AS_WON,) if is_doubtful else ()), ROUNDED),
    )


def _calendars(statements: Statements) -> dict[int, list[str]]:
    """Return the kinds of year by the month they begin in; those alike together."""
    accounts = statements.comparison.model.organisation.accounts_start_month
    kinds = (
        (ACADEMIC.start_month, "academic"),
        (accounts, "financial"),
        (FUNDERS.start_month, "funders'"),
    )
    calendars: dict[int, list[str]] = {}
    for start, kind in kinds:
        calendars.setdefault(start, []).append(kind)
    return calendars


@dataclass(frozen=True)
class _Calendar:
    """One way of cutting the months of a way of funding into years."""

    statements: Statements
    scenario: str
    start: int
    """Month in which a year begins, 1 for January."""

    def rows(self, kinds: list[str], months: _Months) -> Iterator[Row]:
        """Yield the years, and their sum."""
        name = wording.listing(kinds).capitalize()
        yield heading(f"{name} years, from {MONTH_NAMES[self.start - 1]}")
        horizon = self.statements.horizon
        for year in horizon.years_by_calendar(financial(self.start)):
            span = (year.first_month, year.stop_month)
            yield self._row(year.label, span, months, RowKind.BODY)
        whole = (0, horizon.months)
        yield self._row("All months", whole, months, RowKind.SUBTOTAL)

    def _row(
        self, name: str, span: tuple[int, int], months: _Months, kind: RowKind
    ) -> Row:
        """Return what some months come to."""
        first, last = (
            month_written(self.statements.horizon, at) for at in (span[0], span[1] - 1)
        )
        asked = (months_address(self.scenario, flow, first, last) for flow in FLOWS)
        return addressed(pounds_row(name, months.within(*span), kind), asked)


def _months(scenario: ScenarioStatement) -> _Months:
    """Share each year's whole pounds, as other tables print them, to its months."""
    funding, projection = scenario.funding, scenario.view.central
    recognised = added(list(projection.recognised.values()))
    return _Months(
        _shared(funding.income.sum(axis=1), recognised),
        _shared(funding.cost.full_cost.sum(axis=(1, 2)), projection.spending.all),
    )


def _shared(years: Integers, monthly: Floats) -> Integers:
    """Share whole pounds of years to months, whose unrounded pounds are known.

    ``monthly`` is ``(month, draws)`` of one draw.
    """
    return fitted(years, monthly.reshape(-1, MONTHS_A_YEAR)).reshape(-1)
