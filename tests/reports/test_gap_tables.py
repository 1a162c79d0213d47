"""The gap, test by test and programme by programme, and the £5,000."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from reports.gap_tables import (
    able_to_pay,
    gap_against_claim,
    gap_by_programme,
    gap_by_test,
    gap_in_words,
    schools_that_can_pay,
)
from reports.statements import Statements
from scenarios.gap import AbleToPay, Claim, Gap
from tests.models import a_model, programme
from tests.reports.runs import (
    DAY,
    SEEDS,
    at_random,
    on_paper,
    row_named,
    texts,
    told,
    without_schools,
)


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
        *("11,022", "−4,181", "−3,970"),
    ]
    assert row_named(table, "Nothing paid") == ["0", "6,841", "7,052"]


def test_each_programme_is_held_against_its_own_phase() -> None:
    table = gap_by_programme(on_paper())

    assert row_named(table, "Leading")[:2] == ["7,079", "16,197"]
    assert row_named(table, "Reading")[:2] == ["6,535", "4,369"]
    assert row_named(table, "Reading")[-1] == "6,535"
    assert {column.group for column in table.columns} >= {"Left to be paid"}


def test_a_programme_without_schools_has_no_gap() -> None:
    rows = texts(gap_by_programme(without_schools()))

    assert {tuple(row[-2:]) for row in rows} == {("–", "–")}
    assert gap_in_words(without_schools()) == (
        "No school takes part, so that there is no gap to speak of.",
    )
    assert {
        row[-1] for row in texts(gap_against_claim(without_schools())) if row[1:]
    } == {"–"}


@pytest.mark.parametrize(
    ("lowest", "highest", "answers"),
    [
        (7211.0, 9000.0, ("above it by every test", "above it by every test")),
        (5001.0, 7210.0, ("above it by every test", "not above it by any test")),
        (-math.inf, 5000.0, ("not above it by any test", "not above it by any test")),
        (
            0.0,
            8000.0,
            (
                "above it by some tests: the tests differ",
                "above it by some tests: the tests differ",
            ),
        ),
    ],
)
def test_the_answer_is_yes_no_or_that_the_tests_differ(
    lowest: float, highest: float, answers: tuple[str, ...]
) -> None:
    statements = with_gap(claims=claims(lowest, highest), economic_claims=())

    rows = [row for row in texts(gap_against_claim(statements)) if len(row) > 1]

    assert tuple(row[-1] for row in rows) == answers


def test_the_gap_is_told_in_sentences() -> None:
    statements = with_gap(claims=claims(5001.0, 7210.0))

    assert gap_in_words(statements) == (
        (
            "A school-year costs £6,841 in full; what 75% of schools in London can pay"
            " leaves a gap of £5,001 to £7,210, by the test chosen."
        ),
        "Per school-year, the gap is above £5,000 by every test.",
        "Per school-year, the gap is not above £7,210 by any test.",
    )


def test_answers_that_agree_are_told_at_once() -> None:
    _, *answers = gap_in_words(with_gap(claims=claims(-10.0, 5000.0)))

    assert answers == [
        "Per school-year, the gap is not above £5,000 or £7,210 by any test."
    ]


def test_tests_that_differ_and_gaps_without_end_are_told() -> None:
    sentences = gap_in_words(with_gap(claims=claims(-math.inf, 8000.0)))

    assert "a gap of less than nothing to £8,000" in sentences[0]
    assert sentences[1] == (
        "Per school-year, the gap is above £5,000 or £7,210 by some tests and not by"
        " others: the tests differ."
    )


def test_a_fee_without_limit_is_told_as_such() -> None:
    able = (AbleToPay("training_line", "high", math.inf),)

    table = gap_by_test(with_gap(able_to_pay=able))

    assert texts(table)[1][1:] == ["no limit"] * 3


def test_what_schools_can_pay_is_told_by_phase() -> None:
    table = able_to_pay(on_paper())

    assert [column.heading for column in table.columns] == [
        "Test",
        "Primary schools",
        "Secondary schools",
    ]
    assert row_named(table, "Training budget; unknown: left out") == ["4,369", "16,197"]


def test_fewer_schools_can_pay_a_higher_fee() -> None:
    table = schools_that_can_pay(on_paper())

    assert table.rows[0].cells[0].text == "Primary schools, London"
    for row in table.rows:
        shares = [cell.value or 0.0 for cell in row.cells[1:]]
        assert shares == sorted(shares, reverse=True)


def test_a_test_without_a_published_sum_is_left_out() -> None:
    statements = told(a_model(programmes={"all": programme(3, phase="all")}))

    names = [row[0] for row in texts(schools_that_can_pay(statements))]

    assert "Share of income" in names
    assert "Sum a teacher" not in names


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gap_of_any_model_can_be_told(seed: int) -> None:
    statements = at_random(seed)

    assert len(gap_by_programme(statements).rows) == len(statements.labels.programmes)
    assert len(gap_in_words(statements)) in {1, 2, 5}
