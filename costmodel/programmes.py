"""What schools take part in: the final cost objects."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
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
    """What counts as a success: ``judged good within two years``."""
    era: str = Field(min_length=1, max_length=120)
    """The inspection framework under which the results were given."""
    inspected: int = Field(ge=1)
    """Schools with a known result."""
    succeeded: int = Field(ge=0)
    """Schools, of those with a known result, that succeeded."""
    base_rate: Quantity
    """Share of such schools that would have succeeded anyway, from 0 to 1."""
    worth: tuple[Quantity, ...] = ()
    """Pounds that one success may be held to be worth, at which the chance is told
    that all resources are well spent; left out, a success stays unpriced."""


class Tier(Described):
    """One tier of intensity: schools of a programme that get a support of their own."""

    label: str = Field(min_length=1, max_length=120)
    """The tier's name, as documents print it."""
    share: Quantity
    """Share of the programme's schools in it, from 0 to 1."""


class Programme(Described):
    """One programme: its schools, its people, its ingredients."""

    label: str = Field(min_length=1, max_length=120)
    """The programme's name, as documents print it."""
    phase: Phase
    """Schools it is for, which decides what they can pay; ``all`` for every phase."""
    assumed: bool = False
    """Whether no evidence names this programme: it stands for volume known to exist."""
    cohorts: dict[int, Quantity]
    """Schools that start, by the year in which their academic year begins: ``{2026: 18,
    2027: 20}``."""
    lasts_years: int = Field(default=1, ge=1, le=10)
    """Years that a school stays in it."""
    leaves: Quantity = 0.0
    """Share of a cohort's schools that leave before each further year, from 0 to 1."""
    tiers: dict[Name, Tier] = Field(default_factory=dict)
    """Tiers of intensity by name, for ingredients, deployments and attendance to refer
    to; schools may be in none."""
    pupils_per_school: Quantity | None = None
    """Pupils the programme is meant to reach in each school; needed where a cost is
    counted by pupil."""
    matches_per_school: Quantity = 0.0
    """Matches of a provider and a supported school that are brokered a year for each
    school."""
    rematched: Quantity = 0.0
    """Share of a year's matches that break and are brokered anew, from 0 to 1; each is
    one match more, and no further month."""
    months_per_match: Quantity = 11.0
    """Months in a year that a match is live."""
    events: Quantity = 0.0
    """Events a year; none are held in a year without schools."""
    delegates_per_school: Quantity = 0.0
    """Delegates from each school at each event."""
    area: Quantity | None = None
    """Square metres it occupies, for pools that are spread by area."""
    deployments: tuple[Deployment, ...] = ()
    """People from elsewhere at work in each of its schools."""
    attendance: tuple[Attendance, ...] = ()
    """Its schools' own people who leave their work to take part."""
    ingredients: tuple[Ingredient, ...] = ()
    """What else it needs: things at a price, people's time."""
    outcomes: Outcomes | None = None
    """What is known of its results; left out: nothing."""
