"""Tell what a plan's work would cost in each region, and in England."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from web.commands import model_arguments, school_words
from web.commands.command import Exit, Group
from web.days import today

NAME = "regions"
GROUP = Group.MODEL
SUMMARY = "Tell what the work would cost in each region and in England"
EXAMPLE = "costmodel regions my_network.yaml --need weak_inspection"

NEEDS = ("all", "weak_inspection", "free_meals")


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the schools in scope, the seed and the form of the answer."""
    model_arguments.add_model(parser)
    parser.add_argument(
        "--need",
        choices=NEEDS,
        default=NEEDS[0],
        help="which schools take part (default: all)",
    )
    parser.add_argument(
        "--share",
        type=school_words.share,
        default=1.0,
        metavar="SHARE",
        help="the part of them that does, like 25%% (default: all)",
    )
    model_arguments.add_seed(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print cost by region, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.region_tables import ToldPlan, region_tables  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415
    from scenarios.funded_plan import funded_plan_of  # noqa: PLC0415
    from scenarios.regions import InScope, regional_costs  # noqa: PLC0415
    from scenarios.school_counts import SchoolNeed, load_school_counts  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    inputs = inputs_of(model_arguments.opened(arguments))
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    scope = InScope(load_school_counts(), SchoolNeed(arguments.need), arguments.share)
    costs = regional_costs(funded, scope, arguments.seed)
    name = run_of(inputs, Draws(arguments.seed, 1))
    told = ToldPlan(
        inputs.model.organisation.name,
        f"{funded.plan.horizon.label_of_year(0)} prices",
        name.name,
        today(),
    )
    tables = region_tables(told, costs, scope)
    if arguments.json:
        document = {
            "schema": "costmodel-regions/1",
            "run": name.inputs_hash,
            "need": arguments.need,
            "share": arguments.share,
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE
