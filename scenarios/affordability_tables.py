"""The shipped figures on school budgets: percentiles by phase and region.

All money is in pounds at the prices of the accounts' year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from costmodel.errors import CostmodelError
from costmodel.programmes import Phase

LEVELS: tuple[float, ...] = tuple(percent / 100 for percent in range(5, 100, 5))
"""Share of schools below each shipped percentile: 0.05, 0.10, … 0.95."""


class AffordabilityError(CostmodelError):
    """What schools can pay cannot be said; the message tells cause and remedy."""


class Region(StrEnum):
    """The nine regions, the eight without London, and the whole country."""

    EAST_MIDLANDS = "east_midlands"
    EAST_OF_ENGLAND = "east_of_england"
    LONDON = "london"
    NORTH_EAST = "north_east"
    NORTH_WEST = "north_west"
    SOUTH_EAST = "south_east"
    SOUTH_WEST = "south_west"
    WEST_MIDLANDS = "west_midlands"
    YORKSHIRE_AND_THE_HUMBER = "yorkshire_and_the_humber"
    REST_OF_ENGLAND = "rest_of_england"
    ENGLAND = "england"

    @property
    def in_words(self) -> str:
        """The region's name, as ``Yorkshire and the Humber``."""
        small = {"of", "and", "the"}
        words = self.value.split("_")
        return " ".join(one if one in small else one.capitalize() for one in words)


class Statistic(StrEnum):
    """What was counted of each school."""

    TOTAL_INCOME = "total_income"
    """Pounds a year, an estimate."""
    REVENUE_RESERVE = "revenue_reserve"
    """Pounds at the year's end; below nought is a deficit."""
    TRAINING_LINE = "training_line"
    """Pounds a year on staff development and training (line E09)."""
    TEACHERS = "teachers"
    """Full-time equivalents."""
    PUPILS = "pupils"
    """Full-time equivalents."""


@dataclass(frozen=True)
class SchoolGroup:
    """The schools of one phase in one region."""

    phase: Phase
    region: Region

    def __str__(self) -> str:
        """Return the two names as they stand in the data."""
        return f"{self.phase.value} in {self.region.value}"

    @property
    def in_words(self) -> str:
        """The schools, as a sentence has them: ``primary schools in London``."""
        phase = "" if self.phase is Phase.ALL else self.phase.value.replace("_", " ")
        return f"{phase} schools in {self.region.in_words}".strip()


@dataclass(frozen=True)
class Figures:
    """One statistic over one group of schools, as percentiles."""

    statistic: Statistic
    group: SchoolGroup
    """Whose figures these are."""
    schools: int
    """Schools of the group, whether or not the statistic is had for them."""
    counted: int
    """Schools whose figure is had, imputed, or unknown as :class:`Unknowns` says."""
    unknown: float
    """Share of the counted schools whose figure is unknown."""
    imputed: float
    """Share of the counted schools whose figure is imputed from London schools."""
    percentiles: tuple[float, ...]
    """5th, 10th, … 95th of the schools whose figure is known; empty if too few."""
    stands_in_for: SchoolGroup | None = None
    """The group asked for, if it has too few schools and the country stands in."""

    @property
    def is_stand_in(self) -> bool:
        """Whether these are the whole country's figures in place of a small group's."""
        return self.stands_in_for is not None


@dataclass(frozen=True)
class StatisticSource:
    """Where the figures of one statistic come from, for the foot of a table."""

    label: str
    unit: str
    title: str
    dated: str
    stated_in: str
    """The accounts' year or census date that the figures are stated in."""
    grade: str
    """As :class:`costmodel.assumptions.Grade`."""
    method: str


@dataclass(frozen=True)
class TeacherNorm:
    """Published spending on training for each teacher, pounds a year."""

    low: float
    high: float
    """The same as ``low`` where the region's own figure is published."""
    dated: str
    source: str
    address: str


@dataclass(frozen=True)
class AffordabilityTables:
    """The shipped figures: percentiles by statistic, phase and region."""

    rows: Mapping[tuple[Statistic, Phase, Region], Figures]
    sources: Mapping[Statistic, StatisticSource]
    norms: Mapping[tuple[Phase, Region], TeacherNorm]
    accounts_year: str
    """Academic year, as ``2024-25``, whose prices every sum is in."""
    attribution: str
    """The licence's own sentence, to be printed wherever the figures are."""
    content_hash: str
    """SHA-256 of every value, in hexadecimal, to name a run by."""

    def figures(self, statistic: Statistic, group: SchoolGroup) -> Figures:
        """Return a group's figures, or the whole country's where it is too small.

        Raises
        ------
        AffordabilityError
            If neither the group nor its phase in England has percentiles.

        """
        own = self.rows.get((statistic, group.phase, group.region))
        if own is not None and own.percentiles:
            return own
        country = self.rows.get((statistic, group.phase, Region.ENGLAND))
        if country is not None and country.percentiles:
            return replace(country, stands_in_for=group)
        raise AffordabilityError(
            f"There are no figures of {statistic.value} for {group}, nor for that phase"
            f" in England. Choose another phase, such as {Phase.ALL.value!r}."
        )

    def number_of_schools(self, group: SchoolGroup) -> int:
        """Return how many state-funded schools of the group made a return."""
        return self.rows[Statistic.TOTAL_INCOME, group.phase, group.region].schools
