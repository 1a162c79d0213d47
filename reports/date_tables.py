"""When money starts, falls due at a milestone, ends, and is paid back."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.periods import MONTHS_A_YEAR
from reports import cells, wording
from reports.pictures.naming import first_month
from reports.rows import row
from reports.statements import Statements
from reports.tables import Column, Table
from reports.verdict_words import month_in_words
from scenarios.cash import repaid_by_month, returned_by_month
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract, Donation, Fee, Grant, Membership


def key_dates(statements: Statements) -> Table | None:
    """Return when money starts, falls due at a milestone and ends, the earliest first.

    Within a month, ways of funding and their streams stand as in the plan. None if no
    grant and no contract has a date within it.
    """
    dates = sorted(dict.fromkeys(_dates(statements)), key=lambda each: each[0])
    if not dates:
        return None
    told: dict[tuple[int, str], list[str]] = {}
    for month, way, what in dates:
        told.setdefault((month, way), []).append(what)
    return Table(
        "key_dates",
        "When money starts, falls due at a milestone, ends, and is paid back",
        (Column("Month"), Column("Way of funding"), Column("What")),
        tuple(
            row(
                month_in_words(statements, month),
                (cells.words(way), cells.words("; ".join(what))),
            )
            for (month, way), what in told.items()
        ),
        statements.unpriced,
    )


def _dates(statements: Statements) -> Iterator[tuple[int, str, str]]:
    """Yield months within the plan, counted from its first, with what happens."""
    for name in statements.scenarios:
        label = statements.labels.scenarios[name]
        for month, what in (*_money(statements, name), *_back(statements, name)):
            if 0 <= month < statements.horizon.months:
                yield month, label, what


def _back(statements: Statements, name: str) -> Iterator[tuple[int, str]]:
    """Yield when grant money that was not spent is paid back, and how much."""
    central = statements.comparison.scenarios[name].central
    returned = returned_by_month(central.payments, central.spending.all.shape)
    for grant, repaid in repaid_by_month(central.streams, returned).items():
        label = statements.labels.payer(name, grant)
        for month in np.flatnonzero(repaid[:, 0] > HALF_A_PENNY).tolist():
            back = wording.money(float(repaid[month, 0]))
            yield month, f"{back} of {label} is paid back"


def _money(statements: Statements, name: str) -> Iterator[tuple[int, str]]:
    """Yield when income starts, comes and ends, and must be spent."""
    for stream in statements.comparison.model.funding[name].streams:
        if isinstance(stream, Fee | Membership):
            continue
        label = statements.labels.payer(name, stream.name)
        if isinstance(stream, Donation):
            for written in stream.sums:
                yield _month(statements, written), f"{label} comes"
        else:
            yield _month(statements, stream.starts), f"{label} starts"
            yield from _between(statements, stream, label)
            yield _month(statements, stream.ends), f"{label} ends"
        if isinstance(stream, Contract | Grant) and stream.retention != 0.0:
            month = _month(statements, stream.ends) + stream.retention_months
            yield month, f"{label} pays what was held back"


def _between(
    statements: Statements, stream: Grant | Contract, label: str
) -> Iterator[tuple[int, str]]:
    """Yield when a contract pays by milestones, and a grant must be spent."""
    if isinstance(stream, Contract):
        for milestone in stream.milestones:
            month = _month(statements, milestone.month)
            yield month, f"{label} pays for: {milestone.label}"
    elif stream.rules.spend_by is not None:
        last = _month(statements, stream.rules.spend_by)
        yield last, f"{label} must be spent by the end of the month"


def _month(statements: Statements, name: str) -> int:
    """Return a month named as ``2026-09``, counted from the first of the plan."""
    year, month = map(int, name.split("-"))
    first = first_month(statements)
    return (year - first.year) * MONTHS_A_YEAR + month - first.month
