"""`costmodel price` finds what meets a target."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import COSTS
from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")

GIVEN = """
funding:
  given:
    label: Given
    streams:
      - {kind: grant, name: council, payer: The council, a_year: 60000,
         starts: "2026-09", ends: "2028-08"}
"""


def test_every_way_of_funding_has_its_column(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["price", MINI, "--draws", "1024"]) == 0

    told = capsys.readouterr().out
    assert told.startswith("What meets the target: no loss over all years\n")
    assert "Extra a school-year" in told


@pytest.mark.parametrize(
    ("words", "target"),
    [
        (["--surplus", "£2,000"], "a surplus of £2,000 over all years"),
        (["--surplus=-500"], "a loss of at most £500 over all years"),
        (
            ["--floor", "--chance", "20%"],
            "reserves hold in every month, missed in at most 20% of draws",
        ),
    ],
)
def test_the_target_can_be_chosen_and_all_is_told_as_json(
    words: list[str], target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["price", MINI, "--draws", "1024", "--json", *words]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-prices/1"
    assert document["target"].endswith(target)
    assert document["tables"]["target_prices"]["caption"].endswith(target)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--surplus", "much"], "'much' is no sum: write pounds like 20000"),
        (["--surplus", "inf"], "'inf' is no sum"),
        (["--chance", "150%"], "no share"),
        (["--floor", "--surplus", "1"], "not allowed with"),
    ],
)
def test_a_target_that_is_none_is_told(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["price", MINI, *words])

    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


def test_every_draw_may_not_miss_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["price", MINI, "--chance", "1"]) != 0

    assert "Write a share from 0 to below 1" in capsys.readouterr().err


def test_by_programme_corridors_and_fees_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["price", MINI, "--draws", "1024", "--by-programme"]) == 0

    told = capsys.readouterr().out
    assert "from what it costs to what schools can pay" in told
    assert "one fee for all, or one for each programme" in told


def test_without_a_fee_no_corridor_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS + GIVEN, encoding="utf-8")

    words = ["--draws", "1024", "--json", "--by-programme"]
    assert main(["price", str(path), *words]) == 0

    assert list(json.loads(capsys.readouterr().out)["tables"]) == ["target_prices"]


def test_a_model_without_funding_has_nothing_to_be_priced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS, encoding="utf-8")

    assert main(["price", str(path)]) == 2

    assert "no way of funding" in capsys.readouterr().err
