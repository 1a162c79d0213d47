"""`costmodel compare` explains differences change by change where it is asked to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import COSTS
from web.cli import main

MINI = Path(__file__).parents[2] / "reference" / "mini.yaml"


def test_two_ways_of_funding_are_walked_between(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")

    assert main(["compare", str(MINI), "--between", "subsidy", "traded"]) == 0

    told = capsys.readouterr().out
    assert "From Subsidy that tapers to Schools pay, line by line" in told
    assert "From Subsidy that tapers to Schools pay, change by change" in told
    assert "Funding: traded, demand added" in told


def test_two_versions_are_walked_between_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before.yaml"
    text = MINI.read_text(encoding="utf-8")
    before.write_text(
        text.replace("value: 600, low", "value: 550, low").replace(
            "  tender:", "  bid:"
        ),
        encoding="utf-8",
    )

    assert main(["compare", str(MINI), "--before", str(before), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "costmodel-differences/1"
    assert [each["name"] for each in told["tables"]] == [
        f"{what}_{way}_{way}"
        for way in ("subsidy", "traded")
        for what in ("differences", "changes")
    ]
    changed = told["tables"][1]["rows"][1]
    assert "Assumptions: head fee from 550 to 600" in json.dumps(changed)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--between", "subsidy", "grant"], "no way of funding called 'grant'"),
        (["--between", "subsidy", "subsidy"], "'subsidy' is compared with itself"),
    ],
)
def test_a_way_that_is_not_there_is_told(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(MINI), *words]) == 2

    assert said in capsys.readouterr().err


def test_versions_without_a_way_in_common_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before.yaml"
    before.write_text(COSTS, encoding="utf-8")

    assert main(["compare", str(MINI), "--before", str(before)]) == 2

    told = capsys.readouterr().err
    assert "no way of funding of the same name" in told
    assert "none" in told
