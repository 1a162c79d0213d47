"""What two tables of a document would print, one of them prints."""

from __future__ import annotations

from reports.business_case.told_once import (
    cost_if_assumed_shrink,
    gap_told_once,
    reserves_when_drawn,
)
from reports.draw_tables import reserves_in_draws
from reports.gap_tables import gap_against_claim
from tests.reports.many import with_assumed_schools
from tests.reports.runs import on_paper, tapered, texts, with_claim
from tests.some import some


def test_what_a_school_costs_as_planned_is_left_to_the_unit_costs() -> None:
    table = cost_if_assumed_shrink(with_assumed_schools())

    assert table is not None
    headings = [column.heading for column in table.columns]
    assert headings == ["Programme", "Halved", "Gone"]
    assert "unit costs" in table.notes[0]
    assert cost_if_assumed_shrink(on_paper()) is None


def test_reserves_at_the_values_we_assume_are_left_to_the_table_of_the_floor() -> None:
    table, whole = reserves_when_drawn(on_paper()), reserves_in_draws(on_paper())

    headings = [column.heading for column in table.columns]
    assert headings == ["When", "Mean of all draws", "10", "50", "90"]
    assert table.caption == "Free reserves at each year's end, in all draws"
    for row, same in zip(some(texts(table)), texts(whole), strict=True):
        assert row == (same if len(same) == 1 else [same[0], *same[2:]])


def test_where_those_of_a_lost_contract_are_is_told_if_one_may_be_lost() -> None:
    told = "Those if a contract is lost are in the results of the run."

    assert told in reserves_when_drawn(on_paper()).notes
    assert told not in reserves_when_drawn(tapered()).notes


def test_each_gap_stands_once_beside_both_prices_of_the_subsidy() -> None:
    table, whole = gap_told_once(with_claim(on_paper())), gap_against_claim(on_paper())

    assert table is not None
    assert whole is not None
    gaps = [row[2:4] for row in texts(table) if len(row) > 1]
    full = [row[2:4] for row in texts(whole) if len(row) > 1]
    assert gaps[::2] == full[::2]
    assert gaps[1::2] == [["", ""]] * 4
    assert [row[-1] for row in texts(table)] == [row[-1] for row in texts(whole)]


def test_a_plan_that_tests_no_claim_has_no_such_table() -> None:
    assert gap_told_once(with_claim(on_paper(), tests=False)) is None
