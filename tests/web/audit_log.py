"""The audit log as it stands in the database."""

from __future__ import annotations

from sqlalchemy import select

from web.data.database import Database
from web.data.tables import AuditEntry


def entries_in(database: Database) -> list[tuple[str, str]]:
    """Return who did what, the newest first."""
    with database.reading() as rows:
        newest = rows.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()))
        return [(entry.who, entry.deed) for entry in newest]


def deeds_in(database: Database) -> list[str]:
    """Return what was done, the newest first."""
    return [deed for _, deed in entries_in(database)]
