"""`costmodel regions` tells cost by region."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scenarios.school_counts import SchoolNeed
from tests.documents import COSTS
from web.cli import main
from web.commands import regions

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_every_region_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regions", MINI]) == 0

    told = capsys.readouterr().out
    for words in ("Yorkshire and the Humber", "England, nine bodies", "one body"):
        assert words in told


def test_all_of_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--need", "weak_inspection", "--share", "50%", "--json"]

    assert main(["regions", MINI, *words]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-regions/1"
    assert (document["need"], document["share"]) == ("weak_inspection", 0.5)
    assert list(document["tables"])[:2] == ["cost_by_region", "schools_in_scope"]


def test_every_need_can_be_asked_for() -> None:
    assert set(regions.NEEDS) == set(SchoolNeed)


def test_a_plan_without_funding_has_a_cost_by_region(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS, encoding="utf-8")

    assert main(["regions", str(path)]) == 0

    assert "London" in capsys.readouterr().out
