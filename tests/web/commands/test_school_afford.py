"""`costmodel schools afford` tells how many schools can pay a fee."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scenarios.schools.extracts import read_files
from scenarios.schools.joining import join
from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.official import whole
from tests.scenarios.schools.tables import made
from web.cli import main

SMALL = made(
    {"local_authority": "Camden", "fsm": 0.1},
    {"local_authority": "Leeds", "region": "yorkshire_and_the_humber", "fsm": 0.4},
    {"local_authority": "Leeds", "phase": "secondary", "total_income": 4e6},
)


@pytest.fixture
def schools(tmp_path: Path) -> str:
    """Give a table of three schools."""
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(SMALL))
    return str(path)


def shares(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[float]]:
    """Return how many schools were asked, and who can pay by the test of income."""
    assert main(["schools", "afford", "--json", *words]) == 0
    answer = json.loads(capsys.readouterr().out)
    rows = answer["tables"]["able_by_fee"]["rows"]
    (row,) = (each for each in rows if each["cells"][0]["text"] == "Share of income")
    return answer["schools"], [cell["value"] for cell in row["cells"][1:]]


def test_without_a_table_the_shipped_percentiles_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["--fee", "5000", "--phase", "primary", "--region", "london"]

    number, (share,) = shares(words, capsys)

    assert number == 1_765
    assert share == pytest.approx(0.97, abs=0.03)


def test_without_a_fee_five_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(shares([], capsys)[1]) == 5


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("", 3),
        ("--authority leeds", 2),
        ("--authority leeds --authority camden", 3),
        ("--least fsm=30%", 1),
        ("--most fsm=0.2 --phase primary", 1),
        ("--sector maintained --buyer trust", 3),
    ],
)
def test_a_table_answers_for_the_schools_chosen(
    words: str, number: int, schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--table", schools, "--fee", "5000", *words.split()]

    assert shares(asked, capsys)[0] == number


def test_rules_can_be_changed(schools: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--table", schools, "--fee", "5000", "--income-share", "0.2%"]

    assert shares(asked, capsys)[1] == pytest.approx([1 / 3])


def test_tables_are_printed_with_prices_and_licence(
    schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--table", schools, "--year", "2026", "--capacity", "2", "--share", "50%"]

    assert main(["schools", "afford", *asked]) == 0

    told = " ".join(capsys.readouterr().out.split())
    for words in ("3 schools of schools.parquet", "2026/27 prices", "Open Government"):
        assert words in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--authority Camdn", "Did you mean"),
        ("--table nowhere.parquet", "No such file"),
        ("--least fsn=1", "Did you mean 'fsm'"),
    ],
)
def test_what_cannot_be_asked_is_a_finding(
    words: str, told: str, schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--table", schools, *words.split()]

    assert main(["schools", "afford", *asked]) == 2

    answer = capsys.readouterr()
    assert told in answer.err
    assert not answer.out


def test_a_fee_in_pence_is_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schools", "afford", "--fee", "500000"]) == 0

    assert "warning: fewer than 1 school in 100 can pay £500,000" in (
        capsys.readouterr().err
    )


def test_a_year_without_prices_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schools", "afford", "--year", "1850"]) == 1

    assert "1850" in capsys.readouterr().err


def test_the_22_080_schools_of_2025_answer_as_was_published_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "schools.parquet"
    table = join(read_files([whole("schools_joined_2025.csv.gz")]))
    path.write_bytes(table_bytes(table))

    asked = ["--table", str(path), "--fee", "5000", "--fee", "10000"]
    number, told = shares(asked, capsys)

    assert number == 22_080
    assert told == pytest.approx([0.843, 0.512], abs=0.001)
