"""What schools can pay and what is left of it have addresses beside their cost."""

from __future__ import annotations

from costmodel.explain.measures import Measure
from reports.gap_addresses import of_costs, of_programme, of_range, of_test
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


def test_a_range_stands_between_what_has_no_address() -> None:
    assert of_range(Measure.FULL_ECONOMIC_COST) == (
        "",
        "all.economic_gap.least",
        "all.economic_gap.most",
        "",
    )


def test_a_second_sum_of_a_test_is_its_highest() -> None:
    assert of_test((LOW, HIGH), HIGH) == (
        "all.able_to_pay.per_teacher.known.highest",
        "",
        "all.gap.per_teacher.known.highest",
        "all.economic_gap.per_teacher.known.highest",
    )
    assert of_test((LOW, HIGH), LOW)[0] == "all.able_to_pay.per_teacher.known"
