"""What the application that answers was given: its database and how it works out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, current_app

from web.config import Settings
from web.data.database import Database

if TYPE_CHECKING:
    from web.comparison.prepared import Prepare

KEY = "costmodel"


@dataclass(frozen=True)
class Given:
    """What `create_app` hands to the routes."""

    settings: Settings
    database: Database
    prepare: Prepare | None
    """Works a model out; None where this installation only shows what is kept."""


def give(app: Flask, given: Given) -> None:
    """Hand the routes of an application what they need."""
    app.extensions[KEY] = given


def given_to(app: Flask) -> Given:
    """Return what was handed to an application.

    Raises
    ------
    TypeError
        Nothing was: the application was not made by `web.create_app`.

    """
    given = app.extensions.get(KEY)
    if not isinstance(given, Given):
        raise TypeError("This application was not made by web.create_app.")
    return given


def current_database() -> Database:
    """Return the database of the application that answers."""
    return given_to(current_app).database


def current_settings() -> Settings:
    """Return the settings of the application that answers."""
    return given_to(current_app).settings


def current_prepare() -> Prepare | None:
    """Return how the application that answers works a model out, if it can."""
    return given_to(current_app).prepare
