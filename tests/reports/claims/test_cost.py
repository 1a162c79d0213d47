"""Whether the true cost of the work is more than schools can pay."""

from __future__ import annotations

import pytest

from reports.claims.answers import NO_SCHOOL, Answer
from reports.claims.cost import STATEMENT, of_cost
from reports.gap_tables import gap_by_test
from tests.reports.many import at_cost
from tests.reports.runs import on_paper, row_named, without_schools

LEAST = "Training budget; unknown: can pay nothing"
MOST = "Share of income"
BETWEEN = "more than schools can pay by some tests and not by others"


@pytest.mark.parametrize(
    ("full_cost", "answer"),
    [
        (7433.0, Answer.WRONG),
        (7433.1, Answer.OPEN),
        (34191.7, Answer.OPEN),
        (34191.8, Answer.RIGHT),
    ],
)
def test_a_cost_is_more_only_if_it_is_so_by_every_test(
    full_cost: float, answer: Answer
) -> None:
    assert row_named(gap_by_test(at_cost(full_cost)), LEAST)[0] == "7,433"
    assert row_named(gap_by_test(at_cost(full_cost)), MOST)[0] == "34,192"
    assert of_cost(at_cost(full_cost)).answer is answer


def test_what_it_rests_on_is_told_with_both_costs_and_the_range_over_the_tests() -> (
    None
):
    found = of_cost(on_paper())

    assert found.statement == STATEMENT
    assert found.rests_on == (
        "Full cost, £6,841 a school-year, and the cost of all resources, £7,052, are"
        " not more than schools can pay by any test. By the test chosen, what 75% of"
        " schools in London can pay runs from £7,618 to £28,735, £11,022 by training"
        " budgets."
    )


def test_a_reserve_counts_for_nothing_because_it_is_paid_once() -> None:
    most = row_named(gap_by_test(at_cost(40000)), "Reserve; unknown: left out")[0]

    assert most == "167,750"
    assert of_cost(at_cost(40000)).answer is Answer.RIGHT


def test_where_only_all_resources_cost_more_it_is_not_decided() -> None:
    found = of_cost(at_cost(1000, given=40000))

    assert found.answer is Answer.OPEN
    assert found.rests_on.startswith(
        "Full cost, £1,000 a school-year, is not more than schools can pay by any test;"
        " the cost of all resources, £41,000, is more than schools can pay by every"
        " test."
    )


def test_where_both_costs_lie_between_the_tests_it_is_said_once() -> None:
    assert of_cost(at_cost(20000)).rests_on.count(BETWEEN) == 1


def test_without_a_school_it_is_not_tested() -> None:
    found = of_cost(without_schools())

    assert (found.answer, found.rests_on) == (Answer.UNTESTED, NO_SCHOOL)
