"""Open a table of schools for a command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import ModelRefusedError

if TYPE_CHECKING:
    from scenarios.schools.table import SchoolTable


def opened_table(path: Path) -> SchoolTable:
    """Return the table in a file.

    Raises
    ------
    ModelRefusedError
        If it cannot be opened, is damaged, or is no table of this version.

    """
    # The libraries that read tables are read in only when there is one to read.
    from scenarios.schools.file_faults import FileFaultError  # noqa: PLC0415
    from scenarios.schools.table_files import read_table  # noqa: PLC0415

    try:
        return read_table(path)
    except FileFaultError as fault:
        raise ModelRefusedError((fault.finding,)) from fault
