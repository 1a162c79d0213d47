"""The driver's complaints become sentences, where they are about the database."""

from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from web.data.errors import SQLITE_REASONS, DatabaseNewerError, unavailable


def complaint(code: int) -> DBAPIError:
    """Return what SQLAlchemy raises when SQLite answers with a code."""
    said = sqlite3.OperationalError("said by SQLite")
    said.sqlite_errorcode = code
    return OperationalError("SELECT 1", None, said)


@pytest.mark.parametrize("code", SQLITE_REASONS)
def test_every_state_of_a_file_has_a_reason_and_a_remedy(code: int) -> None:
    told = unavailable(complaint(code))

    assert told is not None
    assert str(told) == f"The database {told.reason}. {told.remedy}"
    assert told.remedy.endswith(".")


def test_a_closer_code_counts_as_the_one_it_belongs_to() -> None:
    told = unavailable(complaint(sqlite3.SQLITE_BUSY_SNAPSHOT))

    assert told is not None
    assert told.reason == "is busy with another change"


def test_a_fault_of_a_statement_is_not_the_databases() -> None:
    assert unavailable(complaint(sqlite3.SQLITE_ERROR)) is None


def test_a_server_that_hangs_up_is_told_so() -> None:
    lost = DBAPIError("SELECT 1", None, Exception(), connection_invalidated=True)
    down = OperationalError("SELECT 1", None, Exception("connection refused"))

    for error in (lost, down):
        told = unavailable(error)
        assert told is not None
        assert told.reason == "did not answer"


def test_a_broken_rule_of_a_server_is_not_its_state() -> None:
    assert unavailable(IntegrityError("INSERT", None, Exception())) is None


def test_a_newer_database_says_what_to_do() -> None:
    assert "Update this one" in str(DatabaseNewerError())
