"""Models are kept as revisions that nobody can change afterwards."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from web.data import models
from web.data.database import Database
from web.data.models import Draft

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
FIRST = Draft("City network", '{"years":5}', "owner")
SECOND = Draft("City network", '{"years":6}', "owner", "One more year")


def test_a_model_says_what_its_newest_revision_says(database: Database) -> None:
    with database.writing() as rows:
        first = models.keep_new_model(rows, FIRST, NOW)
        models.keep_revision(rows, first.model_id, SECOND, NOW)

    with database.reading() as rows:
        newest = models.newest_revision(rows, first.model_id)
        assert newest is not None
        assert (newest.number, newest.document) == (2, SECOND.document)
        assert newest.document_hash == models.document_hash(SECOND.document)
        assert newest.note == "One more year"


def test_models_are_listed_with_the_last_changed_first(database: Database) -> None:
    with database.writing() as rows:
        older = models.keep_new_model(rows, FIRST, NOW).model_id
        newer = models.keep_new_model(rows, SECOND, NOW).model_id
        models.keep_revision(rows, older, SECOND, NOW)

    with database.reading() as rows:
        listed = [each.model_id for each in models.newest_revisions(rows)]
    assert listed == [older, newer]


def test_a_model_that_is_not_there_says_nothing(database: Database) -> None:
    with database.reading() as rows:
        assert models.newest_revision(rows, 7) is None
        assert models.revision_with_document(rows, "{}") is None


def test_a_document_that_is_kept_already_is_found(database: Database) -> None:
    with database.writing() as rows:
        kept = models.keep_new_model(rows, FIRST, NOW)

    with database.reading() as rows:
        found = models.revision_with_document(rows, FIRST.document)
        assert found is not None
        assert found.id == kept.id


def test_the_database_refuses_to_change_a_revision(database: Database) -> None:
    with database.writing() as rows:
        models.keep_new_model(rows, FIRST, NOW)

    change = text("UPDATE revisions SET title = 'Another'")
    with (
        pytest.raises(DBAPIError, match="revisions is kept as it was written"),
        database.writing() as rows,
    ):
        rows.execute(change)
