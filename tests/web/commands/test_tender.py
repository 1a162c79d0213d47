"""`costmodel tender` builds the price of a contract up."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from tests.documents import COSTS
from web.cli import main

MINI = str(Path(__file__).parents[2] / "reference" / "mini.yaml")
FEES = """
funding:
  traded:
    label: Traded
    streams:
      - {kind: fee, name: fees, prices: {leading: 1}}
"""


def test_cost_risk_and_price_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tender", MINI, "--draws", "1024", "--percentile", "90"]) == 0

    told = capsys.readouterr().out
    for words in ("from should-cost to price", "percentile 90", "Bid or not"):
        assert words in told


def test_all_of_it_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tender", MINI, "--draws", "1024", "--json"]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "costmodel-tender/1"
    assert "worth_bidding" in document["tables"]


def test_it_is_written_as_a_paper_that_carries_its_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bid.pdf"

    assert main(["tender", MINI, "--draws", "1024", "--out", str(path)]) == 0

    assert f"{path} written, run " in capsys.readouterr().out
    with pikepdf.open(path) as document:
        assert len(document.pages) > 3
        assert "mini.json" in document.attachments


def test_it_is_written_as_a_workbook_with_a_sheet_for_each_table(
    tmp_path: Path,
) -> None:
    path = tmp_path / "bid.xlsx"

    assert main(["tender", MINI, "--draws", "1024", "--out", str(path)]) == 0

    assert len(openpyxl.load_workbook(path).sheetnames) > 8


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--out", "bid.docx"], "does not end in .pdf"),
        (["--out", MINI], "is the model itself"),
    ],
)
def test_a_file_that_is_none_is_told_before_anything_is_worked_out(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tender", MINI, *words]) == 1

    assert told in capsys.readouterr().err


def test_it_is_written_or_printed_as_json_and_not_both(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["tender", MINI, "--json", "--out", "bid.pdf"])

    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["49", "100", "nan", "high"])
def test_a_percentile_that_is_none_is_told(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["tender", MINI, "--percentile", word])

    assert stopped.value.code == 2
    assert f"'{word}' is no percentile" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("funding", "told"), [("", "no way of funding"), (FEES, "has a contract")]
)
def test_a_model_without_a_contract_has_no_price(
    funding: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(COSTS + funding, encoding="utf-8")

    assert main(["tender", str(path)]) == 2

    assert told in capsys.readouterr().err


def test_a_contract_that_is_certain_leaves_nothing_to_decide(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    certain = Path(MINI).read_text("utf-8").replace("chance_of_winning", "# chance")
    path = tmp_path / "plan.yaml"
    path.write_text(certain, encoding="utf-8")

    assert main(["tender", str(path), "--draws", "1024"]) == 0

    assert "Bid or not" not in capsys.readouterr().out
