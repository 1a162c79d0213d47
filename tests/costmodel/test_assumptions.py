"""An assumption says what it is, how sure it is, and whether it can be looked up."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from costmodel.assumptions import SOURCED, WIDTHS, Assumption, Grade
from costmodel.model_files import read_text

FEE = {
    "label": "Fee for a head's day",
    "value": 650.0,
    "unit": "£/day",
    "dated": "2026-09",
    "source": "Rate card",
    "grade": "quoted",
}


def test_a_number_with_unit_date_source_and_grade_is_sourced() -> None:
    assert Assumption.model_validate_json(_json(FEE)).is_sourced


@pytest.mark.parametrize("missing", ["unit", "dated", "source"])
def test_a_number_without_one_of_them_is_not(missing: str) -> None:
    fields = {name: value for name, value in FEE.items() if name != missing}

    assert not Assumption.model_validate_json(_json(fields)).is_sourced


@pytest.mark.parametrize("grade", Grade)
def test_a_judgement_or_a_guess_is_not_sourced(grade: Grade) -> None:
    assumption = Assumption.model_validate_json(_json({**FEE, "grade": grade.value}))

    assert assumption.is_sourced == (grade in SOURCED)
    assert assumption.is_sourced == (grade not in {Grade.JUDGED, Grade.GUESSED})


def test_the_less_sure_the_wider() -> None:
    widths = [WIDTHS[grade] for grade in Grade]

    assert widths == sorted(widths)


@pytest.mark.parametrize("value", [True, "650", None])
def test_yes_no_and_text_are_no_numbers(value: object) -> None:
    with pytest.raises(ValidationError):
        Assumption.model_validate_json(_json({**FEE, "value": value}))


@pytest.mark.parametrize("dated", ["2026", "2026-13", "September 2026"])
def test_a_date_is_a_year_and_a_month(dated: str) -> None:
    with pytest.raises(ValidationError):
        Assumption.model_validate_json(_json({**FEE, "dated": dated}))


@pytest.mark.parametrize("text", [" ", "\u00a0", "\u200b", "\ufeff\t"])
@pytest.mark.parametrize("field", ["label", "unit", "source"])
def test_a_text_with_nothing_to_be_seen_is_refused(field: str, text: str) -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        Assumption.model_validate_json(_json({**FEE, field: text}))


def test_a_text_with_nothing_to_be_seen_is_told_to_be_empty() -> None:
    reading = read_text('label: "\u200b"\nvalue: 1\nunit: " "', Assumption)

    assert [str(one) for one in reading.findings] == [
        "line 1: label: This text is empty. Write something between the quotes.",
        (
            "line 3: unit: This text is empty. Write something between the quotes, or "
            "take the line out."
        ),
    ]


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        Assumption.model_validate_json(_json({**FEE, "valeu": 1.0}))


def _json(fields: dict[str, object]) -> str:
    """Return fields as the reader hands them to the type."""
    return json.dumps(fields)
