"""Files are read in every encoding they come in; others are refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.errors import Severity
from scenarios.actuals import ledger_files
from scenarios.actuals.ledger_files import read_ledger, read_ledger_text
from scenarios.actuals.months import month_number
from tests.scenarios.actuals.exports import TRIAL_BALANCE, XERO

POUNDS = "Date;Account;Amount\r\n30/09/2026;Café – rent;£1,200.00\r\n"


def _written(folder: Path, data: bytes) -> Path:
    """Return a file of some bytes."""
    path = folder / "ledger.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    ledger = read_ledger(_written(tmp_path, POUNDS.encode(encoding)))

    assert ledger.sums == {"Café – rent": 120000}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_are_parted_by_commas_semicolons_or_tabs(delimiter: str) -> None:
    text = "Date,Account,Amount\n30/09/2026,Rent,5.00\n".replace(",", delimiter)

    assert read_ledger_text(text).sums == {"Rent": 500}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04..", "This is an Excel workbook or a packed folder, not a text."),
        (b"\xd0\xcf\x11\xe0", "This is an old Excel workbook, not a text."),
        (b"%PDF-1.7", "This is a PDF, not a text."),
        (b"Date\0", "This file is no text in a known encoding."),
        (b"Date\x81", "This file is no text in a known encoding."),
        (b"\xff\xfeD", "This file is no text in a known encoding."),
        (b"", "No row of this file can be the headings of a ledger."),
        (b"School,Pupils\n", "No row of this file can be the headings of a ledger."),
        (
            b"Date,Account,Amount\n",
            "There is no entry below the headings of this file.",
        ),
    ],
)
def test_a_file_of_another_kind_is_refused_in_words(
    data: bytes, what: str, tmp_path: Path
) -> None:
    ledger = read_ledger(_written(tmp_path, data))

    assert [finding.what for finding in ledger.findings] == [what]
    assert ledger.findings[0].severity is Severity.ERROR


def test_a_cell_without_an_end_is_refused() -> None:
    ledger = read_ledger_text('Date,"' + "x" * 200_000)

    assert ledger.findings[0].what.startswith("This is no table: field larger")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    ledger = read_ledger(tmp_path / "none.csv")

    assert ledger.findings[0].what == (
        "This file cannot be read: no such file or directory."
    )


def test_a_path_that_can_be_none_is_told() -> None:
    assert "null" in read_ledger(Path("a\0b")).findings[0].what


def test_a_very_large_file_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_files, "LARGEST", 3)

    ledger = read_ledger(_written(tmp_path, b"Date"))

    assert ledger.findings[0].what == "This file is too large for a ledger."


def test_of_many_faults_the_first_are_listed_and_all_are_counted() -> None:
    ledger = read_ledger_text("Date,Account,Amount\n" + "soon,Rent,5\n" * 12)

    assert len(ledger.findings) == 11
    assert ledger.findings[-1].what == (
        "12 rows in all cannot be understood; the first 10 are listed."
    )


@pytest.mark.parametrize(
    ("headings", "overlaps"),
    [
        ("Sep 2026,Oct 2026", False),
        ("Sep 2026,1 Sep 2026 to 31 Oct 2026", True),
    ],
)
def test_columns_that_share_a_month_are_refused(headings: str, overlaps: bool) -> None:  # noqa: FBT001 -- what is expected of the headings
    ledger = read_ledger_text(f"Account,{headings}\nCosts,,\nRent,5,6\n")

    assert any("share a month" in one.what for one in ledger.findings) is overlaps
    assert (ledger.entries == ()) is overlaps


@pytest.mark.parametrize(
    ("title", "headings", "first"),
    [
        ("As at 31 October 2026", "Debit,Credit", 4),
        ("For the month ended 31 October 2026", "Debit,Credit", 10),
        (
            "As at 31 October 2026",
            "Debit,Credit,Debit - Year to date,Credit - Year to date",
            10,
        ),
    ],
)
def test_a_trial_balance_is_of_its_month_or_of_the_year_so_far(
    title: str, headings: str, first: int
) -> None:
    ledger = read_ledger_text(f"\n{title}\nAccount,{headings}\nRent,5,5\n")

    assert ledger.span == (month_number(2026, first), month_number(2026, 10))


def test_lines_are_those_of_the_file() -> None:
    ledger = read_ledger_text(XERO.replace("Hall", '"Hall\nand tea"'))

    assert [entry.line for entry in ledger.entries] == [7, 8, 9, 10]


def test_a_trial_balance_may_come_from_a_file(tmp_path: Path) -> None:
    ledger = read_ledger(_written(tmp_path, TRIAL_BALANCE.encode()), accounts_start=9)

    assert ledger.span == (month_number(2026, 9), month_number(2026, 10))
