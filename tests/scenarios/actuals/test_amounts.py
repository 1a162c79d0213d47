"""Amounts are read in every spelling that accounting programs have, to the penny."""

from __future__ import annotations

import pytest

from scenarios.actuals.amounts import pence_of


@pytest.mark.parametrize(
    ("written", "pence"),
    [
        ("1234.5", 123450),
        ("£1,234.50", 123450),
        (" 12 ", 1200),
        (".5", 50),
        ("12.", 1200),
        ("12.3400", 1234),
        ("(1,234.50)", -123450),
        ("(£12.00)", -1200),
        ("-£12.00", -1200),
        ("£-12.00", -1200),
        ("−12", -1200),
        ("12.00-", -1200),
        ("12.00 CR", -1200),
        ("12.00 Dr", 1200),
        ("+12", 1200),
        ("-12 CR", 1200),
        ("1000000000000", 10**14),
    ],
)
def test_an_amount_is_read_to_the_penny(written: str, pence: int) -> None:
    assert pence_of(written) == pence


@pytest.mark.parametrize(
    "written",
    ["", "n/a", "1.234,50", "12,34", "0.005", "(12", "12)", "1 2", "€5", "9" * 19],
)
def test_what_is_no_amount_in_pence_is_not_guessed(written: str) -> None:
    assert pence_of(written) is None
