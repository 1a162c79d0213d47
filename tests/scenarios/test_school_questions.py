"""What is asked of schools, and the answer."""

from __future__ import annotations

import math

import pytest

from costmodel.assumption_files import load_published
from costmodel.deflators import in_prices_of, year_named
from costmodel.errors import ModelRefusedError
from costmodel.facts import DEFLATOR
from scenarios.affordability import AffordabilityTest
from scenarios.affordability_files import load_affordability
from scenarios.school_questions import (
    Question,
    SchoolsAnswer,
    ask_percentiles,
    ask_table,
    limits_named,
)
from scenarios.schools.choice import Choice, NumberLimits
from scenarios.schools.columns import SchoolNumber, SchoolWord
from tests.scenarios.schools.tables import made

SHIPPED = load_affordability()
SERIES = load_published().deflators[DEFLATOR]
INCOME = AffordabilityTest.INCOME_SHARE
TABLE = made({}, {"total_income": 2e6}, {"region": "north_east"})


def asked(question: Question) -> SchoolsAnswer:
    """Ask three schools."""
    return ask_table(question, TABLE, SHIPPED, SERIES)


def income_test(answer: SchoolsAnswer) -> list[tuple[float, float]]:
    """Return share and schools at each fee, by the test of income."""
    (told,) = (each for each in answer.by_test if each.curve.test is INCOME)
    return [(each.share, each.schools) for each in told.outcomes]


def test_a_table_answers_for_the_schools_chosen() -> None:
    london = Choice(words={SchoolWord.REGION: ("London",)})

    answer = asked(Question(fees=(5_000.0, 5_001.0), choice=london))

    assert (answer.schools, answer.accounts_year) == (2, "2024-25")
    assert income_test(answer) == [(1.0, 2.0), (0.5, 1.0)]


def test_interest_and_capacity_hold() -> None:
    answer = asked(Question(fees=(5_000.0,), interest=0.5, capacity=1))

    assert income_test(answer) == [(1.0, 1.0)]


def test_fees_of_a_later_year_are_held_against_ceilings_of_its_prices() -> None:
    later = in_prices_of(5_000.0, year_named("2024-25"), year_named("2026/27"), SERIES)

    answer = asked(Question(fees=(later - 0.01, later + 0.01), year=2026))

    assert later > 5_000
    assert [share for share, _ in income_test(answer)] == pytest.approx([1.0, 1 / 3])


def test_a_fee_that_hardly_any_school_can_pay_is_noted() -> None:
    assert asked(Question(fees=(5_000.0, 500_000.0))).hardly_paid == (500_000.0,)


def test_schools_of_which_nothing_is_known_are_no_answer() -> None:
    nothing = dict.fromkeys(
        ("total_income", "total_spending", "revenue_reserve", "training_line"), math.nan
    )
    table = made({**nothing, "teachers": math.nan})

    with pytest.raises(ModelRefusedError, match="Import finance returns"):
        ask_table(Question(fees=(1.0,)), table, SHIPPED, SERIES)


def test_trusts_may_pay() -> None:
    table = made({"trust": "Ark", "total_income": 4e5}, {"trust": "Ark"})

    answer = ask_table(
        Question(fees=(3_500.0,), trusts_buy=True), table, SHIPPED, SERIES
    )

    assert income_test(answer) == [(1.0, 2.0)]


@pytest.mark.parametrize(
    ("words", "schools"),
    [
        ({}, 22_080),
        ({SchoolWord.PHASE: ("Primary",), SchoolWord.REGION: ("South West",)}, 1_877),
        ({SchoolWord.PHASE: ("all-through",)}, 168),
    ],
)
def test_the_percentiles_answer_for_one_phase_and_region(
    words: dict[SchoolWord, tuple[str, ...]], schools: int
) -> None:
    question = Question(fees=(5_000.0,), choice=Choice(words))

    answer = ask_percentiles(question, SHIPPED, SERIES)

    assert answer.schools == schools
    assert {each.curve.test for each in answer.by_test} >= {INCOME}


@pytest.mark.parametrize(
    "question",
    [
        Question((1.0,), Choice({SchoolWord.PHASE: ("primary", "secondary")})),
        Question((1.0,), Choice({SchoolWord.REGION: ("Atlantis",)})),
        Question((1.0,), Choice({SchoolWord.TRUST: ("Ark",)})),
        Question((1.0,), Choice(numbers={SchoolNumber.FSM: NumberLimits(0.3)})),
        Question((1.0,), trusts_buy=True),
    ],
)
def test_what_percentiles_cannot_tell_is_refused(question: Question) -> None:
    with pytest.raises(ModelRefusedError, match="one phase and one region at a time"):
        ask_percentiles(question, SHIPPED, SERIES)


def test_limits_are_of_columns_of_numbers() -> None:
    limits = limits_named({"fsm": 0.3, "pupils": 100.0}, {"fsm": 0.5})

    assert limits == {
        SchoolNumber.FSM: NumberLimits(0.3, 0.5),
        SchoolNumber.PUPILS: NumberLimits(least=100.0),
    }


def test_a_limit_of_no_column_is_told_with_the_closest() -> None:
    with pytest.raises(ModelRefusedError, match=r"'pupil'.*Did you mean 'pupils'"):
        limits_named({}, {"pupil": 1.0})
