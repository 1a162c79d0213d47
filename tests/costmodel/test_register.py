"""The register: which value holds, what was known when, and steps through time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from costmodel.periods import Horizon, UnknownMonthError
from costmodel.register import (
    NoSuchAssumptionError,
    PublishedAssumption,
    Register,
    StepFunction,
    in_force,
    known,
    month_of_date,
)


def value_of(value: float, dated: str, **more: object) -> PublishedAssumption:
    stated = {
        "label": "Employer's rate",
        "value": value,
        "unit": "share",
        "dated": dated,
        "period": "as the act has it",
        "source": "An act",
        "grade": "published",
    }
    return PublishedAssumption.model_validate(stated | more)


RATES = (
    value_of(0.138, "2024-04"),
    value_of(0.15, "2025-04", known="2024-10"),
    value_of(0.16, "2027-04"),
)


def published_with(changes: dict[str, object]) -> PublishedAssumption:
    stated = RATES[0].model_dump() | changes
    return PublishedAssumption.model_validate(stated)


def register_at(as_of: str | None) -> Register:
    return Register(
        as_of=as_of,
        content_hash="0" * 64,
        values={"oncost.ni_rate": known(RATES, as_of)},
        deflators={},
        schedules={},
        indices={},
    )


@pytest.mark.parametrize(
    ("as_of", "value"),
    [
        ("2019-01", 0.138),
        ("2024-04", 0.138),
        ("2025-03", 0.138),
        ("2025-04", 0.15),
        ("2027-03", 0.15),
        ("2027-04", 0.16),
        (None, 0.16),
    ],
)
def test_the_latest_value_on_or_before_the_as_of_date_holds(
    as_of: str | None, value: float
) -> None:
    register = register_at(as_of)

    assert register.find("oncost.ni_rate").value == value
    assert register.assumptions["oncost.ni_rate"].value == value


@pytest.mark.parametrize(
    ("as_of", "values"),
    [
        ("2019-01", [0.138]),
        ("2024-09", [0.138]),
        ("2024-10", [0.138, 0.15]),
        ("2027-04", [0.138, 0.15, 0.16]),
        (None, [0.138, 0.15, 0.16]),
    ],
)
def test_a_law_counts_from_the_month_it_was_known(
    as_of: str | None, values: list[float]
) -> None:
    history = register_at(as_of).history("oncost.ni_rate")

    assert [entry.value for entry in history] == values


def test_a_rate_laid_down_for_later_steps_in_its_own_month() -> None:
    steps = register_at("2024-11").steps("oncost.ni_rate")

    assert register_at("2024-11").find("oncost.ni_rate").value == 0.138
    assert steps.over(Horizon(2024, 1)).tolist() == [0.138] * 7 + [0.15] * 5


@given(st.integers(1990, 2060), st.integers(1, 15))
def test_a_step_function_has_the_same_value_by_month_and_over_a_horizon(
    first: int, years: int
) -> None:
    steps = StepFunction(("2019-09", "2024-04", "2031-12"), (1.0, 2.0, 3.0))
    horizon = Horizon(first, years)

    written = [
        f"{first + (month + 8) // 12}-{(month + 8) % 12 + 1:02d}"
        for month in range(horizon.months)
    ]
    assert steps.over(horizon).tolist() == [steps.at(month) for month in written]


def test_the_value_that_holds_tells_its_date() -> None:
    assert register_at("2026-09").find("oncost.ni_rate").dated == "2025-04"


def test_a_misspelt_name_is_met_with_the_right_one() -> None:
    with pytest.raises(NoSuchAssumptionError, match=r"Did you mean 'oncost\.ni_rate'"):
        register_at(None).find("oncost.ni_rat")


def test_a_name_like_no_other_is_sent_to_the_register() -> None:
    with pytest.raises(NoSuchAssumptionError, match="Look it up") as caught:
        register_at(None).steps("zzz")

    assert (caught.value.name, caught.value.close) == ("zzz", ())


def test_the_first_value_holds_where_all_are_later() -> None:
    assert in_force(RATES, "2000-01") is RATES[0]


@pytest.mark.parametrize(
    ("given", "month"),
    [(None, None), ("2026-09", "2026-09"), ("2026-09-30", "2026-09")],
)
def test_an_as_of_date_is_a_month_or_a_day(
    given: str | None, month: str | None
) -> None:
    assert month_of_date(given) == month


@pytest.mark.parametrize("given", ["", "2026", "2026-13", "2026-9", "today"])
def test_what_is_not_a_date_is_refused(given: str) -> None:
    with pytest.raises(UnknownMonthError, match="not an as-of date"):
        month_of_date(given)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"unit": ""}, "unit, a date and a source"),
        ({"source": ""}, "unit, a date and a source"),
        ({"dated": ""}, "unit, a date and a source"),
        ({"low": 0.2}, "in this order"),
        ({"high": 0.1}, "in this order"),
        ({"known": "2024-05"}, "known before its date"),
        ({"period": ""}, "period"),
        ({"vaule": 1.0}, "vaule"),
    ],
)
def test_a_published_value_with_a_fault_is_refused(
    more: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValidationError, match=fault):
        published_with(more)


@pytest.mark.parametrize("limits", [{}, {"low": 0.15, "high": 0.15}])
def test_a_value_may_stand_at_its_own_limits(limits: dict[str, float]) -> None:
    assert value_of(0.15, "2024-04", **limits).value == 0.15
