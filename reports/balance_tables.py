"""Money of restricted grants by year, and the balance sheet at each year's end.

The rule in words is docs/method/funds.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.periods import MONTHS_A_YEAR
from reports import addresses
from reports.columns import pounds
from reports.fund_statement import FundStatement
from reports.fund_tables import FUNDS
from reports.one_year import year_ends
from reports.rows import addressed, heading, pounds_row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, RowKind, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain import balance_sheet as sheet
from scenarios.explain.addresses import OPENING, month_written
from scenarios.explain.restricted_money import MOVEMENTS, restricted_address
from scenarios.funds import Fund

_UNSPENT = (
    "What a grant has not spent is no fund yet: as far as it has come in, it is"
    " deferred income in the balance sheet."
)
_AS_AT_START = "Fixed assets stay as they are at the start; no wear is worked out."


def restricted_money(statements: Statements, scenario: str) -> Table | None:
    """Return what becomes of each restricted grant, year by year; None without one.

    Beside them stands what is held for other purposes.
    """
    money = _Money(statements, scenario)
    rows = tuple(money.rows())
    if not (money.told.grants and rows):
        return None
    headings = (
        "Unspent at the start",
        "Awarded",
        "Spent",
        "Given back",
        "Unspent at the end",
    )
    return Table(
        statements.labels.anchor("restricted_money", scenario),
        f"{statements.labels.scenarios[scenario]}: money of restricted grants, awarded"
        " and spent",
        (Column("Grant or purpose"), *map(pounds, headings)),
        rows,
        statements.nominal,
        (_UNSPENT, ROUNDED),
    )


class _Money:
    """Restricted money of one way of funding."""

    def __init__(self, statements: Statements, scenario: str) -> None:
        """Keep whose money it is."""
        self.statements, self.scenario = statements, scenario
        self.told: FundStatement = statements.scenarios[scenario].funds

    def rows(self) -> Iterator[Row]:
        """Yield grants and purposes of every year in which there is money."""
        years = addresses.years(self.statements)[:-1]
        labelled = zip(self.statements.years, years, strict=True)
        for at, (label, year) in enumerate(labelled):
            lines = [*self._grants(at, year), *self._purposes(year)]
            if lines:
                yield heading(label)
                yield from lines
                yield self._total(at, year)

    def _grants(self, at: int, year: int | None) -> Iterator[Row]:
        """Yield what becomes of each grant that has any money in a year."""
        for name in self.told.grants:
            figures = self._figures(name, at)
            if any(figures):
                line = pounds_row(
                    self.statements.labels.payer(self.scenario, name), figures
                )
                yield addressed(line, self._asked(year, grant=name))

    def _figures(self, name: str, at: int) -> tuple[int, ...]:
        """Return what becomes of a grant in a year; what goes is below nought."""
        lines = self.told.grants[name]
        signed = (
            lines.before,
            lines.awarded,
            -lines.spent,
            -lines.returned,
            lines.after,
        )
        return tuple(int(each[at]) for each in signed)

    def _purposes(self, year: int | None) -> Iterator[Row]:
        """Yield what is held for each purpose outside the plan."""
        for purpose, held in self.told.purposes.items():
            name = purpose.replace("_", " ").capitalize()
            line = pounds_row(name, (held, None, None, None, held))
            yield addressed(line, self._asked(year, purpose=purpose))

    def _total(self, at: int, year: int | None) -> Row:
        """Return all grants and purposes of a year."""
        held = sum(self.told.purposes.values())
        sums = [
            sum(column)
            for column in zip(
                (held, 0, 0, 0, held),
                *(self._figures(name, at) for name in self.told.grants),
                strict=True,
            )
        ]
        line = pounds_row("All restricted money", sums, RowKind.SUBTOTAL)
        return addressed(line, self._asked(year))

    def _asked(
        self, year: int | None, *, grant: str = "", purpose: str = ""
    ) -> list[str]:
        """Return what explains the movements of a row."""
        return [
            restricted_address(
                self.scenario, movement, year, grant=grant, purpose=purpose
            )
            for movement in MOVEMENTS
        ]


def balance_sheet(statements: Statements, scenario: str) -> Table:
    """Return the balance sheet at the start and at each year's end."""
    horizon = statements.horizon
    ends = range(MONTHS_A_YEAR - 1, horizon.months, MONTHS_A_YEAR)
    times = [OPENING, *(month_written(horizon, month) for month in ends)]
    told = statements.scenarios[scenario].funds
    doubtful = may_be_lost(statements, scenario)
    return Table(
        statements.labels.anchor("balance_sheet", scenario),
        f"{statements.labels.scenarios[scenario]}: balance sheet at the start and at"
        f" {year_ends(statements)}",
        (
            Column("Line"),
            pounds("At the start"),
            *(pounds(f"End of {year}") for year in statements.years),
        ),
        tuple(_balances(told, scenario, times)),
        statements.nominal,
        (
            *((_AS_AT_START,) if told.balances.fixed_assets.any() else ()),
            *((TAKEN_AS_WON,) if doubtful else ()),
            ROUNDED,
        ),
    )


def _balances(told: FundStatement, scenario: str, times: list[str]) -> Iterator[Row]:
    """Yield what is owned, what is owed, and the funds that both come to."""
    owned = {
        sheet.FIXED: ("Fixed assets", told.balances.fixed_assets),
        sheet.DEBTORS: ("Debtors", told.balances.debtors),
        sheet.CASH: ("Cash at bank", told.balances.cash),
    }
    owed = {
        sheet.CREDITORS: ("Creditors", -told.balances.creditors),
        sheet.DEFERRED: ("Deferred income", -told.balances.deferred_income),
        sheet.REPAYABLE: ("Grants to be given back", -told.balances.grant_repayable),
    }
    funds = {fund: (f"{FUNDS[fund]} funds", told.ends[fund]) for fund in Fund}
    assets, every = (
        np.stack([amounts for _, amounts in lines.values()]).sum(axis=0)
        for lines in (owned, funds)
    )
    subtotal, total = RowKind.SUBTOTAL, RowKind.TOTAL
    for lines, line, label, sums, kind in (
        (owned, sheet.ASSETS, "Total assets", assets, subtotal),
        (owed, sheet.NET_ASSETS, "Net assets", every, total),
        (funds, sheet.FUNDS, "Total funds", every, subtotal),
    ):
        for name, (called, amounts) in lines.items():
            asked = [sheet.balance_address(scenario, name, when) for when in times]
            yield addressed(pounds_row(called, amounts), asked)
        asked = [sheet.balance_address(scenario, line, when) for when in times]
        yield addressed(pounds_row(label, sums, kind), asked)
