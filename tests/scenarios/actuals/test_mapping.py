"""An account says what it is in the plan, or is not mapped."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.model_files import read_text
from scenarios.actuals.mapping import FORMAT, Mapping, Meaning
from tests.models import Words


@pytest.mark.parametrize(
    ("words", "is_mapped"),
    [
        ({}, False),
        ({"name": "Sundry"}, False),
        ({"cost_type": "travel"}, True),
        ({"stream": "fees"}, True),
        ({"left_out": "balance sheet"}, True),
    ],
)
def test_an_account_that_says_nothing_is_not_mapped(
    words: Words,
    is_mapped: bool,  # noqa: FBT001 -- what is expected of the words
) -> None:
    assert Meaning.model_validate(words).is_mapped is is_mapped


def test_a_code_that_looks_like_a_number_is_a_name_all_the_same() -> None:
    text = f'format: {FORMAT}\naccounts:\n  "0040": {{stream: fees}}\n'

    assert list(read_text(text, Mapping).require().accounts) == ["0040"]


def test_another_format_is_refused() -> None:
    with pytest.raises(ValidationError):
        Mapping.model_validate({"format": "costmodel/1"})


def test_a_misspelt_name_is_told_by_its_line() -> None:
    text = f"format: {FORMAT}\naccounts:\n  Rent: {{cost_tipe: premises}}\n"

    findings = read_text(text, Mapping, file="map.yaml").findings

    assert [str(one) for one in findings] == [
        (
            "map.yaml:3: accounts.Rent.cost_tipe: 'cost_tipe' is not known here. "
            "Did you mean 'cost_type'?"
        )
    ]
