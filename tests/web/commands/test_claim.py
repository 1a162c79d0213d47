"""`costmodel claim` asks schools who could pay the full price."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scenarios.schools.table_files import table_bytes
from tests.scenarios.schools.tables import made
from web.cli import main

MODEL = """
format: costmodel/1
organisation: {name: Ours, first_year: 2026, years: 1}
assumptions:
  price: {label: Price, value: 9000, low: 5000, high: 20000, unit: £/school,
          dated: "2026-09", source: Ours, grade: quoted}
programmes:
  leading: {label: Leading, phase: secondary, cohorts: {2026: 10}, ingredients: [
    {label: Help, cost_type: materials, per: school, price: price, vat: none}]}
"""

FEW = "--draws 1024"


@pytest.fixture
def model(tmp_path: Path) -> str:
    """Give a plan with one programme of £9,000 a school."""
    path = tmp_path / "ours.yaml"
    path.write_text(MODEL, encoding="utf-8")
    return str(path)


@pytest.fixture
def schools(tmp_path: Path) -> str:
    """Give a table of four schools."""
    path = tmp_path / "schools.parquet"
    four: list[Mapping[str, str | float]] = [
        {"phase": "secondary", "training_line": line}
        for line in (5_000.0, 8_000.0, 10_000.0, 30_000.0)
    ]
    away = {"phase": "secondary", "region": "north_east"}
    path.write_bytes(table_bytes(made(*four, away)))
    return str(path)


def told(words: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the answer of the command as JSON."""
    assert main(["claim", *words.split(), "--json"]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_the_answer_follows_the_tables(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["claim", model, *FEW.split()]) == 0

    written = capsys.readouterr().out
    assert "The full price of a school-year, and how sure that is" in written
    assert "A school-year costs £9,000 in full" in written
    assert "by the percentiles of their budgets that ship" in written
    assert "Schools asked one by one" not in written


def test_json_says_who_was_asked_and_what_was_found(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = told(f"{model} {FEW}", capsys)

    assert answer["schema"] == "costmodel-claim/1"
    assert answer["asked"] == "shipped percentiles"
    assert (answer["region"], answer["share"]) == ("england", 0.75)
    assert answer["draws"] == 1_024
    assert answer["answer"] == "not decided"
    assert answer["sentences"][0].startswith("Present evidence does not decide")
    assert list(answer["tables"]) == [
        "full_prices",
        "who_could_pay",
        "subsidy_for_the_rest",
        "programmes_asked",
    ]


def test_a_table_answers_school_by_school_beside_the_percentiles(
    model: str, schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = told(f"{model} --table {schools} --region London {FEW}", capsys)

    assert (answer["asked"], answer["region"]) == ("schools.parquet", "london")
    (row,) = (
        each["cells"]
        for each in answer["tables"]["who_could_pay"]["rows"]
        if each["cells"][0]["text"].startswith("Training budget")
    )
    assert row[2]["value"] == 0.5
    assert "asked_twice" in answer["tables"]
    assert any("one by one (and, in brackets" in one for one in answer["sentences"])


def test_another_share_takes_another_subsidy(
    model: str, schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = f"{model} --table {schools} --region london {FEW}"

    few, many = (
        told(f"{words} --share {share}", capsys)["tables"]["subsidy_for_the_rest"][
            "rows"
        ]
        for share in ("50%", "100%")
    )

    assert few[1]["cells"][2]["value"] < many[1]["cells"][2]["value"]


def test_a_plan_that_tests_the_claim_is_asked_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "claim.yaml"
    path.write_text(f"{MODEL}tests_claim: true\n", encoding="utf-8")

    answer = told(f"{path} {FEW}", capsys)

    cells = answer["tables"]["full_prices"]["rows"][0]["cells"]
    assert cells[3]["address"] == "leading.asked.full_cost.price"


def test_a_region_that_there_is_not_is_told_with_the_nearest(
    model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["claim", model, "--region", "Lodnon"])

    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert "'Lodnon' is no region. Did you mean 'london'?" in said


def test_a_plan_without_schools_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(MODEL.replace("2026: 10", "2026: 0"), encoding="utf-8")

    assert main(["claim", str(path)]) == 2

    assert "No school takes part in the plan" in capsys.readouterr().err


def test_a_table_without_such_schools_is_refused(
    model: str, schools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["claim", model, "--table", schools, "--region", "south-west"]

    assert main([*words, *FEW.split()]) == 2

    assert "No school has 'south_west' as its region" in capsys.readouterr().err
