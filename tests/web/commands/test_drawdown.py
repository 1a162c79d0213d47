"""`costmodel drawdown` lays out what each funder is asked for."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.documents import COSTS
from tests.web.commands.ledgers import MAPPING, MINI, a_ledger, a_map
from web.cli import main

SUBSIDY = MAPPING.replace("traded", "subsidy")
FREE = """
funding:
  given:
    label: Given
    streams:
      - {kind: grant, name: friends, payer: Friends, a_year: 1, restricted: false,
         starts: "2026-09", ends: "2027-08"}
"""


def test_every_claim_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drawdown", MINI]) == 0

    told = capsys.readouterr().out
    assert told.startswith(
        "Subsidy that tapers: headings under which funders are asked"
    )
    for words in ("by quarter and heading", "Contract for coordination", "Council"):
        assert words in told
    assert "Schools pay" not in told


def test_one_grant_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["drawdown", MINI, "--grant", "coordination", "--funding", "tender"]
    assert main([*words, "--json"]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-drawdown/1"
    assert [name.removesuffix("_tender") for name in document["tables"]] == [
        "claim_headings",
        "claims_by_quarter",
        "claims_by_year",
        "claims_by_heading",
    ]
    rows = document["tables"]["claims_by_quarter_tender"]["rows"]
    assert len([row for row in rows if "Coordination" in json.dumps(row)]) == 1


def test_the_list_is_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["drawdown", MINI, "--csv", "--grant", "council"]) == 0

    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert {line["stream"] for line in lines} == {"council"}
    assert sum(int(line["claimed"]) for line in lines) == 54_113 + 21_000


def test_spent_can_come_from_the_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["drawdown", MINI, "--ledger", a_ledger(tmp_path)]
    words += ["--map", a_map(tmp_path, SUBSIDY), "--funding", "subsidy"]

    assert main(words) == 0

    told = capsys.readouterr()
    assert "Spent is what the ledger has up to 2026-10" in told.out
    assert "Costmodel and ledger.csv" in told.out
    assert "£5.00 stands in accounts that are not mapped" in told.err


def test_the_mapping_says_whose_budget_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["drawdown", MINI, "--ledger", a_ledger(tmp_path)]
    words += ["--map", a_map(tmp_path, SUBSIDY), "--funding", "tender"]

    assert main(words) == 2

    told = capsys.readouterr().err
    assert "The mapping's budget is 'subsidy', not 'tender'." in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--grant", "counsil"], "Did you mean 'council'?"),
        (["--funding", "subsidi"], "There is no way of funding 'subsidi'."),
        (["--funding", "traded"], "No way of funding asked for has a restricted grant"),
        (["--map", "map.yaml"], "--map was given without --ledger."),
        (["--ledger", "ledger.csv"], "--ledger was given without --map."),
    ],
)
def test_what_is_not_there_is_told(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["drawdown", MINI, *words]) == 2

    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("funding", "told"),
    [("", "no way of funding"), (FREE, "nothing is claimed under headings")],
)
def test_a_model_without_claims_is_told(
    funding: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS + funding, encoding="utf-8")

    assert main(["drawdown", str(path)]) == 2

    assert told in capsys.readouterr().err
