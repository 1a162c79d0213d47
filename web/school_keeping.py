"""Tables of schools in the database of this installation: keep one, find it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from costmodel.suggestions import did_you_mean
from web.config import Settings
from web.data import audit, schema, schools
from web.data.database import Database
from web.data.schema import Age, age_of

if TYPE_CHECKING:
    from scenarios.schools.table import SchoolTable

OWNER = "owner"
DEED = "schools.kept"


def keep(settings: Settings, name: str, table: SchoolTable, *, now: datetime) -> None:
    """Keep a table of schools under a name, in place of one that had it.

    Raises
    ------
    web.data.errors.DatabaseError
        The database cannot be used; what was kept before stays.

    """
    with _opened(settings) as database:
        schema.upgrade(database)
        with database.writing() as rows:
            kept = schools.keep_schools(rows, name, table, now=now)
            audit.record(rows, OWNER, DEED, f"school table {kept.id}", at=now)


def find(settings: Settings, name: str) -> SchoolTable:
    """Return the table of schools that is kept under a name.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If none is; the closest name is suggested.
    web.data.errors.DatabaseError
        The database cannot be used.

    """
    with _opened(settings) as database:
        names: list[str] = []
        if not _is_new(database):
            with database.reading() as rows:
                kept = schools.kept_under(rows, name)
                if kept is not None:
                    return schools.schools_of(rows, kept)
                names = [each.name for each in schools.all_kept(rows)]
    remedy = did_you_mean(
        name, names, "Keep one with: costmodel schools import FILE... --keep NAME"
    )
    what = f"No table of schools is kept under '{name}', nor is there such a file."
    raise ModelRefusedError((Finding(Severity.ERROR, Place(), what, remedy),))


def _is_new(database: Database) -> bool:
    """Return whether a database has no tables of schools yet."""
    is_there = database.file is None or database.file.exists()
    return not is_there or age_of(database) in {Age.EMPTY, Age.OLDER}


@contextmanager
def _opened(settings: Settings) -> Iterator[Database]:
    """Give the database of an installation, and close it afterwards."""
    database = Database.at(settings.database)
    try:
        yield database
    finally:
        database.close()
