"""Runs and their documents are found again, whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from web.data import models, runs
from web.data.database import Database
from web.data.models import Draft
from web.data.runs import Evaluation

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
EVALUATION = Evaluation("a" * 64, "0.1.0", date(2026, 11, 21), 2**40, '{"gap":1}')


@pytest.fixture
def revision_id(database: Database) -> int:
    with database.writing() as rows:
        return models.keep_new_model(rows, Draft("City", "{}", "owner"), NOW).id


def test_a_run_is_found_with_its_revision(database: Database, revision_id: int) -> None:
    with database.writing() as rows:
        run_id = runs.keep_run(rows, revision_id, EVALUATION, NOW).id

    with database.reading() as rows:
        run = runs.run_numbered(rows, run_id)
        assert run is not None
        assert (run.revision.title, run.seed) == ("City", 2**40)
        assert runs.run_numbered(rows, run_id + 1) is None


def test_the_same_run_is_recognised(database: Database, revision_id: int) -> None:
    with database.writing() as rows:
        assert runs.same_run(rows, revision_id, EVALUATION) is None
        kept = runs.keep_run(rows, revision_id, EVALUATION, NOW)

        assert runs.same_run(rows, revision_id, EVALUATION) is kept


def test_a_run_that_is_made_again_says_what_it_gave_the_second_time(
    database: Database, revision_id: int
) -> None:
    again = replace(EVALUATION, as_of=date(2027, 2, 1), results='{"gap":2}')
    later = NOW + timedelta(days=72)
    with database.writing() as rows:
        run_id = runs.keep_run(rows, revision_id, EVALUATION, NOW).id

    with database.writing() as rows:
        run = runs.same_run(rows, revision_id, again)
        assert run is not None
        runs.renew_run(rows, run, again, later)

    with database.reading() as rows:
        kept = runs.run_numbered(rows, run_id)
        assert kept is not None
        assert (kept.as_of, kept.results) == (date(2027, 2, 1), '{"gap":2}')
        assert kept.created == later


def test_each_revision_is_shown_with_its_newest_run(
    database: Database, revision_id: int
) -> None:
    later = Evaluation("b" * 64, "0.2.0", date(2026, 11, 22), 1, "{}")
    with database.writing() as rows:
        runs.keep_run(rows, revision_id, EVALUATION, NOW)
        newest = runs.keep_run(rows, revision_id, later, NOW)

    with database.reading() as rows:
        found = runs.newest_runs(rows, [revision_id, revision_id + 1])
    assert {key: run.id for key, run in found.items()} == {revision_id: newest.id}
