"""`costmodel explain` takes a figure apart, in words or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")


def test_a_figure_is_printed_down_to_its_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", MINI, "all.full_cost.2026"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("All programmes and pools: full cost, 2026/27")
    assert "£" in lines[0]
    assert any("a plain number of the model, line " in line for line in lines)
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize(("columns", "width"), [(60, 72), (80, 80), (200, 100)])
def test_lines_are_as_wide_as_the_terminal_within_reason(
    columns: int,
    width: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    assert main(["explain", MINI, "all.full_cost.2026"]) == 0

    assert max(map(len, capsys.readouterr().out.splitlines())) == width


def test_small_lines_are_printed_one_by_one_if_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sizes = []
    for asked in ([], ["--all"]):
        assert main(["explain", "city_network", "all.full_cost.2026", *asked]) == 0
        sizes.append(len(capsys.readouterr().out))

    assert sizes[0] < sizes[1]


def test_the_json_is_the_whole_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--json", MINI, "all.full_cost"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["basis"]["prices"] == "nominal"
    assert answer["schema"] == "costmodel-explanation/1"
    assert answer["inputs_hash"]
    years = answer["figure"]["children"]
    assert answer["figure"]["amount"] == pytest.approx(
        sum(year["amount"] for year in years)
    )


def test_a_wrong_figure_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "securing_good", "securing_god.full_cost.2026"]) == 2

    told = capsys.readouterr()
    assert not told.out
    assert told.err.endswith(
        "costmodel: There is no figure 'securing_god.full_cost.2026'. Did you mean "
        "'securing_good.full_cost.2026'?\n"
    )


def test_a_figure_of_a_way_of_funding_points_at_its_parts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", MINI, "traded.result.2026"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Schools pay: unrestricted result, 2026/27")
    assert [line.strip() for line in lines if "see " in line] == [
        "see traded.income.2026",
        "see traded.less_cost.2026",
    ]


def test_a_count_is_printed_as_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", MINI, "leading.count.of.school.2026"]) == 0

    assert capsys.readouterr().out.startswith("Leading: schools taking part, 2026/27 ")


def test_a_chance_is_that_of_the_draws_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["explain", "--json", MINI, "traded.chance.fails", "--draws", "1024"]
    found = []
    for seed in ("1", "2"):
        assert main([*asked, "--seed", seed]) == 0
        found.append(json.loads(capsys.readouterr().out)["figure"]["children"][1])

    assert [each["amount"] for each in found] == [1024.0, 1024.0]
    assert found[1]["words"].endswith("with the seed 2")
