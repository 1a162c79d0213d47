"""Who gives, who pays whom, and who ends up bearing the cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from costmodel.arrays import Integers
from costmodel.bearers import WHOLE
from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from reports import wording
from reports.addresses import ECONOMIC_COST, narrowed, years
from reports.backfill_readings import readings
from reports.bridge import margin_in_words, walked
from reports.columns import balance, pounds
from reports.cost_tables import PLANNED
from reports.cross_tables import Cross, in_use
from reports.flows import Flows, flows_of
from reports.hand_overs import hand_overs_in_words
from reports.labels import MEANS, PARTIES
from reports.one_year import by_year, told_once
from reports.perspective_flows import flows_funded, flows_told
from reports.rows import addressed, pounds_row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, Row, RowKind, Table
from scenarios.conventions import CONVENTIONS
from scenarios.explain.released import A_SCHOOL, DEARER, TIME, WITH, released_address
from scenarios.payers import OPENING

_COLUMNS = (
    *(pounds(MEANS[each], "Gives") for each in Means),
    pounds("Paid", "Transfers"),
    pounds("Received", "Transfers"),
)
"""What a party gives, pays and is paid; what is received is below zero."""

_ASKED = (
    *(narrowed(Address(WHOLE, Measure.GIVEN), Clause.AS, each) for each in Means),
    Address(WHOLE, Measure.PAID),
    Address(WHOLE, Measure.RECEIVED),
    Address(WHOLE, Measure.BORNE),
)
"""What explains each of these columns, and what parties bear."""


def _asked_of(owner: str) -> tuple[Address, ...]:
    """Return what explains the columns of a way of funding."""
    return tuple(replace(address, owner=owner) for address in _ASKED)


_HOW_TO_READ = (
    "Gives is what comes out of a party's own means. What is received carries a minus"
    " sign, and all that is paid is received, so that what is borne adds up to the"
    " resources. A party with a minus sign under Bears gains: it is paid more than it"
    " gives, as the exchequer is by VAT."
)
_BEFORE_INCOME = (
    "The broker's line is its full cost: what it buys, and pays schools and in VAT."
    " What it is paid depends on the funding."
)
_BY_FUNDING = (
    "A party with a minus sign gains. The broker's line is its full cost less what it"
    " is paid. Volumes differ by way of funding, and resources with them. The workbook"
    " has who gives and who pays whom under each."
)
_UNLIKE = (
    "We count cover and lost time everywhere else. Where more cover is found the cost"
    " looks lower, though a supply teacher does not do a head's work: the line set in"
    " says by how much, and is in no total."
)


BEFORE = "Before the broker is paid"


def who_bears(statements: Statements) -> Table:
    """Return who bears the cost on planned volumes, before the broker is paid."""
    return _table(
        (
            "who_bears",
            (
                f"Who gives and who bears the cost, {statements.span},"
                " before the broker is paid"
            ),
        ),
        flows_of(flows_told(statements.cost)),
        statements,
        (_BEFORE_INCOME, PLANNED),
        _ASKED,
    )


def who_bears_in(statements: Statements, scenario: str) -> Table:
    """Return who bears the cost in one scenario, once all have paid and been paid."""
    told = statements.scenarios[scenario]
    flows = flows_of(flows_funded(told.funding))
    opening = int(told.funding.income[:, told.funding.sources.index(OPENING)].sum())
    return _table(
        (
            statements.labels.anchor("who_bears_in", scenario),
            (
                f"{statements.labels.scenarios[scenario]}: who gives, who pays whom and"
                f" who bears the cost, {statements.span}"
            ),
        ),
        flows,
        statements,
        (_broker_in_words(opening),),
        _asked_of(scenario),
    )


def bearers_by_funding(statements: Statements) -> Table | None:
    """Return what each party bears, before the broker is paid and in each scenario.

    None without scenarios.
    """
    if not statements.scenarios:
        return None
    borne = {BEFORE: borne_in(who_bears(statements))}
    for name in statements.scenarios:
        label = statements.labels.scenarios[name]
        borne[label] = borne_in(who_bears_in(statements, name))
    parties = [
        (party, label)
        for party, label in PARTIES.items()
        if any(each.get(label) for each in borne.values())
    ]
    owners = (WHOLE, *statements.scenarios)
    body = [
        addressed(
            pounds_row(label, [each.get(label, 0) for each in borne.values()]),
            (str(narrowed(_asked_of(each)[-1], Clause.BY, party)) for each in owners),
        )
        for party, label in parties
    ]
    sums = [sum(each.values()) for each in borne.values()]
    total = pounds_row("All resources", sums, RowKind.TOTAL)
    return Table(
        "bearers_by_funding",
        f"Who bears the cost by way of funding, {statements.span}",
        (Column("Party"), *(balance(way) for way in borne)),
        (*body, addressed(total, (f"{each}.{Measure.GIVEN}" for each in owners))),
        statements.nominal,
        (_BY_FUNDING, ROUNDED),
    )


_EACH_YEARS = ", all else in each year's"
"""Whose prices sums are in, where the plan has several years."""


def borne_in(table: Table) -> dict[str, int]:
    """Return what each party bears, as a table of bearers has it in its last column."""
    return {
        row.cells[0].text: int(row.cells[-1].value or 0)
        for row in table.rows
        if row.kind is RowKind.BODY
    }


def bridge(statements: Statements) -> Table:
    """Return the walk from full cost to full economic cost, line by line."""
    first, *_, whole = years(statements)

    def told(name: str, by_year: Integers, address: Address, kind: RowKind) -> Row:
        """Return a step in the first year and in all."""
        asked = (str(replace(address, year=at)) for at in (first, whole))
        return addressed(pounds_row(name, (by_year[0], by_year.sum()), kind), asked)

    body = [
        told(step.name, step.by_year, step.address, RowKind.BODY)
        for step in walked(statements.cost)
    ]
    total = statements.cost.full_economic_cost.sum(axis=(1, 2))
    name = "Full economic cost: all resources"
    table = Table(
        "bridge",
        "From what the broker must recover to what the work costs everybody",
        (Column("Step"), pounds(statements.years[0]), pounds("All years")),
        (*body, told(name, total, ECONOMIC_COST, RowKind.TOTAL)),
        statements.nominal,
        (
            *margin_in_words(statements.cost),
            *hand_overs_in_words(statements.cost),
            PLANNED,
            ROUNDED,
        ),
    )
    return told_once(table, statements)


def backfill_conventions(statements: Statements) -> Table:
    """Return full economic cost under four readings of people released from schools."""
    told = readings(statements.cost)
    counted, at_day_cost = told[-2], told[-1]
    beside = at_day_cost.released - counted.released
    name = "Beside it: what cover is cheaper than the person it covers"
    return Table(
        "backfill_conventions",
        "What released people cost their schools, by four readings, and all resources",
        (
            Column("What is counted of released time"),
            balance("Released time"),
            balance("Full economic cost"),
            balance("A school-year"),
        ),
        (
            *(
                addressed(
                    pounds_row(each.name, (each.released, each.full, each.school_year)),
                    [released_address(topic, word) for topic in (TIME, WITH, A_SCHOOL)],
                )
                for each, word in zip(told, CONVENTIONS, strict=True)
            ),
            addressed(
                pounds_row(name, (beside, None, None), RowKind.DETAIL),
                (released_address(TIME, DEARER), "", ""),
            ),
        ),
        statements.nominal,
        (
            _UNLIKE,
            (
                f"A school-year is in {statements.real_prices}"
                f"{by_year(statements, _EACH_YEARS)}."
            ),
            PLANNED,
        ),
    )


def _broker_in_words(opening: int) -> str:
    """Return what the broker's line is in a scenario."""
    taken = f"{wording.money(opening)} taken before the first year and earned in it"
    but_for = f", but for {taken}" if opening else ""
    return (
        "The broker's line is its full cost less what it is paid: what its reserves"
        f" lose, or gain if it has a minus sign{but_for}."
    )


def _address_at(
    shown: Sequence[Party], asked: Sequence[Address], row: int, column: int
) -> str:
    """Return what explains a figure of the parties shown; the last row is of all."""
    address = asked[column]
    if row < len(shown):
        return str(narrowed(address, Clause.BY, shown[row]))
    is_last = address.measure is Measure.BORNE
    return str(replace(address, measure=Measure.GIVEN) if is_last else address)


def _table(
    title: tuple[str, str],
    flows: Flows,
    statements: Statements,
    notes: tuple[str, ...],
    asked: tuple[Address, ...],
) -> Table:
    """Return parties by what they give, pay and receive, and what they bear.

    ``title`` is the table's name and caption, ``asked`` what explains each column of
    all parties, the last what they bear.
    """
    amounts = flows.table()
    parties, columns = in_use(amounts, 0), in_use(amounts, 1)
    shown = [tuple(Party)[at] for at in np.flatnonzero(parties)]
    kept = [asked[at] for at in (*np.flatnonzero(columns), -1)]
    cross = Cross(
        "Party",
        tuple(PARTIES[each] for each in shown),
        tuple(_COLUMNS[at] for at in np.flatnonzero(columns)),
        amounts[np.ix_(parties, columns)],
        "All resources",
        "Bears",
        partial(_address_at, shown, kept),
    )
    return Table(
        *title,
        cross.all_columns(),
        cross.all_rows(),
        statements.nominal,
        (_HOW_TO_READ, *notes, ROUNDED),
    )
