"""Any figure of a model taken apart, as a page and as JSON."""

from __future__ import annotations

from flask import Blueprint, Response, abort, jsonify, make_response, render_template

from web.access import may_view
from web.current import current_database, current_prepare
from web.data import models
from web.data.tables import Revision
from web.errors import Trouble
from web.explaining.asking import NoSuchFigureError, page_of, values_of

bp = Blueprint("explaining", __name__)


@bp.get("/models/<row:model_id>/explain/<address>")
@may_view
def show_figure(model_id: int, address: str) -> Response:
    """Show a figure and what it is made of."""
    revision = _revision(model_id)
    try:
        page = page_of(revision.document, address)
    except NoSuchFigureError as error:
        trouble = Trouble("There is no such figure", str(error), "Go back to the page.")
        return make_response(render_template("error.html", trouble=trouble), 404)
    shown = render_template("explaining/page.html", page=page, revision=revision)
    return make_response(shown)


@bp.get("/models/<row:model_id>/explain/<address>.json")
@may_view
def give_figure(model_id: int, address: str) -> Response:
    """Give a figure and what it is made of as JSON, unrounded."""
    revision = _revision(model_id)
    try:
        return jsonify(values_of(revision.document, address))
    except NoSuchFigureError as error:
        return make_response(jsonify(error=str(error)), 404)


def _revision(model_id: int) -> Revision:
    """Return what a model says now, where figures can be worked out."""
    if current_prepare() is None:
        abort(404)
    with current_database().reading() as rows:
        return models.newest_revision(rows, model_id) or abort(404)
