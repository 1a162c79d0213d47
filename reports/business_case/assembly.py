"""Puts the sections of the business case together, and the tables of the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reports.business_case.appendices import appendices
from reports.business_case.commercial import commercial_case
from reports.business_case.economic import economic_case
from reports.business_case.financial import financial_case
from reports.business_case.management import management_case
from reports.business_case.shared_notes import with_shared_notes, without_rounding
from reports.business_case.strategic import strategic_case
from reports.business_case.summary import summary
from reports.contents import Block, Document, Run, Section
from reports.every_table import every_table
from reports.finishing import finish
from reports.register_tables import draft_reasons
from reports.statements import Statements
from reports.tables import Table
from reports.wide_tables import parts_of

WORKBOOK_ALONE = "W"
"""Letter of the tables that no document has but the workbook."""


def business_case(statements: Statements) -> Document:
    """Return the whole business case of a run, finished."""
    sections = (
        summary(statements),
        strategic_case(statements),
        economic_case(statements),
        commercial_case(statements),
        financial_case(statements),
        management_case(statements),
    )
    body = (_fitted(without_rounding(each)) for each in sections)
    behind = (
        _fitted(with_shared_notes(without_rounding(each)))
        for each in appendices(statements)
    )
    document = document_of(statements, "Business case")
    return finish(document.with_parts(tuple(body), tuple(behind)))


def tables_document(statements: Statements, case: Document) -> Document:
    """Return every table of a run, for the workbook.

    First those of its business case, by the numbers they have there; the others are
    W1, W2 and so on.
    """
    order = {table.name: place for place, table in enumerate(case.tables())}
    tables = sorted(
        every_table(statements), key=lambda table: order.get(table.name, len(order))
    )
    section = Section("tables", "Tables", "", tuple(tables))
    document = document_of(statements, "Tables").with_parts((), (section,))
    return finish(document, case, WORKBOOK_ALONE)


def document_of(statements: Statements, kind: str) -> Document:
    """Return an empty document of a run: title, date, run and draft reasons."""
    comparison = statements.comparison
    model = comparison.model
    return Document(
        title=model.title or model.organisation.name,
        subtitle=f"{kind}, {statements.span}",
        author=model.organisation.name,
        dated=statements.dated,
        run=Run(comparison.run.inputs_hash, comparison.run.engine),
        prices=statements.real_prices,
        sections=(),
        draft_reasons=draft_reasons(statements),
    )


def _fitted(section: Section) -> Section:
    """Return a section whose tables all fit across a page."""
    return replace(section, blocks=tuple(_parts(section.blocks)))


def _parts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks, wide tables cut into parts."""
    for block in blocks:
        if isinstance(block, Table):
            yield from parts_of(block)
        else:
            yield block
