"""The database: one way to read it, one way to change it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from web.data.addresses import file_of, known_address
from web.data.errors import (
    CANNOT_OPEN,
    SQLITE_REASONS,
    DatabaseUnavailableError,
    unavailable,
)

__all__ = ["Database", "Session", "in_plain_words"]

READ_ONLY = "costmodel_read_only"
"""Execution option that marks a connection as one that only reads."""

SQLITE_PRAGMAS = (
    "busy_timeout=5000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
)
"""Milliseconds to wait for a lock; FULL keeps an acknowledged write in a power cut."""


@dataclass(frozen=True)
class Database:
    """One database, SQLite or PostgreSQL; connections are opened when needed."""

    engine: Engine

    @classmethod
    def at(cls, address: str) -> Database:
        """Return the database at an address; nothing is connected yet.

        Parameters
        ----------
        address
            As ``sqlite:////folder/costmodel.db`` or ``postgresql://user@host/name``.

        Raises
        ------
        DatabaseError
            The address cannot be understood, or names another kind of database.

        Examples
        --------
        >>> Database.at("sqlite:////folder/costmodel.db").is_sqlite
        True

        """
        parsed = known_address(address)
        # A server may have closed a connection that has long been idle; a file cannot.
        engine = create_engine(
            parsed,
            pool_pre_ping=_names_a_server(parsed),
            # An error is logged; what was to be kept is nobody's business there.
            hide_parameters=True,
        )
        if not _names_a_server(parsed):
            event.listen(engine, "connect", _set_pragmas)
            event.listen(engine, "begin", _begin)
        return cls(engine)

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is one file."""
        return not _names_a_server(self.engine.url)

    @property
    def file(self) -> Path | None:
        """The file it is kept in; None for a server."""
        return file_of(self.engine.url)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session in which the database itself refuses every change.

        Raises
        ------
        DatabaseUnavailableError
            The database is missing, locked, damaged or does not answer.

        """
        options = {READ_ONLY: True, "postgresql_readonly": True}
        reader = self.engine.execution_options(**options)
        self._find_file()
        with in_plain_words(), Session(reader, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are all kept at its end, or none of them.

        Raises
        ------
        DatabaseUnavailableError
            The database is locked, full, may only be read, or does not answer.

        """
        self._find_file()
        writer = Session(self.engine, expire_on_commit=False)
        with in_plain_words(), writer as session, session.begin():
            yield session

    def check(self) -> None:
        """Ask the database for its own tables; nothing if it answers.

        Raises
        ------
        DatabaseUnavailableError
            It does not answer, or is damaged.

        """
        with self.reading() as session:
            inspect(session.connection()).get_table_names()

    def _find_file(self) -> None:
        """Refuse to go on with a file that is no longer where it was opened.

        An open file that was deleted still takes changes, and loses them at the end.
        """
        pool, path = self.engine.pool, self.file
        is_open = isinstance(pool, QueuePool) and pool.checkedin() > 0
        if path and is_open and not path.exists():
            raise DatabaseUnavailableError(
                "is gone: its file was moved or deleted",
                f"Put {path} back, or start Costmodel again for an empty one.",
            )

    def make_file(self) -> None:
        """Make the file, if there is to be one, so that its owner alone can read it.

        SQLite itself would let everybody read it. What it writes beside the file, it
        lets those read who may read the file.

        Raises
        ------
        DatabaseUnavailableError
            The folder is not there, or may not be written to.

        """
        try:
            if self.file:
                self.file.touch(mode=0o600)
        except OSError as error:
            raise DatabaseUnavailableError(*SQLITE_REASONS[CANNOT_OPEN]) from error

    def close(self) -> None:
        """Close every connection that no one uses."""
        self.engine.dispose()


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn the driver's complaints about the database's state into our own."""
    try:
        yield
    except DBAPIError as error:
        told = unavailable(error)
        if told is None:
            raise
        raise told from error


def _names_a_server(address: URL) -> bool:
    return address.get_backend_name() != "sqlite"


def _set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Set up a new SQLite connection; SQLAlchemy, not the driver, begins."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once, or promise not to write.

    A transaction that reads first and asks for the lock later can lose another's
    change, so every transaction that may write holds the lock from its start.
    """
    reads = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reads else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
