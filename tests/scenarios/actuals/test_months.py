"""Dates and periods are read as each accounting program spells them."""

from __future__ import annotations

import pytest

from scenarios.actuals.months import month_number, month_of, month_text, span_of


@pytest.mark.parametrize(
    "written",
    [
        "30/09/2026",
        "30/9/26",
        "30-09-2026",
        "30.09.2026",
        "30/09/2026 00:00:00",
        "2026-09-30",
        "2026-09-30T00:00:00",
        "30 Sep 2026",
        "30th September 2026",
        "30-Sep-26",
        "Sep 30, 2026",
        "September 2026",
        "Sep-26",
        "2026-09",
    ],
)
def test_a_date_is_read_in_each_spelling(written: str) -> None:
    assert month_of(written) == month_number(2026, 9)


@pytest.mark.parametrize(
    "written", ["", "soon", "09/30/2026", "31/09/2026", "30/09", "46295", "2026-13"]
)
def test_what_is_no_date_with_its_day_first_is_none(written: str) -> None:
    assert month_of(written) is None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Sep 2026", "2026-09", "2026-09"),
        ("30 Sep 2026", "2026-09", "2026-09"),
        ("As at 30 September 2026", "2026-09", "2026-09"),
        ("For the month ended 30 September 2026", "2026-09", "2026-09"),
        ("For the year ended 31 August 2027", "2026-09", "2027-08"),
        ("For the quarter ending 30 November 2026", "2026-09", "2026-11"),
        ("For the 3 months ended 30 Nov 2026", "2026-09", "2026-11"),
        ("1 September 2026 to 30 November 2026", "2026-09", "2026-11"),
        ("01/09/2026 - 30/11/2026", "2026-09", "2026-11"),
        ("September - November 2026", "2026-09", "2026-11"),
        ("1 September to 30 November 2026", "2026-09", "2026-11"),
    ],
)
def test_a_title_names_its_months(written: str, first: str, last: str) -> None:
    span = span_of(written)

    assert span is not None
    assert [month_text(month) for month in span] == [first, last]


@pytest.mark.parametrize("written", ["", "Total", "31/09/2026"])
def test_words_without_a_month_name_none(written: str) -> None:
    assert span_of(written) is None
