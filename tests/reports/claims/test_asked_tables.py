"""The tables of the claim asked of schools tell what was found."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from reports.claims.asked_tables import (
    asked_in_brief,
    full_prices,
    programmes_asked,
    smallest_subsidy,
    who_could_pay,
)
from reports.tables import Form
from scenarios.claim.held import AskedClaim
from scenarios.comparison import Draws
from scenarios.explain.explained import Explained
from tests.reports.asked import assert_taken_apart
from tests.reports.claims.asked import asked, plan, run_of, with_two_sums
from tests.reports.runs import on_paper, row_named, texts
from tests.reports.test_addresses import figures
from tests.scenarios.claim.asking import ten_secondaries, worked
from tests.scenarios.schools.tables import made

KNOWN = "Training budget; unknown: left out"


MAKERS = (
    full_prices,
    who_could_pay,
    smallest_subsidy,
    asked_in_brief,
    programmes_asked,
)


def of_two() -> AskedClaim:
    """Return what schools of two phases say of a programme each."""
    table = made(
        {"phase": "secondary", "training_line": 10_000.0},
        {"phase": "special", "training_line": 4_000.0},
    )
    return asked(plan("secondary", "special"), [[6_000] * 3, [9_000] * 3], table)


def test_prices_are_told_by_programme_phase_and_all() -> None:
    table = full_prices(run_of(plan("secondary", "special")), of_two())

    assert [line[0] for line in texts(table)] == [
        "Art",
        "Biology",
        "Mean, for secondary schools",
        "Mean, for special schools",
        "Mean of all programmes",
    ]
    assert row_named(table, "Mean of all programmes") == ["20", *["7,500"] * 6]


def test_a_single_programme_has_no_mean() -> None:
    table = full_prices(run_of(ten_secondaries()), worked())

    assert [line[0] for line in texts(table)] == ["Programme"]
    assert row_named(table, "Programme") == [
        "10",
        *["12,000", "12,000", "20,000"] * 2,
    ]


def test_shares_are_told_by_phase_and_of_all_places() -> None:
    table = who_could_pay(run_of(plan("secondary", "special")), of_two())

    assert row_named(table, KNOWN) == ["100.0", "0.0", *["50.0"] * 6]
    assert row_named(table, "Sum a teacher") == ["0.0", "–", *["–"] * 6]


def test_of_one_phase_only_all_places_are_told() -> None:
    table = who_could_pay(run_of(ten_secondaries()), worked())

    assert row_named(table, KNOWN) == [*["25.0", "50.0", "50.0"] * 2]


def test_the_subsidy_is_told_with_its_range_and_chances() -> None:
    table = smallest_subsidy(run_of(ten_secondaries()), worked())

    assert table.caption.endswith("three in four schools can pay the rest")
    assert row_named(table, KNOWN) == [
        *("2,000", "2,000", "10,000"),
        *("20,000", "100,000"),
        *("50.0", "50.0", "50.0"),
    ]
    both = smallest_subsidy(run_of(plan("secondary", "special")), of_two())
    assert row_named(both, "Sum a teacher") == ["–"] * 8


def test_in_brief_each_test_is_told_once_without_unknown_accounts() -> None:
    table = asked_in_brief(run_of(ten_secondaries()), worked())

    assert row_named(table, KNOWN) == [
        *("50.0", "2,000", "10,000", "20,000"),
        *("50.0", "50.0", "50.0"),
    ]
    both = asked_in_brief(run_of(plan("secondary", "special")), of_two())
    names = [line[0] for line in texts(both)]
    assert names.count(KNOWN) == 2
    assert not any("can pay nothing" in name for name in names)
    assert row_named(both, "Sum a teacher") == ["–"] * 7


def test_programmes_are_told_test_by_test() -> None:
    table = programmes_asked(run_of(plan("secondary", "special")), of_two())

    assert row_named(table, "Art")[:2] == ["100.0", "<1"]
    assert row_named(table, "Biology")[:2] == ["0.0", ">99"]
    assert row_named(table, "Biology")[-2:] == ["–", "–"]


def test_the_highest_published_sum_has_a_row_of_its_own() -> None:
    table = who_could_pay(run_of(plan("secondary")), with_two_sums())

    assert "Sum a teacher, highest" in [line[0] for line in texts(table)]


def test_every_figure_of_a_document_has_an_address_that_leads_to_it() -> None:
    comparison = on_paper().comparison
    found, run = comparison.asked_claim, comparison.run
    explained = Explained(
        comparison.funded, DocumentLines(), Draws(run.seed, run.blocks)
    )

    assert found is not None
    for make in MAKERS:
        for line, cell, form in figures(make(on_paper(), found)):
            figure = explained.figure(cell.address)
            within = 0.51 if form is Form.POUNDS else 1e-9
            told = line.cells[0].text, cell.address
            assert cell.value == pytest.approx(figure.amount, abs=within), told
            assert_taken_apart(figure, explained)


def test_of_other_schools_nothing_has_an_address() -> None:
    table = full_prices(run_of(ten_secondaries()), worked())

    assert not any(cell.address for line in table.rows for cell in line.cells)
