"""How far schools are on their journey, who is still there, and in which tier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.casting import cast_counts
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
from scenarios.explain.journeys import journey_address

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
        for part in _parts(programmes[at])
        for amount in _schools(statements, at, part)
    )
    notes = {
        _LEAVE: any(programmes[at].leaves != 0.0 for at in wanted),
        _TIERS: any(programmes[at].tiers for at in wanted),
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


def _parts(programme: Programme) -> Sequence[Among]:
    """Return the schools in each year of their journey, then those of each tier."""
    return (
        *(Among(ages=(age,)) for age in range(1, programme.lasts_years + 1)),
        *(Among(tier) for tier in programme.tiers),
    )


def _schools(statements: Statements, at: int, part: Among) -> Floats:
    """Return some schools of a programme by year."""
    counts = statements.comparison.cost.ledger.costs.counts
    some: Floats = counts.among(Count.SCHOOL, at, part)[:, 0]
    return some


def _rows(statements: Statements, at: int, places: int) -> Iterator[Row]:
    """Yield a programme's schools by the year of their journey, and by tier."""
    programme = tuple(statements.comparison.model.programmes.values())[at]
    name = statements.labels.programmes[at]
    parts = [_schools(statements, at, part) for part in _parts(programme)]
    lasts = programme.lasts_years
    ages = cast_counts(np.stack(parts[:lasts]), places)
    for age, schools in enumerate(ages, start=1):
        told = f"{name}: year {wording.count(age)} of the journey"
        line = row(told, (cells.number(each, places) for each in schools))
        yield addressed(line, _asked(statements, at, Among(ages=(age,))))
    together = (cells.number(each, places) for each in ages.sum(axis=0))
    line = row(f"{name}: all", together, RowKind.SUBTOTAL)
    yield addressed(line, _asked(statements, at, None))
    for key, schools in zip(programme.tiers, parts[lasts:], strict=True):
        figures = (cells.number(each, places) for each in schools)
        line = row(programme.tiers[key].label, figures, RowKind.DETAIL)
        yield addressed(line, _asked(statements, at, Among(key)))


def _asked(statements: Statements, at: int, part: Among | None) -> Iterator[str]:
    """Yield what explains some schools of a programme, or all, in each year."""
    owner = tuple(statements.comparison.model.programmes)[at]
    schools = replace(addresses.counted(Count.SCHOOL), owner=owner)
    first = statements.horizon.first_year
    for year in range(first, first + statements.horizon.years):
        all_of_them = str(replace(schools, year=year))
        yield all_of_them if part is None else journey_address(owner, part, year)
