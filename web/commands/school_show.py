"""`costmodel schools show`: what a table of schools holds."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from web.commands import model_arguments, school_tables
from web.commands.command import Exit

NAME = "show"
SUMMARY = "Tell what a table of schools holds, and where it came from"
EXAMPLE = "costmodel schools show schools.parquet"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the table."""
    parser.add_argument("table", metavar="TABLE", help=school_tables.HELP)
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what is known of how many schools, by phase, region and column."""
    # The libraries that read tables are read in only when there is one to read.
    from reports import school_tables as tables  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    table = school_tables.opened_table(arguments.table)
    told = (
        tables.phases_and_regions(table),
        tables.columns_known(table),
        tables.sources(table),
    )
    if arguments.json:
        answer = {
            "schema": "costmodel-schools/1",
            "schools": len(table),
            "tables": {each.name: table_json(each) for each in told},
        }
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*told)
    return Exit.FINE
