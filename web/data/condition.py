"""How a database is: whole, and of which version."""

from __future__ import annotations

from sqlalchemy import text

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
    web.data.errors.DatabaseError
        It cannot be used, is damaged, or was made by a newer version.

    """
    database = Database.at(address)
    try:
        age = age_of(database)
        _refuse_damage(database)
    finally:
        database.close()
    if age is Age.NEWER:
        raise DatabaseNewerError
    return WORDS[age]


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
