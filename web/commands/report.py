"""Write a document about a model."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from web.commands import model_arguments, school_tables
from web.commands.command import Exit, Group
from web.commands.writing import check_file, write_whole
from web.days import today

if TYPE_CHECKING:
    from reports.statements import Statements

NAME = "report"
GROUP = Group.MODEL
SUMMARY = "Write the business case as a PDF, or all tables as a workbook"
EXAMPLE = "costmodel report plan.yaml --kind business-case --out case.pdf"

ENDINGS = {"business-case": ".pdf", "workbook": ".xlsx"}
"""What can be written, each with the ending of its file."""


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the kind of document and where it goes."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--kind", choices=ENDINGS, required=True, help="what to write: %(choices)s"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the file to write: a business case ends in .pdf, a workbook in .xlsx",
    )
    parser.add_argument(
        "--table",
        metavar="TABLE",
        help="schools that are asked where the plan tests the claim of 2013:"
        f" {school_tables.HELP} (default: the shipped percentiles)",
    )
    model_arguments.add_draws(parser)


def run(arguments: Namespace) -> int:
    """Work the model out, write the document and say where it is."""
    check_file(arguments.out, ENDINGS[arguments.kind], arguments.model)
    # WeasyPrint and the engine are read in only when a document is written.
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import compare, inputs_of  # noqa: PLC0415
    from web.commands.printing import told_on_errors  # noqa: PLC0415
    from web.second_process import DOCUMENTS, second_process  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    schools = school_tables.named_schools(arguments.table)
    inputs = replace(inputs_of(opened), schools=schools)
    draws = model_arguments.draws_of(arguments)
    with second_process(*DOCUMENTS) as beside:
        comparison = compare(inputs, draws, told_on_errors(), beside)
        statements = Statements(comparison, today())
        if arguments.kind == "workbook":
            made = _workbook(statements)
        else:
            name = f"{Path(arguments.model).stem}.json"
            made = _business_case(statements, name, opened.canonical, beside)
    write_whole(arguments.out, made)
    sys.stdout.write(f"{arguments.out} written, run {comparison.run.name}\n")
    return Exit.FINE


def _workbook(statements: Statements) -> bytes:
    """Return every table of a run as an Excel file."""
    from reports import workbook  # noqa: PLC0415
    from reports.business_case import business_case, tables_document  # noqa: PLC0415

    case = business_case(statements)
    return workbook.render(tables_document(statements, case))


def _business_case(
    statements: Statements, name: str, canonical: str, beside: Executor
) -> bytes:
    """Return the business case as a PDF that carries its model."""
    from reports import pdf  # noqa: PLC0415
    from reports.business_case import business_case  # noqa: PLC0415
    from reports.pdf import ModelFile  # noqa: PLC0415

    model = ModelFile(name, canonical.encode())
    return beside.submit(pdf.render, business_case(statements), model).result()
