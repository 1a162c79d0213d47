"""Work a kept model out, where the front was given the means to."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Blueprint, abort, redirect, url_for
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.wrappers import Response

from web.access import may_edit, person
from web.comparison.keeping import keep_run_of
from web.comparison.prepared import Prepared
from web.comparison.turn import TurnTakenError, own_turn
from web.current import current_database, current_prepare, current_settings
from web.data import models

bp = Blueprint("working_out", __name__)

WAIT = 15
"""Seconds after which it is worth asking again."""


@bp.post("/models/<row:model_id>/runs")
@may_edit
def work_out(model_id: int) -> Response:
    """Work the newest revision of a model out, keep the run, and show it."""
    with current_database().reading() as rows:
        revision = models.newest_revision(rows, model_id) or abort(404)
    prepared = _prepared(revision.document)
    now = datetime.now(UTC)
    keep_run_of(current_database(), revision.id, prepared, person(), now=now)
    return redirect(url_for("comparison.show_comparison", model_id=model_id), 303)


def _prepared(document: str) -> Prepared:
    """Work a model out while nobody else does; refuse at once if somebody does."""
    prepare = current_prepare() or abort(404)
    try:
        with own_turn(current_settings().instance):
            return prepare(document)
    except TurnTakenError as error:
        raise ServiceUnavailable(retry_after=WAIT) from error
