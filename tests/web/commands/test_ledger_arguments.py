"""What is doubtful of a ledger is told on errors; notes are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from tests.scenarios.actuals.plans import reading_and_writing
from tests.web.commands.ledgers import a_ledger
from web.commands.ledger_arguments import ledger_of, tell


def test_the_accounts_year_of_the_model_is_that_of_the_ledger(tmp_path: Path) -> None:
    text = "As at 31 October 2026\nAccount,Debit,Credit\nRent,5,5\n"

    ledger = ledger_of(Path(a_ledger(tmp_path, text)), reading_and_writing(), "")

    assert ledger.span is not None
    assert ledger.span[1] - ledger.span[0] == 1


def test_a_ledger_with_faults_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefusedError):
        ledger_of(tmp_path / "none.csv", reading_and_writing(), "")


def test_warnings_are_told_and_notes_are_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell(Finding(each, Place(), each.value) for each in Severity)

    assert capsys.readouterr().err == "warning: warning\n"
