"""The comparison page of a model."""

from __future__ import annotations

from functools import lru_cache

from flask import Blueprint, abort, render_template

from web.access import may_view
from web.comparison.keeping import COMPARISON
from web.comparison.kept_content import OutdatedContentError, from_json
from web.comparison.page import Page, comparison_page
from web.current import current_database
from web.data import documents, models, runs

bp = Blueprint("comparison", __name__)


@bp.get("/models/<row:model_id>/comparison")
@may_view
def show_comparison(model_id: int) -> str:
    """Show the funding scenarios of a model side by side."""
    with current_database().reading() as rows:
        revision = models.newest_revision(rows, model_id) or abort(404)
        run = runs.newest_runs(rows, [revision.id]).get(revision.id)
        kept = documents.document_of(rows, run.id, COMPARISON) if run else None
    if run is None or kept is None:
        return render_template("comparison/not_yet.html", revision=revision)
    try:
        page = _page_kept_as(kept.content)
    except OutdatedContentError:
        return render_template("comparison/not_yet.html", revision=revision)
    return render_template(
        "comparison/page.html", page=page, run=run, model_id=model_id
    )


@lru_cache(maxsize=32)
def _page_kept_as(content: bytes) -> Page:
    """Return the page that was kept; what is kept never changes, so it stays ready."""
    return comparison_page(from_json(content.decode()))
