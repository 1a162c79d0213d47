"""Runway, worst month and the latest date to decide, way by way."""

from __future__ import annotations

import pytest

from reports.closing_tables import how_long_it_lasts
from reports.statements import Statements
from tests.models import Words, a_model, bought, programme, scenario
from tests.reports.runs import on_paper, texts, told
from tests.reports.test_addresses import assert_explained


def test_each_way_tells_how_long_it_lasts() -> None:
    table = how_long_it_lasts(on_paper())

    assert texts(table) == [
        ["Subsidy that tapers", "23", "17,797", "August 2028", "never"],
        ["Schools pay", "12", "−17,107", "August 2028", "April 2028"],
        [
            "Contract for coordination (if won)",
            *("24 or more", "26,762", "December 2026", "never"),
        ],
        [
            "Contract for coordination (if lost)",
            *("6", "−70,631", "August 2028", "August 2027"),
        ],
    ]
    assert len(table.notes) == 3
    assert "('closing')" in table.notes[1]


def closing(cash: float) -> Statements:
    """Return a run that spends £1,000 a month; closing takes two months and £3,000."""
    costs: Words = {"label": "Redundancy pay", "amount": 3_000}
    return told(
        a_model(
            opening={"cash": cash},
            organisation={
                "creditors_months": 0,
                "closing": {"months": 2, "costs": [costs]},
            },
            programmes={"leading": programme(1, ingredients=[bought(12_000)])},
            funding={"way": scenario()},
        )
    )


@pytest.mark.parametrize(
    ("cash", "date"),
    [
        (4_999, "too late"),
        (5_000, "before September 2026"),
        (6_000, "end of September 2026"),
        (15_000, "not within the plan"),
    ],
)
def test_the_latest_date_to_decide_is_a_month_end(cash: float, date: str) -> None:
    table = how_long_it_lasts(closing(cash))

    assert [column.heading for column in table.columns][-3:] == [
        "Cost of closing down",
        "Left for it when it fails",
        "Latest date to decide",
    ]
    cost, left, told = texts(table)[0][-3:]
    assert (cost, told) == ("3,000", date)
    assert left == {15_000.0: "–", 6_000.0: "−1,000"}.get(cash, left)
    assert "2 months before" in table.notes[1]


def test_the_cost_of_closing_has_its_address() -> None:
    statements = closing(9_000)

    (row,) = how_long_it_lasts(statements).rows
    assert [cell.address for cell in row.cells if cell.address] == [
        "way.runway",
        "way.reserves.2027-08",
        "way.closing_cost",
        "way.left_for_closing",
    ]
    assert_explained(statements)
