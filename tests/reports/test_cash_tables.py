"""Reserves against the floor, cash by month, and when something gives way."""

from __future__ import annotations

from reports.cash_tables import cash_by_month, events, reserves_by_year
from reports.won_and_lost import TAKEN_AS_WON
from tests.reports.runs import on_paper, row_named, tapered, texts


def test_reserves_stand_against_the_floor_at_each_years_end() -> None:
    table = reserves_by_year(on_paper())

    assert row_named(table, "At the start")[:3] == ["46,000", "4,920", "41,080"]
    assert row_named(table, "End of 2026/27")[3:6] == ["21,289", "19,630", "1,659"]
    assert row_named(table, "End of 2027/28")[3:6] == ["−17,107", "19,630", "−36,737"]


def test_columns_are_grouped_by_scenario() -> None:
    groups = [name for name, width in reserves_by_year(on_paper()).groups if width == 3]

    assert groups == ["Subsidy that tapers", "Schools pay", "Contract for coordination"]


def test_every_month_has_its_balances() -> None:
    table = cash_by_month(on_paper())

    assert len(table.rows) == 24
    assert row_named(table, "April 2028")[3:6] == ["−724", "−1,564", "19,630"]


def test_events_are_dated_or_never_happen() -> None:
    table = events(on_paper())

    assert texts(table) == [
        ["Subsidy that tapers", "August 2028", "never", "never", "never"],
        [
            *("Schools pay", "September 2027", "April 2028", "June 2028", "April 2028"),
        ],
        ["Contract for coordination (if won)", "never", "never", "never", "never"],
        [
            "Contract for coordination (if lost)",
            *("March 2027", "September 2027", "August 2027", "August 2027"),
        ],
    ]


def test_the_floor_is_described() -> None:
    floor = reserves_by_year(on_paper()).notes[0]
    assert floor.startswith("The floor is 3 months of")
    last = "in the last year of the plan, of the last twelve months' spending."
    assert floor.endswith(last)
    assert reserves_by_year(tapered()).notes[0] == "The floor is £5,000."


def test_a_contract_is_said_to_be_taken_as_won_where_it_may_be_lost() -> None:
    for table in (reserves_by_year, cash_by_month):
        assert TAKEN_AS_WON in table(on_paper()).notes
        assert TAKEN_AS_WON not in table(tapered()).notes
    assert any("nobody reacts" in note for note in events(on_paper()).notes)


def test_it_is_told_where_a_verdict_asks_for_less_than_the_floor() -> None:
    told = (
        "In some months the floor is more than reserves opened with (Scenario). That is"
        " a breach, but the verdict then asks only that they do not fall below what"
        " they opened with, and that they stand at the floor when the plan ends."
    )

    assert told in reserves_by_year(tapered()).notes
    assert told in events(tapered()).notes
    assert not any("opened with" in note for note in events(on_paper()).notes)
