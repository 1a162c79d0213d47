"""Days are counted as in the United Kingdom: summer time in summer, else Greenwich."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from web import days


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 31)),
        (
            datetime(2026, 7, 1, 8, 0, tzinfo=timezone(timedelta(hours=10))),
            date(2026, 6, 30),
        ),
    ],
)
def test_a_day_begins_when_it_does_in_london(moment: datetime, day: date) -> None:
    assert days.day_of(moment) == day


def test_today_is_the_day_of_this_moment() -> None:
    before = days.day_of(datetime.now(UTC))

    assert before <= days.today() <= days.day_of(datetime.now(UTC))
