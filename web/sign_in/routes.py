"""Pages to sign in with a one-time link, and to sign out."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Blueprint, redirect, render_template, session, url_for
from werkzeug.wrappers import Response

from web.access import may_view, open_to_all
from web.current import current_database
from web.sessions import begin_visit
from web.sign_in.links import is_live, redeem

bp = Blueprint("sign_in", __name__)

GONE = 410
"""What a link that no longer signs anyone in answers."""


@bp.get("/sign-in/<token>")
@open_to_all
def show_link(token: str) -> tuple[str, int]:
    """Ask the bearer of a link to press a button.

    Opening an address must change nothing: mail and chat programs open links to look
    at them, and would use this one up.
    """
    if is_live(current_database(), token, datetime.now(UTC)):
        return render_template("sign_in/link.html", token=token), 200
    return render_template("sign_in/gone.html"), GONE


@bp.post("/sign-in/<token>")
@open_to_all
def sign_in(token: str) -> Response | tuple[str, int]:
    """Use a link up and start a session under a new secret."""
    role = redeem(current_database(), token, datetime.now(UTC))
    if role is None:
        return render_template("sign_in/gone.html"), GONE
    begin_visit(role=role.name, who=role.name.lower())
    return redirect(url_for("models.show_models"), 303)


@bp.post("/sign-out")
@may_view
def sign_out() -> Response:
    """Forget the session, on the server as well as in the browser."""
    session.clear()
    return redirect(url_for("sign_in.show_signed_out"), 303)


@bp.get("/signed-out")
@open_to_all
def show_signed_out() -> str:
    """Confirm that nobody is signed in here any more."""
    return render_template("sign_in/signed_out.html")
