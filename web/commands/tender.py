"""Build the price of each contract up from what its work should cost."""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Severity
from web.commands import compare, model_arguments
from web.commands.command import Exit, Group
from web.commands.writing import check_file, write_whole
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.statements import Statements
    from scenarios.opened_model import OpenedModel
    from scenarios.tenders import Tendered

NAME = "tender"
GROUP = Group.MODEL
SUMMARY = "Build a contract's price up from cost and risk; tell whether to bid"
EXAMPLE = "costmodel tender my_network.yaml --percentile 90"

PAPER, WORKBOOK = ".pdf", ".xlsx"
"""How the files end that a tender is written to."""

_USUAL = 80.0
_HIGHEST = 100.0


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the percentile, how it is drawn, and the form of the answer."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--percentile",
        type=_percentile,
        default=_USUAL,
        metavar="N",
        help="at which risk is priced, from 50 to below 100 (default: 80)",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="write it in place of printing it: a paper that ends in .pdf, or a"
        " workbook that ends in .xlsx",
    )
    form.add_argument("--json", action="store_true", help="print the answer as JSON")
    model_arguments.add_draws(parser)


def run(arguments: Namespace) -> int:
    """Print the build-up of every contract, write it, or print it as JSON."""
    if arguments.out is not None:
        check_file(arguments.out, _ending(arguments.out), arguments.model)
    # The engine's libraries are read in only when something is worked out.
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import compare as compared  # noqa: PLC0415
    from scenarios.comparison import inputs_of  # noqa: PLC0415
    from scenarios.tenders import tendered_of  # noqa: PLC0415
    from web.commands.printing import told_on_errors  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    compare.refuse_without_funding(opened)
    _refuse_without_contract(opened)
    draws = model_arguments.draws_of(arguments)
    comparison = compared(inputs_of(opened), draws, told_on_errors())
    drawn = draws.seed, draws.blocks
    tendered = tendered_of(comparison, drawn, arguments.percentile)
    statements = Statements(comparison, today())
    if arguments.out is None:
        _print(statements, tendered, as_json=arguments.json)
    else:
        carried = f"{Path(arguments.model).stem}.json", opened.canonical.encode()
        _write(arguments.out, statements, tendered, carried)
        run_of = comparison.run.name
        sys.stdout.write(f"{arguments.out} written, run {run_of}\n")
    return Exit.FINE


def _print(
    statements: Statements, tendered: Mapping[str, Tendered], *, as_json: bool
) -> None:
    """Print every table, or all of them as JSON."""
    from reports.table_json import table_json  # noqa: PLC0415
    from reports.tender_tables import tender_tables  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    tables = tender_tables(statements, tendered)
    if not as_json:
        print_tables(*tables)
        return
    document = {
        "schema": "costmodel-tender/1",
        "run": statements.comparison.run.inputs_hash,
        "tables": {table.name: table_json(table) for table in tables},
    }
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def _write(
    path: Path,
    statements: Statements,
    tendered: Mapping[str, Tendered],
    carried: tuple[str, bytes],
) -> None:
    """Write the paper, which carries the model of this name, or its tables."""
    from reports import pdf, workbook  # noqa: PLC0415
    from reports.tender_paper import tender_paper  # noqa: PLC0415

    document = tender_paper(statements, tendered)
    if _ending(path) == WORKBOOK:
        write_whole(path, workbook.render(document))
    else:
        write_whole(path, pdf.render(document, pdf.ModelFile(*carried)))


def _ending(path: Path) -> str:
    """Return how a file has to end: a workbook if it is named like one."""
    return WORKBOOK if path.suffix.lower() == WORKBOOK else PAPER


def _refuse_without_contract(opened: OpenedModel) -> None:
    """Raise if no way of funding has a contract.

    Raises
    ------
    ModelRefusedError
        With one finding, and what to write.

    """
    ways = opened.require().funding.values()
    if not any(one.kind == "contract" for way in ways for one in way.streams):
        finding = Finding(
            Severity.ERROR,
            opened.lines.place("funding"),
            "No way of funding has a contract, so there is no price to be built up.",
            "Write a stream of kind: contract with its scope, its term, and a_year or"
            " cost_plus for its price.",
        )
        raise ModelRefusedError((finding,))


def _percentile(word: str) -> float:
    """Return a percentile, or say what a good one looks like."""
    try:
        percentile = float(word)
    except ValueError:
        percentile = math.nan
    if _HIGHEST / 2 <= percentile < _HIGHEST:
        return percentile
    raise ArgumentTypeError(
        f"'{word[: model_arguments.SHOWN]}' is no percentile: write a number from 50 to"
        " below 100, like 80"
    )
