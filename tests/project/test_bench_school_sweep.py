"""A sweep of fees over all schools and draws is far quicker than counting."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import school_sweep
from bench.school_sweep import main
from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.tables import made

SMALL = ["--schools", "4000", "--rounds", "1"]


def test_a_sweep_takes_at_most_half_of_counting() -> None:
    assert main([*SMALL, "--gate", "0.5"]) == 0


def test_a_gate_that_is_too_narrow_is_told() -> None:
    assert main([*SMALL, "--gate", "0"]) == 1


def test_a_sweep_that_counts_otherwise_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(school_sweep, "counted", lambda *_: 0.0)

    assert main(SMALL) == 1
    assert "differs from counting" in capsys.readouterr().out


def test_a_real_table_can_be_swept(tmp_path: Path) -> None:
    path = tmp_path / "schools.parquet"
    path.write_bytes(table_bytes(made(*({} for _ in range(50)))))

    assert main(["--table", str(path), "--rounds", "1"]) == 0
