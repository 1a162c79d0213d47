"""How far schools are on their journey, who is still there, and in which tier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.casting import counts_within
from costmodel.drivers import Count
from costmodel.programmes import Programme
from costmodel.quantities import Among
from reports import addresses, cells, wording
from reports.columns import count
from reports.cost_tables import PROGRAMME
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Row, RowKind, Table
from reports.unit_cost_tables import decimals
from reports.volume_tables import IN_TENTHS, planned_volumes
from scenarios.explain.journeys import journey_address, parts_of

_LEAVE = (
    "Of each cohort a share leaves before each further year of the journey, for good."
)
_TIERS = "A school may be in no tier; tiers are set in under the schools they are of."


def journeys(statements: Statements) -> Table | None:
    """Return planned schools by the year of their journey, and by tier.

    None if no school leaves a programme early and none has tiers.
    """
    programmes = tuple(statements.comparison.model.programmes.values())
    wanted = [at for at, each in enumerate(programmes) if _is_told(each)]
    if not wanted:
        return None
    places = decimals(
        amount
        for at in wanted
        for part in parts_of(programmes[at])
        for amount in _schools(statements, at, part)
    )
    notes = {
        _LEAVE: any(programmes[at].leaves != 0.0 for at in wanted),
        _TIERS: any(programmes[at].tiers for at in wanted),
        IN_TENTHS: places > 0,
    }
    return Table(
        "journeys",
        "How far schools are on their journey, as planned",
        (
            Column(PROGRAMME),
            *(count(year, "Schools in the year") for year in statements.years),
        ),
        tuple(line for at in wanted for line in _rows(statements, at, places)),
        statements.unpriced,
        tuple(note for note, is_needed in notes.items() if is_needed),
    )


def _is_told(programme: Programme) -> bool:
    """Whether a programme's schools differ in more than the year they started."""
    return programme.leaves != 0.0 or bool(programme.tiers)


def _schools(statements: Statements, at: int, part: Among) -> Floats:
    """Return some schools of a programme by year."""
    counts = statements.comparison.cost.ledger.costs.counts
    some: Floats = counts.among(Count.SCHOOL, at, part)[:, 0]
    return some


def _rows(statements: Statements, at: int, places: int) -> Iterator[Row]:
    """Yield a programme's schools by the year of their journey, and by tier."""
    programme = tuple(statements.comparison.model.programmes.values())[at]
    name = statements.labels.programmes[at]
    parts = [_schools(statements, at, part) for part in parts_of(programme)]
    lasts = programme.lasts_years
    volumes, _ = planned_volumes(statements)
    together = volumes[at, : len(statements.years)]
    ages = counts_within(together, np.stack(parts[:lasts], axis=-1), places).T
    of_ages, of_tiers = parts_of(programme)[:lasts], parts_of(programme)[lasts:]
    for age, (part, schools) in enumerate(zip(of_ages, ages, strict=True), start=1):
        told = f"{name}: year {wording.count(age)} of the journey"
        figures = (cells.number(each, places) for each in schools)
        yield addressed(row(told, figures), _behind(statements, at, part))
    whole = (cells.number(each, places) for each in together)
    line = row(f"{name}: all", whole, RowKind.SUBTOTAL)
    yield addressed(line, _behind(statements, at, None))
    for part, tier, schools in zip(
        of_tiers, programme.tiers.values(), parts[lasts:], strict=True
    ):
        figures = (cells.number(each, places) for each in schools)
        line = row(tier.label, figures, RowKind.DETAIL)
        yield addressed(line, _behind(statements, at, part))


def _behind(statements: Statements, at: int, part: Among | None) -> Iterator[str]:
    """Yield what explains some schools of a programme, or all, year by year."""
    name = tuple(statements.comparison.model.programmes)[at]
    first = statements.horizon.first_year
    for year in range(first, first + len(statements.years)):
        if part is None:
            whole = addresses.counted(Count.SCHOOL)
            yield str(replace(whole, owner=name, year=year))
        else:
            yield journey_address(name, part, year)
