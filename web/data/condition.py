"""How a database is: whole, and of which version."""

from __future__ import annotations

from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from web.data.addresses import file_of, known_address
from web.data.database import Database
from web.data.errors import DatabaseNewerError, DatabaseUnavailableError
from web.data.schema import Age, age_of

WORDS = {
    Age.EMPTY: "empty (filled at the first start)",
    Age.OLDER: "whole, made by an older version (brought up to date at the next start)",
    Age.CURRENT: "whole and up to date",
}


def condition_of(address: str) -> str:
    """Return how the database at an address is, in words.

    Raises
    ------
    ImportError
        The library that talks to this kind of database is not there.
    web.data.errors.DatabaseError
        It cannot be used, is damaged, or was made by a newer version.

    """
    database = Database.at(address)
    try:
        age = age_of(database)
        _refuse_damage(database)
    except (SQLAlchemyError, CommandError) as error:
        raise DatabaseUnavailableError(
            "holds tables that are not ours", "Name another one in COSTMODEL_DATABASE."
        ) from error
    finally:
        database.close()
    if age is Age.NEWER:
        raise DatabaseNewerError
    return WORDS[age]


def file_at(address: str) -> Path | None:
    """Return the file that the database at an address is kept in, if it is in one.

    Raises
    ------
    web.data.errors.DatabaseError
        The address cannot be understood.

    """
    return file_of(known_address(address))


def _refuse_damage(database: Database) -> None:
    """Let SQLite look through its file; a server looks after its own.

    Raises
    ------
    DatabaseUnavailableError
        The file is damaged.

    """
    if not database.is_sqlite:
        return
    with database.reading() as session:
        answer = session.execute(text("PRAGMA quick_check")).scalar()
    if answer != "ok":
        raise DatabaseUnavailableError(
            "is damaged", "Restore the newest backup, or move the file away."
        )
