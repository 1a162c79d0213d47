"""Loads against what is safe, and days needed against days there are."""

from __future__ import annotations

from reports.load_tables import days_available, days_by_month, days_needed, loads
from reports.tables import Table
from tests.models import FIRST, PEOPLE, a_model, programme
from tests.released import NEXT, released
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, texts, told, unfunded


def made(table: Table | None) -> Table:
    """Return a table that is there."""
    assert table is not None
    return table


def test_loads_stand_against_what_is_safe() -> None:
    sends = {"provider_schools": 4, "safe_days_per_provider": 30}
    model = released(10, 0, head={"safe_days": 20}, organisation=sends)

    assert texts(made(loads(told(model)))) == [
        ["Head, one person", "24", "–", "20", "4"],
        ["A provider school, all its people", "33.8", "3.8", "30", "3.8"],
    ]


def test_a_load_without_a_limit_has_dashes() -> None:
    assert texts(made(loads(on_paper()))) == [
        ["Head, one person", "5", "5", "–", "–"],
    ]


def test_without_people_from_provider_schools_there_are_no_loads() -> None:
    assert loads(unfunded()) is None


def test_days_needed_are_told_of_every_role_that_is_needed() -> None:
    used = [{"person": "officer", "days_per_school": 0.5}]
    model = a_model(years=2, programmes={"p": programme(5, 3, deployments=used)})

    assert texts(made(days_needed(told(model)))) == [["Officer", "2.5", "1.5", "4.0"]]
    assert days_needed(unfunded()) is None


def test_days_there_are_stand_beside_those_needed() -> None:
    model = released(10, 10, 10, head={"available": {FIRST: 100, NEXT: 140}})

    assert texts(made(days_available(told(model)))) == [
        ["Head", "2026/27", "135", "100", "35", "May 2027"],
        ["Head", "2027/28", "135", "140", "0", "–"],
    ]


def test_days_needed_are_those_there_are_and_those_short_as_printed() -> None:
    used = [{"person": "officer", "days_per_school": 15.27}]
    officer = {**PEOPLE["officer"], "available": {FIRST: 70}}
    model = a_model(
        people={"officer": officer}, programmes={"p": programme(5, deployments=used)}
    )

    (cells,) = texts(made(days_available(told(model))))
    assert cells[2:5] == ["76.4", "70", "6.4"]


def test_days_needed_grow_from_month_to_month() -> None:
    table = made(days_by_month(told(released(head={"available": {FIRST: 100}}))))

    (cells,) = texts(table)
    assert cells[:2] == ["Head, 2026/27", "12.2"]
    assert cells[8:11] == ["97.3", "109.4", "121.6"]
    assert cells[-2:] == ["135", "100"]
    headings = [column.heading for column in table.columns]
    assert headings[1:3] + headings[-2:] == [
        *("September", "October"),
        *("August", "There are"),
    ]


def test_where_nobody_says_how_many_days_there_are_there_is_no_table() -> None:
    assert days_available(on_paper()) is None
    assert days_by_month(on_paper()) is None


def test_every_figure_of_days_and_loads_is_taken_apart() -> None:
    statements = told(
        released(
            10,
            0,
            head={"safe_days": 20, "available": {FIRST: 100, NEXT: 140}},
            organisation={"provider_schools": 4, "safe_days_per_provider": 30},
        )
    )

    for make in (loads, days_needed, days_available, days_by_month):
        assert_wholly_explained(make(statements), statements)
