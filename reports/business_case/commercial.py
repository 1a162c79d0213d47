"""The commercial case: what each way of funding asks of whom, and on which terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from costmodel.drivers import Count
from reports import pictures, wording
from reports.business_case.figures import one_line
from reports.business_case.terms import route_in_words, terms_in_words
from reports.buyer_tables import buyers, buyers_in_words
from reports.contents import (
    Block,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.one_year import by_year
from reports.school_payments import paid_to_providers
from reports.statements import Statements
from reports.verdict_words import verdict_if_lost
from reports.volume_tables import demand
from reports.won_and_lost import if_won, may_be_lost
from scenarios.payers import RESERVES, UNFUNDED


def commercial_case(statements: Statements) -> Section:
    """Return the commercial case."""
    blocks = tuple(
        block for name in statements.scenarios for block in _way(statements, name)
    )
    if not blocks:
        answer = "The plan describes no way of funding, so that nobody is asked to pay."
        return Section("commercial", "Commercial case", answer, ())
    return Section("commercial", "Commercial case", _answer(statements), blocks)


def _answer(statements: Statements) -> str:
    """Return how much nobody pays under the ways of funding."""
    unpaid = {
        name: int(each.funding.paid[..., each.funding.payers.index(UNFUNDED)].sum())
        for name, each in statements.scenarios.items()
    }
    short = [
        f"{wording.short_money(amount)} under {if_won(statements, name)}"
        for name, amount in unpaid.items()
        if amount > 0
    ]
    if not short:
        return (
            "Every pound of the broker's cost has a payer in"
            f" {_every(len(unpaid))}{_if_won(statements, unpaid)}."
        )
    if len(short) > pictures.MOST_NAMED:
        ways = f"{len(unpaid)} ways of funding"
        if len(short) == len(unpaid):
            return f"None of the {ways} has money for all of the cost."
        return f"There is no money for part of the cost in {len(short)} of {ways}."
    return f"There is no money for {wording.listing(short)}."


def _every(ways: int) -> str:
    """Return all ways of funding that are described."""
    if ways == 1:
        return "the one way of funding described"
    return f"all {ways} ways of funding described"


def _if_won(statements: Statements, names: Iterable[str]) -> str:
    """Return that contracts are won, where one may be lost."""
    doubtful = any(may_be_lost(statements, name) for name in names)
    return ", if contracts are won" if doubtful else ""


def _way(statements: Statements, name: str) -> Iterator[Block]:
    """Yield the terms of one way of funding, and who pays for what."""
    funding = statements.comparison.model.funding[name]
    yield Subheading(statements.labels.scenarios[name])
    if funding.note.strip():
        yield paragraph(one_line(funding.note))
    yield bullets(
        *(terms_in_words(statements, name, stream) for stream in funding.streams),
        _route(statements, name),
        *_in_doubt(statements, name),
        *_reserves(statements, name),
    )
    chart = pictures.payer_cells(statements, name)
    if chart is not None:
        yield chart
    table = demand(statements, name)
    if table is not None:
        yield paragraph(
            (
                "Schools start only if they can pay and want to: on average"
                f" {_places(statements, name)} a year are taken. "
            ),
            Reference(table.name),
            " says why.",
        )
    sold = buyers(statements, name)
    if sold is not None:
        told = buyers_in_words(statements, name)
        yield paragraph(told, Reference(sold.name), " has each year.")


def _route(statements: Statements, name: str) -> str:
    """Return who pays for deployed days, if any, and how much if schools do it."""
    view = statements.comparison.scenarios[name]
    if not view.central.costs.counts[Count.DEPLOYMENT_DAY].any():
        return "There are no deployed days to pay for."
    told = route_in_words(statements.comparison.model.funding[name].delivery)
    paid = paid_to_providers(statements.scenarios[name])
    if not paid:
        return told
    return (
        f"{told} That is {wording.short_money(paid)} over the plan, which is no cost"
        " of the broker."
    )


def _in_doubt(statements: Statements, name: str) -> Iterator[str]:
    """Yield how likely a contract is to be won, and what becomes of it if lost."""
    chance = statements.comparison.scenarios[name].chance_of_winning
    if chance == 0.0:
        yield (
            "We assume no chance that it is won; all else here takes it as won all the"
            f" same. Lost, it {verdict_if_lost(statements, name)}."
        )
    elif chance is not None:
        yield (
            f"We assume a chance of {wording.per_cent(chance)} that it is won; all else"
            f" here takes it as won. If lost, it {verdict_if_lost(statements, name)}."
        )


_EARLIER = " and surpluses of earlier years"
"""What reserves are, past the first year."""


def _places(statements: Statements, name: str) -> str:
    """Return the places of a way of funding, a mean over the years."""
    costs = statements.comparison.scenarios[name].central.costs
    places = costs.volumes.places[:, :, 0].sum(axis=0).mean()
    return f"{wording.count(float(places))} school places"


def _reserves(statements: Statements, name: str) -> Iterator[str]:
    """Yield what reserves pay and what nobody pays, if they do."""
    funding = statements.scenarios[name].funding
    told = []
    for payer, who in (
        (RESERVES, f"reserves{by_year(statements, _EARLIER)} pay"),
        (UNFUNDED, "there is no money for"),
    ):
        amount = int(funding.paid[..., funding.payers.index(payer)].sum())
        if amount:
            told.append(f"{who} {wording.short_money(amount)}")
    if told:
        rest = wording.listing(told)
        yield f"{rest[:1].upper()}{rest[1:]}."
