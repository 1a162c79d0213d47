"""The day rates that a contract's price comes to, beside those that are published.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.assumptions import Assumption
from costmodel.casting import fitted, whole
from reports import cells, wording
from reports.columns import balance, figure, pounds
from reports.labels import GRADES
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.rate_cards import PublishedRate, RoleRate, published_rates

_PARTS = ("Pay", "Other direct cost", "Overheads", "Risk", "Surplus")
_HOW = (
    "Pay is what a day costs with all that an employer adds, or what is paid for it."
    " All else that the price has is spread over roles in proportion to it, so that"
    " days at these rates come to the price. Rates are means over the contract."
)
_DIRECT = (
    "Other direct cost is what programmes use besides days: travel, materials, events."
    " Leave it out of a rate if it is charged for by itself."
)
_PUBLISHED = (
    "First-year prices are by the deflator. A published fee is what schools or buyers"
    " were asked for, with or without travel and brokerage as its note says."
)


def day_rates(
    statements: Statements, name: str, cards: Mapping[str, tuple[RoleRate, ...]]
) -> Iterator[Table]:
    """Yield the rate card of a way of funding; none if no days are paid for."""
    labels = statements.labels
    rows: list[Row] = []
    for contract, card in cards.items():
        rows += [heading(labels.payer(name, contract)), *_rows(statements, card)]
    if rows:
        group = "Pounds a day"
        yield Table(
            labels.anchor("day_rates", name),
            f"{labels.scenarios[name]}: day rates by role, from full cost,"
            f" {statements.span}",
            (
                Column("Role"),
                figure("Days"),
                *(balance(part, group) for part in _PARTS),
                balance("Day rate", group),
                pounds("Days at this rate"),
            ),
            tuple(rows),
            statements.nominal,
            (_HOW, _DIRECT),
        )


def published_day_rates(statements: Statements) -> Table:
    """Return every published fee for a day, to be held against a rate card."""
    facts = statements.comparison.funded.plan.facts
    return Table(
        "published_day_rates",
        f"Published fees for a day, as stated and in {statements.real_prices}",
        (
            Column("Fee"),
            balance("As stated"),
            Column("Range stated"),
            Column("Dated"),
            balance("In first-year prices"),
            Column("Evidence"),
        ),
        tuple(_published(statements, each) for each in published_rates(facts)),
        statements.real,
        (_PUBLISHED,),
    )


def _rows(statements: Statements, card: tuple[RoleRate, ...]) -> Iterator[Row]:
    """Yield each role of one contract, and what all come to."""
    people = statements.labels.people
    exact = np.array([each.a_day * each.days for each in card])
    total = whole(exact.sum())
    for each, amount in zip(card, fitted(total, exact), strict=True):
        rate = int(whole(np.array(each.a_day)))
        parts = fitted(np.array(rate), np.array(each.parts))
        yield row(
            people[each.person],
            (
                cells.number(each.days),
                *(cells.pounds(int(part)) for part in parts),
                cells.pounds(rate),
                cells.pounds(int(amount)),
            ),
        )
    blank = [cells.NOTHING] * (len(_PARTS) + 1)
    days = cells.number(sum(each.days for each in card))
    yield row("Price", (days, *blank, cells.pounds(int(total))), RowKind.SUBTOTAL)


def _published(statements: Statements, each: PublishedRate) -> Row:
    """Return one published fee."""
    horizon, rate = statements.horizon, each.rate
    return row(
        rate.label,
        (
            cells.pounds(rate.value),
            cells.words(_range(rate)),
            cells.words(horizon.label_of_month(horizon.month_of(rate.dated))),
            cells.pounds(each.now),
            cells.words(GRADES[rate.grade]),
        ),
    )


def _range(rate: Assumption) -> str:
    """Return the range that a fee states, or that it states none."""
    if rate.low is None or rate.high is None:
        return wording.NOTHING
    return wording.between(wording.pounds(rate.low), wording.pounds(rate.high))
