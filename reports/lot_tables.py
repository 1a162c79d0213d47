"""A bid in several lots: what each must and should bring, and every way it may end.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.casting import whole
from reports import cells, wording
from reports.columns import balance, share
from reports.rows import heading, pounds_row, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from reports.verdict_words import month_in_words
from scenarios.lots import Lot, LotCost, Lots, LotsWon

_MUST = (
    "What a lot must bring is what is not spent without it; what it should bring is the"
    " full cost of its scope, with its share of what serves other work too. Lots priced"
    " at what they must bring leave nobody to pay for what they share."
)
_ALONE = (
    "With the others lost it bears more of what they share, and nothing is taken off"
    " its price for lots won together."
)
_APART = (
    "Each lot is won or lost by itself; where one buyer judges all of them, all won and"
    " none won are likelier than told."
)
_STOPS = (
    "Programmes that nobody else buys stop with their lots, and what they use"
    " themselves is not spent; pools, posts and other programmes go on. That differs"
    " from what is told elsewhere as lost, where nobody reacts and no school starts."
)
_BIDDING = (
    "Bidding is worth the mean less the result without a bid, which is that of no lot"
    " won without the cost of the bid."
)
_TOO_MANY = "Lots are too many for every combination to be told."


def lots_side_by_side(statements: Statements, name: str, lots: Lots) -> Table:
    """Return what each lot of a way of funding must and should bring.

    ``lots`` are two at least.
    """
    labels = statements.labels
    streams = (labels.payer(name, each.contract.name) for each in lots.each)
    notes = (_MUST, _ALONE) if lots.outcomes else (_MUST, _ALONE, _TOO_MANY)
    return Table(
        labels.anchor("lots", name),
        f"{labels.scenarios[name]}: what each lot must and should bring,"
        f" {statements.span}",
        (Column("What"), *map(balance, streams)),
        tuple(_lines(lots.each)),
        statements.nominal,
        notes,
    )


def lot_outcomes(
    statements: Statements, name: str, lots: Lots, bid_cost: float
) -> Table:
    """Return every combination of lots won, and whether bidding is worth it.

    Parameters
    ----------
    statements, name
        What is told of the model, and the way of funding.
    lots
        No more than every combination can be worked out of.
    bid_cost
        Pounds of all that is of type *bid*.

    """
    labels = statements.labels
    results = (
        ("Mean by the chances", lots.mean_result),
        ("Without a bid", lots.without_a_bid(bid_cost)),
        ("Bidding is worth", lots.worth(bid_cost)),
    )
    return Table(
        labels.anchor("lot_outcomes", name),
        f"{labels.scenarios[name]}: every combination of lots won, {statements.span}",
        (
            Column("Lots won"),
            share("Chance"),
            balance("Prices of lots won"),
            balance("Full cost of all work"),
            balance("Result of all years"),
            balance("Free reserves at the end"),
            Column("Money runs out in"),
        ),
        (
            *(_outcome(statements, name, each) for each in lots.outcomes),
            *(_of_result(label, amount) for label, amount in results),
        ),
        statements.nominal,
        (_APART, _STOPS, _BIDDING),
    )


def _lines(lots: tuple[Lot, ...]) -> Iterator[Row]:
    """Yield what is told of each lot."""
    yield row("Chance of winning, %", [cells.share(each.chance) for each in lots])
    yield heading("All other lots won")
    yield from _costs([each.among_all for each in lots])
    yield heading("All other lots lost")
    yield from _costs([each.alone for each in lots])


def _costs(costs: list[LotCost]) -> Iterator[Row]:
    """Yield what lots bring, must and should, and what is over or short."""
    exact = np.array([[each.price, each.avoidable, each.full] for each in costs])
    price, avoidable, full = whole(exact.T)
    yield pounds_row("Price", price)
    yield pounds_row("Must bring: not spent without it", avoidable)
    yield pounds_row("Should bring: full cost", full)
    yield pounds_row("Price over what it must bring", price - avoidable)
    yield pounds_row("Price over what it should bring", price - full)


def _of_result(label: str, amount: float) -> Row:
    """Return a line that has nothing but a result."""
    blank = cells.NOTHING
    figures = (blank, blank, blank, cells.pounds(amount), blank, blank)
    return row(label, figures, RowKind.DETAIL)


def _outcome(statements: Statements, name: str, each: LotsWon) -> Row:
    """Return what becomes of the organisation if just these lots are won."""
    labels = statements.labels
    won = [labels.payer(name, one) for one in each.won]
    projection = each.projection
    return row(
        wording.listing(won) if won else "None",
        (
            cells.share(each.chance),
            cells.pounds(each.prices),
            cells.pounds(each.cost),
            cells.pounds(each.result),
            cells.pounds(float(projection.balances.free_reserves[-1, 0])),
            cells.words(month_in_words(statements, int(projection.events.fails[0]))),
        ),
    )
