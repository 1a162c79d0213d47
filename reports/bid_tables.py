"""The price of each contract built up from what its work should cost.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.casting import fitted, whole
from reports import cells, wording
from reports.columns import balance, figure
from reports.rows import pounds_row, row
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from reports.won_and_lost import nobody_reacts
from scenarios.bids import Bid, Bidding

_HOW = (
    "Should-cost is the full cost of the contract's scope in its months, on the volumes"
    " of this way of funding. What its price leaves is margin."
)
_AHEAD = (
    "To be paid ahead: the most by which the work so far costs more than the contract"
    " has paid by then."
)
_WORTH = (
    "Bidding is worth the mean of both results, weighed by the chance of winning, less"
    " the result without a bid, which is that of the lost one without its cost. Neither"
    " counts what else the people would do."
)


def bid_build_up(statements: Statements, name: str, bids: tuple[Bid, ...]) -> Table:
    """Return the build-up of the contracts of one way of funding.

    ``bids`` are what :func:`scenarios.bids.bids_of` returned; at least one.
    """
    columns = [BidInPounds(each) for each in bids]
    labels = statements.labels
    streams = (labels.payer(name, each.contract) for each in bids)
    return Table(
        labels.anchor("bid_build_up", name),
        f"{labels.scenarios[name]}: from should-cost to price, {statements.span}",
        (Column("What"), *map(balance, streams)),
        tuple(_lines(statements, columns)),
        statements.nominal,
        (_HOW, _risk(bids[0]), _AHEAD),
    )


def worth_bidding(statements: Statements, found: Mapping[str, Bidding]) -> Table:
    """Return whether bidding is worth it, a column for each way of funding in doubt.

    ``found`` is by name of the way of funding; at least one.
    """
    labels = statements.labels.scenarios
    each = tuple(found.values())
    lines: tuple[tuple[str, list[Cell]], ...] = (
        ("Cost of the bid, £", [cells.pounds(one.cost) for one in each]),
        ("Result of all years if won, £", [cells.pounds(one.won) for one in each]),
        ("Result if lost, £", [cells.pounds(one.lost) for one in each]),
        ("Result without a bid, £", [cells.pounds(one.without) for one in each]),
        ("Chance of winning, %", [cells.share(one.chance) for one in each]),
        ("Bidding is worth, £", [cells.pounds(one.worth) for one in each]),
        ("Worth its cost from a chance of, %", [_enough(one) for one in each]),
    )
    return Table(
        "worth_bidding",
        "Bid or not",
        (Column("What"), *(figure(labels[name]) for name in found)),
        tuple(row(label, told) for label, told in lines),
        statements.nominal,
        (_WORTH, nobody_reacts(statements)),
    )


class BidInPounds:
    """One contract in whole pounds that add up from cost to price."""

    def __init__(self, bid: Bid) -> None:
        """Round from the price downwards."""
        self.bid = bid
        self.price = int(whole(np.array(bid.price)))
        amounts = np.array([bid.cost, bid.risk, bid.surplus])
        self.cost, self.risk, self.surplus = fitted(np.array(self.price), amounts)
        parts = np.array([bid.own, *bid.by_pool.values()])
        own, *pools = fitted(np.array(self.cost), parts)
        self.own = int(own)
        self.pools = dict(zip(bid.by_pool, pools, strict=True))


def _lines(statements: Statements, columns: list[BidInPounds]) -> Iterator[Row]:
    """Yield the build-up, then what is to be known of it."""
    yield pounds_row("What programmes use themselves", [each.own for each in columns])
    for name, label in zip(
        statements.comparison.model.pools, statements.labels.pools, strict=True
    ):
        if any(name in each.pools for each in columns):
            shares = [int(each.pools.get(name, 0)) for each in columns]
            yield pounds_row(f"Share of {label}", shares)
    yield pounds_row(
        "Should-cost", [int(each.cost) for each in columns], RowKind.SUBTOTAL
    )
    yield pounds_row("Risk", [int(each.risk) for each in columns])
    yield pounds_row("Surplus", [int(each.surplus) for each in columns])
    yield pounds_row("Price", [each.price for each in columns], RowKind.TOTAL)
    bids = [each.bid for each in columns]
    yield _detail("Price over should-cost, %", [_over(each) for each in bids])
    yield _detail(
        "Chance that the price covers the work, %",
        [cells.share(each.covered.share) for each in bids],
    )
    yield _detail("Price a school-year", [_a_school(each) for each in bids])
    yield _detail("To be paid ahead", [cells.pounds(each.cash.most) for each in bids])
    yield _detail("Most of it in", [_month(statements, each) for each in bids])
    yield _detail(
        "Months with something paid ahead",
        [cells.count(each.cash.months_ahead) for each in bids],
    )


def _detail(label: str, told: list[Cell]) -> Row:
    """Return a line beside the sum."""
    return row(label, told, RowKind.DETAIL)


def _risk(bid: Bid) -> str:
    """Return how risk is priced."""
    return (
        "Risk is what more the work costs at percentile"
        f" {wording.number(bid.percentile)} of all draws than by the values we assume;"
        " surplus is what the price leaves after both, below zero if it leaves nothing."
    )


def _over(bid: Bid) -> Cell:
    """Return the price over should-cost, as a share; nothing costs nothing."""
    return cells.share(bid.over if bid.cost else None)


def _a_school(bid: Bid) -> Cell:
    """Return the price of a school-year; none without schools."""
    return cells.pounds(bid.a_place if bid.places else None)


def _month(statements: Statements, bid: Bid) -> Cell:
    """Return the month in which most is paid ahead; none if nothing ever is."""
    if not bid.cash.most:
        return cells.NOTHING
    return cells.words(statements.horizon.label_of_month(bid.cash.most_in))


def _enough(bidding: Bidding) -> Cell:
    """Return the chance from which bidding is worth its cost."""
    enough = bidding.enough
    return cells.words("none") if enough is None else cells.share(enough)
