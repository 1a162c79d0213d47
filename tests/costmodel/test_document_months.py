"""A month in another spelling is understood, and told as it should be written."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import Field

from costmodel.document_months import first_of_two_years, month_in
from costmodel.document_scalars import read_scalar
from costmodel.fault_sentences import Misfit, of_spelling, sentence_of

Month = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}$")]


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("2026-9", "2026-09"),
        ("2026/09", "2026-09"),
        ("2026-09-30", "2026-09"),
        ("09/2026", "2026-09"),
        ("Sept 2026", "2026-09"),
        ("September 2026", "2026-09"),
        ("2026-13", ""),
        ("２０２６-09", ""),  # noqa: RUF001 - digits of another width
        ("soon", ""),
    ],
)
def test_a_month_written_otherwise_is_suggested(written: str, month: str) -> None:
    misfit = Misfit(
        "string_pattern_mismatch",
        {"pattern": r"^[0-9]{4}-[0-9]{2}$"},
        written,
        "",
        (Month,),
    )

    assert month_in(written) == month
    assert sentence_of(misfit).remedy.endswith(f'like "{month or "2026-09"}".')


def test_curly_quotes_round_a_month_are_told() -> None:
    misfit = Misfit(
        "string_pattern_mismatch",
        {"pattern": r"^[0-9]{4}-[0-9]{2}$"},
        "\u201c2026-09\u201d",
        "",
        (Month,),
    )

    assert sentence_of(misfit).remedy == (
        'Write year and month in straight quotes, like "2026-09".'
    )


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2026/27", "2026"),
        ("2026-2027", "2026"),
        (" 2026 – 27 ", "2026"),
        ("2026", ""),
        ("26/27", ""),
    ],
)
def test_of_an_academic_year_the_first_is_taken(written: str, year: str) -> None:
    assert first_of_two_years(written) == year


def test_a_date_without_quotes_is_put_right_where_a_month_is_wanted() -> None:
    for raw in ("2026-9", "2026-09-30"):
        scalar = read_scalar(raw)

        assert of_spelling(scalar, (Month,)).remedy == 'Put it in quotes: "2026-09".'
        assert of_spelling(scalar, (str,)).remedy == f'Put it in quotes: "{raw}".'
