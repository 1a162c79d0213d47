"""A model that was worked out is kept once, with its run and documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from reports.contents import Run as RunName
from tests.web.audit_log import deeds_in
from tests.web.sample import INPUTS, PDF, prepared
from web.comparison.keeping import (
    BUSINESS_CASE,
    COMPARISON,
    is_kept,
    keep_model,
    keep_run_of,
)
from web.comparison.kept_content import from_json
from web.comparison.prepared import Prepared
from web.data import documents, models, runs
from web.data.database import Database
from web.data.tables import Base, Model, Revision, Run

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def worked_out_by(engine: str) -> Prepared:
    done = prepared()
    return replace(
        done, comparison=replace(done.comparison, run=RunName(INPUTS, engine))
    )


def number_of(database: Database, table: type[Base]) -> int:
    with database.reading() as rows:
        return rows.scalar(select(func.count()).select_from(table)) or 0


def test_model_run_and_documents_are_kept_together(database: Database) -> None:
    model_id = keep_model(database, prepared(), "owner", now=NOW)

    with database.reading() as rows:
        revision = models.newest_revision(rows, model_id)
        assert revision is not None
        assert revision.title == "A city network of schools"
        run = runs.newest_runs(rows, [revision.id])[revision.id]
        assert (run.inputs_hash, run.engine_version) == (INPUTS, "0.1.0")
        assert (run.seed, run.results) == (20130901, '{"gap":8380}')
        case = documents.document_of(rows, run.id, BUSINESS_CASE)
        assert case is not None
        assert case.content == PDF
        assert documents.document_of(rows, run.id, COMPARISON) is not None
    assert deeds_in(database) == ["run.kept", "model.kept"]


def test_the_same_model_is_kept_once(database: Database) -> None:
    first = keep_model(database, prepared(), "owner", now=NOW)
    second = keep_model(database, prepared(), "owner", now=NOW)

    assert first == second
    kept = [number_of(database, table) for table in (Model, Revision, Run)]
    assert kept == [1, 1, 1]


def test_a_newer_engine_adds_a_run_to_the_same_model(database: Database) -> None:
    keep_model(database, prepared(), "owner", now=NOW)
    keep_model(database, worked_out_by("0.2.0"), "owner", now=NOW)

    kept = [number_of(database, table) for table in (Model, Revision, Run)]
    assert kept == [1, 1, 2]


def test_another_document_is_another_model(database: Database) -> None:
    keep_model(database, prepared(), "owner", now=NOW)
    keep_model(database, prepared('{"format":"costmodel/1"}'), "owner", now=NOW)

    assert number_of(database, Model) == 2


def test_documents_made_again_take_the_place_of_the_old(database: Database) -> None:
    keep_model(database, prepared(), "owner", now=NOW)
    better = replace(prepared(), business_case=b"%PDF-1.7 better")

    run_id = keep_run_of(database, 1, better, "owner", now=NOW)

    with database.reading() as rows:
        case = documents.document_of(rows, run_id, BUSINESS_CASE)
        assert case is not None
        assert case.content == b"%PDF-1.7 better"
    assert number_of(database, Run) == 1


def test_a_run_made_again_and_its_documents_are_of_one_day(
    database: Database,
) -> None:
    keep_model(database, prepared(), "owner", now=NOW)
    later = NOW + timedelta(days=72)
    again = replace(
        prepared(),
        as_of=later.date(),
        results='{"gap":1}',
        comparison=replace(prepared().comparison, dated=later.date()),
    )

    run_id = keep_run_of(database, 1, again, "owner", now=later)

    with database.reading() as rows:
        run = runs.run_numbered(rows, run_id)
        page = documents.document_of(rows, run_id, COMPARISON)
        assert run is not None
        assert page is not None
        dated = from_json(page.content.decode()).document.dated
    assert (run.as_of, run.results, run.created) == (dated, '{"gap":1}', later)
    assert dated == later.date()
    assert number_of(database, Run) == 1


def test_a_model_is_known_to_be_kept_only_as_this_engine_worked_it_out(
    database: Database,
) -> None:
    document = prepared().document
    assert not is_kept(database, document, "0.1.0")

    keep_model(database, prepared(), "owner", now=NOW)

    assert is_kept(database, document, "0.1.0")
    assert not is_kept(database, document, "0.2.0")
