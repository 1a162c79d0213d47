"""The page one starts from."""

from __future__ import annotations

from flask import Blueprint, render_template

from web.access import may_view
from web.current import current_database
from web.models.page import listed_models

bp = Blueprint("models", __name__)


@bp.get("/")
@may_view
def show_models() -> str:
    """List the models kept here and lead to the comparison of each."""
    with current_database().reading() as rows:
        models = listed_models(rows)
    return render_template("models/list.html", models=models)
