"""Open a table of schools for a command: a file, or one that is kept under a name."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from costmodel.errors import ModelRefusedError

if TYPE_CHECKING:
    from scenarios.schools.table import NamedSchools, SchoolTable

ENDING = ".parquet"
HELP = "a table that import has written, or the name that it is kept under"


def named_schools(name: str | None) -> NamedSchools | None:
    """Return a table with what it is called; None if none is named.

    Raises
    ------
    ModelRefusedError
        As :func:`opened_table`.
    web.data.errors.DatabaseError
        The database cannot be used.

    """
    # The libraries that read tables are read in only when there is one to read.
    from scenarios.schools.table import NamedSchools  # noqa: PLC0415

    if name is None:
        return None
    return NamedSchools(PurePath(name).name, opened_table(name))


def opened_table(name: str) -> SchoolTable:
    """Return the table in a file, or the one kept under a name if there is no file.

    Raises
    ------
    ModelRefusedError
        If there is neither, or the file is damaged or no table of this version.
    web.data.errors.DatabaseError
        The database cannot be used.

    """
    # The libraries that read tables are read in only when there is one to read.
    from scenarios.schools.file_faults import FileFaultError  # noqa: PLC0415
    from scenarios.schools.table_files import read_table  # noqa: PLC0415

    path = Path(name)
    if path.suffix.lower() != ENDING and not path.is_file():
        from web import school_keeping  # noqa: PLC0415
        from web.config import read_settings  # noqa: PLC0415

        return school_keeping.find(read_settings(os.environ), name)
    try:
        return read_table(path)
    except FileFaultError as fault:
        raise ModelRefusedError((fault.finding,)) from fault
