"""Models and their revisions: keep a new one, find the newest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from web.data.tables import Model, Revision


@dataclass(frozen=True)
class Draft:
    """What a user wants kept as the next revision of a model."""

    title: str
    document: str
    """The canonical JSON of the model."""
    author: str
    note: str = ""


def keep_new_model(session: Session, draft: Draft, now: datetime) -> Revision:
    """Keep the first revision of a new model and return it."""
    model = Model(created=now)
    session.add(model)
    session.flush()
    return keep_revision(session, model.id, draft, now)


def keep_revision(
    session: Session, model_id: int, draft: Draft, now: datetime
) -> Revision:
    """Keep the next revision of a model and return it; the earlier ones stay."""
    newest = newest_revision(session, model_id)
    revision = Revision(
        model_id=model_id,
        number=newest.number + 1 if newest else 1,
        title=draft.title,
        document=draft.document,
        document_hash=document_hash(draft.document),
        author=draft.author,
        note=draft.note,
        created=now,
    )
    session.add(revision)
    session.flush()
    return revision


def document_hash(document: str) -> str:
    """Return the SHA-256 of a canonical document, in hexadecimal.

    Examples
    --------
    >>> document_hash("{}")[:12]
    '44136fa355b3'

    """
    return hashlib.sha256(document.encode()).hexdigest()


def newest_revision(session: Session, model_id: int) -> Revision | None:
    """Return what a model says now, or None if there is no such model."""
    wanted = (
        select(Revision)
        .where(Revision.model_id == model_id)
        .order_by(Revision.number.desc())
        .limit(1)
    )
    return session.scalar(wanted)


def newest_revisions(session: Session) -> list[Revision]:
    """Return what every model says now, the last changed first."""
    newest = select(func.max(Revision.id)).group_by(Revision.model_id)
    wanted = select(Revision).where(Revision.id.in_(newest))
    return list(session.scalars(wanted.order_by(Revision.id.desc())))


def revision_with_document(session: Session, document: str) -> Revision | None:
    """Return the newest revision that says exactly this, if any does."""
    wanted = (
        select(Revision)
        .where(Revision.document_hash == document_hash(document))
        .order_by(Revision.id.desc())
        .limit(1)
    )
    return session.scalar(wanted)
