"""Released days and carbon follow the shares of money, and add up."""

from __future__ import annotations

import pytest

from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.shared_amount_tables import shared_amounts
from tests.models import a_model, bought, days_of, matching, pool, programme
from tests.reports.runs import SEEDS, at_random, on_paper, row_named, texts, told

OFFICERS = programme(1, ingredients=[bought(1), days_of("officer", 1)])


def test_days_and_carbon_of_a_pool_go_where_its_cost_goes() -> None:
    plan = matching()
    plan["pools"]["matching"]["ingredients"] = [
        bought(60_000, carbon=500),
        days_of("head", 20),
    ]
    plan["pools"]["idle"] = pool("events", bought(1, carbon=7), label="Idle")
    table = shared_amounts(told(a_model(**plan)))

    assert table is not None
    assert table.caption == "Released days and carbon by programme, 2026/27"
    assert row_named(table, "All") == ["0", "20", "20", "0", "507", "507"]
    assert row_named(table, UNUSED_CAPACITY) == ["0", "8", "8", "0", "200", "200"]
    assert row_named(table, NOT_SHARED) == ["0", "0", "0", "0", "7", "7"]
    assert [row[5] for row in texts(table)][:2] == ["225", "75"]


def test_what_there_is_none_of_has_no_columns_and_no_note() -> None:
    table = shared_amounts(on_paper())

    assert table is not None
    assert {column.group for column in table.columns} == {"", "Released days"}
    assert not any("Carbon" in note for note in table.notes)


def test_a_plan_without_either_has_no_table() -> None:
    assert shared_amounts(told(a_model(programmes={"a": OFFICERS}))) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_add_up_to_the_totals_as_printed(seed: int) -> None:
    table = shared_amounts(at_random(seed))
    if table is None:
        return

    *body, total = table.rows
    for at, cell in enumerate(total.cells[1:], 1):
        printed = [row.cells[at].value or 0.0 for row in body]
        assert sum(printed) == pytest.approx(cell.value)
