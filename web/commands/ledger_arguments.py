"""What the deeds of `costmodel actuals` share: a ledger, and what is told of it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from costmodel.errors import Severity
from web.commands import model_arguments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from costmodel.errors import Finding
    from scenarios.actuals.flexing import FlexedPlan
    from scenarios.actuals.ledger import LedgerExport
    from scenarios.actuals.mapping import Mapping
    from scenarios.funding import FundedModel
    from scenarios.opened_model import OpenedModel

SHOWN = 40
"""Letters of a word that a message quotes."""


@dataclass(frozen=True)
class LedgerArguments:
    """A model, a ledger and its mapping, all read and sound."""

    opened: OpenedModel
    ledger: LedgerExport
    mapping: Mapping
    plan: FlexedPlan


def add_ledger(parser: ArgumentParser) -> None:
    """Take the ledger."""
    parser.add_argument(
        "ledger",
        type=Path,
        metavar="LEDGER",
        help="what the accounting program exported, as CSV",
    )


def add_mapping(parser: ArgumentParser, *, required: bool = True) -> None:
    """Take the mapping of the ledger, and the last month to be compared."""
    parser.add_argument(
        "--map",
        type=Path,
        required=required,
        metavar="FILE",
        help="what each account is in the plan; costmodel actuals map writes one",
    )
    parser.add_argument(
        "--upto",
        type=_month,
        metavar="YYYY-MM",
        help="the last month to be compared (default: the ledger's last)",
    )


def asked(arguments: Namespace) -> LedgerArguments:
    """Read the model, the mapping and the ledger, and tell what is doubtful.

    Raises
    ------
    ModelRefusedError
        If one of them has errors.

    """
    # A parser of arguments needs no engine.
    from scenarios.actuals.flexing import flexed_plan  # noqa: PLC0415
    from scenarios.actuals.mapping_files import open_mapping  # noqa: PLC0415

    opened = model_arguments.opened(arguments)
    model = opened.require()
    mapping = open_mapping(arguments.map, model).require()
    ledger = ledger_of(arguments.ledger, model, mapping.tracking.column)
    plan = flexed_plan(model, opened.register, opened.tables, mapping.scenario)
    return LedgerArguments(opened, ledger, mapping, plan)


def _month(word: str) -> int:
    """Return a month as a ledger counts them, or say what a good one looks like."""
    # A parser of arguments needs no engine.
    from scenarios.actuals.months import month_of  # noqa: PLC0415

    month = month_of(word)
    if month is None:
        raise ArgumentTypeError(
            f"'{word[:SHOWN]}' is no month: write year and month, like 2027-01"
        )
    return month


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
