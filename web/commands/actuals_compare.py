"""Compare a ledger with the plan: budget and actual, and where the year is heading."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from web.commands import ledger_arguments, model_arguments
from web.commands.command import Exit
from web.days import today

SUMMARY = "Compare a ledger with the plan, by month, programme and cost type"
EXAMPLE = "costmodel actuals compare ours.yaml ledger.csv --map map.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, the ledger, its mapping, and up to when."""
    model_arguments.add_model(parser)
    ledger_arguments.add_ledger(parser)
    ledger_arguments.add_mapping(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the tables, the answer and what is doubtful; or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports import actuals_words  # noqa: PLC0415
    from reports.actuals_json import actuals_json  # noqa: PLC0415
    from reports.actuals_tables import tables, told_of  # noqa: PLC0415
    from scenarios.actuals.comparison import against_budget  # noqa: PLC0415
    from scenarios.comparison import Draws, inputs_of, run_of  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    asked = ledger_arguments.asked(arguments)
    against = against_budget(asked.plan, asked.ledger, asked.mapping, arguments.upto)
    name = run_of(inputs_of(asked.opened), Draws()).name
    ledger = arguments.ledger.name
    told = told_of(against, asked.plan.funded.model, (ledger, today(), name))
    for sentence in actuals_words.doubts(told):
        sys.stderr.write(f"warning: {sentence}\n")
    if arguments.json:
        answer = actuals_json(told)
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
        return Exit.FINE
    print_tables(*tables(told))
    sys.stdout.write(f"{actuals_words.headline(told)}\n{actuals_words.outlook(told)}\n")
    return Exit.FINE
