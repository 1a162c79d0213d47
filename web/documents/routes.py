"""The documents of a run, as they were made and kept."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, request

from web.access import may_view
from web.comparison.keeping import BUSINESS_CASE
from web.current import current_database
from web.data import documents, runs

bp = Blueprint("documents", __name__)


@bp.get("/runs/<row:run_id>/business-case.pdf")
@may_view
def download_business_case(run_id: int) -> Response:
    """Give the business case of a run, under a name that tells the run."""
    with current_database().reading() as rows:
        run = runs.run_numbered(rows, run_id) or abort(404)
        kept = documents.document_of(rows, run_id, BUSINESS_CASE) or abort(404)
    response = make_response(kept.content)
    response.content_type = "application/pdf"
    name = f"business-case-{run.inputs_hash[:12]}.pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-cache"
    response.set_etag(kept.sha256)
    response.make_conditional(request)
    return response
