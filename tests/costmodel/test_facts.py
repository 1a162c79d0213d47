"""What is published, as one model sees it."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.assumptions import Assumption
from costmodel.drivers import IndexName, ProfileName
from costmodel.facts import ON_COSTS, VAT, Facts
from costmodel.periods import Horizon

NI_RATE = "oncost.ni_rate"


def facts(first_year: int = 2026, **own: float) -> Facts:
    """Return what a model of three years sees, with assumptions of its own."""
    named = {
        name.replace("__", "."): Assumption(label=name, value=value)
        for name, value in own.items()
    }
    return Facts(load_published(), named, Horizon(first_year, 3))


def test_everything_an_employer_pays_is_in_the_register() -> None:
    assert set(ON_COSTS) <= set(facts().assumptions())


def test_several_dated_values_are_a_fact_of_each_month() -> None:
    assert facts().is_dated(NI_RATE)
    assert facts().is_dated("oncost.tps_employer")


def test_one_published_value_is_an_assumption_like_any_other() -> None:
    assert not facts().is_dated("oncost.lgps_default")
    assert not facts().is_dated(VAT)


def test_a_name_that_the_model_defines_is_one_value_for_all_months() -> None:
    seen = facts(oncost__ni_rate=0.1)

    assert not seen.is_dated(NI_RATE)
    assert seen.assumptions()[NI_RATE].value == 0.1


@pytest.mark.parametrize(
    ("profile", "rate"),
    [
        (ProfileName.EVEN, (7 * 0.138 + 5 * 0.15) / 12),
        (ProfileName.TEACHING, (7 * 0.138 + 4 * 0.15) / 11),
        (ProfileName.START, 0.138),
        (ProfileName.END, 0.15),
    ],
)
def test_a_dated_rate_is_the_mean_of_the_months_in_which_it_is_paid(
    profile: ProfileName, rate: float
) -> None:
    by_year = facts(2024).by_year(NI_RATE, profile)

    assert by_year.tolist() == pytest.approx([rate, 0.15, 0.15])


@pytest.mark.parametrize(
    ("first_year", "values"),
    [
        (2018, [0.2368]),
        (2023, [0.2368, 0.2868]),
        (2024, [0.2868]),
        (2026, [0.2868]),
    ],
)
def test_values_in_force_are_those_of_some_month_of_the_plan(
    first_year: int, values: list[float]
) -> None:
    found = facts(first_year).in_force("oncost.tps_employer")

    assert [one.value for one in found] == values


def test_a_fact_whose_every_date_is_to_come_has_its_first_value() -> None:
    found = facts(2015).in_force("oncost.tps_employer")

    assert [one.value for one in found] == [0.2368]


def test_before_its_first_date_a_fact_has_its_first_value() -> None:
    by_year = facts(2018).by_year("oncost.tps_employer", ProfileName.EVEN)

    assert by_year.tolist() == pytest.approx([0.2368] * 3)


def test_vat_is_one_value_and_a_model_may_replace_it() -> None:
    assert facts().vat_rate == 0.2
    assert facts(vat__standard=0.175).vat_rate == 0.175


def test_indices_are_found_by_name() -> None:
    assert facts().index(IndexName.PAY_TEACHERS).name == "pay_teachers"
    assert facts().index(IndexName.NONE).is_constant


def test_the_deflator_of_an_academic_year_is_that_of_two_financial_years() -> None:
    levels = facts().deflator.levels
    first = (7 * levels["2026-27"] + 5 * levels["2027-28"]) / 12
    second = (7 * levels["2027-28"] + 5 * levels["2028-29"]) / 12

    divisors = facts().divisors

    assert divisors[0] == 1.0
    assert divisors[1] == pytest.approx(second / first)
    assert divisors[1] == pytest.approx(1.01909683, abs=5e-9)
