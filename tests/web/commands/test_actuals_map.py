"""`costmodel actuals map` writes a mapping once, and never over one."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.model_files import read_document
from scenarios.actuals.mapping import Mapping
from tests.web.commands.ledgers import MINI, a_ledger
from web.cli import main


def test_a_mapping_is_written_with_what_is_to_be_completed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.yaml"

    code = main(
        ["actuals", "map", a_ledger(tmp_path), "--model", MINI, "--out", str(out)]
    )

    assert code == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"{out} written: no accounts known, ")
    assert "4 entries in 4 accounts, September 2026 to October 2026" in told.err
    mapping = read_document(out, Mapping).require()
    assert mapping.accounts["1200"].left_out == "balance sheet"
    assert mapping.tracking.values == {"Leading": "leading"}


def test_what_is_known_is_taken_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "map.yaml", tmp_path / "again.yaml"
    ledger = a_ledger(tmp_path)
    main(["actuals", "map", ledger, "--model", MINI, "--out", str(first)])
    first.write_text(first.read_text("utf-8").replace("stream: fees", "left_out: x"))

    words = ["--model", MINI, "--out", str(second), "--known", str(first)]
    assert main(["actuals", "map", ledger, *words]) == 0

    assert "4 accounts known" in capsys.readouterr().out
    assert read_document(second, Mapping).require().accounts["4000"].left_out == "x"


def test_a_mapping_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.yaml"
    out.write_text("mine", encoding="utf-8")

    words = ["--model", MINI, "--out", str(out)]
    assert main(["actuals", "map", a_ledger(tmp_path), *words]) == 1

    assert "is there already" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_ledger_with_faults_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.yaml"
    ledger = a_ledger(tmp_path, "Date,Account,Amount\nsoon,Rent,5\n")

    words = ["--model", MINI, "--out", str(out)]
    assert main(["actuals", "map", ledger, *words]) == 2

    assert "ledger.csv:2: This row cannot be understood." in capsys.readouterr().err
    assert not out.exists()


def test_what_is_doubtful_of_a_ledger_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "As at 30 September 2026\nAccount,Debit,Credit\nRent,5,\n"

    words = ["--model", MINI, "--out", str(tmp_path / "map.yaml")]
    assert main(["actuals", "map", a_ledger(tmp_path, text), *words]) == 0

    assert "warning: " in capsys.readouterr().err
