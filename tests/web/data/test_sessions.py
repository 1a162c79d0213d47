"""The server remembers a browser until its time is up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from web.data import sessions
from web.data.database import Database
from web.data.tables import StoredSession

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
EXPIRES = NOW + timedelta(hours=12)
SECOND = timedelta(seconds=1)


def remember(database: Database, data: str, expires: datetime = EXPIRES) -> None:
    with database.writing() as rows:
        sessions.remember(rows, "hash", data, now=NOW, expires=expires)


def recall(database: Database, moment: datetime) -> str | None:
    with database.reading() as rows:
        return sessions.data_of(rows, "hash", moment)


def test_a_browser_is_remembered_until_its_time_is_up(database: Database) -> None:
    remember(database, "first")

    assert recall(database, EXPIRES - SECOND) == "first"
    assert recall(database, EXPIRES) is None


def test_using_a_session_does_not_lengthen_it(database: Database) -> None:
    remember(database, "first")
    remember(database, "second", EXPIRES + timedelta(days=1))

    assert recall(database, EXPIRES - SECOND) == "second"
    assert recall(database, EXPIRES) is None


def test_a_browser_can_be_forgotten(database: Database) -> None:
    remember(database, "first")

    with database.writing() as rows:
        sessions.forget(rows, "hash")

    assert recall(database, NOW) is None


def test_sessions_whose_time_is_up_are_swept_away(database: Database) -> None:
    remember(database, "first")

    with database.writing() as rows:
        sessions.forget_expired(rows, EXPIRES - SECOND)
        assert rows.scalar(select(func.count()).select_from(StoredSession)) == 1
        sessions.forget_expired(rows, EXPIRES)
        assert rows.scalar(select(func.count()).select_from(StoredSession)) == 0
