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
        It cannot be understood, or names another kind of database.

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
    return parsed


def file_of(address: URL) -> Path | None:
    """Return the file that a database is kept in; None if it is not in a plain file.

    Examples
    --------
    >>> file_of(known_address("sqlite:////srv/why%3F/costmodel.db")).parent.name
    'why?'

    """
    name = address.database
    if address.get_backend_name() != "sqlite" or not name:
        return None
    return None if name == IN_MEMORY or name.startswith(URI) else Path(name)
