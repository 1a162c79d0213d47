"""The statement of financial activities by fund, and the notes on what is spent.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from costmodel import bearers
from costmodel.arrays import Integers
from reports import addresses, cells
from reports.columns import pounds
from reports.cost_tables import ALL, PROGRAMME, WITH_NONE
from reports.cross_tables import TOTAL
from reports.fund_statement import FundStatement
from reports.labels import DRIVERS
from reports.one_year import by_year, told_once
from reports.rows import addressed, heading, pounds_row, row
from reports.statements import ROUNDED, ScenarioStatement, Statements
from reports.tables import Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.activities import PARTS, activity_address, pool_address
from scenarios.explain.funds import (
    AFTER,
    BEFORE,
    INCOME,
    MOVEMENT,
    NET,
    SPENT,
    TRANSFERS,
    funds_address,
)
from scenarios.funds import Fund
from scenarios.payers import OPENING
from scenarios.streams import Grant

FUNDS: Mapping[Fund, str] = {fund: fund.value.capitalize() for fund in Fund}

_ALL_FUNDS = "All funds"

_DONATIONS = "Income from donations and legacies"
_ACTIVITIES = "Income from charitable activities"
_SPENDING = "Expenditure on charitable activities"

_EARNED = (
    "A restricted grant is income as it pays for cost; what it leaves of the cost of"
    " its scope is spent out of unrestricted funds, so that no transfer is planned."
)
_IN_KIND = (
    "What others give in kind is left out: accounts add what is given in services, at"
    " its worth, to income and to expenditure alike."
)
_SUPPORT = (
    "Support is a programme's share of every pool; direct is what it uses itself. Both"
    " together are its expenditure in the statement of financial activities."
)
_APPORTIONED = (
    "Each pool's own cost, wherever it ends; by way of other pools too, all of it goes"
    " to programmes but what none receives."
)

Amounts = Mapping[Fund, Integers]
"""Whole pounds of a line by the fund that it belongs to; each ``(year,)``."""


def financial_activities(statements: Statements, scenario: str) -> Table:
    """Return the statement of financial activities, by year and fund."""
    statement = _Statement(statements, scenario)
    return Table(
        statements.labels.anchor("financial_activities", scenario),
        f"{statements.labels.scenarios[scenario]}: statement of financial activities"
        f"{by_year(statements, ', by year')}",
        (
            Column("Line"),
            *(
                pounds(fund, year)
                for year in statements.years
                for fund in statement.headings
            ),
        ),
        tuple(statement.rows()),
        statements.nominal,
        (
            *((_EARNED,) if statement.told.grants else ()),
            _IN_KIND,
            *_taken_as_won(statements, scenario),
            ROUNDED,
        ),
    )


@dataclass(frozen=True)
class _Statement:
    """The lines of the statement of one way of funding."""

    statements: Statements
    scenario: str

    @property
    def told(self) -> FundStatement:
        """The funds in whole pounds."""
        return self.statements.scenarios[self.scenario].funds

    @property
    def funds(self) -> tuple[Fund, ...]:
        """Funds that hold, bring or spend anything; unrestricted ones always."""
        has = {
            Fund.UNRESTRICTED: True,
            Fund.DESIGNATED: self.told.ends[Fund.DESIGNATED].any(),
            Fund.RESTRICTED: bool(self.told.grants)
            or self.told.ends[Fund.RESTRICTED].any(),
        }
        return tuple(fund for fund in Fund if has[fund])

    @property
    def headings(self) -> tuple[str, ...]:
        """What the columns of a year are called."""
        several = (_ALL_FUNDS,) if len(self.funds) > 1 else ()
        return (*(FUNDS[fund] for fund in self.funds), *several)

    def rows(self) -> Iterator[Row]:
        """Yield every line, those of a kind below what they are."""
        income, spent = self._income(), list(self._spent())
        for kind in (_DONATIONS, _ACTIVITIES):
            lines = [(name, each) for name, what, each in income if what == kind]
            if lines:
                yield heading(kind)
            for name, amounts in lines:
                label = self.statements.labels.payer(self.scenario, name)
                yield self._line(label, amounts, (INCOME, name))
        brought = self._sum([amounts for _, _, amounts in income])
        yield self._line("Total income", brought, (INCOME, ""), RowKind.SUBTOTAL)
        yield heading(_SPENDING)
        for owner, label, amounts in spent:
            yield self._line(label, amounts, (SPENT, owner))
        used = self._sum([amounts for _, _, amounts in spent])
        yield self._line("Total expenditure", used, (SPENT, ""), RowKind.SUBTOTAL)
        yield from self._funds_over_time(self._sum([brought, used]))

    def _funds_over_time(self, net: Amounts) -> Iterator[Row]:
        """Yield net income, transfers, and funds brought and carried forward."""
        ends, none = self.told.ends, self._sum([])
        before = {fund: ends[fund][:-1] for fund in self.funds}
        after = {fund: ends[fund][1:] for fund in self.funds}
        total = RowKind.TOTAL
        yield self._line("Net income or expenditure (−)", net, (NET, ""), total)
        yield self._line("Transfers between funds", none, (TRANSFERS, ""))
        yield self._line("Net movement in funds", net, (MOVEMENT, ""), total)
        yield self._line("Funds brought forward", before, (BEFORE, ""))
        yield self._line("Funds carried forward", after, (AFTER, ""), total)

    def _income(self) -> list[tuple[str, str, Amounts]]:
        """Return each stream with its kind of income and what it brings."""
        funding = self.told.funding
        gifts = {
            each.name
            for each in funding.projection.scenario.funding.streams
            if isinstance(each, Grant) and not each.restricted
        }
        found: list[tuple[str, str, Amounts]] = []
        for name, years in zip(funding.sources, funding.income.T, strict=True):
            if name == OPENING and not years.any():
                continue
            kind = _DONATIONS if name in gifts else _ACTIVITIES
            found.append((name, kind, {self.told.fund_of(name): years}))
        return found

    def _spent(self) -> Iterator[tuple[str, str, Amounts]]:
        """Yield what is spent on each programme, and in none if there is any."""
        spent = self.told.spent
        labels = self.statements.labels.programmes
        names = tuple(self.statements.comparison.model.programmes)
        for at, (name, label) in enumerate(zip(names, labels, strict=True)):
            yield name, label, self._taken(spent, at)
        if any(each[:, -1].any() for each in spent.values()):
            kept = self.told.funding.cost.ledger.name_of_kept(None)
            yield bearers.NOT_SHARED, kept, self._taken(spent, len(names))

    def _taken(self, spent: Mapping[Fund, Integers], at: int) -> Amounts:
        """Return what is spent on a line, below nought, of funds that may spend."""
        spend = [Fund.UNRESTRICTED, *([Fund.RESTRICTED] if self.told.grants else [])]
        return {fund: -spent[fund][:, at] for fund in spend}

    def _sum(self, lines: list[Amounts]) -> Amounts:
        """Add lines up, fund by fund; without any they come to nought."""
        nothing = np.zeros(len(self.statements.years), dtype=np.int64)
        return {
            fund: nothing + sum(line.get(fund, nothing) for line in lines)
            for fund in self.funds
        }

    def _line(
        self,
        label: str,
        amounts: Amounts,
        named: tuple[str, str],
        kind: RowKind = RowKind.BODY,
    ) -> Row:
        """Return a line: each fund that has it, and all funds, year by year.

        ``named`` are the sum that it is in and, if it is no sum itself, whose it is.
        """
        flow, of = named
        all_funds = np.stack(list(amounts.values())).sum(axis=0)
        figures: list[int | None] = []
        asked = []
        for at, year in enumerate(addresses.years(self.statements)[:-1]):
            for fund in self.funds:
                figures.append(int(amounts[fund][at]) if fund in amounts else None)
                asked.append(funds_address(self.scenario, flow, fund, year, of=of))
            if len(self.funds) > 1:
                figures.append(int(all_funds[at]))
                asked.append(funds_address(self.scenario, flow, None, year, of=of))
        return addressed(pounds_row(label, figures, kind), asked)


def charitable_activities(statements: Statements, scenario: str) -> Table:
    """Return what each programme costs directly and in support, by year."""
    told = statements.scenarios[scenario]
    amounts = _direct_and_support(told)
    names = (*statements.comparison.model.programmes, bearers.NOT_SHARED, "")
    labels = [*statements.labels.programmes, told.cost.ledger.name_of_kept(None)]
    has_none = bool(amounts[:, -1].any())
    labels.append(WITH_NONE if has_none else ALL)
    lines = [*amounts.swapaxes(0, 1), amounts.sum(axis=1)]
    rows = []
    for at, (owner, label, line) in enumerate(zip(names, labels, lines, strict=True)):
        if owner == bearers.NOT_SHARED and not has_none:
            continue
        kind = RowKind.TOTAL if at == len(lines) - 1 else RowKind.BODY
        asked = [
            activity_address(scenario, part, owner, year)
            for year in addresses.years(statements)[:-1]
            for part in PARTS
        ]
        rows.append(addressed(pounds_row(label, line.reshape(-1), kind), asked))
    return Table(
        statements.labels.anchor("charitable_activities", scenario),
        f"{statements.labels.scenarios[scenario]}: expenditure on charitable"
        " activities, direct and support",
        (
            Column(PROGRAMME),
            *(
                pounds(part, year)
                for year in statements.years
                for part in ("Direct", "Support", TOTAL)
            ),
        ),
        tuple(rows),
        statements.nominal,
        (_SUPPORT, *_taken_as_won(statements, scenario), ROUNDED),
    )


def _direct_and_support(told: ScenarioStatement) -> Integers:
    """Return direct cost, support and both; ``(year, programme + 1, 3)``."""
    by_origin = told.cost.by_origin.sum(axis=2)
    direct, support = by_origin[..., 0], by_origin[..., 1:].sum(axis=-1)
    return np.stack((direct, support, direct + support), axis=-1)


def support_costs(statements: Statements, scenario: str) -> Table | None:
    """Return what each pool costs and what it is shared by; None without pools."""
    pools = statements.comparison.funded.plan.model.pools
    if not pools:
        return None
    years = statements.scenarios[scenario].cost.by_origin.sum(axis=(1, 2)).T[1:]
    basis = [DRIVERS[pool.driver] for pool in pools.values()]
    rows = [
        _pool_row(statements, (label, driver), line, pool_names)
        for label, driver, line, pool_names in zip(
            statements.labels.pools,
            basis,
            years,
            [(scenario, name) for name in pools],
            strict=True,
        )
    ]
    total = _pool_row(statements, (TOTAL, ""), years.sum(axis=0), (scenario, ""))
    table = Table(
        statements.labels.anchor("support_costs", scenario),
        f"{statements.labels.scenarios[scenario]}: support costs, and what they are"
        " shared by",
        (
            Column("Pool"),
            Column("Shared by"),
            *map(pounds, (*statements.years, TOTAL)),
        ),
        (*rows, Row(total.cells, RowKind.TOTAL)),
        statements.nominal,
        (_APPORTIONED, *_taken_as_won(statements, scenario), ROUNDED),
    )
    return told_once(table, statements, TOTAL)


def _pool_row(
    statements: Statements, names: tuple[str, str], line: Integers, of: tuple[str, str]
) -> Row:
    """Return what a pool is shared by and costs, year by year and in all."""
    label, driver = names
    figures = [cells.words(driver), *map(cells.pounds, (*line, line.sum()))]
    years = addresses.years(statements)
    return addressed(
        row(label, figures), ["", *(pool_address(*of, year) for year in years)]
    )


def _taken_as_won(statements: Statements, scenario: str) -> tuple[str, ...]:
    """Return the note about a contract that may be lost, if there is one."""
    return (TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()
