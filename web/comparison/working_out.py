"""Work a kept model out, where the front was given the means to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from flask import Blueprint, abort, redirect, url_for
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.wrappers import Response

from web.access import may_edit, person
from web.comparison.keeping import keep_run_of
from web.current import current_database, current_prepare, current_work
from web.data import models

bp = Blueprint("working_out", __name__)

WAIT = 15
"""Seconds after which it is worth asking again."""


@bp.post("/models/<row:model_id>/runs")
@may_edit
def work_out(model_id: int) -> Response:
    """Work the newest revision of a model out, keep the run, and show it."""
    prepare = current_prepare() or abort(404)
    with current_database().reading() as rows:
        revision = models.newest_revision(rows, model_id) or abort(404)
    with _alone():
        prepared = prepare(revision.document)
    now = datetime.now(UTC)
    keep_run_of(current_database(), revision.id, prepared, person(), now=now)
    return redirect(url_for("comparison.show_comparison", model_id=model_id), 303)


@contextmanager
def _alone() -> Iterator[None]:
    """Do what takes long while nobody else does; refuse if somebody does."""
    work = current_work()
    if not work.acquire(blocking=False):
        raise ServiceUnavailable(retry_after=WAIT)
    try:
        yield
    finally:
        work.release()
