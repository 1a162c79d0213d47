"""The gap, test by test and programme by programme, and the £5,000."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from reports.ability_tables import able_to_pay
from reports.gap_sentences import gap_in_words
from reports.gap_tables import (
    gap_against_claim,
    gap_at_assumed_volumes,
    gap_by_programme,
    gap_by_test,
)
from reports.statements import Statements
from reports.tables import Table
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.gap import Claim, Gap
from tests.reports.many import at_cost, with_assumed_schools
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    with_claim,
    without_schools,
)

EVERY = "above it by every test counted"
SOME = "above it by some tests and not by others"
NONE = "not above it by any test counted"


def claimed(statements: Statements) -> Table:
    """Return the gap of a run against the subsidy of 2013."""
    table = gap_against_claim(with_claim(statements))
    assert table is not None
    return table


def with_gap(**changes: object) -> Statements:
    """Return the example on paper with another gap."""
    comparison = on_paper().comparison
    gap: Gap = replace(comparison.gap, **changes)  # type: ignore[arg-type]  # of its fields
    return Statements(replace(comparison, gap=gap), DAY)


def claims(lowest: float, highest: float) -> tuple[Claim, ...]:
    """Return two comparisons of the same gap."""
    return tuple(
        Claim("school-year", subsidy, lowest, highest) for subsidy in (5000.0, 7210.0)
    )


def test_the_gap_by_the_training_budget_is_that_on_paper() -> None:
    table = gap_by_test(on_paper())

    assert row_named(table, "Training budget; unknown: left out") == [
        *("11,022", "4,991", "−4,181", "−3,970"),
    ]
    assert row_named(table, "Nothing paid") == ["0", "0", "6,841", "7,052"]


def test_all_schools_stand_beside_the_mean_of_the_phases() -> None:
    headings = [column.heading for column in gap_by_test(on_paper()).columns[1:3]]

    assert headings == ["Mean over the plan's places", "All schools in London"]


def test_a_test_without_figures_for_all_schools_has_none() -> None:
    assert row_named(gap_by_test(on_paper()), "Sum a teacher")[:2] == ["20,955", "–"]


def test_of_one_phase_there_is_no_mean() -> None:
    headings = [column.heading for column in gap_by_test(at_cost(100)).columns[1:3]]

    assert headings == ["Secondary schools", "All schools in England"]


def test_each_programme_is_held_against_its_own_phase() -> None:
    table = gap_by_programme(on_paper())

    assert row_named(table, "Leading")[:3] == ["7,079", "7,357", "16,197"]
    assert row_named(table, "Reading")[:3] == ["6,535", "6,659", "4,369"]
    assert {column.group for column in table.columns} >= {"Left of full cost"}


def test_what_is_left_of_a_programme_runs_over_every_test_but_the_reserve() -> None:
    table = gap_by_programme(on_paper())
    can_pay = able_to_pay(on_paper())
    least = row_named(can_pay, "Training budget; unknown: can pay nothing")[0]
    most = row_named(can_pay, "Share of income")[0]

    assert (least, most) == ("3,936", "11,269")
    assert row_named(table, "Reading")[-4:] == ["−4,735", "2,599", "−4,610", "2,723"]
    assert "Reserve" not in {column.heading for column in table.columns}


def test_a_programme_without_schools_has_no_gap() -> None:
    rows = texts(gap_by_programme(without_schools()))

    assert {tuple(row[-2:]) for row in rows} == {("–", "–")}
    assert gap_in_words(without_schools()) == (
        "No school takes part, so that there is no gap to speak of.",
    )
    assert {row[-1] for row in texts(claimed(without_schools())) if row[1:]} == {"–"}
    assert gap_at_assumed_volumes(without_schools()) is None


@pytest.mark.parametrize(
    ("lowest", "highest", "answers"),
    [
        (7211.0, 9000.0, (EVERY, EVERY)),
        (5001.0, 7210.0, (EVERY, NONE)),
        (-math.inf, 5000.0, (NONE, NONE)),
        (0.0, 8000.0, (SOME, SOME)),
    ],
)
def test_the_answer_is_yes_no_or_that_the_tests_differ(
    lowest: float, highest: float, answers: tuple[str, ...]
) -> None:
    statements = with_gap(claims=claims(lowest, highest), economic_claims=())

    rows = [row for row in texts(claimed(statements)) if len(row) > 1]

    assert tuple(row[-1] for row in rows) == answers


def test_the_gap_is_told_as_planned_halved_and_gone() -> None:
    table = gap_at_assumed_volumes(with_assumed_schools())

    assert table is not None
    assert [column.heading for column in table.columns[1:]] == [
        "As planned",
        "Halved",
        "Gone",
    ]
    # £2,000 a school, and £240,000 shared by forty, by twenty-five, by ten.
    assert row_named(table, "Full cost") == ["8,000", "11,600", "26,000"]
    assert row_named(table, "School-years") == ["40", "25", "10"]


def test_the_gap_at_planned_volumes_is_that_over_all_programmes() -> None:
    statements = with_assumed_schools()
    table = gap_at_assumed_volumes(statements)
    by_test = gap_by_test(statements)

    assert table is not None
    _, least, *_ = (row for row in texts(table) if row[0] == "At least")
    most_paid = row_named(by_test, "Share of income")
    assert least[1] == most_paid[2]


def test_without_an_assumed_programme_there_is_one_volume() -> None:
    assert gap_at_assumed_volumes(on_paper()) is None


def test_a_fee_without_limit_is_told_as_such() -> None:
    able = (AbleToPay(AffordabilityTest.TRAINING_LINE, Unknowns.HIGH, math.inf),)

    table = gap_by_test(with_gap(able_to_pay=able))

    assert texts(table)[1][1:] == ["no limit", "5,295", "no limit", "no limit"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gap_of_any_model_can_be_told(seed: int) -> None:
    statements = at_random(seed)

    assert len(gap_by_programme(statements).rows) == len(statements.labels.programmes)
    assert all(each.endswith(".") for each in gap_in_words(with_claim(statements)))
