"""Cost by region, the schools in scope, and prices that differ."""

from __future__ import annotations

from datetime import date

from reports.region_tables import ToldPlan, region_tables
from reports.tables import RowKind, Table
from scenarios.regions import InScope, regional_costs
from scenarios.school_counts import SchoolNeed, load_school_counts
from tests.models import a_model, bought, compiled, programme
from tests.reports.runs import row_named, rows_of, texts
from tests.scenarios.test_regions import counts, plan

TOLD = ToldPlan("The plan", "2026/27 prices", "abc", date(2026, 11, 22))
COUNTS = load_school_counts()


def tables(scope: InScope, *extra: object) -> tuple[Table, ...]:
    """Return the tables of an office for secondaries."""
    ingredients = [bought("event.ddr_london", per="school")] if extra else []
    work = plan(*ingredients)
    return region_tables(TOLD, regional_costs(work, scope, 1), scope)


def test_regions_add_up_to_nine_bodies_and_one_body_stands_beneath() -> None:
    cost, _ = tables(InScope(counts(london=40, north_east=40)))

    assert cost.title == "What The plan would cost in each region, over all its years"
    assert len(rows_of(cost, RowKind.BODY)) == 9
    (total,) = rows_of(cost, RowKind.TOTAL)
    assert total.cells[1].text == "80"
    assert row_named(cost, "London")[0] == "40"
    assert row_named(cost, "South West")[4] == "–"
    (one,) = rows_of(cost, RowKind.DETAIL)
    assert one.cells[0].text == "England, one body"


def test_who_is_in_scope_and_what_is_assumed_is_told() -> None:
    same = tables(InScope(COUNTS, SchoolNeed.FREE_MEALS, 0.25))
    differs = tables(InScope(COUNTS), "venue")

    assert same[0].notes[0] == (
        "In scope: 25% of: schools in which 30% of pupils or more are eligible for free"
        " meals."
    )
    assert any("known by region" in note for note in same[0].notes)
    assert len(same) == 2
    assert differs[0].notes[0] == "In scope: state-funded schools."
    assert any("Pay by region is an assumption" in note for note in differs[0].notes)
    assert texts(differs[2]) == [
        ["Day delegate rate, London", "75", "75", "45", "£ a delegate"]
    ]


def test_schools_in_scope_are_told_with_those_not_known_and_their_source() -> None:
    _, counted = tables(InScope(COUNTS, SchoolNeed.WEAK_INSPECTION))

    assert row_named(counted, "London") == ["27"]
    assert row_named(counted, "Not known") == ["58"]
    assert "39 schools of no known region" in counted.notes[0]
    assert counted.source.line.startswith("Source: Ofsted, latest inspections to May")
    assert "Open Government Licence" in counted.notes[-1]


def test_each_phase_of_the_plan_has_its_column() -> None:
    work = compiled(
        a_model(
            programmes={
                "one": programme(3),
                "two": programme(3, phase="primary"),
            }
        )
    )
    scope = InScope(COUNTS)

    _, counted = region_tables(TOLD, regional_costs(work, scope, 1), scope)

    assert row_named(counted, "North East") == ["168", "871"]
