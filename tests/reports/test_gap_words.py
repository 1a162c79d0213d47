"""What differs of the gap: by programme, on other volumes, with other assumptions."""

from __future__ import annotations

import math

import pytest

from reports.gap_words import (
    MOST_NAMED,
    alone_in_words,
    has_several,
    on_the_mean,
    others_by_cost,
    others_in_words,
    otherwise_in_words,
    programmes_above,
    range_in_words,
    shrunk,
    sum_in_words,
)
from reports.statements import Statements
from scenarios.gap_judgement import Above, Costed, judged
from tests.models import a_model, assumed, bought, programme
from tests.reports.many import at_cost, with_assumed_schools
from tests.reports.runs import on_paper, told


def at_costs(*costs: float, given: float = 0.0) -> Statements:
    """Return a run of programmes for secondaries, each at a cost a school-year.

    Schools in England can pay £7,433 to £34,192.
    """
    each = {
        f"programme_{at}": programme(
            10,
            label=f"Programme {at}",
            ingredients=[
                bought(10 * cost),
                bought(10 * given, given_by="funder"),
            ],
        )
        for at, cost in enumerate(costs)
    }
    return told(a_model(programmes=each))


def with_prices(number: int, high: float) -> Statements:
    """Return a run of a programme with so many prices, each £100 to so much."""
    names = [f"price_{at}" for at in range(number)]
    prices = {
        name: assumed(100, low=50, high=high, label=name, unit="£/school")
        for name in names
    }
    each = [bought(name, per="school") for name in names]
    return told(
        a_model(
            assumptions=prices,
            programmes={"leading": programme(10, ingredients=each)},
        )
    )


def alone(statements: Statements) -> list[str]:
    """Return what is said of assumptions that alone make it cost more."""
    cases = statements.comparison.gap.cases
    return list(alone_in_words(statements, judged(cases, (0.0,))))


def test_programmes_are_told_by_how_they_differ_from_the_mean() -> None:
    statements = at_costs(1000, 1000, 1000, 20000, 40000)
    cases = statements.comparison.gap.cases

    judgement = judged(cases, (0.0,), (Costed.FULL,))

    assert judgement.of(-1) is Above.SOME
    assert others_in_words(statements, judgement) == (
        "by every test counted for Programme 4; by no test counted for Programme 0,"
        " Programme 1 and Programme 2"
    )


def test_of_many_programmes_it_is_told_how_many_they_are() -> None:
    statements = at_costs(*[20000.0] * (MOST_NAMED + 1), *[100.0] * 30)

    (sentence,) = programmes_above(statements, 0.0)

    assert sentence == (
        "By programme the gap of full cost and all resources is above nought by some"
        f" tests for {MOST_NAMED + 1} of 35 programmes."
    )


def test_kinds_of_cost_that_differ_are_told_apart() -> None:
    statements = at_costs(1000, 1000, 9000, given=5000)

    assert list(others_by_cost(statements, 0.0)) == [
        ((Costed.FULL,), "by some tests for Programme 2"),
        ((Costed.ECONOMIC,), "by no test counted for Programme 0 and Programme 1"),
    ]
    (sentence,) = programmes_above(statements, 0.0)
    assert sentence == (
        "By programme the gap of full cost is above nought by some tests for Programme"
        " 2; of all resources, by no test counted for Programme 0 and Programme 1."
    )


def test_a_single_programme_differs_from_nobody() -> None:
    statements = at_cost(20000)

    assert not has_several(statements)
    assert on_the_mean(statements) == ""
    assert list(programmes_above(statements, 5000.0)) == []


def test_programmes_that_agree_are_not_told() -> None:
    assert list(programmes_above(at_costs(1000, 2000), 0.0)) == []


def test_what_becomes_of_assumed_programmes_is_told() -> None:
    assert list(shrunk(with_assumed_schools())) == [(1, "halved"), (2, "gone")]
    assert list(shrunk(on_paper())) == []


def test_where_a_gap_stands_otherwise_is_told_in_a_sentence() -> None:
    assert list(otherwise_in_words(on_paper(), (0.0,))) == [
        "It is otherwise for some programmes."
    ]
    (told_of,) = otherwise_in_words(with_assumed_schools(), (5000.0, 7210.0))
    assert told_of == (
        "It is otherwise for some programmes and with the assumed programmes halved or"
        " gone."
    )
    assert list(otherwise_in_words(at_cost(1000), (0.0,))) == []


def test_where_no_programme_is_left_nothing_is_said_of_fewer_schools() -> None:
    each = {"reading": programme(10, assumed=True, ingredients=[bought(1000)])}

    assert list(otherwise_in_words(told(a_model(programmes=each)), (0.0,))) == []


@pytest.mark.parametrize(
    ("number", "high", "sentence"),
    [
        (1, 300, "No assumption alone changes this."),
        (1, 9000, "1 assumption alone changes this: price_0."),
        (2, 9000, "2 assumptions alone change this: price_0 and price_1."),
        (MOST_NAMED + 1, 9000, f"{MOST_NAMED + 1} assumptions alone change this."),
    ],
)
def test_assumptions_that_alone_change_it_are_named_or_counted(
    number: int, high: float, sentence: str
) -> None:
    assert alone(with_prices(number, high)) == [sentence]


def test_where_programmes_differ_the_mean_is_told_of_alone() -> None:
    assert alone(at_costs(100, 100, 9000)) == [
        "No assumption alone changes this on the mean."
    ]


@pytest.mark.parametrize("costs", [(20000.0,), (20000.0, 20000.0)])
def test_where_the_tests_differ_nothing_is_said_of_assumptions(
    costs: tuple[float, ...],
) -> None:
    assert alone(at_costs(*costs)) == []


def test_a_sum_without_limit_is_told_in_words() -> None:
    assert sum_in_words(math.inf) == "any sum"
    assert sum_in_words(-math.inf) == "less than nothing"
    assert sum_in_words(-1234.4) == "−£1,234"
    assert range_in_words(-math.inf, 12.0) == "less than nothing to £12"
