"""What a run rests on: its assumptions with their sources, and what was found amiss."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from costmodel import draft
from costmodel.assumptions import Assumption
from costmodel.facts import ON_COSTS, VAT
from costmodel.sampling import is_uncertain, range_of
from reports import cells, wording
from reports.columns import figure
from reports.labels import GRADES, MEASURES, SEVERITIES
from reports.quantities import quantity, unit_in_words
from reports.rows import heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table

_RANGES = (
    "Low and high are the 10th and the 90th percentile; without them the number is a"
    " fact or a choice, and is not varied. Judged and guessed numbers cannot be looked"
    " up."
)


def assumption_register(statements: Statements) -> Table:
    """Return every assumption in use: value, range, unit, date, grade and source."""
    addresses: dict[str, int] = {}
    rows: list[Row] = []
    for name, entries in _groups(statements):
        if entries:
            rows.append(heading(name))
            rows += [_entry_row(entry, addresses) for entry in entries]
    return Table(
        "assumption_register",
        "Every assumption in use, and where it comes from",
        (
            Column("Assumption"),
            *map(figure, ("Value", "Low", "High")),
            *map(Column, ("Unit", "Dated", "Grade", "Source")),
        ),
        tuple(rows),
        statements.unpriced,
        (
            _RANGES,
            *(f"[{number}] {address}" for address, number in addresses.items()),
        ),
    )


def findings(statements: Statements) -> Table | None:
    """Return what was found amiss in the model; None if nothing was."""
    found = statements.comparison.findings
    if not found:
        return None
    rows = [
        row(
            SEVERITIES[each.severity],
            (
                cells.words(str(each.place)),
                cells.words(" ".join(part for part in (each.what, each.why) if part)),
                cells.words(each.remedy),
            ),
        )
        for each in found
    ]
    return Table(
        "findings",
        "What the checks of the model say",
        (Column("Kind"), Column("Where"), Column("What"), Column("What to do")),
        tuple(rows),
        statements.unpriced,
    )


def draft_reasons(statements: Statements) -> tuple[str, ...]:
    """Return why the run is a draft, a sentence each; empty if it is not."""
    comparison = statements.comparison
    register = comparison.funded.plan.facts.register
    reasons = draft.draft_reasons(comparison.model, register)
    return (*reasons, unsourced_in_words(statements)) if reasons else ()


def unsourced_in_words(statements: Statements) -> str:
    """Return the share of full cost on numbers nobody can look up, as a sentence."""
    share = statements.comparison.cost.unsourced_share
    told = "All" if share == 1.0 else wording.per_cent(share)
    return f"{told} of full cost rests on at least one number that cannot be looked up."


def school_budget_sources(statements: Statements) -> Table:
    """Return where the figures on what schools can pay come from."""
    tables = statements.comparison.funded.tables
    rows = [
        row(
            MEASURES[measure],
            map(cells.words, (source.title, source.stated_in, source.method)),
        )
        for measure, source in tables.sources.items()
    ]
    return Table(
        "school_budget_sources",
        "Where the figures on what schools can pay come from",
        tuple(map(Column, ("Figure", "Source", "Stated in", "How it was counted"))),
        tuple(rows),
        statements.unpriced,
        (tables.attribution,),
    )


def _groups(statements: Statements) -> Iterator[tuple[str, list[Assumption]]]:
    """Yield the assumptions in use: the model's own, published ones, dated facts."""
    plan = statements.comparison.funded.plan
    own, used = plan.model.assumptions, frozenset(plan.terms.names)
    yield "Of this model", [entry for name, entry in own.items() if name in used]
    published = [plan.terms.assumptions[name] for name in used - own.keys()]
    yield (
        "Published, with the software",
        sorted(published, key=lambda entry: (entry.label, entry.value)),
    )
    dated = [name for name in (*ON_COSTS, VAT) if plan.facts.is_dated(name)]
    yield (
        "Laid down from a date on",
        [entry for name in dated for entry in plan.facts.register.history(name)],
    )


def _entry_row(entry: Assumption, addresses: dict[str, int]) -> Row:
    """Return one assumption; its address becomes a numbered note."""
    spread = range_of(entry) if is_uncertain(entry) else None
    number = ""
    if entry.address:
        number = f" [{addresses.setdefault(entry.address, len(addresses) + 1)}]"
    return row(
        entry.label,
        (
            quantity(entry.value, entry.unit),
            quantity(spread.low if spread else None, entry.unit),
            quantity(spread.high if spread else None, entry.unit),
            cells.words(unit_in_words(entry.unit)),
            cells.words(_month(entry.dated)),
            cells.words(GRADES[entry.grade]),
            cells.words(f"{entry.source}{number}".strip()),
        ),
    )


def _month(dated: str) -> str:
    """Return a year and month as a reader has it; nothing if there is none.

    Examples
    --------
    >>> _month("2026-09"), _month("")
    ('Sep 2026', '–')

    """
    if not dated:
        return wording.NOTHING
    year, month = dated.split("-")
    return wording.short_month(date(int(year), int(month), 1))
