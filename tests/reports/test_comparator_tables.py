"""What others paid stands beside what the plan costs."""

from __future__ import annotations

import pytest

from reports.comparator_tables import (
    sums_for_a_body,
    sums_for_a_day,
    sums_for_a_school,
)
from reports.statements import Statements
from tests.models import a_model, programme
from tests.reports.asked import assert_wholly_explained
from tests.reports.runs import on_paper, row_named, texts, told, without_schools
from tests.scenarios.test_comparators import COSTS


def worked_example() -> Statements:
    """Return the plan of docs/method/comparators.md."""
    one = programme(20, pupils_per_school=300, **COSTS)
    return told(a_model(programmes={"one": one}))


def test_a_schools_sums_stand_beside_cost_and_what_is_left() -> None:
    table = sums_for_a_school(worked_example())

    plan, years = "of this plan", ["11,500", "11,500", "38"]
    assert row_named(table, "Full economic cost") == ["–", "–", "–", *years, plan]
    assert row_named(table, "Full cost")[3:6] == ["10,000", "10,000", "33"]
    left = [line[0] for line in texts(table) if line[0].startswith("Left of")]
    assert len(left) == 4
    offer = row_named(table, "School improvement offer, second tier, at most")
    assert offer[:3] == ["16,000", "2018/19", "21,323"]
    assert offer[3:] == ["21,323", "21,323", "71", "Published"]


def test_both_readings_of_an_open_sum_have_a_line() -> None:
    table = sums_for_a_school(worked_example())

    label = "The £5,000: a school's subsidy, if for "
    for reading in ("a year", "the whole time"):
        assert row_named(table, f"{label}{reading}")[:3] == [
            "5,000",
            "2013-14",
            "7,268",
        ]


def test_doing_nothing_costs_nought() -> None:
    table = sums_for_a_school(worked_example())

    assert row_named(table, "Doing nothing") == ["0", "–", *["0"] * 4, "–"]


def test_a_days_rate_stands_beside_a_deployed_day() -> None:
    table = sums_for_a_day(worked_example())

    assert row_named(table, "Full cost of a deployed day")[2] == "2,000"
    assert row_named(table, "Full economic cost of a deployed day")[2] == "2,300"
    rate = row_named(table, "A private consultant's day")
    assert rate == ["700", "2026/27", "700", "450", "1,000", "3,500", "Judged"]


def test_a_bodys_grant_is_told_in_school_years() -> None:
    table = sums_for_a_body(worked_example())

    first = row_named(table, "Teaching school's core grant, first year")
    assert first[2:] == ["89,924", "9.0", "7.8", "Published"]


def test_the_release_of_the_deflator_is_named() -> None:
    notes = " ".join(sums_for_a_day(worked_example()).notes)

    assert "GDP deflator, financial years, 2024-25 = 100, release of March" in notes
    assert "growth" not in notes


def test_where_growth_is_carried_on_it_is_said() -> None:
    later = {**programme(), "cohorts": {2040: 20}}
    model = a_model(organisation={"first_year": 2040}, programmes={"one": later})

    notes = sums_for_a_body(told(model)).notes

    assert "The last published growth of prices holds on." in notes


@pytest.mark.parametrize("make", [sums_for_a_school, sums_for_a_day, sums_for_a_body])
@pytest.mark.parametrize("statements", [worked_example(), on_paper()])
def test_every_figure_is_explained(make: object, statements: Statements) -> None:
    assert callable(make)
    assert_wholly_explained(make(statements), statements)


def test_without_schools_nothing_is_held_against_the_plan() -> None:
    table = sums_for_a_school(without_schools())

    assert row_named(table, "Full cost")[3:6] == ["–"] * 3
    assert not any(line[0].startswith("Left of") for line in texts(table))
    offer = row_named(table, "Regional improvement teams (RISE), at most")
    assert offer[3:6] == ["106,162", "–", "–"]
