"""Rows say by their words whether they are totals, sections, or payments."""

from __future__ import annotations

import pytest

from scenarios.actuals.row_words import (
    code_and_name,
    is_income,
    is_result,
    is_total,
    sign_of_type,
)


@pytest.mark.parametrize(
    "words",
    [
        "Total",
        "Totals:",
        "TOTAL for 5200 Room hire",
        "Gross profit",
        "Net movement",
        "Opening Balance",
        "Profit for the year",
        "Net Other Income",
    ],
)
def test_totals_and_balances_are_known(words: str) -> None:
    assert is_total(words)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Gross Profit", True),
        ("Net operating income", True),
        ("Deficit for the year", True),
        ("Total Turnover", False),
        ("Net Other Income", False),
    ],
)
def test_a_result_takes_in_all_that_stands_above_it(
    words: str,
    is_one: bool,  # noqa: FBT001 -- what is expected of the words
) -> None:
    assert is_result(words) is is_one


@pytest.mark.parametrize(
    "words", ["Room hire", "Totally Green Ltd", "Profit and loss account", "Grants"]
)
def test_accounts_are_no_totals(words: str) -> None:
    assert not is_total(words)


@pytest.mark.parametrize(
    ("section", "income"),
    [
        ("Turnover", True),
        ("Other income", True),
        ("Sales", True),
        ("Cost of Sales", False),
        ("Administrative Costs", False),
        ("Less Operating Expenses", False),
        ("Projects", None),
        ("Sales and marketing", None),
    ],
)
def test_a_section_is_of_income_or_of_cost(section: str, income: bool | None) -> None:  # noqa: FBT001 -- what is expected of a section
    assert is_income(section) is income


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        ("5200 Room hire", "5200", "Room hire"),
        ("5200 · Room hire", "5200", "Room hire"),
        ("5200: Room hire", "5200", "Room hire"),
        ("Room hire (5200)", "5200", "Room hire"),
        ("5200", "", "5200"),
        ("Room hire", "", "Room hire"),
        ("24 hour line", "", "24 hour line"),
    ],
)
def test_a_code_stands_before_or_behind_its_name(
    words: str, code: str, name: str
) -> None:
    assert code_and_name(words) == (code, name)


@pytest.mark.parametrize(
    ("written", "sign"),
    [("PI", 1), ("SC", 1), ("SI", -1), ("PC", -1), ("JC", -1), ("SR", 0), ("XX", None)],
)
def test_the_types_of_sage_are_debits_or_credits(
    written: str, sign: int | None
) -> None:
    assert sign_of_type(written) == sign
