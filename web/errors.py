"""Error pages: what happened and what to do, in plain words and without traceback."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from flask import Flask, Response, current_app, make_response, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from costmodel.errors import CostmodelError, ModelRefusedError
from web.data.errors import DatabaseError


@dataclass(frozen=True)
class Trouble:
    """What an error page says."""

    title: str
    words: str
    remedy: str
    reference: str = ""
    """Names the entry in the log; empty if there is none."""


UNKNOWN = Trouble(
    "That could not be done",
    "The request was understood by nobody here.",
    "Go back and try again.",
)

TROUBLES: dict[int, Trouble] = {
    400: Trouble(
        "That was not understood",
        "The request is not one that a page of ours sends.",
        "Go back, reload the page and try again.",
    ),
    401: Trouble(
        "Please sign in",
        "Nothing here is open to people who have not signed in.",
        "Use the one-time link that was printed where Costmodel was started. Each link "
        "works once; starting Costmodel again prints a new one.",
    ),
    403: Trouble(
        "You may not do that",
        "Your role does not include this page.",
        "Ask the owner of the model to change your role, or go back to your models.",
    ),
    404: Trouble(
        "There is no such page",
        "The address may be mistyped, or the thing it named is not kept here.",
        "Go back to your models and follow a link from there.",
    ),
    405: Trouble(
        "That cannot be done here",
        "This page is not made for what the request asks of it.",
        "Go back and use the buttons of the page.",
    ),
    413: Trouble(
        "That is too large",
        "The request holds more than is taken at once.",
        "Send a smaller file, or less text in one go.",
    ),
    503: Trouble(
        "Something else is being worked out",
        "One model is worked out at a time; it takes some ten seconds.",
        "Go back, wait a little and try again.",
    ),
    500: Trouble(
        "Something went wrong here",
        "The fault is ours, and what you did was not kept.",
        "Try again. If it happens again, report the reference below.",
    ),
}

FORGED = Trouble(
    "That form can no longer be sent",
    "It was open for too long, or did not come from one of our pages.",
    "Go back, reload the page and send it again.",
)


def add_error_pages(app: Flask) -> None:
    """Answer every error with a page of its own."""
    app.register_error_handler(SecurityError, _show_foreign_host)
    app.register_error_handler(CSRFError, _show_forged)
    app.register_error_handler(HTTPException, _show_http_error)
    app.register_error_handler(DatabaseError, _show_database_error)
    app.register_error_handler(ModelRefusedError, _show_refused_model)
    app.register_error_handler(CostmodelError, _show_broken_promise)


def _page(trouble: Trouble, status: int) -> Response:
    return make_response(render_template("error.html", trouble=trouble), status)


def _show_foreign_host(_: SecurityError) -> Response:
    """Answer a request for a host we are not; bare words, as no link would be ours."""
    words = "This server does not answer under that name. Check the address.\n"
    return Response(words, 400, content_type="text/plain; charset=utf-8")


def _show_forged(_: CSRFError) -> Response:
    return _page(FORGED, 400)


def _show_http_error(error: HTTPException) -> Response:
    if isinstance(error, InternalServerError):
        return _show_fault(error)
    response = _page(TROUBLES.get(error.code or 400, UNKNOWN), error.code or 400)
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:
            response.headers[name] = value
    return response


def _show_fault(error: InternalServerError) -> Response:
    """Tell the reader a reference, and the log what it stands for."""
    if isinstance(error.original_exception, DatabaseError):
        return _show_database_error(error.original_exception)
    reference = secrets.token_hex(4)
    current_app.logger.error(
        "Reference %s: %r", reference, error.original_exception or error
    )
    known = TROUBLES[500]
    told = Trouble(known.title, known.words, known.remedy, reference)
    return _page(told, 500)


def _show_database_error(error: DatabaseError) -> Response:
    told = Trouble(
        "What is kept cannot be reached",
        str(error),
        "`costmodel doctor` looks closer and says what to do.",
    )
    return _page(told, 503)


def _show_refused_model(error: ModelRefusedError) -> Response:
    page = render_template("refused.html", findings=error.findings)
    return make_response(page, 422)


def _show_broken_promise(error: CostmodelError) -> Response:
    told = Trouble("That could not be worked out", str(error), "Go back and try again.")
    return _page(told, 422)
