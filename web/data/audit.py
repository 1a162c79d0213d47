"""The audit log: who did what to what; the database refuses to change it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from web.data.tables import AuditEntry


def record(
    session: Session, who: str, deed: str, subject: str, *, at: datetime
) -> None:
    """Write one deed into the log, in the same transaction as the deed itself."""
    session.add(AuditEntry(at=at, who=who, deed=deed, subject=subject))


def newest_entries(session: Session, limit: int = 100) -> list[AuditEntry]:
    """Return the last entries, the newest first."""
    wanted = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(limit)
    return list(session.scalars(wanted))
