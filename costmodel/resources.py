"""The two kinds of row: resources that parties give, and transfers between parties.

The rule in words is docs/method/bearers.md. Rows of a person's days are drawn up here,
all others by :mod:`costmodel.row_writer`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from costmodel.assumptions import Quantity
from costmodel.backfill import DayPart
from costmodel.document_lines import Steps
from costmodel.drivers import CostType, DayUse, Means, Party
from costmodel.ingredients import Profile
from costmodel.people import Person
from costmodel.quantities import Need
from costmodel.rates import DayRate, Rate

DAYS = ("deployments", "attendance")
"""Lists in which a programme writes days in its schools."""


@dataclass(frozen=True)
class CostRow:
    """One resource or transfer: a need, at a rate."""

    label: str
    place: Steps
    """Where the ingredient, the deployment or the attendance behind it is written."""
    cost_type: CostType
    need: Need
    rate: Rate
    from_party: Party
    """Who first gives the resource, or who pays the transfer."""
    means: Means | None = None
    """How a resource is given; None for a transfer."""
    to_party: Party | None = None
    """Who is paid; None for a resource."""
    factor: float = 1.0
    """Share of the rate that this row is, as the VAT in a price."""
    is_payroll: bool = False
    """Pay of the broker's own people: paid in the month, and counted as staff days."""
    is_passed_through: bool = False
    """A deployed day's fee that only passes through the broker's hands."""
    is_handed_over: bool = False
    """What another party gives where it runs a pool in the broker's stead."""
    is_private: bool = False
    """What a funder gives who is not public."""
    carbon: Quantity | None = None
    """Kilograms of CO2 equivalent for one unit of the need, counted with this row."""
    use: DayUse | None = None
    """What a person's days are used for, on the one row of theirs that counts them."""
    life_years: int | None = None
    """Years over which unit costs spread it; None if it is no start-up."""

    @property
    def owner(self) -> int:
        """Whose it is: programmes first, then pools, in the order of the document."""
        return self.need.owner

    @property
    def is_of_days(self) -> bool:
        """Whether it comes from days deployed or attended, not from an ingredient."""
        return self.place[-2] in DAYS

    @property
    def released(self) -> DayRate | None:
        """The rate of lost time, on the row that counts days a school releases.

        Each such day has one such row, whatever of it is covered; None on all others.
        """
        if isinstance(self.rate, DayRate) and self.rate.part is DayPart.LOST:
            return self.rate
        return None

    @property
    def is_resource(self) -> bool:
        """Whether the row is a resource, not a transfer."""
        return self.means is not None

    @property
    def is_broker_cost(self) -> bool:
        """Whether the row is part of the broker's full cost."""
        return self.from_party is Party.BROKER


@dataclass(frozen=True)
class PersonUse:
    """What a person's days are used for."""

    label: str
    cost_type: CostType
    person: str
    profile: Profile
    place: Steps

    def rate(self, part: DayPart) -> DayRate:
        """Return one part of the person's day, in the months of the use."""
        return DayRate(self.person, part, self.profile)


@dataclass(frozen=True)
class Route:
    """Who pays for a day, and what it is used for."""

    payer: Party
    use: DayUse

    @property
    def passes_through(self) -> bool:
        """Whether what is paid for a deployed day only passes through the broker."""
        return self.use is DayUse.DEPLOYED and self.payer is Party.BROKER


def time_rows(
    need: Need, use: PersonUse, person: Person, route: Route
) -> Iterator[CostRow]:
    """Yield the rows of a person's days."""
    day = CostRow(
        use.label, use.place, use.cost_type, need, use.rate(DayPart.DAY), Party.BROKER
    )
    if person.employed_by == "broker":
        yield replace(day, means=Means.BOUGHT, is_payroll=True, use=route.use)
    elif person.employed_by == "freelance":
        yield replace(
            day,
            rate=use.rate(DayPart.FEE),
            from_party=route.payer,
            means=Means.BOUGHT,
            use=route.use,
        )
    else:
        yield from _released(day, use, person, route)


def _released(
    day: CostRow, use: PersonUse, person: Person, route: Route
) -> Iterator[CostRow]:
    """Yield what a released day costs the school at home, and what it is paid."""
    home = Party(person.employed_by)
    if home is Party.PROVIDER_SCHOOL and person.fee is not None:
        yield replace(
            day,
            label=f"{use.label}: fee",
            rate=use.rate(DayPart.FEE),
            from_party=route.payer,
            to_party=home,
            is_passed_through=route.passes_through,
        )
    if home is Party.PROVIDER_SCHOOL and person.pays_cover:
        yield from cover_paid(day.need, use, person, route)
    at_home = replace(day, cost_type=CostType.BACKFILL, from_party=home)
    if person.cover_rate is not None:
        yield replace(
            at_home,
            label=f"{use.label}: cover",
            rate=use.rate(DayPart.COVER),
            means=Means.BOUGHT,
        )
    yield replace(
        at_home,
        label=f"{use.label}: time lost",
        rate=use.rate(DayPart.LOST),
        means=Means.LOST,
        use=route.use,
    )
    if person.contracted_hours is not None:
        yield replace(
            day,
            label=f"{use.label}: own time",
            rate=use.rate(DayPart.OWN),
            from_party=Party.INDIVIDUAL,
            means=Means.DONATED,
        )


def cover_paid(
    need: Need, use: PersonUse, person: Person, route: Route
) -> Iterator[CostRow]:
    """Yield the payment of what a school buys in cover; none if it buys none."""
    if person.cover_rate is not None:
        yield CostRow(
            f"{use.label}: cover paid for",
            use.place,
            CostType.BACKFILL,
            need,
            use.rate(DayPart.COVER),
            route.payer,
            to_party=Party(person.employed_by),
            is_passed_through=route.passes_through,
        )
