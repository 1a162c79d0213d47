"""Write a document about a model."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.commands import model_arguments
from web.commands.command import Exit, Group
from web.commands.writing import check_file, write_whole
from web.days import today

NAME = "report"
GROUP = Group.MODEL
SUMMARY = "Write a document: the business case as a PDF"
EXAMPLE = "costmodel report plan.yaml --kind business-case --out case.pdf"

KINDS = ("business-case",)


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the kind of document and where it goes."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--kind", choices=KINDS, required=True, help="what to write: %(choices)s"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the file to write, which ends in .pdf",
    )
    model_arguments.add_draws(parser)


def run(arguments: Namespace) -> int:
    """Work the model out, write the document and say where it is."""
    check_file(arguments.out, ".pdf", arguments.model)
    # WeasyPrint and the engine are read in only when a document is written.
    from reports import pdf  # noqa: PLC0415
    from reports.business_case import business_case  # noqa: PLC0415
    from reports.pdf import ModelFile  # noqa: PLC0415
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import compare, inputs_of  # noqa: PLC0415
    from web.commands.printing import told_on_errors  # noqa: PLC0415
    from web.second_process import DOCUMENTS, second_process  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    inputs = inputs_of(opened)
    draws = model_arguments.draws_of(arguments)
    model = ModelFile(f"{Path(arguments.model).stem}.json", opened.canonical.encode())
    with second_process(*DOCUMENTS) as beside:
        comparison = compare(inputs, draws, told_on_errors(), beside)
        case = business_case(Statements(comparison, today()))
        made = beside.submit(pdf.render, case, model).result()
    write_whole(arguments.out, made)
    sys.stdout.write(f"{arguments.out} written, run {comparison.run.name}\n")
    return Exit.FINE
