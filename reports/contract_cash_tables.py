"""When a contract asks for its money and gets it, beside the work: what is paid ahead.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.casting import fitted, whole
from reports import cells
from reports.bid_tables import BidInPounds
from reports.columns import balance, pounds
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.bids import Bid
from scenarios.contract_cash import ContractCash

_HOW = (
    "Costs count in the month of the work, so that what is paid ahead is a little more"
    " than the bank will show. Money asked for is what milestones and terms let fall"
    " due."
)
_LEFT = "What is asked for and not received comes after the plan."


def contract_cash_by_quarter(
    statements: Statements, name: str, bids: tuple[Bid, ...]
) -> Table:
    """Return the money of each contract of a way of funding, by quarter."""
    labels = statements.labels
    rows: list[Row] = []
    for bid in bids:
        rows += [heading(labels.payer(name, bid.contract)), *_rows(statements, bid)]
    later = any(int(whole(np.array(bid.cash.left))) for bid in bids)
    return Table(
        labels.anchor("contract_cash", name),
        f"{labels.scenarios[name]}: work, money asked for and money received,"
        f" {statements.span}",
        (
            Column("Months"),
            pounds("Cost of the work"),
            pounds("Asked for"),
            pounds("Received"),
            balance("Paid ahead at most"),
        ),
        tuple(rows),
        statements.nominal,
        (_HOW, _LEFT) if later else (_HOW,),
    )


def _rows(statements: Statements, bid: Bid) -> Iterator[Row]:
    """Yield the quarters of one contract and their sum."""
    cash = bid.cash
    quarters = tuple(cash.quarters())
    moved = np.array([cash.cost, cash.asked, cash.received])
    exact = np.array([moved[:, list(quarter)].sum(axis=1) for quarter in quarters])
    exact = exact.reshape(-1, 3)
    totals = whole(exact.sum(axis=0))
    totals[0] = BidInPounds(bid).cost
    parts = zip(totals, exact.T, strict=True)
    columns = [fitted(total, part) if quarters else part for total, part in parts]
    for at, quarter in enumerate(quarters):
        amounts = [cells.pounds(int(column[at])) for column in columns]
        ahead = cells.pounds(_most(cash, quarter))
        yield row(_months(statements, quarter), [*amounts, ahead])
    sums = [cells.pounds(int(total)) for total in totals]
    yield row("All", [*sums, cells.pounds(cash.most)], RowKind.SUBTOTAL)


def _most(cash: ContractCash, quarter: range) -> float:
    """Return the most that is paid ahead at a month's end of a quarter."""
    return max(float(cash.ahead[list(quarter)].max()), 0.0)


def _months(statements: Statements, quarter: range) -> str:
    """Return a quarter by its first and last month."""
    horizon = statements.horizon
    first, last = (horizon.label_of_month(at) for at in (quarter[0], quarter[-1]))
    return f"{first} to {last}"
