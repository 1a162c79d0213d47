"""Addresses of databases: a file named as it is, a server as its owner writes it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from web.data.errors import DatabaseError

IN_MEMORY = ":memory:"
URI = "file:"
"""How the name of a file begins that SQLite is to read as an address of its own."""


def file_address(path: Path) -> str:
    """Return the address of a database in a file, whatever signs its name holds.

    Examples
    --------
    >>> file_address(Path("/srv/why?/costmodel.db"))
    'sqlite:////srv/why%3F/costmodel.db'

    """
    address = URL.create("sqlite", database=str(path))
    return address.render_as_string(hide_password=False)


def known_address(address: str) -> URL:
    """Return an address in its parts.

    Raises
    ------
    DatabaseError
        It cannot be understood, names another kind of database, or one of SQLite that
        is not kept in a plain file.

    """
    try:
        parsed = make_url(address)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError):
        parsed = None
    if parsed is None or parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseError(
            "The address of the database is not understood. Write one like "
            "sqlite:////folder/costmodel.db or postgresql://user@host/name."
        )
    if parsed.get_backend_name() == "sqlite":
        _refuse_unkept(parsed)
    return parsed


def _refuse_unkept(address: URL) -> None:
    """Refuse a database of SQLite that is not simply a file.

    Raises
    ------
    DatabaseError
        It is kept in memory, or its address says more than its file.

    """
    if address.query:
        raise DatabaseError(
            "The address of the database says more than its file. Leave out the '?' "
            "and what follows it; in the name of a file write %3F for it."
        )
    name = address.database or IN_MEMORY
    if name == IN_MEMORY or name.startswith(URI):
        raise DatabaseError(
            "The address of the database names no file: what is kept there would be "
            "lost at the end. Write one like sqlite:////folder/costmodel.db."
        )


def file_of(address: URL) -> Path | None:
    """Return the file that a known database is kept in; None if a server keeps it.

    Examples
    --------
    >>> file_of(known_address("sqlite:////srv/why%3F/costmodel.db")).parent.name
    'why?'

    """
    if address.get_backend_name() != "sqlite":
        return None
    return Path(address.database or "")
