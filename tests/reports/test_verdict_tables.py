"""Verdicts with their chances, and the numbers they rest on."""

from __future__ import annotations

import pytest

from reports.verdict_tables import (
    MOST_SWINGS,
    largest_swings,
    tornado,
    verdicts,
    what_verdicts_rest_on,
)
from reports.verdict_words import alone_in_words, headline
from reports.won_and_lost import in_doubt
from tests.reports.business_case.switches import with_switches
from tests.reports.runs import (
    SEEDS,
    at_random,
    on_paper,
    row_named,
    tapered,
    texts,
    without_schools,
)
from tests.some import some


def test_the_chances_of_all_verdicts_add_up_to_one() -> None:
    for row in some(verdicts(on_paper()).rows):
        shares = [row.cells[at].value or 0.0 for at in (2, 4, 6)]

        assert sum(shares) == pytest.approx(1.0)


def test_a_contract_is_told_won_and_lost_and_over_both() -> None:
    table = verdicts(on_paper())
    won, lost, both = (
        [
            row.cells[at].value or 0.0
            for at in (2, 4, 6)
            for row in table.rows
            if row.cells[0].text == f"Contract for coordination ({case})"
        ]
        for case in ("if won", "if lost", "won or lost")
    )

    assert row_named(table, "Contract for coordination (if lost)")[0] == (
        "fails in August 2027"
    )
    assert lost == [0.0, 0.0, 1.0]
    assert both == pytest.approx(
        [0.4 * here + 0.6 * there for here, there in zip(won, lost, strict=True)]
    )
    assert any("nobody reacts for 2 years" in note for note in table.notes)
    assert any("a contract is income like any other" in note for note in table.notes)


def test_without_a_contract_nothing_is_said_of_losing_one() -> None:
    table = verdicts(tapered())

    assert [row[0] for row in texts(table)] == ["Scenario"]
    assert not any("contract" in note.lower() for note in table.notes)
    assert not any(
        "taken as won" in note for note in what_verdicts_rest_on(tapered()).notes
    )


def test_a_verdict_stands_beside_what_present_evidence_says() -> None:
    table = verdicts(on_paper())

    assert row_named(table, "Schools pay")[0] == "fails in April 2028"
    assert {row[-1] for row in texts(table)} <= {
        "decides this",
        "not decided by present evidence",
        "–",
    }
    assert "1,024 times" in table.notes[0]


def test_three_assumptions_at_most_are_told_of_each_scenario() -> None:
    table = what_verdicts_rest_on(on_paper())
    headings = [row.cells[0].text for row in table.rows if len(row.cells) == 1]

    assert headings[1] == (
        "Schools pay: fails in April 2028; 1 assumption alone gives another verdict"
        " within its range"
    )
    assert headings[2].startswith("Contract for coordination (if won): sustains")
    assert len(table.rows) <= 4 * len(headings)
    assert table.notes[0].startswith("99.1% of full cost rests on")


def test_an_assumption_is_told_with_its_range_and_where_the_verdict_changes() -> None:
    (told,) = [row for row in texts(what_verdicts_rest_on(tapered())) if len(row) > 1]

    assert told[:5] == ["Assumption", "£ a school", "500", "1,000", "2,000"]
    assert 1000 < float(told[5].replace(",", "")) <= 2000
    assert told[6:] == ["Sustains itself", "Fails"]


def test_a_verdict_that_nothing_changes_says_so_and_that_a_fee_is_a_choice() -> None:
    table = what_verdicts_rest_on(without_schools())

    told = [row[0] for row in texts(table) if row[0].startswith("None")]
    assert told == [
        "None: no assumption changes this, nor twice its range; another fee may",
        "None: no assumption changes this, nor twice its range",
    ]
    assert any("is not moved here" in note for note in table.notes)


@pytest.mark.parametrize(
    ("distance", "printed"), [(1.0, "2"), (1.0001, "2.00 (beyond)")]
)
def test_a_change_beyond_the_range_is_marked(distance: float, printed: str) -> None:
    statements = with_switches(traded={"licence": distance})
    table = what_verdicts_rest_on(statements)

    (told,) = [row for row in texts(table) if row[0] == "Software licence"]

    assert told[5] == printed


def test_the_count_of_a_heading_is_that_of_the_headline() -> None:
    statements = with_switches(traded={"licence": 0.5, "cover_day": 1, "head_fee": 2})
    headings = [row[0] for row in texts(what_verdicts_rest_on(statements))]

    (heading,) = [text for text in headings if text.startswith("Schools pay:")]

    assert alone_in_words(2) in heading
    assert alone_in_words(2) in headline(statements, "traded")


def test_the_tornado_is_sorted_by_size() -> None:
    table = tornado(on_paper(), "traded")

    assert table is not None
    widths = [
        abs((row.cells[5].value or 0.0) - (row.cells[4].value or 0.0))
        for row in table.rows
    ]
    assert widths == sorted(widths, reverse=True)
    result = on_paper().scenarios["traded"].funding.results.sum()
    assert f"is −£{-result:,}" in table.notes[0]
    assert len(table.rows) <= MOST_SWINGS


def test_a_price_moves_the_result_by_what_it_costs() -> None:
    table = tornado(tapered(), "paid")

    assert table is not None
    assert texts(table)[0][4:6] == ["7,000", "−8,000"]


def test_without_a_number_that_moves_it_there_is_no_tornado() -> None:
    assert tornado(without_schools(), "fees") is None
    assert largest_swings(without_schools().comparison.scenarios["fees"]) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_verdicts_of_any_model_can_be_told(seed: int) -> None:
    statements = at_random(seed)

    told = len(statements.scenarios) + 2 * len(in_doubt(statements))
    assert len(verdicts(statements).rows) == told
    assert len(what_verdicts_rest_on(statements).rows) >= 2 * len(statements.scenarios)
