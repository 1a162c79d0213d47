"""Read the shipped figures on what schools can pay."""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from costmodel.programmes import Phase
from scenarios.affordability_tables import (
    LEVELS,
    AffordabilityError,
    AffordabilityTables,
    Figures,
    Region,
    SchoolGroup,
    Statistic,
    StatisticSource,
    TeacherNorm,
)

HEADINGS: tuple[str, ...] = (
    "measure",
    "phase",
    "region",
    "schools",
    "counted",
    "unknown",
    "imputed",
    *(f"p{level * 100:02.0f}" for level in LEVELS),
)
"""Columns of the table of percentiles, in their order."""


@cache
def load_affordability() -> AffordabilityTables:
    """Return the shipped figures, read once.

    Examples
    --------
    >>> load_affordability().accounts_year
    '2024-25'

    """
    folder = files("scenarios.data")
    return parse_affordability(
        (folder / "school_budgets.csv").read_text(encoding="utf-8"),
        (folder / "school_budgets.toml").read_text(encoding="utf-8"),
    )


def parse_affordability(table: str, register: str) -> AffordabilityTables:
    """Return the figures of a table of percentiles and its register of sources.

    Parameters
    ----------
    table
        Comma-separated, with the columns of :data:`HEADINGS`; a cell of too few
        schools has its percentiles blank.
    register
        TOML: accounts' year, attribution, a table ``sources`` for each statistic and
        a list ``norms`` of sums a teacher.

    Raises
    ------
    AffordabilityError
        If the columns are others, or a statistic has no source.

    """
    rows = tuple(_figures(table))
    words = tomllib.loads(register)
    sources = {
        name: StatisticSource(**source) for name, source in words["sources"].items()
    }
    if set(sources) != set(Statistic):
        raise AffordabilityError(
            f"The register has sources for {sorted(sources)}. Give one for each of"
            f" {sorted(Statistic)} and for nothing else."
        )
    norms = dict(_norms(words["norms"]))
    year = words["accounts_year"]
    return AffordabilityTables(
        rows={(row.statistic, row.group.phase, row.group.region): row for row in rows},
        sources={Statistic(name): sources[name] for name in sources},
        norms=norms,
        accounts_year=year,
        attribution=words["attribution"],
        content_hash=_content_hash(rows, norms, year),
    )


def _figures(table: str) -> Iterator[Figures]:
    """Yield the rows of the table of percentiles."""
    headings, *lines = csv.reader(table.splitlines())
    if tuple(headings) != HEADINGS:
        raise AffordabilityError(
            f"The table of percentiles has the columns {', '.join(headings)}."
            f" Make it again; {', '.join(HEADINGS)} are wanted."
        )
    for statistic, phase, region, schools, counted, unknown, imputed, *cells in lines:
        yield Figures(
            statistic=Statistic(statistic),
            group=SchoolGroup(Phase(phase), Region(region)),
            schools=int(schools),
            counted=int(counted),
            unknown=float(unknown),
            imputed=float(imputed),
            percentiles=tuple(float(cell) for cell in cells if cell),
        )


def _norms(
    listed: list[dict[str, Any]],
) -> Iterator[tuple[tuple[Phase, Region], TeacherNorm]]:
    """Yield the published sums a teacher, one for each region they hold in."""
    for norm in listed:
        words = dict(norm)
        phase, regions = Phase(words.pop("phase")), words.pop("regions")
        for region in regions:
            yield (phase, Region(region)), TeacherNorm(**words)


def _content_hash(
    rows: tuple[Figures, ...],
    norms: dict[tuple[Phase, Region], TeacherNorm],
    year: str,
) -> str:
    """Return the SHA-256 of every value, whatever the wording of the sources."""
    values = [
        year,
        sorted([r.statistic, r.group.phase, r.group.region, *_values(r)] for r in rows),
        sorted([*place, norm.low, norm.high] for place, norm in norms.items()),
    ]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


def _values(row: Figures) -> tuple[float, ...]:
    """Return the numbers of a row."""
    return (row.schools, row.counted, row.unknown, row.imputed, *row.percentiles)
