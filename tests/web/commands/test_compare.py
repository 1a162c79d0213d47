"""`costmodel compare` sets the ways of funding side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import COSTS
from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_every_way_of_funding_has_its_verdict(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["compare", MINI, "--draws", "1024"]) == 0

    told = capsys.readouterr().out
    assert "side by side" in told
    assert "fails in April 2028" in told


def test_the_same_seed_gives_the_same_json(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compare", MINI, "--draws", "1024", "--seed", "3", "--json"]

    assert main(words) == 0
    once = capsys.readouterr().out
    assert main(words) == 0

    assert capsys.readouterr().out == once
    assert json.loads(once)["schema"] == "costmodel-results/1"


def test_draws_are_rounded_up_and_it_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["compare", MINI, "--draws", "1000"]) == 0

    assert "1,024 draws" in capsys.readouterr().err


@pytest.mark.parametrize("draws", ["0", "-5", "many", "99999999999"])
def test_a_number_of_draws_that_is_none_is_told(
    draws: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["compare", MINI, f"--draws={draws}"])

    assert stopped.value.code == 2
    assert "8192" in capsys.readouterr().err


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_model_without_funding_has_nothing_to_compare(
    form: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS, encoding="utf-8")

    assert main(["compare", *form, str(path)]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "there is nothing to compare. Describe one under 'funding'" in told.err
