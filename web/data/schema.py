"""Bring the tables of a database up to this version, and tell how old they are."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from web.data.database import Database, in_plain_words
from web.data.errors import DatabaseNewerError

MIGRATIONS = Path(__file__).parent / "migrations"


class Age(StrEnum):
    """How a database's tables stand to those this version knows."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def age_of(database: Database) -> Age:
    """Tell how old the tables are; changes nothing.

    Raises
    ------
    DatabaseUnavailableError
        The database is locked, damaged or does not answer.

    """
    with database.reading() as session:
        return _age(_revision(session.connection()))


def upgrade(database: Database) -> None:
    """Bring the tables up to this version, wholly or not at all.

    A file that is not there yet is made, for its owner alone.

    Raises
    ------
    DatabaseNewerError
        A newer version made the tables; nothing was changed.
    DatabaseUnavailableError
        The database is locked, damaged, not writable or does not answer.

    """
    database.make_file()
    with in_plain_words(), database.engine.begin() as connection:
        if _age(_revision(connection)) is Age.NEWER:
            raise DatabaseNewerError
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection | None = None) -> Config:
    """Return what alembic needs to know: our scripts, and the connection to use."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    """Return the name of the newest migration a database has had, if any."""
    return MigrationContext.configure(connection).get_current_revision()


def _age(revision: str | None) -> Age:
    scripts = ScriptDirectory.from_config(configuration())
    if revision is None:
        return Age.EMPTY
    if revision == scripts.get_current_head():
        return Age.CURRENT
    known = {script.revision for script in scripts.walk_revisions()}
    return Age.OLDER if revision in known else Age.NEWER
