"""`costmodel schools import`: official files become one table of schools."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.commands import model_arguments
from web.commands.command import Exit
from web.commands.writing import check_file, write_whole

NAME = "import"
SUMMARY = "Join official files of schools into one table"
EXAMPLE = "costmodel schools import cfr.xlsx census.csv --out schools.parquet"

ENDING = ".parquet"
DEFAULT_YEAR = "2024-25"


def add_arguments(parser: ArgumentParser) -> None:
    """Take the files and where the table goes."""
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="an official file as it was downloaded: text, packed text or workbook",
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="TABLE",
        help=f"the table to write, which ends in {ENDING}",
    )
    parser.add_argument(
        "--accounts",
        default=DEFAULT_YEAR,
        metavar="YEAR",
        help="year of the finance returns, as 2024-25 (default: %(default)s)",
    )
    model_arguments.add_json(parser)


def run(arguments: Namespace) -> int:
    """Read all files, join them, write the table, and tell what was odd."""
    check_file(arguments.out, ENDING)
    # The libraries that read files are read in only when there are files to read.
    from costmodel.deflators import year_named  # noqa: PLC0415
    from reports import school_tables, wording  # noqa: PLC0415
    from reports.table_json import table_json  # noqa: PLC0415
    from scenarios.schools.extracts import read_files  # noqa: PLC0415
    from scenarios.schools.joining import join  # noqa: PLC0415
    from scenarios.schools.table_files import table_bytes  # noqa: PLC0415
    from web.commands.printing import print_tables  # noqa: PLC0415

    year_named(arguments.accounts)
    extracts = read_files(arguments.files)
    table = join(extracts, arguments.accounts)
    told = (
        school_tables.files_read(extracts),
        school_tables.oddities(extracts),
        school_tables.sources(table),
    )
    write_whole(arguments.out, table_bytes(table))
    if arguments.json:
        answer = {
            "schema": "costmodel-schools-import/1",
            "table": str(arguments.out),
            "schools": len(table),
            "tables": {each.name: table_json(each) for each in told if each},
        }
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*told)
    schools = wording.counted(len(table), "school")
    sys.stdout.write(f"{arguments.out} written: {schools}\n")
    return Exit.FINE
