"""How long people and their schools are away, against what is safe.

The rule in words is docs/method/people.md, *Load against a safe limit*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import DayUse
from costmodel.full_cost import Costs
from costmodel.person_days import PersonDays, person_days, stated

TOLERANCE = 1e-9
"""Days by which a load may pass its limit, for the arithmetic's sake."""


@dataclass(frozen=True)
class Load:
    """Days a year that one person, or one school's people, are away."""

    days: Floats
    """Not a number in a year in which nobody is; ``(year, draws)``."""
    safe: Floats | None
    """Days a year that do no harm; ``(draws,)``; None if nobody says."""

    @property
    def above(self) -> Floats:
        """Days above what is safe, nought where there are none; ``(year, draws)``."""
        if self.safe is None:
            return np.zeros_like(self.days)
        beyond = np.nan_to_num(self.days) - self.safe
        return np.where(beyond > TOLERANCE, beyond, 0.0)


def loads_of_people(costs: Costs) -> Mapping[str, Load]:
    """Return the load of one person of each role that provider schools deploy.

    By the name of the role, in the order of the model.
    """
    days: dict[str, Floats] = {}
    people: dict[str, Floats] = {}
    for use, schools in zip(_deployed(costs), _schools_per_person(costs), strict=True):
        places = costs.quantities.of(replace(use.need, number=1.0))
        nought = np.zeros_like(use.days)
        days[use.name] = days.get(use.name, nought) + use.days
        people[use.name] = people.get(use.name, nought) + places / schools
    written = costs.plan.model.people
    return {
        name: Load(
            _ratio(days[name], people[name]), _limit(costs, written[name].safe_days)
        )
        for name in written
        if name in days
    }


def load_of_providers(costs: Costs) -> Load | None:
    """Return the load of one provider school; None if nobody says how many there are.

    All days of provider schools' people count, deployed and inside pools and events.
    """
    organisation = costs.plan.model.organisation
    if organisation.provider_schools is None:
        return None
    total = np.zeros(costs.direct.shape[1:])
    for use in person_days(costs):
        if use.person.employed_by == "provider_school":
            total += use.days
    each = total / stated(costs, organisation.provider_schools)
    return Load(each, _limit(costs, organisation.safe_days_per_provider))


def _deployed(costs: Costs) -> list[PersonDays]:
    """Return the deployed days of provider schools' people, in the document's order."""
    return [
        use
        for use in person_days(costs)
        if use.use is DayUse.DEPLOYED and use.person.employed_by == "provider_school"
    ]


def _schools_per_person(costs: Costs) -> list[Floats]:
    """Return how many schools one person of each such deployment supports."""
    people = costs.plan.model.people
    return [
        stated(costs, written.schools_per_person)
        for programme in costs.plan.model.programmes.values()
        for written in programme.deployments
        if people[written.person].employed_by == "provider_school"
    ]


def _ratio(days: Floats, people: Floats) -> Floats:
    """Return days for each person; not a number where there is nobody."""
    each = np.full_like(days, np.nan)
    np.divide(days, people, out=each, where=people > 0.0)
    return each


def _limit(costs: Costs, safe: float | str | None) -> Floats | None:
    """Return a limit in every draw; None if there is none."""
    return None if safe is None else stated(costs, safe)
