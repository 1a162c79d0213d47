"""Sessions on the server: the browser holds a secret, the database its hash."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime
from typing import Any, cast

from flask import Flask, Request, Response, session
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.datastructures import CallbackDict

from web.data import sessions as queries
from web.data.database import Database
from web.data.errors import DatabaseError

SECRET_BYTES = 32
FREE_FOLDERS, FREE_PAGES = ("/static/", "/fonts/"), frozenset({"/health"})
"""Paths that are the same for everybody, and are answered without asking who."""


class ServerSession(CallbackDict[str, Any], SessionMixin):
    """What the server remembers of one browser during one visit."""

    def __init__(
        self, data: dict[str, Any] | None = None, secret: str | None = None
    ) -> None:
        """Start with what was remembered under a secret, or with nothing."""
        super().__init__(data, ServerSession._changed)
        self.secret = secret
        self.forgotten: str | None = None
        self.trouble: DatabaseError | None = None
        self.modified = False

    def _changed(self) -> None:
        self.modified = True

    def renew(self) -> None:
        """Give the browser a new secret and make the old one worthless.

        Done whenever a person gains rights, so that a secret that someone planted in
        the browser before is worth nothing after.
        """
        self.forgotten, self.secret = self.secret, None
        self.modified = True


class DatabaseSessions(SessionInterface):
    """Keeps sessions in the `sessions` table."""

    def __init__(self, database: Database) -> None:
        """Keep sessions in this database."""
        self.database = database
        self.serializer = TaggedJSONSerializer()

    def open_session(self, app: Flask, request: Request) -> ServerSession:
        """Return what is remembered of the browser that asks; empty if nothing is."""
        secret = request.cookies.get(self.get_cookie_name(app), "")
        if not secret or _is_free_of_sessions(request.path):
            return ServerSession()
        try:
            with self.database.reading() as rows:
                data = queries.data_of(rows, hash_of(secret), datetime.now(UTC))
        except DatabaseError as error:
            return _troubled(error)
        remembered = self._read(data) if data else None
        return ServerSession(remembered, secret) if remembered else ServerSession()

    def _read(self, data: str) -> dict[str, Any] | None:
        """Return what a row remembers; None if it cannot be read, as if it were not."""
        try:
            remembered = self.serializer.loads(data)
        except ValueError:
            return None
        return remembered if isinstance(remembered, dict) else None

    def save_session(
        self, app: Flask, session: SessionMixin, response: Response
    ) -> None:
        """Keep what changed and, if the secret is new, give it to the browser."""
        if not isinstance(session, ServerSession) or not session.modified:
            return
        response.vary.add("Cookie")
        self._forget_old(session)
        if not session:
            self._drop_cookie(app, response)
            return
        is_new = session.secret is None
        secret = session.secret or secrets.token_urlsafe(SECRET_BYTES)
        self._keep(app, session, secret)
        if is_new:
            self._set_cookie(app, response, secret)

    def _forget_old(self, session: ServerSession) -> None:
        """Drop the row of a secret that was replaced, or of an emptied session."""
        worthless = session.forgotten or (None if session else session.secret)
        if worthless:
            with self.database.writing() as rows:
                queries.forget(rows, hash_of(worthless))

    def _keep(self, app: Flask, session: ServerSession, secret: str) -> None:
        now = datetime.now(UTC)
        with self.database.writing() as rows:
            queries.remember(
                rows,
                hash_of(secret),
                self.serializer.dumps(dict(session)),
                now=now,
                expires=now + app.permanent_session_lifetime,
            )

    def _set_cookie(self, app: Flask, response: Response, secret: str) -> None:
        """Set a cookie for this visit: no expiry, so it ends with the browser."""
        response.set_cookie(
            self.get_cookie_name(app),
            secret,
            path="/",
            secure=self.get_cookie_secure(app),
            httponly=True,
            samesite="Lax",
        )

    def _drop_cookie(self, app: Flask, response: Response) -> None:
        response.delete_cookie(
            self.get_cookie_name(app),
            path="/",
            secure=self.get_cookie_secure(app),
            httponly=True,
            samesite="Lax",
        )


def keep_sessions(app: Flask, database: Database) -> None:
    """Keep the sessions of an application in a database."""
    app.session_interface = DatabaseSessions(database)
    app.before_request(_tell_trouble)


def begin_visit(**remembered: str) -> None:
    """Remember this, and nothing from before, of the browser that asks."""
    ours = cast("ServerSession", session)
    ours.clear()
    ours.update(remembered)
    ours.renew()


def _is_free_of_sessions(path: str) -> bool:
    return path.startswith(FREE_FOLDERS) or path in FREE_PAGES


def _troubled(error: DatabaseError) -> ServerSession:
    """Return an empty session that remembers why it is empty.

    Flask opens the session before it is ready to show an error page, so the error
    waits until it is.
    """
    session = ServerSession()
    session.trouble = error
    return session


def _tell_trouble() -> None:
    """Stop a request whose session could not be read."""
    trouble: DatabaseError | None = getattr(session, "trouble", None)
    if trouble is not None:
        raise trouble


def hash_of(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256, of no use to a thief.

    Examples
    --------
    >>> hash_of("a secret")[:12]
    '984ca5162200'

    """
    return hashlib.sha256(secret.encode()).hexdigest()
