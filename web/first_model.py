"""The example that is there when the front is opened for the first time."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

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
    path = find_example(EXAMPLE).path
    database = Database.at(settings.database)
    try:
        if not is_kept(database, open_model(path).canonical, __version__):
            sys.stdout.write("Working the example out, once … ")
            sys.stdout.flush()
            prepared = prepare(path.read_text(encoding="utf-8"))
            keep_model(database, prepared, OWNER, now=datetime.now(UTC))
            sys.stdout.write("done\n")
    finally:
        database.close()
