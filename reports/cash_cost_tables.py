"""What programmes and pools cost in cash, and what they cost with pools shared out."""

from __future__ import annotations

import numpy as np

from costmodel import bearers
from costmodel.arrays import Integers
from costmodel.bearers import ALL_POOLS, WHOLE
from costmodel.explain.measures import Measure
from costmodel.perspectives import cash_cost, sharing
from reports.columns import pounds
from reports.cost_tables import PLANNED, PROGRAMME, UNUSED, WITH_NONE
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.rows import addressed, pounds_row
from reports.statements import ROUNDED, Statements
from reports.tables import Column, RowKind, Table
from scenarios.explain.addresses import written
from scenarios.explain.pools import CASH, SHARED, SUM

_POOLS = "Pools, before they are shared"

_CASH = (
    "Cash cost is what a programme or the pools buy and pay out themselves. Full cost"
    " has the pools shared out."
)

_KEPT = "What no programme receives stays on the line of the pools."


def cash_and_full_cost(statements: Statements) -> Table | None:
    """Return what programmes and pools cost in cash, and with pools shared.

    None without pools: then it is the same.
    """
    if not statements.comparison.model.pools:
        return None
    programmes = statements.labels.programmes
    amounts = _before_and_after(statements)
    has_unused, keeps = bool(amounts[-1].any()), bool(amounts[-2, -1])
    names = [*programmes, f"{_POOLS}; then {NOT_SHARED.lower()}" if keeps else _POOLS]
    owners = [*statements.comparison.model.programmes, ALL_POOLS]
    if has_unused:
        names.append(UNUSED_CAPACITY)
        owners.append(bearers.UNUSED_CAPACITY)
    amounts = amounts[: len(names)]
    body = [
        addressed(pounds_row(name, row), _sharing(owner))
        for name, row, owner in zip(names, amounts, owners, strict=True)
    ]
    total = pounds_row(WITH_NONE, amounts.sum(axis=0), RowKind.TOTAL)
    return Table(
        "cash_and_full_cost",
        f"What each programme costs before and after pools are shared,"
        f" {statements.span}",
        (
            Column(PROGRAMME),
            pounds("Cash cost"),
            pounds("Pools shared out"),
            pounds("Full cost"),
        ),
        (*body, addressed(total, _sharing(WHOLE))),
        statements.nominal,
        (
            _CASH,
            *([_KEPT] if keeps else []),
            *([UNUSED] if has_unused else []),
            PLANNED,
            ROUNDED,
        ),
    )


def _sharing(owner: str) -> tuple[str, str, str]:
    """Return what explains cash cost, pools shared out and full cost."""
    both = SUM if owner == ALL_POOLS else Measure.FULL_COST.value
    return written(owner, CASH), written(owner, SHARED), written(owner, both)


def _before_and_after(statements: Statements) -> Integers:
    """Return cash cost, what pools add, and full cost of all years.

    Shape ``(programme + 2, 3)``, unused capacity on the last line.
    """
    by_origin = statements.cost.by_origin.sum(axis=(0, 2)).T[..., np.newaxis]
    full = statements.cost.by_line_and_origin.sum(axis=(0, 2, 3))
    cash = np.append(cash_cost(by_origin), 0)
    shared = np.append(sharing(by_origin).sum(axis=0), 0)
    shared[-2:] += (-full[-1], full[-1])
    return np.stack((cash, shared, full), axis=1)
