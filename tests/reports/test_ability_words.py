"""What schools can pay, as tables and sentences name it."""

from __future__ import annotations

from reports.ability_words import (
    able_in_words,
    accounts_in_words,
    in_order,
    limit,
    reading_in_words,
)
from reports.tables import Form
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.gap import AbleToPay
from tests.reports.runs import on_paper


def test_whose_ability_is_quoted_is_said_with_its_region() -> None:
    assert able_in_words(on_paper()) == "what 75% of schools in London can pay"


def test_accounts_are_named_with_their_year_and_licence() -> None:
    told = accounts_in_words(on_paper())

    assert told.startswith("Schools' accounts of 2024-25, brought to 2026/27 prices.")
    assert "Open Government Licence" in told


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
        AbleToPay("per_teacher", "known", 900.0),
        AbleToPay("per_teacher", "known", 500.0),
        AbleToPay("training_line", "high", 30.0),
        AbleToPay("training_line", "low", 10.0),
    )

    assert [(name, each.fee) for name, each in in_order(able)] == [
        ("Training budget; unknown: can pay nothing", 10.0),
        ("Training budget; unknown: can pay any fee", 30.0),
        ("Sum a teacher", 500.0),
        ("Sum a teacher, highest", 900.0),
    ]
