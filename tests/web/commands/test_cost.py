"""`costmodel cost` shows what it costs and who bears it, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_cost_and_bearers_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost", MINI]) == 0

    told = capsys.readouterr().out
    assert "All programmes" in told
    assert "Provider schools" in told


def test_at_the_end_stands_where_the_other_tables_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["cost", MINI]) == 0

    last = capsys.readouterr().out.splitlines()[-1]
    assert "methods of sharing" in last
    assert last.endswith(f"costmodel report {MINI} --kind workbook --out tables.xlsx")


def test_the_json_holds_tables_and_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost", "--json", MINI]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["schema"] == "costmodel-results/1"
    assert answer["tables"]


def test_the_run_has_the_name_that_compare_and_report_give_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = set()
    for command in ("cost", "compare"):
        assert main([command, "--json", MINI]) == 0
        names.add(json.loads(capsys.readouterr().out)["run"]["name"])

    assert len(names) == 1
