"""The audit log only ever grows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.web.audit_log import deeds_in
from web.data import audit
from web.data.database import Database

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def logged(database: Database) -> Database:
    with database.writing() as rows:
        audit.record(rows, "owner", "model.kept", "revision 1", at=NOW)
        audit.record(rows, "owner", "run.kept", "run 1", at=NOW)
    return database


def test_every_deed_is_written_in_its_order(logged: Database) -> None:
    assert deeds_in(logged) == ["run.kept", "model.kept"]


@pytest.mark.parametrize(
    "change",
    ["UPDATE audit_log SET who = 'nobody'", "DELETE FROM audit_log"],
    ids=["update", "delete"],
)
def test_the_database_refuses_to_change_the_log(logged: Database, change: str) -> None:
    with (
        pytest.raises(DBAPIError, match="audit_log is kept as it was written"),
        logged.writing() as rows,
    ):
        rows.execute(text(change))

    assert deeds_in(logged) == ["run.kept", "model.kept"]


def test_a_server_refuses_to_empty_the_log(logged: Database) -> None:
    if logged.is_sqlite:
        return
    with (
        pytest.raises(DBAPIError, match="audit_log is kept as it was written"),
        logged.writing() as rows,
    ):
        rows.execute(text("TRUNCATE audit_log"))
