"""The web front and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from web.comparison.prepared import Prepare
    from web.config import Settings


def create_app(settings: Settings, prepare: Prepare | None = None) -> Flask:
    """Return the web front, ready to be served.

    Nothing is read, made or connected yet: the folder and the tables must be there
    (`web.config.read_settings`, `web.data.schema.upgrade`).

    Parameters
    ----------
    settings
        Where it runs and what it keeps its things in.
    prepare
        Works a model out; without it the front only shows what is kept.

    Raises
    ------
    web.data.errors.DatabaseError
        The address of the database cannot be understood.

    """
    # The command line lives in this package and mostly has no use for Flask.
    from web.application import assemble  # noqa: PLC0415

    return assemble(settings, prepare)
