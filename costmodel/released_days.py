"""Days for which schools release their people, in days and in pounds, by their use.

The rule in words, with its worked example, is docs/method/people.md, *Three groups of
released people*. Axis *use* is that of :data:`USES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.backfill import DayPart
from costmodel.drivers import DayUse, Party
from costmodel.full_cost import Costs
from costmodel.person_days import PersonDays, person_days, stated
from costmodel.rates import DayRate, Priced

USES = tuple(DayUse)
"""Deployed, inside pools and events, supported schools' own."""


@dataclass(frozen=True)
class ReleasedDays:
    """Released days of a year, and the hours that go with them.

    Each is ``(use, year, draws)``, in days of all people together.
    """

    released: Floats
    """Whole days, in and outside school time."""
    in_school: Floats
    """Of these, the home school's working time."""
    needed: Floats
    """Of that, the time for which somebody must stand in."""
    found: Floats
    """Of that, the time that is covered."""
    own_hours: Floats
    """Hours of people's own time on top."""

    @property
    def not_found(self) -> Floats:
        """Time that needs cover and has none."""
        return self.needed - self.found

    @property
    def not_needed(self) -> Floats:
        """Working time that needs no cover."""
        return self.in_school - self.needed


@dataclass(frozen=True)
class ReleasedCost:
    """What the same days come to; each ``(use, year, draws)``, in pounds of the year.

    Counted as nothing they come to nought.
    """

    cover: Floats
    """Cover that is bought."""
    lost: Floats
    """Working time that nobody replaces."""
    at_day_cost: Floats
    """All time in school at the day cost, in place of cover and lost time."""
    own_time: Floats
    """Own time, which is in none of the others."""

    @property
    def cover_and_lost(self) -> Floats:
        """The way in which released time is counted everywhere else."""
        return self.cover + self.lost


def released_days(costs: Costs) -> ReleasedDays:
    """Return the days that schools release people for, by use and year."""
    shape = (len(USES), *costs.direct.shape[1:])
    days = ReleasedDays(*(np.zeros(shape) for _ in range(5)))
    for each in person_days(costs):
        if not each.is_released:
            continue
        person, at = each.person, USES.index(each.use)
        in_school = each.days * stated(costs, person.in_school_hours)
        needed = in_school * stated(costs, person.cover_needed)
        days.released[at] += each.days
        days.in_school[at] += in_school
        days.needed[at] += needed
        days.found[at] += needed * stated(costs, person.cover_found)
        days.own_hours[at] += each.days * stated(costs, person.own_hours)
    return days


def released_cost(
    costs: Costs, priced: Priced, home: Party | None = None
) -> ReleasedCost:
    """Return what released days come to by each convention, by use and year.

    ``priced`` are the rates of the same draws; ``home`` narrows it to the people of one
    kind of school.
    """
    shape = (len(USES), *costs.direct.shape[1:])
    parts: Mapping[DayPart, Floats] = {
        part: np.zeros(shape)
        for part in (DayPart.COVER, DayPart.LOST, DayPart.RELEASED, DayPart.OWN)
    }
    for each in person_days(costs):
        is_asked_for = home is None or each.person.employed_by == home
        if each.is_released and is_asked_for:
            at = USES.index(each.use)
            for part, total in parts.items():
                if has_part(each, part):
                    rate = DayRate(each.name, part, each.profile)
                    total[at] += each.days * priced.of(rate)
    return ReleasedCost(*parts.values())


def has_part(each: PersonDays, part: DayPart) -> bool:
    """Whether days of a role have a part: own time only by contracted hours."""
    return part is not DayPart.OWN or each.person.contracted_hours is not None
