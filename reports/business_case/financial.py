"""The financial case: income, cost, cash, reserves, break-even and chance."""

from __future__ import annotations

from reports import pictures, wording
from reports.business_case.figures import Told
from reports.cash_tables import events, reserves_by_year
from reports.contents import Block, Section, Subheading, paragraph
from reports.funding_tables import income_by_year
from reports.statements import Statements
from reports.verdict_tables import chance_of_deficit, verdicts


def financial_case(statements: Statements) -> Section:
    """Return the financial case."""
    names = tuple(statements.comparison.scenarios)
    if not names:
        answer = "No way of funding is described, so that nothing is said of income."
        return Section("financial", "Financial case", answer, ())
    blocks: list[Block] = [
        Subheading("Income against cost"),
        pictures.income_columns(statements),
        *(income_by_year(statements, name) for name in names),
        Subheading("Cash and reserves"),
        paragraph(
            "Pay is paid in the month; most of what is bought, and all income, comes"
            " later. Cash can therefore run out while the accounts are in balance."
        ),
        pictures.cash_lines(statements),
        reserves_by_year(statements),
        events(statements),
        Subheading("How sure this is"),
        verdicts(statements),
        chance_of_deficit(statements),
    ]
    return Section("financial", "Financial case", _answer(statements), tuple(blocks))


def _answer(statements: Statements) -> str:
    """Return the worst and the best outcome of reserves in a sentence."""
    told = Told(statements)
    ends = {
        name: float(each.cash.free_reserves[-1])
        for name, each in statements.scenarios.items()
    }
    best, worst = (
        max(ends, key=lambda name: ends[name]),
        min(ends, key=lambda name: ends[name]),
    )
    if best == worst:
        return f"Free reserves end at {wording.short_money(ends[best])}."
    return (
        f"Free reserves end at {wording.short_money(ends[best])} under {told.name(best)} and"
        f" at {wording.short_money(ends[worst])} under {told.name(worst)}."
    )
