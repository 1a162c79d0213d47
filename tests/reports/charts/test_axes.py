"""Months fall into academic years, and amounts stand at their lines."""

from __future__ import annotations

from datetime import date

import pytest

from reports.charts import Look
from reports.charts.axes import Months, money_labels, money_lines, money_room
from reports.charts.scales import Scale
from reports.errors import UndrawableError

LOOK = Look()


def names_in(months: Months) -> list[str]:
    """Return the names of years that the axis writes."""
    return [
        mark.rsplit(">", 2)[1].removesuffix("</text")
        for mark in months.axis(LOOK, 100)
        if mark.startswith("<text")
    ]


def test_an_academic_year_runs_from_september() -> None:
    months = Months(date(2026, 9, 1), 24, 0, 600)

    assert list(months.years()) == [(2026, 0, 12), (2027, 12, 24)]


def test_a_part_year_is_named_by_its_september() -> None:
    months = Months(date(2026, 4, 1), 18, 0, 600)

    assert list(months.years()) == [(2025, 0, 5), (2026, 5, 17), (2027, 17, 18)]


@pytest.mark.parametrize(
    ("place", "day"),
    [(0, date(2026, 9, 1)), (3, date(2026, 12, 1)), (4, date(2027, 1, 1))],
)
def test_months_are_counted_from_the_first(place: int, day: date) -> None:
    assert Months(date(2026, 9, 1), 24, 0, 600).date_of(place) == day


def test_every_year_is_named_where_there_is_room() -> None:
    wide, narrow = (Months(date(2026, 9, 1), 60, 0, width) for width in (600, 120))

    assert names_in(wide) == [
        "2026/27",
        "2027/28",
        "2028/29",
        "2029/30",
        "2030/31",
    ]
    assert names_in(narrow) == ["2026/27", "2028/29", "2030/31"]


def test_a_year_of_one_month_is_not_named() -> None:
    months = Months(date(2026, 9, 1), 13, 0, 300)

    assert names_in(months) == ["2026/27"]


def test_a_line_needs_two_months() -> None:
    with pytest.raises(UndrawableError, match="two months"):
        Months(date(2026, 9, 1), 1, 0, 600)


def test_the_line_of_nought_stands_out() -> None:
    scale = Scale(-50, 50, 100, 0)

    lines = list(money_lines((-50.0, 0.0, 50.0), scale, LOOK, (10, 90)))

    assert [LOOK.colour("axis") in line for line in lines] == [False, True, False]


def test_amounts_end_at_their_edge() -> None:
    values = (0.0, 50_000.0)

    labels = list(money_labels(values, Scale(0, 50_000, 100, 0), LOOK, 40))

    assert money_room(values, LOOK) > 20
    assert all('text-anchor="end"' in label for label in labels)
    assert "£50k" in labels[1]
