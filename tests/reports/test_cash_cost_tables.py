"""What programmes cost before and after pools are shared out."""

from __future__ import annotations

from reports.cash_cost_tables import cash_and_full_cost
from reports.tables import Table
from tests.models import a_model, matching
from tests.reports.runs import (
    on_paper,
    row_named,
    texts,
    told,
    unfunded,
    without_schools,
)


def test_cash_cost_and_pools_shared_out_make_full_cost() -> None:
    table = cash_and_full_cost(on_paper())

    assert table is not None
    assert row_named(table, "Leading") == ["63,639", "64,877", "128,516"]
    assert row_named(table, "All") == ["221,116", "0", "221,116"]


def test_unused_capacity_stays_on_a_line_of_its_own() -> None:
    table = cash_and_full_cost(told(a_model(**matching())))

    assert table is not None
    pools, unused = texts(table)[-3:-1]
    assert pools == [
        "Pools, before they are shared",
        "60,000",
        "−60,000",
        "0",
    ]
    assert unused == ["Unused capacity", "0", "24,000", "24,000"]
    assert texts(table)[-1][1:] == ["60,000", "0", "60,000"]
    assert any(note.startswith("Unused capacity is") for note in table.notes)
    assert "Unused capacity" not in [row[0] for row in texts(made_on_paper())]


def test_the_line_of_pools_names_what_is_not_shared_only_where_something_is() -> None:
    idle = cash_and_full_cost(without_schools())

    assert idle is not None
    told = "Pools, before they are shared; then not shared (no activity)"
    assert row_named(idle, told) == ["2,000", "0", "2,000"]
    assert any("stays on the line of the pools" in note for note in idle.notes)
    whole = made_on_paper()
    assert row_named(whole, "Pools, before they are shared")[-1] == "0"
    assert not any("stays on the line of the pools" in note for note in whole.notes)


def made_on_paper() -> Table:
    """Return the table of a plan whose pools are shared in full."""
    table = cash_and_full_cost(on_paper())
    assert table is not None
    return table


def test_without_pools_cash_cost_is_full_cost_and_is_not_told_twice() -> None:
    assert cash_and_full_cost(unfunded()) is None
