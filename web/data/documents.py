"""Documents: keep the file a run was made into, give it back whole or not at all."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from web.data.errors import DatabaseError
from web.data.tables import Document


class DocumentDamagedError(DatabaseError):
    """The bytes of a document are no longer those that were kept."""

    def __init__(self, document: Document) -> None:
        """Keep which document it is; the message says what to do."""
        self.document = document
        super().__init__(
            f"The {document.kind} of run {document.run_id} is damaged. "
            "Restore the newest backup, or work the run out again."
        )


def keep_document(
    session: Session, run_id: int, kind: str, content: bytes, now: datetime
) -> None:
    """Keep a file made from a run, in place of one of its kind made earlier."""
    wanted = select(Document).where(Document.run_id == run_id, Document.kind == kind)
    document = session.scalar(wanted)
    if document is None:
        document = Document(run_id=run_id, kind=kind)
        session.add(document)
    document.content = content
    document.sha256 = hashlib.sha256(content).hexdigest()
    document.created = now
    session.flush()


def document_of(session: Session, run_id: int, kind: str) -> Document | None:
    """Return a run's document of one kind, or None if it has none.

    Raises
    ------
    DocumentDamagedError
        Its bytes are no longer those that were kept.

    """
    wanted = select(Document).where(Document.run_id == run_id, Document.kind == kind)
    document = session.scalar(wanted)
    if document and hashlib.sha256(document.content).hexdigest() != document.sha256:
        raise DocumentDamagedError(document)
    return document
