"""Released days, their worth, loads, and days there are (docs/method: people)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.reference.plain_people import SCHOOLS, Use, day_of, filled_of
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import schools_for
from tests.reference.plain_result import ByYear
from tests.reference.plain_rows import Work, needs_of, time_needed, uses_in_schools

DEPLOYED = "deployed"
INSIDE = "inside pools and events"
OWN = "supported schools' own"
GROUPS = (DEPLOYED, INSIDE, OWN)

NEAR = 1e-9
"""Days by which a need may pass what there is, for the arithmetic's sake."""


@dataclass
class Release:
    """Days that schools give up in one year, and what they are worth by convention."""

    released: float = 0.0
    in_school: float = 0.0
    needed: float = 0.0
    """Days for which somebody must stand in."""
    found: float = 0.0
    own_hours: float = 0.0
    cover: float = 0.0
    """Pounds of cover bought."""
    lost: float = 0.0
    """Pounds of time that is not covered, at the day cost."""
    at_day_cost: float = 0.0
    """Pounds of all in-school time at the day cost."""
    own_time: float = 0.0
    """Pounds of the people's own time."""

    @property
    def not_found(self) -> float:
        """Days for which somebody must stand in and nobody does."""
        return self.needed - self.found

    @property
    def not_needed(self) -> float:
        """Days in school for which nobody must stand in."""
        return self.in_school - self.needed

    @property
    def cover_and_lost(self) -> float:
        """Pounds by the convention that is used everywhere else."""
        return self.cover + self.lost


def uses_of(work: Work, prices: Prices) -> Iterator[tuple[str, str, Use]]:
    """Yield the group, the role and the days of every use of a person's time."""
    for need in needs_of(work, prices):
        person = need.ingredient.person
        if person is not None and not need.handed_to:
            yield INSIDE, person, time_needed(need, person, prices)
    for person, use in uses_in_schools(work, prices):
        yield (DEPLOYED if use.is_deployed else OWN), person, use


def released(work: Work, prices: Prices) -> dict[str, dict[int, Release]]:
    """Return what schools give up, by group and year."""
    groups = {group: {year: Release() for year in prices.years} for group in GROUPS}
    for group, name, use in uses_of(work, prices):
        if prices.model.people[name].employed_by in SCHOOLS:
            _add(name, use, groups[group][use.year], prices)
    return groups


def _add(name: str, use: Use, release: Release, prices: Prices) -> None:
    """Add so many days of a school's person to what is released."""
    person = prices.model.people[name]
    value = prices.value
    in_school = use.days * value(person.in_school_hours)
    covered = use.days * filled_of(person, prices)
    day = day_of(person, use.weights, use.year, prices)
    hours = use.days * value(person.own_hours)
    release.released += use.days
    release.in_school += in_school
    release.needed += in_school * value(person.cover_needed)
    release.found += covered
    release.own_hours += hours
    if person.cover_rate is not None:
        rate = prices.rate_of_year(person.cover_rate, use.weights, use.year)
        release.cover += covered * rate
    release.lost += (in_school - covered) * day.cost
    release.at_day_cost += in_school * day.cost
    if person.contracted_hours is not None:
        release.own_time += hours * day.salary / value(person.contracted_hours)


def load_of_a_person(work: Work, prices: Prices) -> dict[str, ByYear]:
    """Return the deployed days of one person of each role, where anybody is deployed.

    Roles are those from provider schools.
    """
    model = prices.model
    days: dict[str, ByYear] = {}
    people: dict[str, ByYear] = {}
    for name, programme in model.programmes.items():
        for deployment in programme.deployments:
            role = deployment.person
            if model.people[role].employed_by != "provider_school":
                continue
            for year in prices.years:
                by_age = work.volumes.by_age[name][year]
                schools = schools_for(deployment, programme, by_age, prices)
                in_each = prices.value(deployment.days_per_school)
                each = prices.value(deployment.schools_per_person)
                _put(days, role, year, schools * in_each)
                _put(people, role, year, schools / each)
    return {
        role: {year: days[role][year] / many for year, many in years.items() if many}
        for role, years in people.items()
    }


def load_of_a_provider_school(work: Work, prices: Prices) -> ByYear | None:
    """Return the released days of one provider school; None if none are stated."""
    schools = prices.value(prices.model.organisation.provider_schools or 0.0)
    if not schools:
        return None
    days = dict.fromkeys(prices.years, 0.0)
    for _, name, use in uses_of(work, prices):
        if prices.model.people[name].employed_by == "provider_school":
            days[use.year] += use.days
    return {year: total / schools for year, total in days.items()}


@dataclass
class Enough:
    """The days that a role must give in one year, and those there are."""

    needed: float
    available: float
    runs_out: int | None
    """The first month of the model at whose end more was needed than there is."""

    @property
    def short(self) -> float:
        """Days that are needed and not there."""
        return max(0.0, self.needed - self.available)


def days_there_are(work: Work, prices: Prices) -> dict[str, dict[int, Enough]]:
    """Compare the days needed of each role with those there are, by year stated."""
    by_month = {name: [0.0] * prices.months for name in prices.model.people}
    for _, name, use in uses_of(work, prices):
        for share, month in zip(use.weights, prices.months_of(use.year), strict=True):
            by_month[name][month] += use.days * share
    found: dict[str, dict[int, Enough]] = {}
    for name, person in prices.model.people.items():
        for year in prices.years:
            available = (person.available or {}).get(year)
            if available is not None:
                enough = _enough(by_month[name], prices.value(available), year, prices)
                found.setdefault(name, {})[year] = enough
    return found


def _enough(days: list[float], there: float, year: int, prices: Prices) -> Enough:
    """Follow the days of a year from September to see when they run out."""
    so_far = 0.0
    runs_out = None
    for month in prices.months_of(year):
        so_far += days[month]
        if runs_out is None and so_far > there + NEAR:
            runs_out = month
    return Enough(needed=so_far, available=there, runs_out=runs_out)


def _put(found: dict[str, ByYear], name: str, year: int, amount: float) -> None:
    """Add an amount to what is there of a name in a year."""
    years = found.setdefault(name, {})
    years[year] = years.get(year, 0.0) + amount
