"""`costmodel comparators` tells what others paid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import COSTS
from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_every_comparator_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["comparators", MINI]) == 0

    told = capsys.readouterr().out
    for words in ("The £5,000", "A private consultant's day", "Doing nothing"):
        assert words in told


def test_all_of_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["comparators", MINI, "--json"]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-comparators/1"
    assert document["run"]
    assert list(document["tables"])[-1] == "doing_nothing"


def test_a_model_without_funding_has_comparators(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS, encoding="utf-8")

    assert main(["comparators", str(path)]) == 0

    assert "This plan" in capsys.readouterr().out
