"""What schools can pay, by every test: shares, schools, income, the best fee."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports import cells, wording
from reports.ability_words import limit, reading_in_words
from reports.columns import balance, figure, share
from reports.rows import row
from reports.tables import Cell, Column, Form, Source, Table
from scenarios.ability_answers import AbilityAnswer
from scenarios.ability_curves import FeeOutcome

ABLE_IS_NOT_WILLING = "To be able is not to be willing."
ALIKE = "Schools without a figure are taken to be like those that have one."
ONCE = "A reserve can be paid out once: it has no best fee of a year."


@dataclass(frozen=True)
class AskedSchools:
    """Who was asked what, for the words around the figures."""

    schools: str
    """As *22,080 schools of schools.parquet*."""
    share: float
    """Share of schools that must be able to pay the fee that is quoted."""
    source: Source
    notes: tuple[str, ...]
    """Rules, buyer, capacity, licence."""


def fee_tables(
    asked: AskedSchools, answers: Sequence[AbilityAnswer]
) -> tuple[Table, ...]:
    """Return shares, schools and income by fee, then the fee quoted and the best."""
    fees = [wording.money(each.fee) for each in answers[0].outcomes] if answers else []
    return (
        _by_fee(
            "able_by_fee",
            f"How many can pay a fee a school-year, {asked.schools}",
            [share(fee, "Share of schools that can pay") for fee in fees],
            (asked, answers, lambda told: cells.share(told.share)),
        ),
        _by_fee(
            "schools_by_fee",
            f"How many take part, {asked.schools}",
            [figure(fee, "Schools") for fee in fees],
            (asked, answers, lambda told: cells.count(told.schools)),
        ),
        _by_fee(
            "income_by_fee",
            f"What the fee brings a year, {asked.schools}",
            [balance(fee, "Income at a fee of") for fee in fees],
            (asked, answers, lambda told: cells.pounds(told.income)),
        ),
        _quoted(asked, answers),
    )


_Told = tuple[AskedSchools, Sequence[AbilityAnswer], Callable[[FeeOutcome], Cell]]
"""Who was asked, the answers, and which figure of an outcome is printed."""


def _by_fee(name: str, caption: str, columns: Sequence[Column], told: _Told) -> Table:
    """Return one figure for every test and every fee."""
    asked, answers, cell = told
    rows = tuple(row(_label(each), map(cell, each.outcomes)) for each in answers)
    return Table(
        name,
        caption,
        (Column("Test"), *columns),
        rows,
        asked.source,
        (ABLE_IS_NOT_WILLING, ALIKE),
    )


def _quoted(asked: AskedSchools, answers: Sequence[AbilityAnswer]) -> Table:
    """Return the fee that is quoted, the best fee, and what they rest on."""
    best = "At the best fee"
    rest = "Rests on"
    return Table(
        "fees_quoted",
        f"Which fee enough can pay, and which brings most, {asked.schools}",
        (
            Column("Test"),
            balance(f"{wording.per_cent(asked.share)} can pay"),
            balance("Fee", best),
            Column("Schools", Form.COUNT, "", best),
            balance("Income", best),
            Column("Schools", Form.COUNT, "", rest),
            share("unknown", rest),
            share("imputed", rest),
        ),
        tuple(row(_label(each), _quoted_cells(each)) for each in answers),
        asked.source,
        (ONCE, *asked.notes),
    )


def _quoted_cells(answer: AbilityAnswer) -> list[Cell]:
    """Return the fees of one test, and what they rest on."""
    best, figures = answer.best, answer.curve.ceilings.figures
    found = [cells.NOTHING] * 3
    if best is not None:
        found = [
            cells.pounds(best.fee),
            cells.count(best.schools),
            cells.pounds(best.income),
        ]
    return [
        limit(answer.highest),
        *found,
        cells.count(figures.counted),
        cells.share(figures.unknown),
        cells.share(figures.imputed),
    ]


def _label(answer: AbilityAnswer) -> str:
    """Return the name of a test with its reading and its norm."""
    curve = answer.curve
    name = reading_in_words(curve.test, curve.unknowns)
    return f"{name}, {curve.norm} published" if curve.norm else name
