"""When a contract's price falls due: milestones, the rest, what is held back.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.casting import fitted
from reports import cells
from reports.bid_tables import BidInPounds
from reports.columns import pounds
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.bids import Bid
from scenarios.instalments import Instalment, InstalmentKind
from scenarios.tenders import Tendered

_WHAT: Mapping[InstalmentKind, str] = {
    InstalmentKind.MONTHLY: "For the work, month by month",
    InstalmentKind.HELD_BACK: "Held back until after the end",
    InstalmentKind.RESULTS: "For results, as they are known",
}


def when_it_falls_due(statements: Statements, name: str, tendered: Tendered) -> Table:
    """Return what the price of each contract of a way of funding falls due as."""
    labels = statements.labels
    rows: list[Row] = []
    for bid in tendered.bids:
        parts = tendered.instalments[bid.contract]
        rows += [
            heading(labels.payer(name, bid.contract)),
            *_rows(statements, bid, parts),
        ]
    return Table(
        labels.anchor("falls_due", name),
        f"{labels.scenarios[name]}: when the price falls due, {statements.span}",
        (Column("For"), Column("In"), pounds("Sum")),
        tuple(rows),
        statements.nominal,
        ("It is received as long after as the terms say.",),
    )


def _rows(
    statements: Statements, bid: Bid, parts: tuple[Instalment, ...]
) -> Iterator[Row]:
    """Yield each part of one contract's price, and the price."""
    price = BidInPounds(bid).price
    exact = np.array([each.pounds for each in parts])
    sums = fitted(np.array(price), exact) if parts else exact
    for each, amount in zip(parts, sums, strict=True):
        told = (cells.words(_month(statements, each)), cells.pounds(int(amount)))
        yield row(each.label or _WHAT[each.kind], told)
    yield row("Price", (cells.NOTHING, cells.pounds(price)), RowKind.SUBTOTAL)


def _month(statements: Statements, each: Instalment) -> str:
    """Return the month in which a part falls due, if it is one."""
    if each.month is None:
        return "several months"
    return statements.horizon.label_of_month(each.month)
