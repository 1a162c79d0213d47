"""Tell how many schools a pot of money reaches, for how long, on each model."""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from web.commands import compare, model_arguments
from web.commands.command import Exit, Group
from web.days import today

if TYPE_CHECKING:
    from reports.reach_tables import ToldModel
    from scenarios.opened_model import OpenedModel

NAME = "reach"
GROUP = Group.MODEL
SUMMARY = "Tell how many schools a pot of money reaches, and at what cost"
EXAMPLE = "costmodel reach my_network.yaml --pot 1000000"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the models, the pot, the seed and the form of the answer."""
    model_arguments.add_models(parser)
    parser.add_argument(
        "--pot",
        type=_pot,
        required=True,
        metavar="POUNDS",
        help="what there is to spend over the years of each plan, like 1000000",
    )
    model_arguments.add_seed(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what the pot reaches on each model, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.reach_tables import reach_tables  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    each = model_arguments.each_opened(arguments)
    for opened in each.values():
        compare.refuse_without_funding(opened)
    told = [
        _told(name, opened, arguments.pot, arguments.seed)
        for name, opened in each.items()
    ]
    tables = reach_tables(arguments.pot, told, today())
    if arguments.json:
        document = {
            "schema": "costmodel-reach/1",
            "pot": arguments.pot,
            "models": [model.title for model in told],
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE


def _told(name: str, opened: OpenedModel, pot: float, seed: int) -> ToldModel:
    """Return what the pot does in each way of funding of one model."""
    from reports.reach_tables import ToldModel  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415
    from scenarios.funded_plan import funded_plan_of  # noqa: PLC0415
    from scenarios.reach import reach_by_way  # noqa: PLC0415

    inputs = inputs_of(opened)
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    run = run_of(inputs, Draws(seed, 1))
    title = inputs.model.title or inputs.model.organisation.name
    ways = reach_by_way(funded, pot, seed)
    labels = {way: funding.label for way, funding in inputs.model.funding.items()}
    return ToldModel(
        f"{name}: {title}. Run {run.name}",
        {labels[way]: reach for way, reach in ways.items()},
    )


def _pot(word: str) -> float:
    """Return a pot in pounds, or say what a good one looks like."""
    try:
        pounds = float(word.replace(",", "").replace("£", ""))
    except ValueError:
        pounds = math.nan
    if math.isfinite(pounds) and pounds > 0.0:
        return pounds
    raise ArgumentTypeError(
        f"'{word[: model_arguments.SHOWN]}' is no pot of money: write pounds like"
        " 1000000"
    )
