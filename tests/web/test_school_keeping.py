"""Tables of schools in the database of an installation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import select

from costmodel.errors import ModelRefusedError
from tests.scenarios.schools.tables import made
from web import school_keeping
from web.config import Settings
from web.data import schema
from web.data.database import Database
from web.data.tables import AuditEntry

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_table_that_is_kept_is_found_again(settings: Settings) -> None:
    school_keeping.keep(settings, "england", made({}, {}), now=NOW)

    assert len(school_keeping.find(settings, "england")) == 2


def test_keeping_a_table_is_written_in_the_log(
    settings: Settings, kept: Database
) -> None:
    school_keeping.keep(settings, "england", made({}), now=NOW)

    with kept.reading() as rows:
        (entry,) = rows.scalars(select(AuditEntry))
    assert (entry.deed, entry.subject) == ("schools.kept", "school table 1")


def test_a_database_that_is_not_there_is_made_for_keeping_alone(
    settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "new.db"
    new = replace(settings, database=f"sqlite:///{path}")

    with pytest.raises(ModelRefusedError, match="--keep NAME"):
        school_keeping.find(new, "england")
    assert not path.exists()

    school_keeping.keep(new, "england", made({}), now=NOW)
    assert len(school_keeping.find(new, "england")) == 1


def test_a_database_of_an_older_version_has_none(
    settings: Settings, kept: Database
) -> None:
    with kept.engine.begin() as connection:
        command.downgrade(schema.configuration(connection), "0001")

    with pytest.raises(ModelRefusedError, match="is kept under 'england'"):
        school_keeping.find(settings, "england")


def test_a_name_that_is_not_kept_is_told_with_the_closest(settings: Settings) -> None:
    school_keeping.keep(settings, "england", made({}), now=NOW)

    with pytest.raises(ModelRefusedError, match="Did you mean 'england'"):
        school_keeping.find(settings, "englnd")
