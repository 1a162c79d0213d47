"""How many schools there are, by phase, region and need.

The rule in words is docs/method/regions.md.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from costmodel.programmes import Phase
from scenarios.affordability_tables import Region

NINE: tuple[Region, ...] = tuple(
    region
    for region in Region
    if region not in {Region.REST_OF_ENGLAND, Region.ENGLAND}
)
"""The regions of England, in alphabetical order."""


class SchoolNeed(StrEnum):
    """Which schools are in scope."""

    ALL = "all"
    WEAK_INSPECTION = "weak_inspection"
    FREE_MEALS = "free_meals"


@dataclass(frozen=True)
class NeedSource:
    """Where the counts of one need come from, for the foot of a table."""

    label: str
    dated: str
    grade: str
    """As :class:`costmodel.assumptions.Grade`."""
    source: str


@dataclass(frozen=True)
class SchoolsCounted:
    """Schools of one phase and region."""

    schools: int
    """Those that have the need."""
    unknown: int
    """Those of which it is not known."""


@dataclass(frozen=True)
class SchoolCounts:
    """The shipped counts."""

    rows: Mapping[tuple[Phase, Region, SchoolNeed], SchoolsCounted]
    without_region: int
    """Schools of all phases whose region is not known."""
    sources: Mapping[SchoolNeed, NeedSource]
    attribution: str
    """The licence's own sentence, to be printed wherever the counts are."""

    def of(self, phase: Phase, region: Region, need: SchoolNeed) -> SchoolsCounted:
        """Return the schools of one phase in one of the nine regions."""
        return self.rows[phase, region, need]


@cache
def load_school_counts() -> SchoolCounts:
    """Return the shipped counts, read once.

    Examples
    --------
    >>> counts = load_school_counts()
    >>> counts.of(Phase.SECONDARY, Region.LONDON, SchoolNeed.ALL).schools
    467

    """
    folder = files("scenarios.data")
    table = (folder / "school_counts.csv").read_text(encoding="utf-8")
    words = tomllib.loads((folder / "school_counts.toml").read_text(encoding="utf-8"))
    rows = list(csv.DictReader(table.splitlines()))
    return SchoolCounts(
        rows={
            (
                Phase(row["phase"]),
                Region(row["region"]),
                SchoolNeed(row["need"]),
            ): SchoolsCounted(int(row["schools"]), int(row["unknown"]))
            for row in rows
            if row["region"] != "unknown"
        },
        without_region=sum(
            int(row["schools"])
            for row in rows
            if (row["region"], row["phase"], row["need"]) == ("unknown", "all", "all")
        ),
        sources={
            SchoolNeed(name): NeedSource(**each)
            for name, each in words["needs"].items()
        },
        attribution=words["attribution"],
    )
