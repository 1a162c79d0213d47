"""`costmodel reach` tells how many schools a pot reaches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import COSTS
from web.cli import main
from web.commands import model_arguments

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_every_way_of_funding_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reach", MINI, "--pot", "£20,000"]) == 0

    told = capsys.readouterr().out
    assert "How long £20,000 lasts" in told
    assert "the schools that £20,000 reaches costs the pot" in told


def test_all_of_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reach", MINI, MINI, "--pot", "20000", "--json"]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-reach/1"
    assert document["pot"] == 20_000
    assert len(document["models"]) == 1
    assert list(document["tables"]) == [
        "how_long_a_pot_lasts",
        "schools_a_pot_reaches",
        "cost_as_planned",
        "cost_of_reach",
    ]


def test_without_a_model_every_example_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(model_arguments, "_examples", lambda: {"mini": Path(MINI)})

    assert main(["reach", "--pot", "20000", "--json"]) == 0

    (title,) = json.loads(capsys.readouterr().out)["models"]
    assert title.startswith("mini: ")


@pytest.mark.parametrize("word", ["nothing", "0", "-5", "inf"])
def test_a_pot_that_is_none_is_told(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["reach", MINI, f"--pot={word}"])

    assert stopped.value.code == 2
    assert f"'{word}' is no pot of money" in capsys.readouterr().err


def test_a_model_without_funding_has_nothing_a_pot_could_pay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS, encoding="utf-8")

    assert main(["reach", MINI, str(path), "--pot", "1000"]) == 2

    assert "no way of funding" in capsys.readouterr().err
