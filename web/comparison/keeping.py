"""Keep a model that was worked out: its revision, its run and its documents."""

from __future__ import annotations

from datetime import datetime

from reports.charts import Look, draw
from reports.contents import Chart
from reports.palette import Theme
from web.comparison.kept_content import Content, Picture, to_json
from web.comparison.prepared import Prepared
from web.data import audit, documents, models, runs
from web.data.database import Database, Session

COMPARISON = "comparison"
BUSINESS_CASE = "business case"
"""Kinds of documents kept with a run."""

WIDE, NARROW = 760, 350
"""Pixels: a chart beside the list of sections, and one on a telephone."""


def keep_model(
    database: Database, prepared: Prepared, author: str, *, now: datetime
) -> int:
    """Keep a worked-out model and its run; return the model's number.

    A model that is kept already, to the letter, gets no second copy.
    """
    content = drawn(prepared)
    with database.writing() as rows:
        revision = models.revision_with_document(rows, prepared.document)
        if revision is None:
            draft = models.Draft(prepared.comparison.title, prepared.document, author)
            revision = models.keep_new_model(rows, draft, now)
            audit.record(rows, author, "model.kept", f"revision {revision.id}", at=now)
        run = _keep_run(rows, revision.id, prepared, content, now)
        audit.record(rows, author, "run.kept", f"run {run}", at=now)
        return revision.model_id


def is_kept(database: Database, document: str, engine_version: str) -> bool:
    """Tell whether this very model is kept as this version of the engine worked it out.

    Parameters
    ----------
    database
        Where it would be kept.
    document
        The canonical JSON of the model.
    engine_version
        As ``0.1.0``.

    """
    with database.reading() as rows:
        revision = models.revision_with_document(rows, document)
        if revision is None:
            return False
        run = runs.newest_runs(rows, [revision.id]).get(revision.id)
        return run is not None and run.engine_version == engine_version


def keep_run_of(
    database: Database,
    revision_id: int,
    prepared: Prepared,
    author: str,
    *,
    now: datetime,
) -> int:
    """Keep the run of a revision that is kept already; return the run's number."""
    content = drawn(prepared)
    with database.writing() as rows:
        run = _keep_run(rows, revision_id, prepared, content, now)
        audit.record(rows, author, "run.kept", f"run {run}", at=now)
        return run


def _keep_run(
    rows: Session, revision_id: int, prepared: Prepared, content: Content, now: datetime
) -> int:
    """Keep a run, or renew the same run made before, the row with its documents."""
    evaluation = evaluation_of(prepared)
    run = runs.same_run(rows, revision_id, evaluation)
    if run is None:
        run = runs.keep_run(rows, revision_id, evaluation, now)
    else:
        runs.renew_run(rows, run, evaluation, now)
    page = to_json(content).encode()
    documents.keep_document(rows, run.id, COMPARISON, page, now)
    documents.keep_document(rows, run.id, BUSINESS_CASE, prepared.business_case, now)
    return run.id


def evaluation_of(prepared: Prepared) -> runs.Evaluation:
    """Return what names the run of a worked-out model, and its results."""
    return runs.Evaluation(
        inputs_hash=prepared.comparison.run.inputs,
        engine_version=prepared.comparison.run.engine,
        as_of=prepared.as_of,
        seed=prepared.seed,
        results=prepared.results,
    )


def drawn(prepared: Prepared) -> Content:
    """Return the content of the page with every chart drawn."""
    charts = prepared.comparison.charts()
    return Content(
        prepared.comparison, {chart.name: _picture(chart) for chart in charts}
    )


def _picture(chart: Chart) -> Picture:
    """Draw a chart for each place where a page may show it."""

    def drawn_for(theme: Theme, width: int) -> str:
        """Return the chart as a page of one theme and width shows it."""
        return draw(chart.drawing, chart.alternative, Look(theme, width))

    return Picture(
        light=drawn_for(Theme.LIGHT, WIDE),
        dark=drawn_for(Theme.DARK, WIDE),
        narrow_light=drawn_for(Theme.LIGHT, NARROW),
        narrow_dark=drawn_for(Theme.DARK, NARROW),
    )
