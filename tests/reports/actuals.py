"""Comparisons with a ledger, ready to be told."""

from __future__ import annotations

from datetime import date

from reports.actuals_tables import ToldLedger, told_of
from scenarios.actuals.mapping import Mapping
from scenarios.funding import FundedModel
from tests.scenarios.actuals.laid_out import a_plan, laid_out


def a_telling(
    ledger: str,
    mapping: Mapping | None = None,
    upto: str | None = None,
    model: FundedModel | None = None,
) -> ToldLedger:
    """Return a ledger beside its plan, ready to be told."""
    against = laid_out(ledger, mapping, upto, model)
    named = ("ledger.csv", date(2026, 11, 22), "abc")
    return told_of(against, a_plan(model).funded.model, named)
