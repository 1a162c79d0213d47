"""Demand: eligible schools have a fee, and figures say what they can pay."""

from __future__ import annotations

from scenarios.demand_checks import check_demand
from tests.documents import Change, funding_with, told

ELIGIBLE = "eligible: {leading: 60, reading: 12}"
PRICES = "prices: {leading: 7000, reading: 3000}"
ELASTICITY = (
    "note funding.traded.demand.interest: Interest does not fall as the "
    "fee rises; only the ability to pay does. No figure of how interest "
    "answers to a fee is published."
)


def said(*changes: Change) -> list[str]:
    """Return what is said of demand in the small document, changed."""
    inspection = funding_with(*changes)
    return [
        one
        for path, funding in inspection.scenarios()
        for one in told(check_demand(inspection, path, funding))
    ]


def test_demand_says_that_interest_does_not_answer_to_the_fee() -> None:
    assert said() == [ELASTICITY]


def test_a_programme_that_is_not_there_is_told_with_the_closest_one() -> None:
    assert said((ELIGIBLE, "eligible: {leading: 60, reeding: 12, reading: 12}")) == [
        (
            "error funding.traded.demand.eligible.reeding: There is no programme "
            "called 'reeding'. Did you mean 'reading'?"
        ),
        ELASTICITY,
    ]


def test_a_programme_without_a_fee_runs_as_planned() -> None:
    assert said((PRICES, "prices: {leading: 7000}")) == [
        (
            "note funding.traded.demand.eligible.reading: 'reading' has no fee here "
            "and runs as planned, whatever the demand. Add a fee for it, like "
            "prices: {reading: 4000}, or take it out."
        ),
        ELASTICITY,
    ]


def test_a_programme_without_eligible_schools_runs_as_planned() -> None:
    assert said((ELIGIBLE, "eligible: {leading: 60}")) == [
        (
            "note funding.traded.demand.eligible: 'reading' has a fee, names no "
            "eligible schools and runs as planned. Add how many could take part, like "
            "reading: 467."
        ),
        ELASTICITY,
    ]


def test_fees_for_nobody_are_left_to_the_check_of_streams() -> None:
    assert said((PRICES, "prices: {leading: 7000, reading: 3000, rading: 1}")) == [
        ELASTICITY
    ]


def test_a_name_in_fee_and_eligible_that_is_nobodys_is_told_once() -> None:
    findings = said(
        (PRICES, "prices: {leading: 7000, reading: 3000, rading: 1}"),
        (ELIGIBLE, "eligible: {leading: 60, reading: 12, rading: 2}"),
    )

    assert [one.partition(":")[0] for one in findings] == [
        "error funding.traded.demand.eligible.rading",
        "note funding.traded.demand.interest",
    ]


def test_a_test_without_published_figures_is_refused() -> None:
    findings = said(
        ("test: training_line", "test: per_teacher"),
        ("phase: primary", "phase: special"),
    )

    assert findings == [
        ELASTICITY,
        (
            "error funding.traded.demand.test: Nothing is published by which the test "
            "'per_teacher' could say what special schools in London can pay, for "
            "'reading'. Choose another test, like training_line, or take the programme "
            "out of 'eligible': it then runs as planned."
        ),
    ]


def test_figures_of_all_england_in_place_of_too_few_schools_are_noted() -> None:
    findings = said(
        ("region: london", "region: north_east"),
        ("phase: primary", "phase: all_through"),
    )

    assert findings == [
        ELASTICITY,
        (
            "note funding.traded.demand.region: Too few all through schools in North "
            "East to publish figures of; those of all England stand in."
        ),
    ]


def test_a_reserve_that_can_be_spent_once_is_noted() -> None:
    assert said(("test: training_line", "test: reserve_after")) == [
        ELASTICITY,
        (
            "note funding.traded.demand.test: A school's reserve can be spent once; "
            "this test says what it can pay in one year, not in every year. Compare it "
            "with another test, like training_line."
        ),
    ]
