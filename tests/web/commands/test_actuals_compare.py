"""`costmodel actuals compare` prints budget against actual, or all of it as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.web.commands.ledgers import MAPPING, MINI, a_ledger, a_map
from web.cli import main


def _asked(folder: Path, *more: str) -> list[str]:
    """Return the words that compare a ledger with a plan."""
    words = ["actuals", "compare", MINI, a_ledger(folder), "--map", a_map(folder)]
    return [*words, *more]


def test_tables_come_first_and_the_answer_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_asked(tmp_path)) == 0

    told = capsys.readouterr()
    assert told.out.startswith("Costs against budget, September 2026 to October 2026")
    first, last = told.out.splitlines()[-2:]
    assert first.startswith("September 2026 to October 2026: costs £")
    assert last.startswith("At the end of 2026/27 (")
    assert "warning: 1 account with £5.00" in told.err


def test_the_json_has_every_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_asked(tmp_path, "--json", "--upto", "2026-09")) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["periods"] == [{"first": "2026-09", "last": "2026-09"}]
    assert answer["scenario"] == "traded"
    actual = {line["owner"]: line["actual"] for line in answer["lines"]}
    assert actual["leading"] == [150050]


def test_a_month_that_is_none_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(_asked(tmp_path, "--upto", "soon"))

    assert "'soon' is no month: write year and month" in capsys.readouterr().err


def test_a_ledger_of_other_months_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(_asked(tmp_path, "--upto", "2026-08")) == 1

    assert "No amount of the ledger lies in" in capsys.readouterr().err


def test_a_mapping_with_faults_is_told_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = _asked(tmp_path)
    a_map(tmp_path, MAPPING.replace("traded", "trade"))

    assert main(words) == 2

    assert "The plan has no way of funding called 'trade'." in capsys.readouterr().err
