"""A link is worth one signing in, in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from web.data import links
from web.data.database import Database
from web.data.tables import SignInLink

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
EXPIRES = NOW + timedelta(minutes=30)


@pytest.fixture
def linked(database: Database) -> Database:
    with database.writing() as rows:
        links.keep_link(
            rows,
            SignInLink(
                selector="one",
                secret_hash="0" * 64,
                role="OWNER",
                created=NOW,
                expires=EXPIRES,
            ),
        )
    return database


def test_a_link_can_be_used_once(linked: Database) -> None:
    with linked.writing() as rows:
        assert links.use_up(rows, "one", NOW)
        assert not links.use_up(rows, "one", NOW)
    with linked.reading() as rows:
        assert links.live_link(rows, "one", NOW) is None


@pytest.mark.parametrize(
    ("moment", "live"),
    [
        (EXPIRES - timedelta(seconds=1), True),
        (EXPIRES, False),
        (EXPIRES + timedelta(seconds=1), False),
    ],
    ids=["just before", "at", "just after"],
)
def test_a_link_lives_until_it_expires(
    linked: Database, moment: datetime, live: object
) -> None:
    with linked.reading() as rows:
        assert (links.live_link(rows, "one", moment) is not None) == live
    with linked.writing() as rows:
        assert links.use_up(rows, "one", moment) == live


def test_unused_links_can_be_withdrawn(linked: Database) -> None:
    with linked.writing() as rows:
        links.withdraw_unused(rows)

    with linked.reading() as rows:
        assert links.live_link(rows, "one", NOW) is None
