"""What the server remembers of each browser, found by the hash of its secret."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from web.data.tables import StoredSession


def data_of(session: Session, secret_hash: str, now: datetime) -> str | None:
    """Return what is remembered of a browser; None if nothing, or if it expired."""
    wanted = select(StoredSession.data).where(
        StoredSession.secret_hash == secret_hash, StoredSession.expires > now
    )
    return session.scalar(wanted)


def remember(
    session: Session, secret_hash: str, data: str, *, now: datetime, expires: datetime
) -> None:
    """Remember this of a browser from now on; the day it expires stays the first."""
    stored = session.get(StoredSession, secret_hash)
    if stored:
        stored.data = data
        return
    session.add(
        StoredSession(secret_hash=secret_hash, data=data, created=now, expires=expires)
    )


def forget(session: Session, secret_hash: str) -> None:
    """Remember nothing of a browser any more."""
    session.execute(
        delete(StoredSession).where(StoredSession.secret_hash == secret_hash)
    )


def forget_expired(session: Session, now: datetime) -> None:
    """Remember nothing of browsers whose time is up."""
    session.execute(delete(StoredSession).where(StoredSession.expires <= now))
