"""Sign-in links: worth one signing in each, and only until they expire."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CursorResult, delete, update
from sqlalchemy.orm import Session

from web.data.tables import SignInLink


def keep_link(session: Session, link: SignInLink) -> None:
    """Keep a new link."""
    session.add(link)


def live_link(session: Session, selector: str, now: datetime) -> SignInLink | None:
    """Return a link that can still be used, or None."""
    link = session.get(SignInLink, selector)
    return link if link and link.used is None and link.expires > now else None


def use_up(session: Session, selector: str, now: datetime) -> bool:
    """Mark a link as used; say whether this caller was the first, and in time."""
    used = session.execute(
        update(SignInLink)
        .where(
            SignInLink.selector == selector,
            SignInLink.used.is_(None),
            SignInLink.expires > now,
        )
        .values(used=now)
    )
    return isinstance(used, CursorResult) and used.rowcount == 1


def withdraw_unused(session: Session) -> None:
    """Make every link that was not used yet worthless."""
    session.execute(delete(SignInLink).where(SignInLink.used.is_(None)))
