"""Importing official school files is measured beside merely reading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.school_import import main
from tests.scenarios.schools.official import CENSUS_HEADINGS, census_row, table


@pytest.fixture
def census(tmp_path: Path) -> str:
    """Write a census of two schools."""
    rows = census_row(100_000), census_row(100_009)
    return str(table(tmp_path, CENSUS_HEADINGS, *rows))


def test_schools_and_rows_are_counted(
    census: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([census, "--rounds", "1"]) == 0
    assert "2 schools from 2 rows" in capsys.readouterr().out


def test_a_gate_that_is_too_narrow_is_told(census: str) -> None:
    assert main([census, "--rounds", "1", "--gate", "0"]) == 1
