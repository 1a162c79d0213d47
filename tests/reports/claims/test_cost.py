"""Whether the true cost of the work is more than schools can pay."""

from __future__ import annotations

import pytest

from reports.claims.answers import NO_SCHOOL, Answer
from reports.claims.cost import STATEMENT, of_cost
from reports.gap_tables import gap_by_programme, gap_by_test
from reports.statements import Statements
from tests.models import a_model, assumed, bought, pool, programme
from tests.reports.many import at_cost
from tests.reports.runs import on_paper, row_named, told, without_schools

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


def fewer_and_dearer() -> Statements:
    """Return a run of ten secondaries, of ninety assumed, and of what all share."""
    each = [bought(2000, per="school")]
    programmes = {
        "leading": programme(10, ingredients=each),
        "reading": programme(90, assumed=True, ingredients=each),
    }
    pools = {"office": pool("schools", bought(140000))}
    return told(a_model(pools=pools, programmes=programmes))


def test_what_it_rests_on_is_told_with_both_costs_and_the_range_over_the_tests() -> (
    None
):
    found = of_cost(on_paper())

    assert found.statement == STATEMENT
    assert found.rests_on == (
        "On the mean of all programmes, full cost, £6,841 a school-year, and the cost"
        " of all resources, £7,052, are not more than schools can pay by any test"
        " counted. Three in four schools of each phase can pay £7,618 to £28,735 on"
        " average, by the test chosen. 1 assumption alone changes this on the mean:"
        " Salary of an officer. It is otherwise for some programmes."
    )


def test_a_reserve_counts_for_nothing_because_it_is_paid_once() -> None:
    most = row_named(gap_by_test(at_cost(40000)), "Reserve; unknown: left out")[0]

    assert most == "167,750"
    assert of_cost(at_cost(40000)).answer is Answer.RIGHT


def test_where_only_all_resources_cost_more_it_is_not_decided() -> None:
    found = of_cost(at_cost(1000, given=40000))

    assert found.answer is Answer.OPEN
    assert found.rests_on.startswith(
        "Full cost, £1,000 a school-year, is not more than schools can pay by any test"
        " counted; the cost of all resources, £41,000, is more by every test counted."
    )


def test_where_both_costs_lie_between_the_tests_it_is_said_once() -> None:
    assert of_cost(at_cost(20000)).rests_on.count(BETWEEN) == 1


def test_of_one_phase_what_its_schools_can_pay_is_told_alone() -> None:
    assert (
        "Three in four secondary schools in England can pay £7,433 to £34,192, by the"
        " test chosen."
    ) in of_cost(at_cost(1000)).rests_on


def test_a_programme_that_schools_of_its_phase_cannot_pay_leaves_it_undecided() -> None:
    most_left = row_named(gap_by_programme(on_paper()), "Reading")[-3]

    assert most_left == "2,599"
    assert of_cost(on_paper()).answer is Answer.OPEN


def test_fewer_schools_that_cannot_pay_leave_it_undecided() -> None:
    found = of_cost(fewer_and_dearer())

    assert found.answer is Answer.OPEN
    assert found.rests_on.startswith(
        "On the mean of all programmes, full cost, £3,400 a school-year, and the cost"
        " of all resources, £3,400, are not more than schools can pay by any test"
        " counted."
    )
    assert found.rests_on.endswith("It is otherwise with the assumed programmes gone.")


def test_an_assumption_that_alone_makes_it_cost_more_leaves_it_undecided() -> None:
    price = assumed(1000, low=500, high=9000, unit="£/school")
    leading = programme(10, ingredients=[bought("price", per="school")])
    found = of_cost(
        told(a_model(assumptions={"price": price}, programmes={"leading": leading}))
    )

    assert found.answer is Answer.OPEN
    assert "1 assumption alone changes this: Assumption." in found.rests_on


def test_a_cost_that_no_assumption_makes_more_is_decided() -> None:
    found = of_cost(at_cost(1000))

    assert found.answer is Answer.WRONG
    assert "No assumption alone changes this." in (found.rests_on)


def test_without_a_school_it_is_not_tested() -> None:
    found = of_cost(without_schools())

    assert (found.answer, found.rests_on) == (Answer.UNTESTED, NO_SCHOOL)
