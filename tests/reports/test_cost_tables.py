"""Full cost told five ways, every one adding up to the same pound."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from reports import cost_tables
from reports.cost_tables import (
    cost_by_origin,
    cost_by_programme,
    cost_by_programme_first_year,
    cost_by_type,
    cost_by_year,
)
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.tables import Table
from tests.models import a_model, bought, matching, pool
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    told,
    unfunded,
    without_schools,
)

WHOLE_PERIOD = (cost_by_programme, cost_by_type, cost_by_year, cost_by_origin)


def grand_total(table: Table) -> float | None:
    """Return the number in the last cell of the last row."""
    return table.rows[-1].cells[-1].value


def test_groups_hold_every_cost_type_once() -> None:
    grouped = [each for group in cost_tables.GROUPS for each in group]

    assert sorted(grouped) == sorted(CostType)


def test_the_first_year_is_told_by_programme_and_group() -> None:
    table = cost_by_programme_first_year(on_paper())

    assert table.caption == (
        "What each programme costs in 2026/27, by what the money is for"
    )
    assert [column.heading for column in table.columns][1:4] == [
        "Delivery",
        "Brokering",
        "Secretariat",
    ]
    assert row_named(table, "Leading")[0] == "30,000"
    assert texts(table)[-1][-1] == "103,793"


def test_cost_types_out_of_use_are_not_told() -> None:
    names = [row[0] for row in texts(cost_by_type(on_paper()))]

    assert names == [
        "Brokering",
        "Secretariat",
        "Evaluation",
        "Quality assurance",
        "Training",
        "Delivery",
        "Events",
        "Premises",
        "Full cost",
    ]


def test_years_are_told_by_programme() -> None:
    table = cost_by_year(on_paper())

    assert row_named(table, "Leading") == ["70,626", "57,890", "128,516"]
    assert row_named(table, "All programmes") == ["103,793", "117,323", "221,116"]


def test_pools_are_told_apart_from_what_a_programme_uses_itself() -> None:
    table = cost_by_origin(on_paper())

    assert [column.heading for column in table.columns] == [
        "Programme",
        "Direct",
        "Office",
        "Quality",
        "Total",
    ]
    assert [column.group for column in table.columns][1:3] == ["", "Its share of pools"]


def test_cost_that_nobody_uses_has_a_line_of_its_own_and_a_note() -> None:
    table = cost_by_year(without_schools())

    assert row_named(table, NOT_SHARED) == row_named(table, "All")
    assert any(note.startswith("Not shared is") for note in table.notes)


def test_unused_capacity_is_a_line_of_its_own_beside_what_is_not_shared() -> None:
    plan = matching()
    plan["pools"]["idle"] = pool("events", bought(700), label="Idle")
    statements = told(a_model(**plan))

    by_year, by_origin = cost_by_year(statements), cost_by_origin(statements)

    assert row_named(by_year, UNUSED_CAPACITY) == ["24,000"]
    assert row_named(by_year, NOT_SHARED) == ["700"]
    assert row_named(by_year, "All") == ["60,700"]
    assert "All programmes" not in {line[0] for line in texts(by_year)}
    assert row_named(by_origin, UNUSED_CAPACITY)[:4] == ["0", "24,000", "0", "0"]
    assert row_named(by_origin, NOT_SHARED)[:4] == ["0", "0", "0", "700"]
    assert any(note.startswith("Unused capacity is") for note in by_year.notes)


def test_a_table_without_unshared_cost_does_not_speak_of_it() -> None:
    table = cost_by_year(on_paper())

    assert NOT_SHARED not in [row[0] for row in texts(table)]
    assert not any("Not shared" in note for note in table.notes)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_tables_of_the_whole_period_end_in_the_same_pound(seed: int) -> None:
    totals = {grand_total(make(at_random(seed))) for make in WHOLE_PERIOD}

    assert totals == {float(at_random(seed).cost.full_cost.sum())}


def test_a_model_of_one_ingredient_is_told_as_well() -> None:
    assert texts(cost_by_programme(unfunded())) == [
        ["Programme", "10", "10"],
        ["All programmes", "10", "10"],
    ]
