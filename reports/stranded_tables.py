"""What becomes of all else if a contract is lost: who bears its overheads, the verdict.

How each line is worked out is told in docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.casting import fitted, whole
from reports import cells
from reports.columns import balance
from reports.labels import NOT_SHARED
from reports.rows import pounds_row, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from reports.verdict_words import month_in_words, projected_in_words
from scenarios.stranded import Stranded

_HOW = (
    "Each contract is lost alone, with the work that nobody else buys; every other"
    " stream keeps its terms, and nobody else reacts. Overheads are what comes through"
    " pools."
)
_STILL = (
    "A programme that stops bears again what fixed weights or direct sharing still give"
    " it: in truth nobody bears that."
)


def what_is_stranded(
    statements: Statements, name: str, every: tuple[Stranded, ...]
) -> Table:
    """Return who bears a lost contract's overheads, a column for each contract.

    ``every`` is what :func:`scenarios.stranded.stranded` returned; at least one.
    """
    labels = statements.labels
    streams = (labels.payer(name, each.contract.name) for each in every)
    return Table(
        labels.anchor("stranded", name),
        f"{labels.scenarios[name]}: what becomes of all else if a contract is lost,"
        f" {statements.span}",
        (Column("What"), *map(balance, streams)),
        tuple(_lines(statements, every)),
        statements.nominal,
        (_HOW, _STILL) if any(map(_is_still_shared, every)) else (_HOW,),
    )


def _lines(statements: Statements, every: tuple[Stranded, ...]) -> Iterator[Row]:
    """Yield who bears what was shared, and then what becomes of the rest."""
    told = [_Column(each) for each in every]
    yield pounds_row(
        "Overheads that its programmes bear", [each.borne for each in told]
    )
    yield pounds_row("Not spent without it", [each.vanished for each in told])
    yield pounds_row("Left to others", [each.total for each in told])
    lines = (*statements.labels.programmes, NOT_SHARED)
    for at, label in enumerate(lines):
        if any(each.left[at] for each in told):
            left = [int(each.left[at]) for each in told]
            yield pounds_row(label, left, RowKind.DETAIL)
    won, lost = whole(np.array([each.results for each in every]).T)
    yield pounds_row("Result of all years if won", won)
    yield pounds_row("Result of all years if lost", lost)
    yield row(
        "Free reserves at the end if lost",
        [
            cells.pounds(float(each.lost.balances.free_reserves[-1, 0]))
            for each in every
        ],
    )
    fails = [int(each.lost.events.fails[0]) for each in every]
    yield row(
        "Money runs out in, if lost",
        [cells.words(month_in_words(statements, month)) for month in fails],
    )
    yield row(
        "Verdict on the rest",
        [cells.words(projected_in_words(statements, each.lost)) for each in every],
    )


class _Column:
    """One contract's overheads in whole pounds that add up."""

    def __init__(self, each: Stranded) -> None:
        """Round from what its programmes bear downwards."""
        self.borne = int(whole(np.array(each.borne)))
        total = float(each.left.sum())
        parts = fitted(np.array(self.borne), np.array([each.vanished, total]))
        self.vanished, self.total = (int(part) for part in parts)
        self.left = fitted(np.array(self.total), each.left)


def _is_still_shared(each: Stranded) -> bool:
    """Whether a programme that stops is still given overheads."""
    left = whole(each.left)
    return any(bool(left[at]) for at in each.stopped)
