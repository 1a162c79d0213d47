"""What schools take part in: the final cost objects."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from costmodel.assumptions import Described, Quantity
from costmodel.deployments import Attendance, Deployment
from costmodel.ingredients import Ingredient


class Phase(StrEnum):
    """The schools a programme is for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    ALL_THROUGH = "all_through"
    SPECIAL = "special"
    ALTERNATIVE = "alternative_provision"
    NURSERY = "nursery"
    ALL = "all"


class Outcomes(Described):
    """What is known of a programme's results."""

    definition: str = Field(min_length=1, max_length=300)
    era: str = Field(min_length=1, max_length=120)
    """The inspection framework under which the results were given."""
    inspected: int = Field(ge=1)
    """Schools with a known result."""
    succeeded: int = Field(ge=0)
    base_rate: Quantity
    """Share that would have succeeded anyway."""


class Programme(Described):
    """One programme: its schools, its people, its ingredients."""

    label: str = Field(min_length=1, max_length=120)
    phase: Phase
    assumed: bool = False
    """No evidence names this programme; it stands for volume known to exist."""
    cohorts: dict[int, Quantity]
    """Schools that start, by the year their academic year begins in."""
    lasts_years: int = Field(default=1, ge=1, le=10)
    pupils_per_school: Quantity | None = None
    """Pupils the programme is meant to reach in each school."""
    matches_per_school: Quantity = 0.0
    """Matches brokered a year for each school."""
    months_per_match: Quantity = 11.0
    """Months in a year that a match is live."""
    events: Quantity = 0.0
    """Events a year; none are held in a year without schools."""
    delegates_per_school: Quantity = 0.0
    """Delegates from each school at each event."""
    deployments: tuple[Deployment, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    outcomes: Outcomes | None = None
