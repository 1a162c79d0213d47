"""All tables of a tender, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reports.bid_tables import bid_build_up, worth_bidding
from reports.contract_cash_tables import contract_cash_by_quarter
from reports.exposure_tables import inflation_exposure
from reports.instalment_tables import when_it_falls_due
from reports.lot_tables import lot_outcomes, lots_side_by_side
from reports.rate_card_tables import day_rates, published_day_rates
from reports.statements import Statements
from reports.stranded_tables import what_is_stranded
from reports.tables import Table
from scenarios.tenders import Tendered


def tender_tables(
    statements: Statements, tendered: Mapping[str, Tendered]
) -> tuple[Table, ...]:
    """Return the tables of every way of funding with a contract.

    ``tendered`` is what :func:`scenarios.tenders.tendered_of` returned; at least one.
    """
    return tuple(_tables(statements, tendered))


def _tables(
    statements: Statements, tendered: Mapping[str, Tendered]
) -> Iterator[Table]:
    """Yield the tables way by way, published fees, and whether to bid at the end."""
    for name, each in tendered.items():
        yield from tables_of_way(statements, name, each)
    if any(each.rate_cards for each in tendered.values()):
        yield published_day_rates(statements)
    decision = bid_or_not(statements, tendered)
    if decision is not None:
        yield decision


def tables_of_way(statements: Statements, name: str, each: Tendered) -> Iterator[Table]:
    """Yield the tables of one way of funding."""
    yield bid_build_up(statements, name, each.bids)
    yield when_it_falls_due(statements, name, each)
    yield contract_cash_by_quarter(statements, name, each.bids)
    yield from day_rates(statements, name, each.rate_cards)
    yield inflation_exposure(statements, name, each.exposures)
    yield what_is_stranded(statements, name, each.stranded)
    if each.lots is not None:
        yield lots_side_by_side(statements, name, each.lots)
        if each.lots.outcomes:
            yield lot_outcomes(statements, name, each.lots, each.bid_cost)


def bid_or_not(
    statements: Statements, tendered: Mapping[str, Tendered]
) -> Table | None:
    """Return whether to bid where a single bid is in doubt; None if none is.

    That of several lots is weighed with every combination of them.
    """
    in_doubt = {
        name: each.bidding
        for name, each in tendered.items()
        if each.weighs_one_bid and each.bidding is not None
    }
    return worth_bidding(statements, in_doubt) if in_doubt else None
