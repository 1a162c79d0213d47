"""The financial case: income, cost, cash, reserves and chance, year by year."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.ingredients import Ingredient
from costmodel.references import parts_of
from reports import pictures, wording
from reports.bridge import VAT_STEP, steps
from reports.business_case.quarters import CASH_BY_QUARTER
from reports.cash_tables import reserves_by_year
from reports.chance_tables import chance_of_deficit
from reports.concentration_tables import concentration_of_income
from reports.contents import Block, Inline, Reference, Section, Subheading, paragraph
from reports.draw_tables import RESERVES_IN_DRAWS
from reports.draw_words import middle_in_words
from reports.funding_tables import income_by_year
from reports.statements import Statements
from reports.vat_tables import vat_tables
from reports.won_and_lost import if_won

_HANGING_ON_ONE: tuple[Inline, ...] = (
    "Income that comes from one payer ends when that payer leaves. ",
    Reference("concentration_of_income"),
    " works each way of funding out again without its largest payer.",
)


def financial_case(statements: Statements) -> Section:
    """Return the financial case."""
    if not statements.scenarios:
        answer = "No way of funding is described, so that nothing is said of income."
        return Section("financial", "Financial case", answer, (_vat(statements),))
    blocks = (
        *_income(statements),
        *_reserves(statements),
        Subheading("How sure this is"),
        paragraph(
            "Every uncertain assumption is drawn again and again within its range, and"
            " the whole plan is worked out each time."
        ),
        paragraph(
            f"{middle_in_words(statements)} See ", Reference(RESERVES_IN_DRAWS), "."
        ),
        chance_of_deficit(statements),
    )
    return Section("financial", "Financial case", _answer(statements), blocks)


def _answer(statements: Statements) -> str:
    """Return where free reserves end, at best and at worst."""
    ends = {
        name: int(each.cash.free_reserves[-1])
        for name, each in statements.scenarios.items()
    }
    best = max(ends, key=lambda name: ends[name])
    worst = min(ends, key=lambda name: ends[name])
    opening = f"At the values we assume, free reserves end at {_end(statements, best)}"
    if ends[best] == ends[worst]:
        return f"{opening}."
    return f"{opening} and at {_end(statements, worst)}."


def _end(statements: Statements, name: str) -> str:
    """Return where free reserves end under one way of funding."""
    amount = int(statements.scenarios[name].cash.free_reserves[-1])
    return f"{wording.short_money(amount)} under {if_won(statements, name)}"


def _income(statements: Statements) -> Iterator[Block]:
    """Yield income against cost."""
    yield Subheading("Income against cost")
    yield from pictures.income_columns(statements)
    for name in statements.scenarios:
        yield income_by_year(statements, name)
    yield _vat(statements)


def _vat(statements: Statements) -> Block:
    """Return what VAT does to the plan."""
    organisation = statements.comparison.model.organisation
    if organisation.vat == "taxable_supplier":
        return paragraph(
            "We assume that the organisation's supplies bear VAT: it recovers all VAT"
            " on what it buys, and its fees and contracts are told without it."
        )
    partly = vat_tables(statements)
    if partly:
        return paragraph(
            "We assume that VAT comes on top of some of the income and not of the rest:"
            " of VAT on what it buys the organisation recovers a part, by the classes"
            " of its income. ",
            Reference(partly[0].name),
            " says how much in each year.",
        )
    return paragraph(
        "We assume that the organisation supplies education exempt from VAT: its fees"
        f" bear none, and it recovers {_recovered(statements)}."
    )


def _recovered(statements: Statements) -> str:
    """Return what an exempt supplier recovers of VAT, on planned volumes."""
    told = steps(statements.cost).get(VAT_STEP)
    if told is None:
        return "no VAT"
    borne = f"{wording.short_money(int(-told.sum()))} of VAT that it pays over the plan"
    lines = parts_of(statements.comparison.model, Ingredient)
    states = any(each.recovers for _, each in lines)
    return f"all but {borne}" if states else f"none of the {borne}"


def _reserves(statements: Statements) -> Iterator[Block]:
    """Yield cash and reserves."""
    yield Subheading("Cash and reserves")
    yield paragraph(
        "Pay leaves the bank in the month of the work; income mostly comes later, and"
        " suppliers are paid later too. Cash can therefore run out while the accounts"
        " are still in balance."
    )
    yield from pictures.cash_lines(statements, CASH_BY_QUARTER)
    yield reserves_by_year(statements)
    yield paragraph(*_HANGING_ON_ONE)
    yield concentration_of_income(statements)
    yield paragraph(
        Reference("events"), " names the months in which something gives way."
    )
