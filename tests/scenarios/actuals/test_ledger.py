"""A ledger that was read tells its sums, its months and what was wrong."""

from __future__ import annotations

import pytest

from costmodel.errors import ModelRefusedError
from scenarios.actuals.ledger import LedgerExport
from scenarios.actuals.ledger_files import read_ledger_text
from scenarios.actuals.months import month_number
from tests.scenarios.actuals.exports import XERO


def test_a_ledger_tells_its_months_and_categories() -> None:
    ledger = read_ledger_text(XERO)

    assert ledger.span == (month_number(2026, 9), month_number(2026, 10))
    assert ledger.trackings == ("Leading",)
    assert ledger.require() is ledger


def test_a_ledger_without_entries_has_no_months() -> None:
    assert LedgerExport(file="", accounts={}, skipped={}).span is None


def test_a_ledger_with_faults_is_refused_with_all_of_them() -> None:
    ledger = read_ledger_text("Date,Account,Amount\nsoon,Rent,5\nlater,Rent,5\n")

    with pytest.raises(ModelRefusedError) as caught:
        ledger.require()

    assert len(caught.value.findings) == 2
