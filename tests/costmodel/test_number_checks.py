"""Numbers are checked at the place where they are used, by what may stand there."""

from __future__ import annotations

import pytest

from costmodel.number_checks import check_numbers, check_replaced_rates
from scenarios.funding_inspection import FUNDING_BOUNDS
from tests.documents import Change, costs_with, funding_with, told

DAYS = "value: 5, low: 4, high: 6,\n     unit: days/school"


def test_the_small_document_holds_no_odd_number() -> None:
    assert told(check_numbers(costs_with())) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("cohorts: {2026: 10,", "cohorts: {2026: -10,"),
            (
                "error programmes.leading.cohorts.2026: This number is -10; a number "
                "between 0 and 100000 is wanted here. Write a number, like 18."
            ),
        ),
        (
            ("price: 6000", "price: -6000"),
            (
                "error pools.office.ingredients.1.price: This number is -6000; a sum "
                "of nought or more is wanted here. Write pounds, like 1200."
            ),
        ),
        (
            ("overlap: 0.1", "overlap: 10"),
            (
                "error organisation.overlap: This number is 10; a share between 0 and "
                "1 is wanted here. Write a fraction, like 0.1 for 10%."
            ),
        ),
        (
            ("one_for_every: 8", "one_for_every: 0"),
            (
                "error programmes.reading.ingredients.1.one_for_every: This number is "
                "0; a number of 0.001 or more is wanted here. Write a number, like 25."
            ),
        ),
        (
            ("schools_per_person: 2", "schools_per_person: 0.0001"),
            (
                "error programmes.reading.deployments.0.schools_per_person: This "
                "number is 0.0001; a number of 0.001 or more is wanted here. Write a "
                "number, like 1.5."
            ),
        ),
        (
            ("contracted_hours: 1600", "contracted_hours: 160000"),
            (
                "error people.head.contracted_hours: This number is 160000; a number "
                "between 0.001 and 8784 is wanted here. Write a number, like 1265."
            ),
        ),
        (
            ("own_hours: 2", "own_hours: 25"),
            (
                "error people.head.own_hours: This number is 25; a number between 0 "
                "and 24 is wanted here. Write a number, like 2.5."
            ),
        ),
        (
            ("pay_teachers: 0.025", "pay_teachers: 2.5"),
            (
                "error growth.pay_teachers: This number is 2.5; a growth between -0.5 "
                "and 1 a year is wanted here. Write a fraction a year, like 0.025 for "
                "2.5%."
            ),
        ),
        (
            ("cash: 60000", "cash: 6000000000000"),
            (
                "error organisation.opening.cash: This number is 6000000000000; "
                "nothing in a model is that large. See whether it has digits too many."
            ),
        ),
        (
            ("price: 6000", "price: 0.0000000009"),
            (
                "error pools.office.ingredients.1.price: This number is 0.0000000009; "
                "nothing in a model is that small. See whether it has digits too many."
            ),
        ),
    ],
)
def test_a_plain_number_out_of_bounds_is_refused(change: Change, finding: str) -> None:
    assert told(check_numbers(costs_with(change))) == [finding]


def test_an_assumption_out_of_bounds_is_told_where_it_is_used_with_its_value() -> None:
    inspection = costs_with((DAYS, DAYS.replace("5, low: 4,", "-5, low: -6,")))

    (finding,) = told(check_numbers(inspection))

    assert finding.startswith(
        "error programmes.leading.deployments.0.days_per_school: 'days_deployed' is -5;"
    )


def test_a_number_whose_name_leads_nowhere_is_left_to_the_check_of_names() -> None:
    inspection = costs_with(("days_per_school: days_deployed", "days_per_school: days"))

    assert told(check_numbers(inspection)) == []


def test_a_range_that_nothing_in_a_model_reaches_is_refused() -> None:
    inspection = costs_with(
        (DAYS, "value: 900000000000, low: 4, high: 1000000000001, unit: days")
    )

    assert told(check_numbers(inspection)) == [
        (
            "error programmes.leading.deployments.0.days_per_school: The 90th "
            "percentile of 'days_deployed' is 1000000000001; nothing in a model is "
            "that large. See whether it has digits too many."
        )
    ]


def test_a_range_that_leaves_the_bounds_is_shown() -> None:
    low = costs_with((DAYS, DAYS.replace("low: 4", "low: -4")))
    high = costs_with(
        (DAYS, "value: 0.5, low: 0.4, high: 1.5,\n     unit: rate"),
        ("overlap: 0.1", "overlap: days_deployed"),
    )

    assert told(check_numbers(low)) == [
        (
            "warning programmes.leading.deployments.0.days_per_school: The 10th "
            "percentile of 'days_deployed' is -4; a number of nought or more is "
            "wanted here. State a low and a high for it that may stand here."
        )
    ]
    assert told(check_numbers(high)) == [
        (
            "warning organisation.overlap: The 90th percentile of 'days_deployed' is "
            "1.5; a share between 0 and 1 is wanted here. State a low and a high for "
            "it that may stand here."
        )
    ]


def test_a_percentile_is_shown_without_what_no_float_can_hold() -> None:
    inspection = costs_with(
        (DAYS, "value: 0.9, unit: rate"), ("overlap: 0.1", "overlap: days_deployed")
    )

    (finding,) = told(check_numbers(inspection))[:1]

    assert "The 90th percentile of 'days_deployed' is 1.17; a share" in finding


def test_a_divisor_whose_range_reaches_nought_is_refused() -> None:
    inspection = costs_with(
        (DAYS, DAYS.replace("low: 4", "low: 0").replace("days/", "")),
        ("schools_per_person: 2", "schools_per_person: days_deployed"),
    )

    assert told(check_numbers(inspection)) == [
        (
            "error programmes.reading.deployments.0.schools_per_person: The 10th "
            "percentile of 'days_deployed' is 0; a number of 0.001 or more is wanted "
            "here. Something is divided by it. State a low and a high for it that may "
            "stand here."
        )
    ]


@pytest.mark.parametrize(("low", "high"), [(-0.4, 0.1), (-0.3, 0.5)])
def test_growth_that_a_simulation_takes_to_minus_one_is_refused(
    low: float, high: float
) -> None:
    inspection = costs_with(
        (DAYS, f"value: 0.02, low: {low}, high: {high},\n     unit: fraction/year"),
        ("pay_teachers: 0.025", "pay_teachers: days_deployed"),
        ("days_per_school: days_deployed", "days_per_school: 5"),
    )

    assert told(check_numbers(inspection)) == [
        (
            "error growth.pay_teachers: This growth is uncertain from "
            f"{low} to {high}; a simulation would reach -1, where prices end. State a "
            "narrower low and high for it, like 0.01 and 0.05."
        )
    ]


def test_numbers_that_nothing_is_said_of_are_passed_over() -> None:
    inspection = funding_with(("reach: 0.5", "reach: 50"))

    assert told(check_numbers(inspection)) == []
    assert len(told(check_numbers(inspection, FUNDING_BOUNDS))) == 1


def test_growth_that_varies_within_reason_is_accepted() -> None:
    inspection = costs_with(("pay_teachers: 0.025", "pay_teachers: pay.assumed_uplift"))

    assert told(check_numbers(inspection)) == []


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("price: 40,", "price: cover.backfill_share,"),
            "'cover.backfill_share' is in share; pounds are wanted here.",
        ),
        (
            ("salary: 48000", "salary: rate.nle_day"),
            "'rate.nle_day' is in £/day; £/year is wanted here.",
        ),
        (
            ("matches_per_school: 1", "matches_per_school: rate.nle_day"),
            "'rate.nle_day' is in £/day; a number of things is wanted here.",
        ),
    ],
)
def test_a_published_unit_that_is_plainly_another_is_refused(
    change: Change, finding: str
) -> None:
    (only,) = told(check_numbers(costs_with(change)))

    assert only.startswith("error ")
    assert only.endswith(f"{finding} Name another assumption.")


@pytest.mark.parametrize(
    ("change", "value", "unit", "finding"),
    [
        (
            ("cover_found: 1,", "cover_found: own,"),
            0.5,
            "%",
            (
                "a share is wanted here. Write a fraction, like 0.5 for 50%, with the "
                "unit share, or name another assumption."
            ),
        ),
        (
            ("salary: 48000", "salary: own"),
            48,
            "£000/year",
            (
                "pounds are wanted here. Write pounds, like 48000, with the unit "
                "£/year, or name another assumption."
            ),
        ),
        (
            ("days_per_school: 4,", "days_per_school: own,"),
            28,
            "hours/school",
            (
                "days/school/year is wanted here. Write a number, like 10, with the "
                "unit days/school/year, or name another assumption."
            ),
        ),
        (
            ("{office: 1,", "{office: own,"),
            28,
            "%",
            (
                "a number of things is wanted here. Write a number, like 3, or name "
                "another assumption."
            ),
        ),
    ],
)
def test_a_models_own_unit_that_is_plainly_another_is_refused(
    change: Change, value: float, unit: str, finding: str
) -> None:
    named = f"  own: {{label: E, value: {value}, unit: '{unit}', exact: true}}"

    (only,) = told(
        check_numbers(costs_with(change, ("assumptions:", f"assumptions:\n{named}")))
    )

    assert only.startswith("error ")
    assert only.endswith(f"'own' is in {unit}; {finding}")


def test_a_number_of_things_may_be_a_share_of_one() -> None:
    inspection = costs_with(("own_hours: 2", "own_hours: cover.backfill_share"))

    assert told(check_numbers(inspection)) == []


def test_a_models_own_rate_in_place_of_the_law_is_checked() -> None:
    inspection = costs_with(
        ("assumptions:", ("assumptions:\n"
         "  vat.standard: {label: VAT, value: 20, exact: true}\n"
         "  oncost.ni_threshold: {label: T, value: -1, unit: £/year, exact: true}")),
    )  # fmt: skip

    assert told(check_replaced_rates(inspection)) == [
        (
            "error assumptions.oncost.ni_threshold.value: 'oncost.ni_threshold' is "
            "-1; a sum of nought or more is wanted here. Write pounds, like 48000."
        ),
        (
            "error assumptions.vat.standard.value: 'vat.standard' is 20; a share "
            "between 0 and 1 is wanted here. Write a fraction, like 0.1 for 10%."
        ),
    ]
    assert told(check_replaced_rates(costs_with())) == []
