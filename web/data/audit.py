"""The audit log: who did what to what; the database refuses to change it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from web.data.tables import AuditEntry


def record(
    session: Session, who: str, deed: str, subject: str, *, at: datetime
) -> None:
    """Write one deed into the log, in the same transaction as the deed itself."""
    session.add(AuditEntry(at=at, who=who, deed=deed, subject=subject))
