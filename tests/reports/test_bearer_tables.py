"""Who bears the cost, before and after all have paid."""

from __future__ import annotations

from reports.bearer_tables import (
    backfill_conventions,
    bearers_by_funding,
    bridge,
    who_bears,
    who_bears_in,
)
from tests.reports.runs import on_paper, row_named, tapered, texts, unfunded


def test_every_party_that_takes_part_has_a_line() -> None:
    table = who_bears(on_paper())

    assert [row[0] for row in texts(table)] == [
        "Broker",
        "Provider schools",
        "Supported schools",
        "Individuals",
        "Funders",
        "Exchequer (VAT)",
        "All resources",
    ]
    assert row_named(table, "All resources")[-1] == "227,926"


def test_a_party_out_of_play_has_none_nor_has_a_way_of_giving() -> None:
    table = who_bears(unfunded())

    assert texts(table) == [["Broker", "10", "10"], ["All resources", "10", "10"]]


def test_a_scenario_counts_what_the_broker_is_paid() -> None:
    table = who_bears_in(on_paper(), "tender")

    assert table.name == "who_bears_in_tender"
    assert row_named(table, "Broker")[-1] == "−2,836"
    assert "but for £6,000 taken before the first year" in table.notes[1]


def test_nothing_is_said_of_income_taken_before_if_there_is_none() -> None:
    assert "but for" not in who_bears_in(tapered(), "paid").notes[1]


def test_all_ways_of_funding_stand_side_by_side_as_each_is_told() -> None:
    table = bearers_by_funding(on_paper())

    assert table is not None
    each = [who_bears(on_paper())]
    each += [who_bears_in(on_paper(), name) for name in on_paper().scenarios]
    for at, told in enumerate(each, start=1):
        column = {row.cells[0].text: row.cells[at].text for row in table.rows}
        assert column == {row.cells[0].text: row.cells[-1].text for row in told.rows}


def test_without_scenarios_there_is_nothing_to_set_side_by_side() -> None:
    assert bearers_by_funding(unfunded()) is None


def test_the_bridge_ends_in_the_cost_of_all_resources() -> None:
    table = bridge(on_paper())

    assert row_named(table, "Full cost of the broker") == ["103,793", "221,116"]
    assert row_named(table, "Full economic cost: all resources") == [
        "106,880",
        "227,926",
    ]
    assert table.notes[0].startswith("Provider schools are paid £59,460")


def test_the_four_conventions_stand_side_by_side_with_what_cover_leaves_out() -> None:
    table = backfill_conventions(on_paper())

    assert row_named(table, "Nothing") == ["0", "171,302", "5,297"]
    assert row_named(table, "Cover and lost time")[2] == "7,052"
    assert texts(table)[-1][1:] == ["12,483", "–", "–"]
