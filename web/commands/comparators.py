"""Tell what others paid for work like a plan's, in its own prices."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from web.commands import model_arguments
from web.commands.command import Exit, Group
from web.days import today

NAME = "comparators"
GROUP = Group.MODEL
SUMMARY = "Tell what others paid for such work, and how sure that is"
EXAMPLE = "costmodel comparators my_network.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model, and the form of the answer."""
    model_arguments.add_model(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the comparators beside the plan's cost, or all of it as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports.comparator_words import comparator_tables  # noqa: PLC0415
    from reports.statements import Statements  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from scenarios.comparison import costs_alone, inputs_of  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    comparison = costs_alone(inputs_of(opened))
    tables = comparator_tables(Statements(comparison, today()))
    if arguments.json:
        document = {
            "schema": "costmodel-comparators/1",
            "run": comparison.run.inputs_hash,
            "tables": {table.name: table_json(table) for table in tables},
        }
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*tables)
    return Exit.FINE
