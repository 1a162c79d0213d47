"""`costmodel schools import` joins official files into one table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scenarios.schools.joining import ACCOUNTS_YEAR
from scenarios.schools.table_files import read_table
from tests.scenarios.schools.official import CENSUS_HEADINGS, census_row, table
from web.cli import main
from web.commands.school_import import DEFAULT_YEAR
from web.commands.school_tables import opened_table


@pytest.fixture
def census(tmp_path: Path) -> str:
    """Give a census of two schools, of which one has a sign for a share."""
    rows = (census_row(100_000), census_row(100_001, fsm="c"))
    return str(table(tmp_path, CENSUS_HEADINGS, *rows))


@pytest.fixture
def in_folder(census: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder of the census, and give it."""
    folder = Path(census).parent
    monkeypatch.chdir(folder)
    return folder


def test_a_table_is_written_and_all_that_was_odd_is_told(
    census: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "schools.parquet"

    assert main(["schools", "import", census, "--out", str(out)]) == 0

    told = capsys.readouterr().out
    assert "suppressed" in told
    assert told.endswith(f"{out} written: 2 schools\n")
    assert read_table(out).urns.tolist() == [100_000, 100_001]


def test_the_year_of_the_returns_is_kept(census: str, tmp_path: Path) -> None:
    out = tmp_path / "schools.parquet"

    main(["schools", "import", census, "--out", str(out), "--accounts", "2025-26"])

    assert read_table(out).accounts_year == "2025-26"
    assert DEFAULT_YEAR == ACCOUNTS_YEAR


def test_a_table_may_be_kept_in_the_database_in_place_of_a_file(
    census: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COSTMODEL_INSTANCE", str(tmp_path / "instance"))

    assert main(["schools", "import", census, "--keep", "england"]) == 0

    assert capsys.readouterr().out.endswith("england written: 2 schools\n")
    assert opened_table("england").urns.tolist() == [100_000, 100_001]


def test_the_answer_may_be_json(
    census: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "schools.parquet")

    assert main(["schools", "import", census, "--out", out, "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert (answer["schools"], answer["kept_in"]) == (2, [out])
    assert set(answer["tables"]) == {
        "school_files",
        "school_oddities",
        "school_sources",
    }


def test_files_without_oddities_have_no_table_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean = str(table(tmp_path, CENSUS_HEADINGS, census_row(100_000)))

    main(["schools", "import", clean, "--out", str(tmp_path / "s.parquet"), "--json"])

    assert "school_oddities" not in json.loads(capsys.readouterr().out)["tables"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("nowhere.csv --out s.parquet", 2, "nowhere.csv: No such file"),
        ("file_0.csv", 2, "where the table is to go"),
        ("file_0.csv --keep a/b", 2, "'a/b' is no name"),
        ("file_0.csv --out s.csv", 1, "does not end in .parquet"),
        ("file_0.csv --out s.parquet --accounts last", 1, "last"),
    ],
)
def test_what_cannot_be_done_writes_nothing(
    in_folder: Path,
    capsys: pytest.CaptureFixture[str],
    words: str,
    code: int,
    told: str,
) -> None:
    assert main(["schools", "import", *words.split()]) == code

    assert told in capsys.readouterr().err
    assert [path.name for path in in_folder.iterdir()] == ["file_0.csv"]
