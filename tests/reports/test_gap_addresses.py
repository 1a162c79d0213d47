"""What schools can pay and what is left of it have addresses beside their cost."""

from __future__ import annotations

from costmodel.explain.measures import Measure
from reports.gap_addresses import (
    of_claims,
    of_costs,
    of_nothing_paid,
    of_programme,
    of_test,
    of_volumes,
)
from scenarios.able_to_pay import AbleToPay
from scenarios.affordability import AffordabilityTest, Unknowns

LOW = AbleToPay(AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 500.0)
HIGH = AbleToPay(AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 900.0)


def test_costs_are_those_of_a_school_year() -> None:
    assert of_costs("reading") == (
        "reading.full_cost.per.school_year",
        "reading.full_economic_cost.per.school_year",
    )


def test_a_programme_has_costs_tests_and_what_is_left() -> None:
    found = tuple(of_programme("reading", [AffordabilityTest.INCOME_SHARE]))

    assert found[2:] == (
        "reading.able_to_pay.income_share.known",
        "reading.gap.least",
        "reading.gap.most",
        "reading.economic_gap.least",
        "reading.economic_gap.most",
    )


def test_a_subsidy_stands_before_what_is_left_of_a_year_and_a_journey() -> None:
    found = tuple(of_claims(Measure.FULL_ECONOMIC_COST))

    assert [each[0] for each in found] == [
        "all.claim.as_published",
        "all.claim.in_todays_prices",
    ] * 2
    assert found[0][1:] == ("all.economic_gap.least", "all.economic_gap.most", "")
    assert found[3][1] == "all.economic_gap.journey.least"


def test_volumes_have_costs_what_schools_can_pay_and_what_is_left() -> None:
    assert [each[1] for each in of_volumes((1.0, 0.5))] == [
        "all.if_halved.school_year",
        "all.economic_gap.if_halved.cost",
        "all.able_to_pay.if_halved.least",
        "all.able_to_pay.if_halved.most",
        "all.gap.if_halved.least",
        "all.gap.if_halved.most",
        "all.economic_gap.if_halved.least",
        "all.economic_gap.if_halved.most",
        "all.if_halved.schools",
    ]


def test_where_nothing_is_paid_all_cost_is_left() -> None:
    assert of_nothing_paid() == (
        "all.able_to_pay.nothing",
        "all.able_to_pay.nothing",
        *of_costs("all"),
    )


def test_a_second_sum_of_a_test_is_its_highest() -> None:
    assert of_test((LOW, HIGH), HIGH) == (
        "all.able_to_pay.per_teacher.known.highest",
        "all.able_to_pay.in.all.per_teacher.known.highest",
        "all.gap.per_teacher.known.highest",
        "all.economic_gap.per_teacher.known.highest",
    )
    assert of_test((LOW, HIGH), LOW)[0] == "all.able_to_pay.per_teacher.known"
