"""Puts the sections of the business case together, and the tables of the workbook."""

from __future__ import annotations

from reports.business_case.appendices import appendices
from reports.business_case.commercial import commercial_case
from reports.business_case.economic import economic_case
from reports.business_case.financial import financial_case
from reports.business_case.management import management_case
from reports.business_case.strategic import strategic_case
from reports.business_case.summary import summary
from reports.contents import Document, Run, Section
from reports.every_table import every_table
from reports.finishing import finish
from reports.register_tables import draft_reasons
from reports.statements import Statements


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
    return finish(
        _document(statements, "Business case", sections, appendices(statements))
    )


def tables_document(statements: Statements) -> Document:
    """Return every table of a run, for the workbook."""
    section = Section("tables", "Tables", "", every_table(statements))
    return finish(_document(statements, "Tables", (), (section,)))


def _document(
    statements: Statements,
    kind: str,
    sections: tuple[Section, ...],
    appendices: tuple[Section, ...],
) -> Document:
    """Return a document of a run with its title, date, run and draft reasons."""
    comparison = statements.comparison
    model = comparison.model
    return Document(
        title=model.title or model.organisation.name,
        subtitle=f"{kind}, {statements.span}",
        author=model.organisation.name,
        dated=statements.dated,
        run=Run(comparison.run.inputs_hash, comparison.run.engine),
        prices=statements.real_prices,
        sections=sections,
        appendices=appendices,
        draft_reasons=draft_reasons(statements),
    )
