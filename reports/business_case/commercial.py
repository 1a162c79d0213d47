"""The commercial case: what each way of funding asks of whom, and on which terms."""

from __future__ import annotations

from collections.abc import Iterator

from reports import pictures, wording
from reports.business_case.figures import one_line
from reports.business_case.terms import route_in_words, terms_in_words
from reports.contents import (
    Block,
    Reference,
    Section,
    Subheading,
    bullets,
    paragraph,
)
from reports.statements import Statements
from reports.volume_tables import demand
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
        f"{wording.short_money(amount)} under {statements.labels.scenarios[name]}"
        for name, amount in unpaid.items()
        if amount > 0
    ]
    ways = wording.counted(len(unpaid), "way")
    if not short:
        return f"Every pound of cost has a payer in the {ways} of funding described."
    if len(short) > pictures.MOST_NAMED:
        return f"Part of the cost has no payer in {len(short)} of {ways} of funding."
    return f"Nobody's money reaches {wording.listing(short)}."


def _way(statements: Statements, name: str) -> Iterator[Block]:
    """Yield the terms of one way of funding, and who pays for what."""
    funding = statements.comparison.model.funding[name]
    yield Subheading(statements.labels.scenarios[name])
    if funding.note.strip():
        yield paragraph(one_line(funding.note))
    yield bullets(
        *(terms_in_words(statements, name, stream) for stream in funding.streams),
        route_in_words(funding.delivery),
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


def _places(statements: Statements, name: str) -> str:
    """Return the places of a way of funding, a mean over the years."""
    costs = statements.comparison.scenarios[name].central.costs
    places = costs.volumes.places[:, :, 0].sum(axis=0).mean()
    return f"{wording.count(float(places))} school places"


def _reserves(statements: Statements, name: str) -> Iterator[str]:
    """Yield what reserves pay and what nobody pays, if they do."""
    funding = statements.scenarios[name].funding
    told = []
    for payer, who in ((RESERVES, "reserves pay"), (UNFUNDED, "nobody pays")):
        amount = int(funding.paid[..., funding.payers.index(payer)].sum())
        if amount:
            told.append(f"{who} {wording.short_money(amount)}")
    if told:
        rest = wording.listing(told)
        yield f"{rest[:1].upper()}{rest[1:]}."
