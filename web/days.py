"""Days as they are counted in the United Kingdom, wherever the machine stands."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

UNITED_KINGDOM = ZoneInfo("Europe/London")


def today() -> date:
    """Return the day that documents made now bear.

    In summer it begins an hour before the day of Greenwich does.
    """
    return datetime.now(UNITED_KINGDOM).date()


def day_of(moment: datetime) -> date:
    """Return the day on which something happened.

    Parameters
    ----------
    moment
        With its time zone, whichever that is.

    Examples
    --------
    >>> from datetime import UTC
    >>> day_of(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    datetime.date(2026, 7, 1)

    """
    return moment.astimezone(UNITED_KINGDOM).date()
