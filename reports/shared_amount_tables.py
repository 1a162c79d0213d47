"""Released days and carbon, shared among programmes as their cost is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from costmodel import bearers
from costmodel.arrays import Floats
from costmodel.casting import cast_counts
from reports import addresses, cells, wording
from reports.columns import count
from reports.cost_tables import ALL, PLANNED, PROGRAMME, WITH_NONE
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from reports.unit_cost_tables import decimals
from scenarios.explain import shared_amounts as explained
from scenarios.explain.addresses import written
from scenarios.explain.shared_amounts import DIRECT, POOLS

RELEASED, CARBON = "Released days", "Carbon, kg CO2e"

_IN_WORDS = {RELEASED: "released days", CARBON: "carbon"}
_TOPICS = {RELEASED: explained.RELEASED, CARBON: explained.CARBON}
_HEADINGS = ("Direct", "By way of pools", "Total")

_WHAT_THEY_ARE = (
    "What pools use of them goes to programmes by the shares that share their cost."
)
_NOTES: Mapping[str, str] = {
    RELEASED: (
        "Released days are those for which schools give up their own people: deployed,"
        " inside pools and events, and attending."
    ),
    CARBON: "Carbon is as stated for each thing bought and each day of a person.",
}


def shared_amounts(statements: Statements) -> Table | None:
    """Return released days and carbon of each programme, of all years together.

    None if there are none of either.
    """
    ledger = statements.comparison.cost.ledger
    every = {RELEASED: ledger.released_days, CARBON: ledger.carbon}
    amounts = {
        name: _direct_and_pooled(each) for name, each in every.items() if each.any()
    }
    if not amounts:
        return None
    return Table(
        "shared_amounts",
        f"{_named(amounts)} by programme, {statements.span}",
        (
            Column(PROGRAMME),
            *(count(heading, name) for name in amounts for heading in _HEADINGS),
        ),
        tuple(_rows(statements, amounts)),
        statements.unpriced,
        (*(_NOTES[name] for name in amounts), _WHAT_THEY_ARE, PLANNED),
    )


def _named(amounts: Iterable[str]) -> str:
    """Return what a table is about, as its caption begins."""
    return wording.listing([_IN_WORDS[name] for name in amounts]).capitalize()


def _direct_and_pooled(amounts: Floats) -> Floats:
    """Return what programmes use themselves, by way of pools, and of both.

    As printed, so that it adds up both ways; ``(programme + 2, 3)``. ``amounts`` are
    ``(origin, programme + 2, year)``.
    """
    by_origin = amounts.sum(axis=-1)
    two = np.stack((by_origin[0], by_origin[1:].sum(axis=0)), axis=-1)
    cast = cast_counts(two, decimals(two.reshape(-1).tolist()))
    return np.column_stack((cast, cast.sum(axis=1)))


def _rows(statements: Statements, amounts: Mapping[str, Floats]) -> Iterator[Row]:
    """Yield a row for each programme and line that has any, and one of totals."""
    parts = list(amounts.values())
    owners = addresses.owners(statements, bearers.NOT_SHARED, bearers.UNUSED_CAPACITY)

    def asked(owner: str) -> list[str]:
        """Return what explains the figures of an owner."""
        words = (DIRECT, POOLS, "")
        return [
            written(owner, _TOPICS[name], word) for name in amounts for word in words
        ]

    figures = np.concatenate(parts, axis=1)
    places = np.concatenate(
        [np.full(part.shape[1], decimals(part.reshape(-1).tolist())) for part in parts]
    ).tolist()
    programmes = statements.labels.programmes
    for at, name in enumerate((*programmes, NOT_SHARED, UNUSED_CAPACITY)):
        if at < len(programmes) or figures[at].any():
            line = row(name, map(cells.number, figures[at], places))
            yield addressed(line, asked(owners[at]))
    totals = figures.sum(axis=0)
    called = WITH_NONE if figures[len(programmes) :].any() else ALL
    total = row(called, map(cells.number, totals, places), RowKind.TOTAL)
    yield addressed(total, asked(owners[-1]))
