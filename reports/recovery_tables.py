"""What each grant and contract recovers of the cost of what it funds."""

from __future__ import annotations

import math

import numpy as np

from costmodel.casting import whole
from reports import cells
from reports.columns import balance, share
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, Row, Table
from reports.won_and_lost import TAKEN_AS_WON, may_be_lost
from scenarios.explain.recoveries import (
    DIRECT,
    FULL,
    OF_DIRECT,
    OF_FULL,
    OF_OVERHEADS,
    OVERHEADS,
    PAYS,
    recovery_address,
)
from scenarios.recovery import Recovery, recoveries

_COST, _SHARE = "Cost of what it funds", "It pays of"
_ASKED = (DIRECT, OVERHEADS, FULL, PAYS, OF_DIRECT, OF_OVERHEADS, OF_FULL)

_WHAT = (
    "What a stream funds is the direct cost in its scope and its months, with the"
    " overheads that go with it: those that it may pay, and of those that it may not"
    " the part that falls on this direct cost. Streams of one scope stand each beside"
    " the whole of it. What a contract has left over and pays elsewhere is not counted."
)


def recovery_by_funder(statements: Statements, scenario: str) -> Table | None:
    """Return what each grant and contract funds and pays of it, all years together.

    None without a grant or contract.
    """
    found = recoveries(statements.comparison.scenarios[scenario].central)
    if not found:
        return None
    label = statements.labels.scenarios[scenario]
    return Table(
        statements.labels.anchor("recovery_by_funder", scenario),
        f"{label}: what each funder pays of the full cost of what it funds,"
        f" {statements.span}",
        (
            Column("Stream"),
            *(balance(each, _COST) for each in ("Direct", "Overheads", "Full cost")),
            balance("It pays"),
            *(share(each, _SHARE) for each in ("Direct", "Overheads", "Full cost")),
        ),
        tuple(_row(statements, scenario, name, each) for name, each in found.items()),
        statements.nominal,
        (
            _WHAT,
            *((TAKEN_AS_WON,) if may_be_lost(statements, scenario) else ()),
            ROUNDED,
        ),
    )


def _row(statements: Statements, scenario: str, name: str, told: Recovery) -> Row:
    """Return what one stream funds and pays; direct and overheads add up."""
    pays = told.pays_direct.sum() + told.pays_overheads.sum()
    sums = np.array([told.direct.sum(), told.overheads.sum(), pays])
    direct, overheads, paid = whole(sums).tolist()
    shares = (told.share_of_direct, told.share_of_overheads, told.share_of_full)
    return addressed(
        row(
            statements.labels.payer(scenario, name),
            (
                *map(cells.pounds, (direct, overheads, direct + overheads, paid)),
                *map(_share, shares),
            ),
        ),
        (recovery_address(scenario, word, name) for word in _ASKED),
    )


def _share(fraction: float) -> Cell:
    """Return a share, or that there is nothing to have one of."""
    return cells.NOTHING if math.isnan(fraction) else cells.share(fraction)
