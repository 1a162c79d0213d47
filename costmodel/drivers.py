"""What is counted: cost types, counts, drivers, parties, profiles and indices."""

from __future__ import annotations

from enum import StrEnum


class CostType(StrEnum):
    """What a cost is for, in the order in which tables show it."""

    BROKERING = "brokering"
    SECRETARIAT = "secretariat"
    EVALUATION = "evaluation"
    QUALITY_ASSURANCE = "quality_assurance"
    DEVELOPMENT = "development"
    TRAINING = "training"
    DELIVERY = "delivery"
    BACKFILL = "backfill"
    EVENTS = "events"
    TRAVEL = "travel"
    MATERIALS = "materials"
    PREMISES = "premises"
    GOVERNANCE = "governance"
    BID = "bid"

    @property
    def in_words(self) -> str:
        """Its name, as ``Quality assurance``."""
        return self.value.replace("_", " ").capitalize()


class Count(StrEnum):
    """What a quantity is counted per; a programme's own, or the sum for a pool."""

    YEAR = "year"
    SCHOOL = "school"
    """A school in a programme in a year: a place."""
    JOURNEY = "journey"
    """A school that starts a programme."""
    MATCH = "match"
    PARTNERSHIP_MONTH = "partnership_month"
    EVENT = "event"
    DELEGATE = "delegate"
    DEPLOYMENT_DAY = "deployment_day"
    DEPLOYED_PERSON = "deployed_person"
    PUPIL = "pupil"


class Driver(StrEnum):
    """What spreads a pool over those it serves."""

    SCHOOLS = "schools"
    MATCHES = "matches"
    PARTNERSHIP_MONTHS = "partnership_months"
    DEPLOYMENT_DAYS = "deployment_days"
    DEPLOYED_PEOPLE = "deployed_people"
    EVENTS = "events"
    STAFF_DAYS = "staff_days"
    """Days of the broker's own staff: programmes and pools both have them."""
    DIRECT_COST = "direct_cost"
    """The broker's cost before pools: programmes and pools both have it."""
    FIXED = "fixed"
    """Weights the user states, for programmes and pools."""
    JOURNEYS = "journeys"
    PUPILS = "pupils"
    DELEGATES = "delegates"
    POSTS = "posts"
    """Staff days over the working days of each role: what templates call headcount."""
    STAFF_COST = "staff_cost"
    """Pounds of the broker's own payroll: programmes and pools both have them."""
    AREA = "area"
    """Square metres that programmes and pools state."""
    TIME = "time"
    """Days that programmes and pools take of the pool, on practical capacity."""


COUNT_OF_DRIVER: dict[Driver, Count] = {
    Driver.SCHOOLS: Count.SCHOOL,
    Driver.MATCHES: Count.MATCH,
    Driver.PARTNERSHIP_MONTHS: Count.PARTNERSHIP_MONTH,
    Driver.DEPLOYMENT_DAYS: Count.DEPLOYMENT_DAY,
    Driver.DEPLOYED_PEOPLE: Count.DEPLOYED_PERSON,
    Driver.EVENTS: Count.EVENT,
    Driver.JOURNEYS: Count.JOURNEY,
    Driver.PUPILS: Count.PUPIL,
    Driver.DELEGATES: Count.DELEGATE,
}
"""Drivers that only programmes have a volume of, and the count that measures it."""

NAMING = frozenset({Driver.FIXED, Driver.TIME})
"""Drivers with which a pool names those it serves."""


class Party(StrEnum):
    """Who first pays, who is paid, who ends up bearing."""

    BROKER = "broker"
    PROVIDER_SCHOOL = "provider_school"
    SUPPORTED_SCHOOL = "supported_school"
    INDIVIDUAL = "individual"
    FUNDER = "funder"
    EXCHEQUER = "exchequer"
    """Only ever paid, in VAT."""

    @property
    def in_words(self) -> str:
        """Its name inside a sentence, as ``the broker`` or ``provider schools``."""
        name = self.value.replace("_", " ")
        return f"the {name}" if self in {Party.BROKER, Party.EXCHEQUER} else f"{name}s"


class Means(StrEnum):
    """How a party gives a resource."""

    BOUGHT = "bought"
    DONATED = "donated"
    """Given by someone who is not paid for it."""
    LOST = "lost"
    """Working time taken from something else, and not replaced."""


class DayUse(StrEnum):
    """What a person's days are used for."""

    DEPLOYED = "deployed"
    """At work in a supported school."""
    INSIDE = "inside"
    """In an ingredient of a programme or a pool."""
    ATTENDING = "attending"
    """A supported school's own people who take part."""


class ProfileName(StrEnum):
    """How a year's amount falls over its months, September first."""

    EVEN = "even"
    TEACHING = "teaching"
    HALF_TERMLY = "half_termly"
    START = "start"
    END = "end"


class IndexName(StrEnum):
    """What a price moves with."""

    PAY_TEACHERS = "pay_teachers"
    PAY_SUPPORT = "pay_support"
    PRICES = "prices"
    NONE = "none"
