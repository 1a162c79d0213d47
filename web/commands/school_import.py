"""`costmodel schools import`: official files become one table of schools."""

from __future__ import annotations

import json
import os
import re
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from web.commands import model_arguments
from web.commands.command import Exit
from web.commands.writing import check_file, write_whole

if TYPE_CHECKING:
    from scenarios.schools.table import SchoolTable

NAME = "import"
SUMMARY = "Join official files of schools into one table"
EXAMPLE = "costmodel schools import cfr.xlsx census.csv --out schools.parquet"

ENDING = ".parquet"
DEFAULT_YEAR = "2024-25"
LONGEST_NAME = 60
_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,{LONGEST_NAME - 1}}}")


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
        metavar="TABLE",
        help=f"a file to write the table to, which ends in {ENDING}",
    )
    parser.add_argument(
        "--keep",
        metavar="NAME",
        help="a name to keep the table under, in the database of this installation",
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
    _check(arguments)
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
    if arguments.out is not None:
        write_whole(arguments.out, table_bytes(table))
    if arguments.keep is not None:
        _keep(arguments.keep, table)
    places = [str(each) for each in (arguments.out, arguments.keep) if each is not None]
    if arguments.json:
        answer = {
            "schema": "costmodel-schools-import/1",
            "kept_in": places,
            "schools": len(table),
            "tables": {each.name: table_json(each) for each in told if each},
        }
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return Exit.FINE
    print_tables(*told)
    schools = wording.counted(len(table), "school")
    sys.stdout.write(f"{' and '.join(places)} written: {schools}\n")
    return Exit.FINE


def _check(arguments: Namespace) -> None:
    """Raise unless there is a place where the table may go.

    Raises
    ------
    ModelRefusedError
        If none is named, or the name to keep it under is none.
    web.commands.writing.UnwritableError
        If the file may not be written.

    """
    if arguments.out is not None:
        check_file(arguments.out, ENDING)
    name = arguments.keep
    if arguments.out is None and name is None:
        raise _refused(
            "Nothing says where the table is to go.",
            f"Add --out schools{ENDING} for a file, or --keep NAME for the database.",
        )
    if name is not None and not _NAME.fullmatch(name):
        raise _refused(
            f"'{name[:LONGEST_NAME]}' is no name to keep a table under.",
            "Write letters, figures, dashes and underscores, like england-2025.",
        )


def _keep(name: str, table: SchoolTable) -> None:
    """Keep the table in the database of this installation."""
    # The database is opened only if something is to be kept in it.
    from web import school_keeping  # noqa: PLC0415
    from web.config import read_settings  # noqa: PLC0415

    school_keeping.keep(read_settings(os.environ), name, table, now=datetime.now(UTC))


def _refused(what: str, remedy: str) -> ModelRefusedError:
    """Return the refusal of what was asked for."""
    return ModelRefusedError((Finding(Severity.ERROR, Place(), what, remedy),))
