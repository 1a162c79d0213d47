"""One-time links: a selector that finds the row and a secret that proves the right."""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime, timedelta

from web.access import Role
from web.data import audit, links
from web.data.database import Database
from web.data.tables import SignInLink
from web.sessions import hash_of

SELECTOR_BYTES = 9
"""12 characters in the address."""
SECRET_BYTES = 32


def issue_link(
    database: Database, role: Role, *, now: datetime, lasts: timedelta
) -> str:
    """Make a link and return its token, which is kept nowhere else.

    Links that were issued before and not used yet are withdrawn, so that one printed
    by an earlier start is of no use to whoever finds it.
    """
    selector = secrets.token_urlsafe(SELECTOR_BYTES)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    link = SignInLink(
        selector=selector,
        secret_hash=hash_of(secret),
        role=role.name,
        created=now,
        expires=now + lasts,
    )
    with database.writing() as rows:
        links.withdraw_unused(rows)
        links.keep_link(rows, link)
        audit.record(rows, "terminal", "link.issued", f"link {selector}", at=now)
    return f"{selector}.{secret}"


def is_live(database: Database, token: str, now: datetime) -> bool:
    """Tell whether a token would sign its bearer in; changes nothing."""
    selector, _, secret = token.partition(".")
    with database.reading() as rows:
        link = links.live_link(rows, selector, now)
        return link is not None and _matches(link, secret)


def redeem(database: Database, token: str, now: datetime) -> Role | None:
    """Use a link up and return the role it gives; None if it gives none."""
    selector, _, secret = token.partition(".")
    with database.writing() as rows:
        link = links.live_link(rows, selector, now)
        if link is None or not _matches(link, secret):
            return None
        if not links.use_up(rows, selector, now):
            return None
        audit.record(rows, "owner", "link.used", f"link {selector}", at=now)
        return Role[link.role]


def _matches(link: SignInLink, secret: str) -> bool:
    """Compare in a time that does not tell how much of the secret was right."""
    return hmac.compare_digest(link.secret_hash, hash_of(secret))
