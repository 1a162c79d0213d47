"""Times are kept in UTC, constraints have names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from web.data import models
from web.data.database import Database
from web.data.models import Draft
from web.data.tables import Base

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
FIRST = Draft("City network", '{"years":5}', "owner")
SECOND = Draft("City network", '{"years":6}', "owner", "One more year")


def test_times_come_back_with_their_zone(database: Database) -> None:
    with database.writing() as rows:
        models.keep_new_model(rows, FIRST, NOW)

    with database.reading() as rows:
        assert models.newest_revisions(rows)[0].created == NOW


def test_a_time_without_zone_is_refused(database: Database) -> None:
    with (
        pytest.raises(Exception, match="time zone"),
        database.writing() as rows,
    ):
        models.keep_new_model(rows, FIRST, NOW.replace(tzinfo=None))


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]

    assert nameless == []
