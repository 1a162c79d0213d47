"""Build the price of each contract up from what its work should cost."""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Severity
from web.commands import compare, model_arguments
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from scenarios.opened_model import OpenedModel

NAME = "tender"
GROUP = Group.MODEL
SUMMARY = "Build a contract's price up from cost and risk; tell whether to bid"
EXAMPLE = "costmodel tender my_network.yaml --percentile 90"

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
    model_arguments.add_draws(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the build-up of every contract, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.statements import Statements  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from reports.tender_tables import tender_tables  # noqa: PLC0415
    from scenarios.comparison import compare as compared  # noqa: PLC0415
    from scenarios.comparison import inputs_of  # noqa: PLC0415
    from scenarios.tenders import tendered_of  # noqa: PLC0415
    from web.commands.printing import print_tables, told_on_errors  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    compare.refuse_without_funding(opened)
    _refuse_without_contract(opened)
    draws = model_arguments.draws_of(arguments)
    comparison = compared(inputs_of(opened), draws, told_on_errors())
    drawn = draws.seed, draws.blocks
    tendered = tendered_of(comparison, drawn, arguments.percentile)
    tables = tender_tables(Statements(comparison, today()), tendered)
    if arguments.json:
        document = {
            "schema": "costmodel-tender/1",
            "run": comparison.run.inputs_hash,
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE


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
