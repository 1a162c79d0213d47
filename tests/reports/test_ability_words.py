"""What schools can pay, as tables and sentences name it."""

from __future__ import annotations

import pytest

from costmodel.programmes import Phase
from reports.ability_words import (
    able_in_words,
    accounts_in_words,
    from_training,
    in_order,
    limit,
    phases,
    reading_in_words,
    schools_in_words,
)
from reports.tables import Form
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns
from tests.reports.many import at_cost
from tests.reports.runs import on_paper, unfunded, without_schools


def test_a_mean_over_phases_is_called_what_it_is() -> None:
    assert phases(on_paper()) == (Phase.PRIMARY, Phase.SECONDARY)
    assert able_in_words(on_paper()) == (
        "what three in four schools of each phase can pay, averaged over the plan's"
        " places,"
    )


def test_of_one_phase_its_schools_are_said_with_their_region() -> None:
    assert able_in_words(at_cost(100)) == (
        "what three in four secondary schools in England can pay"
    )


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (Phase.ALL, "three in four of all schools in London"),
        (Phase.PRIMARY, "three in four primary schools in London"),
        (Phase.ALTERNATIVE, "three in four alternative provision schools in London"),
    ],
)
def test_schools_of_a_phase_are_named(phase: Phase, words: str) -> None:
    assert schools_in_words(on_paper(), phase) == words


def test_a_phase_without_schools_is_none_of_the_plan() -> None:
    assert phases(without_schools()) == ()


def test_accounts_are_named_with_their_year_and_licence() -> None:
    told = accounts_in_words(on_paper())

    assert told.startswith("Schools' accounts of 2024-25, brought to 2026/27 prices.")
    assert "Open Government Licence" in told


def test_estimates_are_said_to_be_estimates_outside_london() -> None:
    imputed = "imputed from London schools' shares of spending."

    assert imputed in accounts_in_words(unfunded())
    assert imputed not in accounts_in_words(on_paper())
    assert from_training(unfunded()) == (
        "from training budgets (imputed outside London)"
    )
    assert from_training(on_paper()) == "from training budgets"


def test_a_reading_is_named_only_where_it_makes_a_difference() -> None:
    assert reading_in_words(AffordabilityTest.INCOME_SHARE, Unknowns.KNOWN) == (
        "Share of income"
    )
    assert reading_in_words(AffordabilityTest.TRAINING_LINE, Unknowns.LOW) == (
        "Training budget; unknown: can pay nothing"
    )


def test_an_endless_sum_is_words_and_any_other_is_pounds() -> None:
    assert limit(float("inf")).value is None
    assert limit(-float("inf")).text == "no limit"
    assert limit(4369.4).form is Form.POUNDS


def test_tests_come_in_their_order_and_a_second_sum_is_named() -> None:
    able = (
        AbleToPay(AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 900.0),
        AbleToPay(AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 500.0),
        AbleToPay(AffordabilityTest.TRAINING_LINE, Unknowns.HIGH, 30.0),
        AbleToPay(AffordabilityTest.TRAINING_LINE, Unknowns.LOW, 10.0),
    )

    assert [(name, each.fee) for name, each in in_order(able)] == [
        ("Training budget; unknown: can pay nothing", 10.0),
        ("Training budget; unknown: can pay any fee", 30.0),
        ("Sum a teacher", 500.0),
        ("Sum a teacher, highest", 900.0),
    ]
