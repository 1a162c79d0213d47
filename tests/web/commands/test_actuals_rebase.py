"""`costmodel actuals rebase` writes a copy that has learnt, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.opened_model import open_model
from tests.web.commands.ledgers import MAPPING, a_ledger, a_map
from web.cli import main

MODEL = """\
format: costmodel/1
organisation: {name: Partnership, first_year: 2026, years: 1}
assumptions:
  hall: {label: Hall, value: 12000, unit: £/year, dated: "2026-09", source: Card,
         grade: quoted}
programmes:
  leading: {label: Leading, phase: primary, cohorts: {2026: 10}, ingredients: [
    {label: Hall, cost_type: events, price: hall, vat: none, profile: even}]}
funding:
  traded: {label: Fees, streams: [{kind: fee, name: fees, prices: {leading: 600}}]}
"""


def _asked(folder: Path) -> list[str]:
    """Return the words that re-base a model from a ledger."""
    model = folder / "ours.yaml"
    model.write_text(MODEL, encoding="utf-8")
    words = ["actuals", "rebase", str(model), a_ledger(folder), "--upto", "2026-09"]
    mapping = a_map(folder, MAPPING + "schools: {leading: {2026: 12}}\n")
    return [*words, "--map", mapping, "--out", str(folder / "rebased.yaml")]


def test_a_copy_is_written_and_the_model_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_asked(tmp_path)) == 0

    told = capsys.readouterr().out
    assert "Hall (hall)" in told
    assert told.endswith(f"{tmp_path / 'rebased.yaml'} written\n")
    model = open_model(tmp_path / "rebased.yaml").require()
    hall = model.assumptions["hall"]
    assert (hall.value, hall.dated) == (18006.0, "2026-09")
    assert hall.source == "Ledger ledger.csv, September 2026"
    assert hall.note == "Before: 12000 £/year, 2026-09, Card, quoted."
    assert (tmp_path / "ours.yaml").read_text(encoding="utf-8") == MODEL


def test_a_copy_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = _asked(tmp_path)
    main(words)

    assert main(words) == 1

    assert "is there already, and is not written over" in capsys.readouterr().err


def test_the_model_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = _asked(tmp_path)

    assert main([*words[:-1], words[2]]) == 1

    assert "is the model itself" in capsys.readouterr().err


def test_a_ledger_that_tells_nothing_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = _asked(tmp_path)
    a_map(tmp_path, MAPPING.replace("cost_type: events", "left_out: x"))

    assert main(words) == 1

    assert "nothing was written." in capsys.readouterr().err
    assert not (tmp_path / "rebased.yaml").exists()
