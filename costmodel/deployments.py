"""People from one school at work in another, and staff who leave theirs to learn."""

from __future__ import annotations

from costmodel.assumptions import Described, Name, Quantity
from costmodel.drivers import ProfileName
from costmodel.ingredients import Profile


class Deployment(Described):
    """A role deployed in every school of a programme."""

    person: Name
    days_per_school: Quantity
    """Deployed days a year in each school."""
    schools_per_person: Quantity = 1.0
    """Schools that one deployed person supports."""
    profile: Profile = ProfileName.TEACHING


class Attendance(Described):
    """Supported schools' own people who leave their work to take part."""

    person: Name
    days_per_school: Quantity
    """Person-days a year from each school, all its people together."""
    profile: Profile = ProfileName.TEACHING
