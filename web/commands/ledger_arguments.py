"""What the deeds of `costmodel actuals` share: a ledger, and what is told of it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from costmodel.errors import Finding
    from scenarios.actuals.ledger import LedgerExport
    from scenarios.funding import FundedModel


def add_ledger(parser: ArgumentParser) -> None:
    """Take the ledger."""
    parser.add_argument(
        "ledger",
        type=Path,
        metavar="LEDGER",
        help="what the accounting program exported, as CSV",
    )


def ledger_of(path: Path, model: FundedModel, tracking: str) -> LedgerExport:
    """Read a ledger, and tell on errors what was read and what is doubtful.

    Raises
    ------
    ModelRefusedError
        If it has faults; nothing of it was kept.

    """
    # A parser of arguments needs no engine.
    from reports.ledger_words import what_was_read  # noqa: PLC0415
    from scenarios.actuals.ledger_files import read_ledger  # noqa: PLC0415

    start = model.organisation.accounts_start_month
    ledger = read_ledger(path, accounts_start=start, tracking=tracking).require()
    tell(ledger.findings)
    sys.stderr.write(f"{what_was_read(ledger)}\n")
    return ledger


def tell(findings: Iterable[Finding]) -> None:
    """Tell on errors what is doubtful."""
    for finding in findings:
        if finding.severity is Severity.WARNING:
            sys.stderr.write(f"warning: {finding}\n")
