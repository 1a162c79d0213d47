"""A link signs in once, in time, and its secret is kept nowhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, text

from web.access import Role
from web.data.database import Database
from web.data.tables import SignInLink
from web.sign_in.links import is_live, issue_link, redeem

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
LASTS = timedelta(minutes=30)


def issue(database: Database) -> str:
    return issue_link(database, Role.OWNER, now=NOW, lasts=LASTS)


def test_a_link_signs_in_once(kept: Database) -> None:
    token = issue(kept)

    assert redeem(kept, token, NOW) is Role.OWNER
    assert redeem(kept, token, NOW) is None


def test_looking_at_a_link_does_not_use_it_up(kept: Database) -> None:
    token = issue(kept)

    assert is_live(kept, token, NOW)
    assert is_live(kept, token, NOW)
    assert redeem(kept, token, NOW) is Role.OWNER
    assert not is_live(kept, token, NOW)


@pytest.mark.parametrize(
    ("moment", "live"),
    [
        (NOW + LASTS - timedelta(seconds=1), True),
        (NOW + LASTS, False),
        (NOW + LASTS + timedelta(seconds=1), False),
    ],
    ids=["just before", "at", "just after"],
)
def test_a_link_expires(kept: Database, moment: datetime, live: object) -> None:
    token = issue(kept)

    assert is_live(kept, token, moment) == live
    assert (redeem(kept, token, moment) is Role.OWNER) == live


def test_a_link_with_a_wrong_secret_is_worthless(kept: Database) -> None:
    selector, _, secret = issue(kept).partition(".")

    for wrong in (selector, f"{selector}.", f"{selector}.{secret[:-1]}x", "", "."):
        assert not is_live(kept, wrong, NOW)
        assert redeem(kept, wrong, NOW) is None
    assert redeem(kept, f"{selector}.{secret}", NOW) is Role.OWNER


def test_a_link_used_up_between_look_and_use_signs_nobody_in(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = issue(kept)
    monkeypatch.setattr("web.data.links.use_up", lambda *_: False)

    assert redeem(kept, token, NOW) is None


def test_a_new_link_makes_the_unused_one_before_it_worthless(kept: Database) -> None:
    first, second = issue(kept), issue(kept)

    assert redeem(kept, first, NOW) is None
    assert redeem(kept, second, NOW) is Role.OWNER


def test_the_database_never_holds_the_secret(kept: Database) -> None:
    _, _, secret = issue(kept).partition(".")

    with kept.reading() as rows:
        stored = rows.execute(text("SELECT * FROM sign_in_links")).one()
        assert all(secret not in str(value) for value in stored)
        assert rows.scalar(select(func.length(SignInLink.secret_hash))) == 64
