"""The models that are there when the pages are opened: the example, and one's own."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from costmodel import __version__
from scenarios.opened_model import open_model
from scenarios.shipped_examples import find_example
from web.comparison.keeping import is_kept, keep_model
from web.comparison.prepare import prepare
from web.config import Settings
from web.data.database import Database

EXAMPLE = "city_network"
OWNER = "owner"


def keep_first_model(settings: Settings) -> None:
    """Work the example out and keep it, unless this version has done so before.

    Raises
    ------
    web.data.errors.DatabaseError
        The database cannot be used.

    """
    keep_model_file(settings, find_example(EXAMPLE).path, "the example")


def keep_model_file(settings: Settings, path: Path, called: str) -> None:
    """Work the model in a file out and keep it, unless this version has done so.

    Parameters
    ----------
    settings
        Where it is kept.
    path
        The file.
    called
        What the line about it calls it.

    Raises
    ------
    ModelRefusedError
        If it has errors; nothing is kept then.
    web.data.errors.DatabaseError
        The database cannot be used.

    """
    opened = open_model(path)
    opened.require()
    database = Database.at(settings.database)
    try:
        if not is_kept(database, opened.canonical, __version__):
            sys.stdout.write(f"Working {called} out, once … ")
            sys.stdout.flush()
            prepared = prepare(path.read_text(encoding="utf-8-sig"))
            keep_model(database, prepared, OWNER, now=datetime.now(UTC))
            sys.stdout.write("done\n")
    finally:
        database.close()
