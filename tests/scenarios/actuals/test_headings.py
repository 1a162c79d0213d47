"""Columns are known by their headings, whichever program wrote them."""

from __future__ import annotations

import pytest

from scenarios.actuals.headings import ColumnRole, columns_of
from scenarios.actuals.months import month_number

SEPTEMBER, OCTOBER = month_number(2026, 9), month_number(2026, 10)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("*AccountCode", None),
        ("Nominal A/C Ref", ColumnRole.CODE),
        ("N/C", ColumnRole.CODE),
        ("Account", ColumnRole.ACCOUNT),
        ("Account Type", ColumnRole.KIND),
        ("Department Code", ColumnRole.TRACKING),
        ("Class", ColumnRole.TRACKING),
    ],
)
def test_a_heading_says_what_its_column_holds(
    heading: str, role: ColumnRole | None
) -> None:
    columns = columns_of([["Date", "Amount", heading]])

    assert columns is not None
    assert columns.at.get(role or ColumnRole.CODE) == (2 if role else None)


def test_titles_above_the_headings_are_passed_over() -> None:
    columns = columns_of([["Ledger"], [], ["Date", "Account", "Debit", "Credit"]])

    assert columns is not None
    assert columns.row == 2


def test_a_name_beside_a_date_is_a_suppliers() -> None:
    dated = columns_of([["Date", "Name", "Amount"]])
    balance = columns_of([["N/C", "Name", "Debit", "Credit"]])

    assert dated is not None
    assert not dated.has_account
    assert balance is not None
    assert balance.at[ColumnRole.ACCOUNT] == 1


def test_a_tracking_column_can_be_named() -> None:
    headings = [["Date", "Account", "Amount", "Class", "Strand"]]

    usual, named = columns_of(headings), columns_of(headings, "strand")
    missing = columns_of(headings, "team")

    assert usual is not None
    assert named is not None
    assert missing is not None
    assert [usual.tracking, named.tracking, missing.tracking] == ["Class", "Strand", ""]


def test_months_are_columns_of_amounts() -> None:
    columns = columns_of([["", "Sep 2026", "31 Oct 2026", "Total"]])

    assert columns is not None
    assert columns.periods == {1: (SEPTEMBER, SEPTEMBER), 2: (OCTOBER, OCTOBER)}
    assert columns.at == {ColumnRole.ACCOUNT: 0}


def test_a_report_of_one_period_has_its_months_from_the_title() -> None:
    columns = columns_of([["September - October 2026"], ["", "Total"]])

    assert columns is not None
    assert columns.periods == {1: (SEPTEMBER, OCTOBER)}


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("No month", ["", "Total"]),
        ("October 2026", ["", "Sum"]),
        ("October 2026", ["Sum", "Total"]),
    ],
)
def test_other_rows_are_no_headings_of_one_period(
    title: str, headings: list[str]
) -> None:
    assert columns_of([[title], headings]) is None


def test_debits_and_credits_to_date_are_read_where_there_are_no_others() -> None:
    to_date = ["Debit - Year to date", "Credit - Year to date"]

    alone = columns_of([["Account", *to_date]])
    beside = columns_of([["Account", "Debit - Month", "Credit - Month", *to_date]])

    assert alone is not None
    assert beside is not None
    assert (alone.is_to_date, alone.at[ColumnRole.DEBIT]) == (True, 1)
    assert (beside.is_to_date, beside.at[ColumnRole.CREDIT]) == (False, 2)
    assert beside.has_to_date


def test_a_table_of_something_else_has_no_headings_of_a_ledger() -> None:
    assert columns_of([["School", "Pupils"], ["North", "900"]]) is None
