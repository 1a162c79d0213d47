"""What each source of income brings in a scenario, and who pays for what."""

from __future__ import annotations

import numpy as np

from costmodel.bearers import TYPES
from reports import cells
from reports.casting import whole
from reports.cross_tables import TOTAL, Cross, in_use, pounds
from reports.funding_statement import FundingStatement
from reports.labels import COST_TYPES
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.payers import OPENING


def income_by_year(statements: Statements, scenario: str) -> Table:
    """Return income by stream, full cost and the result, year by year."""
    funding = statements.scenarios[scenario].funding
    label = statements.labels.scenarios[scenario]
    income = funding.income.T
    body = [
        _years_row(statements.labels.payer(scenario, name), amounts)
        for name, amounts in zip(funding.sources, income, strict=True)
        if name != OPENING or amounts.any()
    ]
    cost = funding.cost.full_cost.sum(axis=(1, 2))
    return Table(
        statements.labels.anchor("income_by_year", scenario),
        f"{label}: income, cost and result, year by year",
        (Column("Stream"), *(pounds(year) for year in (*statements.years, TOTAL))),
        (
            *body,
            _years_row("All income", income.sum(axis=0), RowKind.SUBTOTAL),
            _years_row("Full cost", -cost),
            _years_row("Unrestricted result", funding.results, RowKind.TOTAL),
        ),
        statements.nominal,
        (
            "A restricted grant is income as it pays for cost, so that it adds nothing to"
            " the result.",
            ROUNDED,
        ),
    )


def who_pays(statements: Statements, scenario: str) -> Table:
    """Return what each payer pays of each cost type, all years together."""
    funding = statements.scenarios[scenario].funding
    amounts = funding.paid.sum(axis=(0, 1))
    types, payers = in_use(amounts, 0), in_use(amounts, 1)
    names = [COST_TYPES[each] for each, used in zip(TYPES, types, strict=True) if used]
    columns = [
        pounds(statements.labels.payer(scenario, name))
        for name, used in zip(funding.payers, payers, strict=True)
        if used
    ]
    cross = Cross(
        "What for",
        tuple(names),
        tuple(columns),
        amounts[np.ix_(types, payers)],
        "Full cost",
    )
    return Table(
        statements.labels.anchor("who_pays", scenario),
        f"{statements.labels.scenarios[scenario]}: who pays for what, {statements.span}",
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (
            "Restricted grants pay first, then contracts, fees for their own programme,"
            " all other income, and reserves down to nought. Unfunded is cost that"
            " nobody's money reaches.",
            ROUNDED,
        ),
    )


def payers_reconciled(statements: Statements, scenario: str) -> Table:
    """Return what became of the money of each stream, all years together."""
    funding = statements.scenarios[scenario].funding
    body = [
        _money_row(statements.labels.payer(scenario, name), _reconciled(funding, name))
        for name in funding.sources
        if name != OPENING or funding.income[:, funding.sources.index(name)].any()
    ]
    sums = [sum(int(row.cells[at].value or 0) for row in body) for at in range(1, 6)]
    return Table(
        statements.labels.anchor("payers_reconciled", scenario),
        f"{statements.labels.scenarios[scenario]}: what became of each stream's money",
        (
            Column("Stream"),
            pounds("Money given"),
            pounds("Pays for cost"),
            pounds("Kept"),
            pounds("Given back"),
            pounds("Left at the end"),
        ),
        (*body, _money_row(TOTAL, sums, RowKind.TOTAL)),
        statements.nominal,
        (
            "Money given is what was paid for, kept as a surplus of its year, given back"
            " unspent, or left of a grant that goes on after the plan.",
            ROUNDED,
        ),
    )


def _reconciled(funding: FundingStatement, name: str) -> list[int]:
    """Return money given, paid for cost, kept, given back, and left at the end."""
    at = funding.sources.index(name)
    paid, kept = int(funding.paid[..., at].sum()), int(funding.kept[:, at].sum())
    grants = {money.grant.name: money for money in funding.projection.streams.restricted}
    if name not in grants:
        return [paid + kept, paid, kept, 0, 0]
    back = funding.projection.payments.returned[name].sum()
    spent = float(funding.exact[..., at].sum())
    left = float(grants[name].total[0]) - spent - back
    returned, carried = (int(whole(np.array(each))) for each in (back, left))
    return [paid + returned + carried, paid, 0, returned, carried]


def _years_row(
    label: str, amounts: np.ndarray[tuple[int], np.dtype[np.int64]], kind: RowKind = RowKind.BODY
) -> Row:
    """Return amounts of the years and their sum."""
    figures = (*amounts, amounts.sum())
    return Row((cells.words(label), *map(cells.pounds, figures)), kind)


def _money_row(label: str, amounts: list[int], kind: RowKind = RowKind.BODY) -> Row:
    """Return a row of whole pounds."""
    return Row((cells.words(label), *map(cells.pounds, amounts)), kind)
