"""The doctor is told how a database is."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from web.data.condition import condition_of
from web.data.database import Database
from web.data.errors import DatabaseError, DatabaseNewerError


def address_of(database: Database) -> str:
    return database.engine.url.render_as_string(hide_password=False)


def test_a_new_database_is_empty(empty_database: Database) -> None:
    assert condition_of(address_of(empty_database)).startswith("empty")


def test_a_current_database_is_up_to_date(database: Database) -> None:
    assert condition_of(address_of(database)) == "whole and up to date"


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.writing() as rows:
        rows.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseNewerError):
        condition_of(address_of(database))


def test_tables_of_something_else_are_told_in_words(empty_database: Database) -> None:
    with empty_database.writing() as rows:
        rows.execute(text("CREATE TABLE alembic_version (other INTEGER)"))

    with pytest.raises(DatabaseError, match="not ours"):
        condition_of(address_of(empty_database))


def test_a_damaged_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"
    database = Database.at(f"sqlite:///{path}")
    with database.writing() as rows:
        rows.execute(text("CREATE TABLE numbers (value TEXT)"))
        for start in range(0, 2000, 100):
            values = [{"v": f"{start + each:0200}"} for each in range(100)]
            rows.execute(text("INSERT INTO numbers VALUES (:v)"), values)
    database.close()
    whole = path.read_bytes()
    page = 4096
    path.write_bytes(whole[: 20 * page] + b"\xff" * page + whole[21 * page :])

    with pytest.raises(DatabaseError, match="damaged"):
        condition_of(f"sqlite:///{path}")


def test_a_file_with_a_fault_inside_is_found(tmp_path: Path) -> None:
    path = tmp_path / "costmodel.db"
    database = Database.at(f"sqlite:///{path}")
    with database.writing() as rows:
        rows.execute(text("CREATE TABLE numbers (value INTEGER)"))
        rows.execute(text("INSERT INTO numbers VALUES (1), (2)"))
        rows.execute(text("PRAGMA writable_schema = ON"))
        # The rows are there before the rule: only a look through all of them finds it.
        rows.execute(
            text(
                "UPDATE sqlite_master SET sql = "
                "'CREATE TABLE numbers (value INTEGER CHECK (value > 1))'"
            )
        )
    database.close()

    with pytest.raises(DatabaseError, match="damaged"):
        condition_of(f"sqlite:///{path}")
