"""Look for what has to be asked so that a target is met."""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from web.commands import compare, model_arguments, school_words
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from costmodel.arrays import Floats
    from reports.statements import Statements
    from reports.tables import Table
    from scenarios.targets import Target

NAME = "price"
GROUP = Group.MODEL
SUMMARY = "Find the fee, volume, contract price or subsidy that meets a target"
EXAMPLE = "costmodel price my_network.yaml --floor --chance 10%"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the target, how it is drawn, and the form of the answer."""
    model_arguments.add_model(parser)
    target = parser.add_mutually_exclusive_group()
    target.add_argument(
        "--surplus",
        type=_pounds,
        default=0.0,
        metavar="POUNDS",
        help="what the results of all years have to come to (default: 0, no loss)",
    )
    target.add_argument(
        "--floor",
        action="store_true",
        help="in place of results: cash, funds and reserves have to hold every month",
    )
    parser.add_argument(
        "--chance",
        type=school_words.share,
        metavar="SHARE",
        help="share of draws that may miss it, like 10%% (default: the values we"
        " assume meet it, and nothing is drawn)",
    )
    parser.add_argument(
        "--by-programme",
        action="store_true",
        help="also tell each programme's corridor from what it costs to what schools"
        " can pay, and whether one fee for all or one for each leaves more",
    )
    model_arguments.add_draws(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what meets the target in each way of funding, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from costmodel.sampling import sampler_of  # noqa: PLC0415
    from reports.statements import Statements  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from reports.target_tables import target_in_words  # noqa: PLC0415
    from scenarios.comparison import compare as compared  # noqa: PLC0415
    from scenarios.comparison import inputs_of  # noqa: PLC0415
    from web.commands.printing import print_tables, told_on_errors  # noqa: PLC0415

    target = _target(arguments)
    opened = model_arguments.opened(arguments)
    compare.refuse_without_funding(opened)
    draws = model_arguments.draws_of(arguments)
    comparison = compared(inputs_of(opened), draws, told_on_errors())
    statements = Statements(comparison, today())
    drawn = sampler_of(comparison.funded.plan.terms).block(draws.seed, 0)
    tables = [_side_by_side(statements, target, drawn)]
    if arguments.by_programme:
        tables += _by_programme(statements, target, drawn)
    if arguments.json:
        document = {
            "schema": "costmodel-prices/1",
            "run": comparison.run.inputs_hash,
            "target": target_in_words(target),
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE


def _side_by_side(statements: Statements, target: Target, drawn: Floats) -> Table:
    """Return what meets the target in each way of funding."""
    from reports.target_tables import target_prices_side_by_side  # noqa: PLC0415
    from scenarios.target_prices import target_prices  # noqa: PLC0415

    funded = statements.comparison.funded
    found = {
        name: target_prices(funded, scenario, target, drawn)
        for name, scenario in funded.scenarios.items()
    }
    return target_prices_side_by_side(statements, found)


def _by_programme(
    statements: Statements, target: Target, drawn: Floats
) -> Iterator[Table]:
    """Yield each way's corridors, and its fees for all and for each."""
    from reports.corridor_tables import price_corridor  # noqa: PLC0415
    from reports.segment_fee_tables import fees_by_segment  # noqa: PLC0415
    from scenarios.corridors import corridors  # noqa: PLC0415
    from scenarios.segment_fees import segment_fees  # noqa: PLC0415

    comparison = statements.comparison
    funded = comparison.funded
    for name, view in comparison.scenarios.items():
        if every := corridors(funded, view, drawn, comparison.gap.region):
            yield price_corridor(statements, name, every)
        segments = segment_fees(funded, view.central.scenario, target)
        if segments is not None:
            yield fees_by_segment(statements, name, segments, target)


def _target(arguments: Namespace) -> Target:
    """Return the target that was asked for."""
    from scenarios.targets import Target, TargetKind  # noqa: PLC0415

    kind = TargetKind.FLOOR if arguments.floor else TargetKind.RESULT
    return Target(kind, arguments.surplus, arguments.chance)


def _pounds(word: str) -> float:
    """Return a sum in pounds, or say what a good one looks like."""
    try:
        pounds = float(word.replace(",", "").replace("£", ""))
    except ValueError:
        pounds = math.nan
    if math.isfinite(pounds):
        return pounds
    raise ArgumentTypeError(
        f"'{word[: model_arguments.SHOWN]}' is no sum: write pounds like 20000"
    )
