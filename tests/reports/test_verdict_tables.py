"""Verdicts with their chances, and the numbers they rest on."""

from __future__ import annotations

import pytest

from reports.verdict_tables import (
    MOST_SWINGS,
    chance_of_deficit,
    largest_swings,
    tornado,
    verdicts,
    what_verdicts_rest_on,
)
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    tapered,
    texts,
    without_schools,
)


def test_the_chances_of_all_verdicts_add_up_to_one() -> None:
    for row in verdicts(on_paper()).rows:
        shares = [row.cells[at].value or 0.0 for at in (2, 4, 6)]

        assert sum(shares) == pytest.approx(1.0)


def test_a_verdict_stands_beside_what_present_evidence_says() -> None:
    table = verdicts(on_paper())

    assert row_named(table, "Schools pay")[0] == "fails in April 2028"
    assert {row[-1] for row in texts(table)} <= {
        "decides this",
        "not decided by present evidence",
    }
    assert "1,024 times" in table.notes[0]


def test_one_block_of_draws_has_no_standard_error() -> None:
    assert row_named(chance_of_deficit(on_paper()), "Deficit in any year")[1] == "–"


def test_three_assumptions_at_most_are_told_of_each_scenario() -> None:
    table = what_verdicts_rest_on(on_paper())
    headings = [row.cells[0].text for row in table.rows if len(row.cells) == 1]

    assert headings[1] == "Schools pay: fails in April 2028"
    assert len(table.rows) <= 4 * len(headings)
    assert table.notes[0].startswith("99.1% of full cost rests on")


def test_an_assumption_is_told_with_its_range_and_where_the_verdict_changes() -> None:
    (told,) = [row for row in texts(what_verdicts_rest_on(tapered())) if len(row) > 1]

    assert told[:5] == ["Assumption", "£ a school", "500", "1,000", "2,000"]
    assert 1000 < float(told[5].replace(",", "")) <= 2000
    assert told[6:] == ["Sustains with a subsidy", "Fails"]


def test_a_verdict_that_nothing_changes_says_so() -> None:
    table = what_verdicts_rest_on(without_schools())

    assert texts(table)[1][0].startswith("None: no assumption")


def test_the_tornado_is_sorted_by_size() -> None:
    table = tornado(on_paper(), "traded")

    assert table is not None
    widths = [
        abs((row.cells[5].value or 0.0) - (row.cells[4].value or 0.0))
        for row in table.rows
    ]
    assert widths == sorted(widths, reverse=True)
    assert "is −£63,107" in table.notes[0]
    assert len(table.rows) <= MOST_SWINGS


def test_a_price_moves_the_result_by_what_it_costs() -> None:
    table = tornado(tapered(), "paid")

    assert table is not None
    assert texts(table)[0][4:6] == ["7,000", "−8,000"]


def test_without_a_number_that_moves_it_there_is_no_tornado() -> None:
    assert tornado(without_schools(), "fees") is None
    assert largest_swings(without_schools().comparison.scenarios["fees"]) == ()


def test_chances_are_told_by_year_and_for_the_whole() -> None:
    labels = [row[0] for row in texts(chance_of_deficit(on_paper()))]

    assert labels == [
        "Deficit in 2026/27",
        "Deficit in 2027/28",
        "Deficit in any year",
        "Floor breached",
        "Cash or unrestricted funds below nought",
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_verdicts_of_any_model_can_be_told(seed: int) -> None:
    statements = at_random(seed)

    assert len(verdicts(statements).rows) == len(statements.scenarios)
    assert len(what_verdicts_rest_on(statements).rows) >= 2 * len(statements.scenarios)
