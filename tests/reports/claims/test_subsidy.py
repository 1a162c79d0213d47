"""Whether a subsidy of £5,000 a school is needed."""

from __future__ import annotations

import pytest

from reports.claims.answers import NO_SCHOOL, Answer
from reports.claims.subsidy import of_subsidy
from reports.gap_tables import gap_against_claim
from reports.statements import Statements
from tests.models import a_model, bought, grant, programme, scenario
from tests.reports.many import at_cost, well_funded, with_assumed_schools
from tests.reports.runs import (
    on_paper,
    told,
    unfunded,
    with_claim,
    without_schools,
)

NONE = "not above it by any test counted"


def answers_of_the_table(statements: Statements) -> set[str]:
    """Return what the table of the gap says of every subsidy."""
    table = gap_against_claim(with_claim(statements))
    assert table is not None
    return {row.cells[-1].text for row in table.rows if len(row.cells) > 1}


@pytest.mark.parametrize(
    ("full_cost", "answer"),
    [
        (12433.0, Answer.WRONG),
        (12433.1, Answer.OPEN),
        (41401.4, Answer.OPEN),
        (41401.5, Answer.RIGHT),
    ],
)
def test_a_gap_is_above_it_only_if_it_is_so_by_every_test_and_price(
    full_cost: float, answer: Answer
) -> None:
    assert of_subsidy(at_cost(full_cost)).answer is answer


def test_the_answer_is_that_of_the_table() -> None:
    assert answers_of_the_table(at_cost(12433.0)) == {
        "not above it by any test counted"
    }
    assert answers_of_the_table(at_cost(41401.6)) == {"above it by every test counted"}


def test_full_cost_alone_does_not_decide_it() -> None:
    assert of_subsidy(at_cost(1000, given=60000)).answer is Answer.OPEN


def test_the_statement_and_its_figures_are_told() -> None:
    found = of_subsidy(on_paper())

    assert found.statement == (
        "A comparable programme needs a subsidy of £5,000 a school."
    )
    assert found.rests_on == (
        "On the mean of all programmes, the gap a school-year is −£21,894 to −£777 of"
        " full cost and −£21,683 to −£567 of all resources: above neither £5,000 as"
        " published nor £7,210 in 2026-27 prices by any test counted. 1 assumption"
        " alone changes this: Salary of an officer. To last, Subsidy that tapers"
        " needs in all £4,629 a school-year."
    )


def test_an_assumption_that_alone_changes_it_leaves_it_undecided() -> None:
    assert of_subsidy(on_paper()).answer is Answer.OPEN
    assert answers_of_the_table(on_paper()) == {NONE}


def test_a_gap_above_one_price_and_not_the_other_is_said_to_differ() -> None:
    assert (
        "above £5,000 as published or £7,210 in 2026-27 prices in some of these"
        " comparisons and not in others."
    ) in of_subsidy(at_cost(20000)).rests_on
    assert (
        "above £5,000 as published and £7,210 in 2026-27 prices by every test counted."
    ) in of_subsidy(at_cost(41401.5)).rests_on


def test_programmes_and_volumes_that_differ_are_told_and_leave_it_undecided() -> None:
    found = of_subsidy(with_assumed_schools())

    assert found.answer is Answer.OPEN
    assert "It is otherwise for some programmes" in found.rests_on


def test_where_every_programme_is_assumed_nothing_is_left_if_they_are_gone() -> None:
    each = {"reading": programme(10, assumed=True, ingredients=[bought(1000)])}
    told_of = of_subsidy(told(a_model(programmes=each))).rests_on

    assert "otherwise" not in told_of


def test_a_journey_of_several_years_is_held_against_it_too() -> None:
    one, two = (
        told(
            a_model(
                years=2,
                programmes={
                    "leading": programme(
                        10, lasts_years=lasts, ingredients=[bought(cost, per="school")]
                    )
                },
            )
        )
        for lasts, cost in ((1, 12000), (2, 12000))
    )

    assert of_subsidy(one).answer is Answer.WRONG
    assert "in some of these comparisons" in of_subsidy(two).rests_on
    assert answers_of_the_table(two) == {
        "not above it by any test counted",
        "above it by some tests and not by others",
    }
    table = gap_against_claim(with_claim(two))
    assert table is not None
    assert "journey of 2.00 school-years" in [row.cells[0].text for row in table.rows]
    assert of_subsidy(two).answer is Answer.OPEN


def test_only_what_is_subsidised_is_said_to_need_it() -> None:
    assert of_subsidy(well_funded()).rests_on.endswith(
        "To last, Grant needs in all £100 a school-year."
    )
    assert "To last" not in of_subsidy(unfunded()).rests_on


def test_what_is_needed_does_not_hang_on_what_is_given() -> None:
    grants = {
        name.lower(): scenario(grant(a_year=amount, restricted=False), label=name)
        for name, amount in (("Small", 500), ("Large", 2000))
    }
    leading = programme(10, ingredients=[bought(1000)])
    statements = told(
        a_model(
            organisation={"reserves_floor": 0},
            programmes={"leading": leading},
            funding=grants,
        )
    )

    assert of_subsidy(statements).rests_on.endswith(
        "To last, Small needs in all £100 a school-year and Large needs in"
        " all £100 a school-year."
    )


def test_without_a_school_it_is_not_tested() -> None:
    found = of_subsidy(without_schools())

    assert (found.answer, found.rests_on) == (Answer.UNTESTED, NO_SCHOOL)
