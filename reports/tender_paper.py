"""A paper on a tender: each contract priced, and what its price rests on.

For those who decide on a bid; what a buyer is to see is a document of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reports import wording
from reports.business_case.assembly import document_of
from reports.business_case.register import register_in_print
from reports.business_case.shared_notes import with_shared_notes, without_rounding
from reports.contents import Block, Document, Section
from reports.finishing import finish
from reports.rate_card_tables import published_day_rates
from reports.register_tables import findings
from reports.statements import Statements
from reports.tables import Table
from reports.tender_tables import bid_or_not, tables_of_way
from reports.wide_tables import parts_of
from scenarios.bids import Bid, Bidding
from scenarios.tenders import Tendered


def tender_paper(statements: Statements, tendered: Mapping[str, Tendered]) -> Document:
    """Return the paper on every way of funding with a contract, finished.

    ``tendered`` is what :func:`scenarios.tenders.tendered_of` returned; at least one.
    """
    sections = (
        *(_of_way(statements, name, each) for name, each in tendered.items()),
        *_whether_to_bid(statements, tendered),
    )
    behind = tuple(_behind(statements, tendered))
    document = document_of(statements, "Tender")
    return finish(document.with_parts(tuple(map(_fitted, sections)), behind))


def _of_way(statements: Statements, name: str, each: Tendered) -> Section:
    """Return the section on one way of funding."""
    return Section(
        statements.labels.anchor("tender", name),
        statements.labels.scenarios[name],
        price_in_words(each.bids),
        tuple(tables_of_way(statements, name, each)),
    )


def price_in_words(bids: tuple[Bid, ...]) -> str:
    """Return what contracts ask for and what their work should cost, as a sentence."""
    price = wording.short_money(sum(bid.price for bid in bids))
    cost = wording.short_money(sum(bid.cost for bid in bids))
    if len(bids) > 1:
        return (
            f"The {len(bids)} contracts ask for {price} together, for work that should"
            f" cost {cost}."
        )
    chance = wording.per_cent(bids[0].covered.share)
    return (
        f"The contract asks for {price}, for work that should cost {cost}; the chance"
        f" that its price covers the work is {chance}."
    )


def _whether_to_bid(
    statements: Statements, tendered: Mapping[str, Tendered]
) -> Iterator[Section]:
    """Yield the section on whether to bid, where a single contract is in doubt."""
    table = bid_or_not(statements, tendered)
    if table is not None:
        told = [
            worth_in_words(statements.labels.scenarios[name], each.bidding)
            for name, each in tendered.items()
            if each.weighs_one_bid and each.bidding is not None
        ]
        answer = f"{'; '.join(told)}."
        yield Section("bid_or_not", "Whether to bid", answer, (table,))


def worth_in_words(label: str, bidding: Bidding) -> str:
    """Return what bidding is worth, as *Tender: bidding is worth £5k*."""
    worth = wording.short_money(bidding.worth)
    enough = bidding.enough
    told = (
        "from no chance of winning"
        if enough is None
        else f"from a chance of {wording.per_cent(enough)} on"
    )
    return f"{label}: bidding is worth {worth}, and more than nothing {told}"


def _behind(
    statements: Statements, tendered: Mapping[str, Tendered]
) -> Iterator[Section]:
    """Yield the appendices: published fees, what checks say, assumptions."""
    if any(each.rate_cards for each in tendered.values()):
        fees = published_day_rates(statements)
        title = "Published fees for a day"
        yield _fitted(Section("published_fees", title, "", (fees,)))
    told = findings(statements)
    tables = (*(() if told is None else (told,)), register_in_print(statements))
    yield _fitted(Section("register", "Assumptions and sources", "", tables))


def _fitted(section: Section) -> Section:
    """Return a section with notes told once, whose tables all fit across a page."""
    brief = with_shared_notes(without_rounding(section))
    return replace(brief, blocks=tuple(_parts(brief.blocks)))


def _parts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks, wide tables cut into parts."""
    for block in blocks:
        yield from parts_of(block) if isinstance(block, Table) else (block,)
