"""Documents come back whole, or not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from web.data import documents, models, runs
from web.data.database import Database
from web.data.documents import DocumentDamagedError
from web.data.models import Draft
from web.data.runs import Evaluation

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
EVALUATION = Evaluation("a" * 64, "0.1.0", date(2026, 11, 21), 2**40, '{"gap":1}')


@pytest.fixture
def revision_id(database: Database) -> int:
    with database.writing() as rows:
        return models.keep_new_model(rows, Draft("City", "{}", "owner"), NOW).id


def test_a_document_comes_back_as_it_was_kept(
    database: Database, revision_id: int
) -> None:
    with database.writing() as rows:
        run = runs.keep_run(rows, revision_id, EVALUATION, NOW)
        documents.keep_document(rows, run.id, "business case", b"%PDF-1", NOW)
        documents.keep_document(rows, run.id, "business case", b"%PDF-2", NOW)

    with database.reading() as rows:
        kept = documents.document_of(rows, run.id, "business case")
        assert kept is not None
        assert kept.content == b"%PDF-2"
        assert documents.document_of(rows, run.id, "workbook") is None


def test_a_damaged_document_is_not_given_out(
    database: Database, revision_id: int
) -> None:
    with database.writing() as rows:
        run = runs.keep_run(rows, revision_id, EVALUATION, NOW)
        documents.keep_document(rows, run.id, "business case", b"%PDF-1", NOW)
        rows.execute(text("UPDATE documents SET sha256 = 'another'"))

    with (
        pytest.raises(DocumentDamagedError, match="is damaged"),
        database.reading() as rows,
    ):
        documents.document_of(rows, run.id, "business case")
