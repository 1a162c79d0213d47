"""Whether the server can do its work, for those who watch over it."""

from __future__ import annotations

from flask import Blueprint

from web.access import open_to_all
from web.current import current_database
from web.data.errors import DatabaseError

bp = Blueprint("health", __name__)


@bp.get("/health")
@open_to_all
def show_health() -> tuple[dict[str, str], int]:
    """Say whether the database answers; the reason is in the log, not here."""
    try:
        current_database().check()
    except DatabaseError:
        return {"status": "database unavailable"}, 503
    return {"status": "ok"}, 200
