"""The columns of the table of schools."""

from __future__ import annotations

from scenarios.schools.columns import (
    BOUNDS,
    MONEY,
    YEARLY,
    LinkColumn,
    SchoolNumber,
    SchoolWord,
)
from tests.project.tree import text_of


def test_no_two_columns_have_one_name() -> None:
    names = [
        column.value
        for kind in (SchoolWord, SchoolNumber, LinkColumn)
        for column in kind
    ]

    assert len(set(names)) == len(names)


def test_every_column_is_on_the_page_of_the_method() -> None:
    page = text_of("docs/method/schools.md")

    columns = [column.value for kind in (SchoolWord, SchoolNumber) for column in kind]
    assert [name for name in columns if f"`{name}`" not in page] == []


def test_every_column_of_numbers_has_bounds() -> None:
    assert set(BOUNDS) == set(SchoolNumber)


def test_sums_of_a_year_are_money_and_a_reserve_is_none_of_them() -> None:
    assert YEARLY < MONEY
    assert SchoolNumber.REVENUE_RESERVE not in YEARLY
