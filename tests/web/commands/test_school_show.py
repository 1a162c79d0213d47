"""`costmodel schools show` tells what a table of schools holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.tables import made
from web.cli import main


@pytest.fixture
def schools(tmp_path: Path) -> str:
    """Give a table of two schools."""
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(made({}, {"phase": "secondary"})))
    return str(path)


def test_a_table_is_told_by_phase_region_column_and_file(
    schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schools", "show", schools]) == 0

    told = capsys.readouterr().out
    for words in ("Secondary schools", "training_line", "made.csv"):
        assert words in told


def test_the_answer_may_be_json(
    schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schools", "show", schools, "--json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["schools"] == 2
    assert set(answer["tables"]) == {
        "school_numbers",
        "school_columns",
        "school_sources",
    }


def test_a_file_that_is_no_table_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "schools.parquet"
    path.write_bytes(b"PAR1")

    assert main(["schools", "show", str(path)]) == 2

    told = capsys.readouterr().err
    assert "schools.parquet: It is no table of schools" in told
    assert "costmodel schools import" in told
