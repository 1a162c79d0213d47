"""Databases and applications for the tests of the web front."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text

from tests.web.making import MakeApp
from tests.web.postgresql import can_run, running_server, server_programs
from tests.web.sample import MODEL_TEXT, prepared
from tests.web.visits import sign_in
from web import create_app
from web.comparison.keeping import keep_model
from web.comparison.prepared import Prepare
from web.config import Settings
from web.current import given_to
from web.data import models, schema
from web.data.database import Database
from web.data.models import Draft

NUMBERS = count(1)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def server_address() -> Iterator[str]:
    """Give the address of a PostgreSQL server, with a gap for the database's name."""
    given = os.environ.get("DATABASE_URL", "")
    if given:
        head, _, _ = given.rpartition("/")
        yield f"{head}/{{name}}"
        return
    programs = server_programs()
    if programs is None or not can_run(programs):
        pytest.skip("PostgreSQL: its server programs are not on this machine")
    with running_server(programs) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Database]:
    """Give a database without tables, on each kind of database in turn."""
    if request.param == "sqlite":
        database = Database.at(f"sqlite:///{tmp_path / 'test.db'}")
        yield database
        database.close()
        return
    address = request.getfixturevalue("server_address")
    name = f"costmodel_test_{os.getpid()}_{next(NUMBERS)}"
    keeper = create_engine(
        address.format(name="postgres"), isolation_level="AUTOCOMMIT"
    )
    with keeper.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    database = Database.at(address.format(name=name))
    yield database
    database.close()
    with keeper.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}"))
    keeper.dispose()


@pytest.fixture
def database(empty_database: Database) -> Database:
    """Give a database with all tables, on each kind of database in turn."""
    schema.upgrade(empty_database)
    return empty_database


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the settings of an installation of its own, its tables made."""
    address = f"sqlite:///{tmp_path / 'costmodel.db'}"
    database = Database.at(address)
    schema.upgrade(database)
    database.close()
    return Settings(instance=tmp_path, database=address, secret_key="k" * 64)


@pytest.fixture
def kept(settings: Settings) -> Iterator[Database]:
    """Give the database of that installation."""
    database = Database.at(settings.database)
    yield database
    database.close()


@pytest.fixture
def make_app() -> Iterator[MakeApp]:
    """Give `create_app`; what it made is closed after the test."""
    made: list[Flask] = []

    def make(settings: Settings, prepare: Prepare | None = None) -> Flask:
        made.append(create_app(settings, prepare))
        return made[-1]

    yield make
    for app in made:
        given_to(app).database.close()


@pytest.fixture
def app(make_app: MakeApp, settings: Settings) -> Flask:
    """Give the web front of that installation."""
    return make_app(settings)


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    """Give a browser that nobody has signed in with."""
    return app.test_client()


@pytest.fixture
def full_app(make_app: MakeApp, settings: Settings) -> Flask:
    """Give a web front that can work models out."""
    return make_app(settings, prepared)


@pytest.fixture
def owner(full_app: Flask) -> FlaskClient:
    """Give the browser of the owner."""
    return sign_in(full_app)


@pytest.fixture
def shown(kept: Database) -> None:
    """Keep a worked-out model."""
    keep_model(kept, prepared(), "owner", now=NOW)


@pytest.fixture
def unworked(kept: Database) -> None:
    """Keep a model of which nothing was worked out."""
    with kept.writing() as rows:
        models.keep_new_model(rows, Draft("City", MODEL_TEXT, "owner"), NOW)
