"""People from one school at work in another, and staff who leave theirs to learn."""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.assumptions import Described, Name, Quantity
from costmodel.drivers import Count, ProfileName
from costmodel.ingredients import Profile

OF_DEPLOYMENT: Mapping[Count, str] = {
    Count.DEPLOYMENT_DAY: "days_per_school",
    Count.DEPLOYED_PERSON: "schools_per_person",
}
"""What a deployment states for each count that adds deployments up."""


class Deployment(Described):
    """A role deployed in every school of a programme."""

    person: Name
    """Role that is deployed, by name: from a provider school, the broker or a
    freelance."""
    days_per_school: Quantity
    """Deployed days a year in each school."""
    schools_per_person: Quantity = 1.0
    """Schools that one deployed person supports; it counts people and changes no
    days."""
    profile: Profile = ProfileName.TEACHING
    """Months in which the days fall; as an ingredient has it."""
    tier: Name | None = None
    """Tier of the programme's schools, by name, that it is for; left out: all."""
    in_years: tuple[int, ...] | None = None
    """Years of a school's journey in which it falls, 1 for the first; left out: all."""


class Attendance(Described):
    """Supported schools' own people who leave their work to take part."""

    person: Name
    """Role that takes part, by name: employed by the supported school."""
    days_per_school: Quantity
    """Person-days a year from each school, all its people together."""
    profile: Profile = ProfileName.TEACHING
    """Months in which the days fall; as an ingredient has it."""
    tier: Name | None = None
    """Tier of the programme's schools, by name, that it is for; left out: all."""
    in_years: tuple[int, ...] | None = None
    """Years of a school's journey in which it falls, 1 for the first; left out: all."""
    pays_cover: bool = False
    """Whether the broker pays the school the cover it buys for these days."""
    day_payment: Quantity | None = None
    """Pounds that the broker pays the school for each person-day, covered or not;
    left out: nothing."""
