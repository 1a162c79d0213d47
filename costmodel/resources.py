"""The two kinds of row: resources that parties give, and transfers between parties.

The rule in words is docs/method/bearers.md. Rows are drawn up here from what the user
wrote; :mod:`costmodel.plan` turns them into arrays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from costmodel.backfill import Part
from costmodel.deployments import Attendance, Deployment
from costmodel.drivers import CostType, Count, Means, Party
from costmodel.ingredients import Ingredient, Profile
from costmodel.model import CostModel
from costmodel.people import Person
from costmodel.pools import Pool
from costmodel.programmes import Programme
from costmodel.quantities import Need
from costmodel.rates import DayRate, PriceRate, Rate

Delivery = Literal["broker", "direct"]
"""Who pays provider schools for deployed days: the broker, or supported schools."""


@dataclass(frozen=True)
class Row:
    """One resource or transfer: a need, at a rate."""

    label: str
    owner: int
    """Programmes first, then pools, in the order of the document."""
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
    life_years: int | None = None
    """Years over which unit costs spread it; None if it is no start-up."""

    @property
    def is_resource(self) -> bool:
        """Whether the row is a resource, not a transfer."""
        return self.means is not None

    @property
    def is_broker_cost(self) -> bool:
        """Whether the row is part of the broker's full cost."""
        return self.from_party is Party.BROKER


@dataclass(frozen=True)
class Variant:
    """What one way of funding changes in the costs themselves."""

    delivery: Delivery = "broker"
    additions: tuple[tuple[str, Ingredient], ...] = ()
    """Ingredients that only this scenario has, each with its programme or pool."""


@dataclass(frozen=True)
class RowWriter:
    """Draws up the rows of a model under one variant."""

    model: CostModel
    variant: Variant
    vat_rate: float

    def rows(self) -> tuple[Row, ...]:
        """Return every row, programmes first, in the order of the document."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        owners: list[tuple[str, Programme | Pool]] = [
            *self.model.programmes.items(),
            *self.model.pools.items(),
        ]
        for owner, (name, written) in enumerate(owners):
            added = [one for to, one in self.variant.additions if to == name]
            for ingredient in (*written.ingredients, *added):
                for row in self._ingredient(owner, ingredient):
                    yield replace(row, life_years=ingredient.life_years)
        for owner, programme in enumerate(self.model.programmes.values()):
            for deployment in programme.deployments:
                yield from self._deployment(owner, deployment)
            for attendance in programme.attendance:
                yield from self._attendance(owner, attendance)

    def _ingredient(self, owner: int, written: Ingredient) -> Iterator[Row]:
        """Yield the rows of an ingredient, priced or in a person's time."""
        need = Need(
            owner,
            written.number,
            written.per,
            written.one_for_every,
            written.share,
            years=self._positions(written.years),
        )
        if written.person is None:
            yield from self._bought(need, written)
            return
        person = self.model.people[written.person]
        if written.unit == "post":
            need = replace(need, times=person.working_days or 1.0)
        use = _Use(written.label, written.cost_type, written.person, written.profile)
        yield from _time(need, use, person, Route(Party.BROKER))

    def _positions(self, years: tuple[int, ...] | None) -> tuple[int, ...] | None:
        """Return the positions of named years within the model."""
        if years is None:
            return None
        organisation = self.model.organisation
        within = range(organisation.years)
        positions = (year - organisation.first_year for year in years)
        return tuple(position for position in positions if position in within)

    def _bought(self, need: Need, written: Ingredient) -> Iterator[Row]:
        """Yield the resource behind a price, and the VAT that cannot be recovered."""
        net = 1.0 / (1.0 + self.vat_rate) if written.vat == "included" else 1.0
        giver = written.given_by
        row = Row(
            written.label,
            need.owner,
            written.cost_type,
            need,
            PriceRate(written.price or 0.0, written.profile),
            Party(giver) if giver else Party.BROKER,
            Means.DONATED if giver else Means.BOUGHT,
            factor=net,
        )
        yield row
        recovers = self.model.organisation.vat == "taxable_supplier"
        if written.vat in {"on_top", "included"} and not giver and not recovers:
            yield replace(
                row,
                label=f"{written.label}: VAT",
                means=None,
                to_party=Party.EXCHEQUER,
                factor=net * self.vat_rate,
            )

    def _deployment(self, owner: int, written: Deployment) -> Iterator[Row]:
        """Yield the rows of the days deployed in a programme's schools."""
        person = self.model.people[written.person]
        need = Need(owner, written.days_per_school, Count.SCHOOL)
        label = person.label or written.person
        use = _Use(label, CostType.DELIVERY, written.person, written.profile)
        is_direct = self.variant.delivery == "direct"
        payer = Party.SUPPORTED_SCHOOL if is_direct else Party.BROKER
        yield from _time(need, use, person, Route(payer, is_deployment=True))

    def _attendance(self, owner: int, written: Attendance) -> Iterator[Row]:
        """Yield the rows of supported schools' own people who take part."""
        person = self.model.people[written.person]
        need = Need(owner, written.days_per_school, Count.SCHOOL)
        label = person.label or written.person
        use = _Use(label, CostType.BACKFILL, written.person, written.profile)
        yield from _time(need, use, person, Route(Party.BROKER))


@dataclass(frozen=True)
class _Use:
    """What a person's days are used for."""

    label: str
    cost_type: CostType
    person: str
    profile: Profile

    def rate(self, part: Part) -> DayRate:
        """Return one part of the person's day, in the months of the use."""
        return DayRate(self.person, part, self.profile)


@dataclass(frozen=True)
class Route:
    """Who pays for a day, and whether it is deployed in a supported school."""

    payer: Party
    is_deployment: bool = False


def _time(need: Need, use: _Use, person: Person, route: Route) -> Iterator[Row]:
    """Yield the rows of a person's days."""
    day = Row(
        use.label, need.owner, use.cost_type, need, use.rate(Part.DAY), Party.BROKER
    )
    if person.employed_by == "broker":
        yield replace(day, means=Means.BOUGHT, is_payroll=True)
    elif person.employed_by == "freelance":
        yield replace(
            day,
            rate=use.rate(Part.FEE),
            from_party=route.payer,
            means=Means.BOUGHT,
        )
    else:
        yield from _released(day, use, person, route)


def _released(day: Row, use: _Use, person: Person, route: Route) -> Iterator[Row]:
    """Yield what a released day costs the school at home, and what it is paid."""
    home = Party(person.employed_by)
    if home is Party.PROVIDER_SCHOOL and person.fee is not None:
        yield replace(
            day,
            label=f"{use.label}: fee",
            rate=use.rate(Part.FEE),
            from_party=route.payer,
            to_party=home,
            is_passed_through=route.is_deployment and route.payer is Party.BROKER,
        )
    at_home = replace(day, cost_type=CostType.BACKFILL, from_party=home)
    if person.cover_rate is not None:
        yield replace(
            at_home,
            label=f"{use.label}: cover",
            rate=use.rate(Part.COVER),
            means=Means.BOUGHT,
        )
    yield replace(
        at_home,
        label=f"{use.label}: time lost",
        rate=use.rate(Part.LOST),
        means=Means.LOST,
    )
    if person.contracted_hours is not None:
        yield replace(
            day,
            label=f"{use.label}: own time",
            rate=use.rate(Part.OWN),
            from_party=Party.INDIVIDUAL,
            means=Means.DONATED,
        )
