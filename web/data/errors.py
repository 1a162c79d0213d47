"""What is said when the database cannot be used, in words a user can act on."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, OperationalError

from costmodel.errors import CostmodelError

PRIMARY_CODE = 0xFF
"""Mask that leaves SQLite's primary result code of an extended one."""

CANNOT_OPEN = 14

SQLITE_REASONS: dict[int, tuple[str, str]] = {
    5: (
        "is busy with another change",
        "Try again; if it lasts, close other programs that have the file open.",
    ),
    6: (
        "is locked by another change",
        "Try again; if it lasts, close other programs that have the file open.",
    ),
    8: (
        "may only be read",
        "Give yourself the right to write to the file and its folder.",
    ),
    10: (
        "could not be read or written: the disk reported a fault",
        "Check the disk, then restore the newest backup if the fault stays.",
    ),
    11: ("is damaged", "Restore the newest backup, or move the file away."),
    13: ("could not grow: the disk is full", "Free some space and try again."),
    CANNOT_OPEN: (
        "could not be opened",
        "Check that its folder exists and that you may write to it.",
    ),
    26: (
        "is not a database, or is damaged",
        "Restore the newest backup, or move the file away.",
    ),
}
"""SQLite's primary result code: what happened, and what to do."""


class DatabaseError(CostmodelError):
    """The database cannot be used; the message says why and what to do."""


class DatabaseUnavailableError(DatabaseError):
    """The database did not answer, is locked, damaged, full or not writable."""

    def __init__(self, reason: str, remedy: str) -> None:
        """Keep the reason, which completes *The database …*, and the remedy."""
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"The database {reason}. {remedy}")


class DatabaseNewerError(DatabaseError):
    """The database was made by a newer version of Costmodel than this one."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "The database was made by a newer version of Costmodel. Update this one, "
            "or name another folder in COSTMODEL_INSTANCE."
        )


def unavailable(error: DBAPIError) -> DatabaseUnavailableError | None:
    """Return the error in plain words, or None if it is not the database's state.

    A broken rule of a table is a fault of ours and stays what it is.
    """
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        reason = SQLITE_REASONS.get(code & PRIMARY_CODE)
        return DatabaseUnavailableError(*reason) if reason else None
    if error.connection_invalidated or isinstance(error, OperationalError):
        return DatabaseUnavailableError(
            "did not answer",
            "Check that the server runs and that its address is right.",
        )
    return None
