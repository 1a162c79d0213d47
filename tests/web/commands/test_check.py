"""`costmodel check` lists every fault, with its place and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from web.cli import main

MINI = Path(__file__).parents[2] / "reference" / "mini.yaml"


def _broken(folder: Path) -> Path:
    """Write a model with two faults."""
    text = MINI.read_text(encoding="utf-8")
    path = folder / "broken.yaml"
    path.write_text(
        text.replace("creditors_months: 1", "creditors_month: 1").replace(
            "cohorts: {2026: 10", "cohorts: {2026: -10"
        ),
        encoding="utf-8",
    )
    return path


def test_a_sound_model_is_said_to_be_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(MINI)]) == 0

    assert "The model is sound" in capsys.readouterr().out


def test_an_example_can_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "securing_good"]) == 0

    assert "sound" in capsys.readouterr().out


def test_faults_are_told_with_file_and_line_and_answer_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _broken(tmp_path)

    assert main(["check", str(path)]) == 2

    told = capsys.readouterr().out
    assert f"{path}:" in told
    assert "Nothing was worked out" in told


def test_the_json_tells_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", str(_broken(tmp_path))]) == 2

    answer = json.loads(capsys.readouterr().out)
    assert answer["schema"] == "costmodel-findings/1"
    assert not answer["ok"]
    errors = [each for each in answer["findings"] if each["severity"] == "error"]
    assert errors
    assert all(each["what"] and each["line"] for each in errors)


@pytest.mark.parametrize("command", ["check", "cost", "compare"])
def test_a_file_that_is_not_there_is_a_finding(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path / "none.yaml")]) == 2

    captured = capsys.readouterr()
    assert "none.yaml" in captured.out + captured.err
    assert "Traceback" not in captured.err
