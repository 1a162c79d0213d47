"""The broker as it is written: what may be left out, and what is refused."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.organisation import Opening, Organisation
from tests.models import Words

LEAST: Words = {"name": "Partnership", "first_year": 2026, "years": 3}


def test_an_organisation_needs_a_name_a_first_year_and_a_number_of_years() -> None:
    organisation = Organisation.model_validate(LEAST)

    assert organisation.opening == Opening()
    assert organisation.reserves_floor_months == 3.0
    assert organisation.reserves_floor is None
    assert organisation.vat == "exempt_supplier"
    assert organisation.creditors_months == 1


def test_an_opening_balance_sheet_left_out_is_nought() -> None:
    opening = Opening()

    assert (opening.cash, opening.debtors, opening.creditors) == (0.0, 0.0, 0.0)
    assert opening.restricted == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("years", 0),
        ("years", 16),
        ("first_year", 1999),
        ("first_year", 2101),
        ("creditors_months", -1),
        ("creditors_months", 13),
        ("name", ""),
        ("year_starts", "january"),
        ("tax", "corporation"),
        ("vat", "partly"),
    ],
)
def test_what_cannot_be_meant_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValidationError, match=name):
        Organisation.model_validate({**LEAST, name: value})


@pytest.mark.parametrize(
    ("name", "value"), [("years", 1), ("years", 15), ("creditors_months", 12)]
)
def test_the_ends_of_a_range_are_allowed(name: str, value: int) -> None:
    organisation = Organisation.model_validate({**LEAST, name: value})

    assert getattr(organisation, name) == value


def test_what_is_written_cannot_be_changed() -> None:
    organisation = Organisation.model_validate(LEAST)

    with pytest.raises(ValidationError, match="frozen"):
        organisation.years = 4  # type: ignore[misc]  # that it is refused is the test


@pytest.mark.parametrize(
    ("month", "number"), [("january", 1), ("april", 4), ("december", 12)]
)
def test_accounts_begin_in_a_month(month: str, number: int) -> None:
    organisation = Organisation.model_validate({**LEAST, "accounts_start": month})

    assert organisation.accounts_start_month == number


def test_accounts_begin_in_april_unless_another_month_is_stated() -> None:
    assert Organisation.model_validate(LEAST).accounts_start_month == 4
    with pytest.raises(ValidationError, match="accounts_start"):
        Organisation.model_validate({**LEAST, "accounts_start": "April"})
