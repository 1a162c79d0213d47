"""Cost a model: programme by programme, in full, and who bears it."""

from __future__ import annotations

import shlex
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace

from web.commands import model_arguments
from web.commands.command import Exit, Group
from web.days import today

NAME = "cost"
GROUP = Group.MODEL
SUMMARY = "Show what each programme costs in full, and who bears it"
EXAMPLE = "costmodel cost my_network.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the model and the form of the answer."""
    model_arguments.add_model(parser)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print the tables of cost, or all results as JSON."""
    # The engine's libraries are read in only when something is worked out.
    from reports import bearer_tables, cost_tables, unit_cost_tables  # noqa: PLC0415
    from reports.statements import Statements  # noqa: PLC0415
    from scenarios.comparison import (  # noqa: PLC0415
        Draws,
        costs_alone,
        inputs_of,
        run_of,
    )
    from web.commands.printing import print_results, print_tables  # noqa: PLC0415

    inputs = inputs_of(model_arguments.opened(arguments))
    # Costs rest on no draw: they are those of the run that compare and report make of
    # this model, and bear its name.
    comparison = replace(costs_alone(inputs), run=run_of(inputs, Draws()))
    statements = Statements(comparison, today())
    if arguments.json:
        print_results(statements)
        return Exit.FINE
    print_tables(
        cost_tables.cost_by_programme_first_year(statements),
        cost_tables.cost_by_year(statements),
        unit_cost_tables.unit_costs(statements),
        bearer_tables.who_bears(statements),
        bearer_tables.bridge(statements),
    )
    sys.stdout.write(_more(arguments.model))
    sys.stdout.flush()
    return Exit.FINE


def _more(model: str) -> str:
    """Return where the tables are that are not printed, as a line of its own."""
    return (
        "All tables, also methods of sharing side by side, readings of cost, loads and"
        " days needed: costmodel report"
        f" {shlex.quote(model)} --kind workbook --out tables.xlsx\n"
    )
