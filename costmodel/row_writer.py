"""The rows of a model, drawn up from what the user wrote.

The rule in words is docs/method/bearers.md; :mod:`costmodel.plan` turns rows into
arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from costmodel.assumptions import Quantity
from costmodel.backfill import DayPart
from costmodel.deployments import Attendance, Deployment
from costmodel.document_lines import Steps
from costmodel.drivers import CostType, Count, DayUse, Means, Party
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from costmodel.people import Person
from costmodel.pools import Pool
from costmodel.programmes import Programme
from costmodel.quantities import Need, among_of
from costmodel.rates import DayRate, PriceRate, Rate
from costmodel.resources import CostRow, PersonUse, Route, cover_paid, time_rows
from costmodel.suggestions import listed
from costmodel.variants import Variant


@dataclass(frozen=True)
class RowWriter:
    """Draws up the rows of a model under one variant."""

    model: CostModel
    variant: Variant
    vat_rate: float

    def rows(self) -> tuple[CostRow, ...]:
        """Return every row, programmes first, in the order of the document."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[CostRow]:
        owners: list[tuple[str, Programme | Pool]] = [
            *self.model.programmes.items(),
            *self.model.pools.items(),
        ]
        for owner, (name, written) in enumerate(owners):
            top = "programmes" if isinstance(written, Programme) else "pools"
            for place, ingredient in self._ingredients(written, top, name):
                rows = self._ingredient(owner, written, ingredient, place)
                life = ingredient.life_years
                yield from rows if life is None else _for_life(rows, life)
        for owner, (name, programme) in enumerate(self.model.programmes.items()):
            path = ("programmes", name)
            for at, deployment in enumerate(programme.deployments):
                place = (*path, "deployments", at)
                yield from self._deployment(owner, deployment, place)
            for at, attendance in enumerate(programme.attendance):
                place = (*path, "attendance", at)
                yield from self._attendance(owner, attendance, place)

    def _ingredients(
        self, written: Programme | Pool, top: str, name: str
    ) -> Iterator[tuple[Steps, Ingredient]]:
        """Yield an owner's ingredients with their places, the scenario's own last."""
        for at, ingredient in enumerate(written.ingredients):
            yield (top, name, "ingredients", at), ingredient
        for added in self.variant.additions:
            if added.to == name:
                yield added.place, added.ingredient

    def _ingredient(
        self, owner: int, of: Programme | Pool, written: Ingredient, place: Steps
    ) -> Iterator[CostRow]:
        """Yield the rows of an ingredient, priced or in a person's time."""
        runs = of.runs if isinstance(of, Pool) else None
        need = Need(
            owner,
            written.number,
            written.per,
            written.one_for_every,
            written.share,
            years=self._positions(written.years),
            among=among_of(written) if isinstance(of, Programme) else None,
            learning=written.learning,
            at_work=None if runs is None else self._by_year(runs),
        )
        yield from self._used(need, written, place)
        if isinstance(of, Pool) and of.handed_over is not None:
            years = self._by_year(of.handed_over.years)
            giver = Party(of.handed_over.to)
            need = replace(need, at_work=years)
            yield replace(
                self._handed_over(need, written, giver, place),
                carbon=written.carbon,
                is_private=of.handed_over.public is False,
            )

    def _used(self, need: Need, written: Ingredient, place: Steps) -> Iterator[CostRow]:
        """Yield the rows of what the broker's own work takes of an ingredient."""
        rows = self._rows_of(need, written, place)
        if written.carbon is not None:
            yield replace(next(rows), carbon=written.carbon)
        yield from rows

    def _rows_of(
        self, need: Need, written: Ingredient, place: Steps
    ) -> Iterator[CostRow]:
        """Yield the rows of an ingredient that needs so much."""
        if written.person is None:
            yield from self._bought(need, written, place)
            return
        person = self.model.people[written.person]
        use = PersonUse(
            written.label, written.cost_type, written.person, written.profile, place
        )
        need = _in_days(need, written, person)
        yield from time_rows(need, use, person, Route(Party.BROKER, DayUse.INSIDE))

    def _handed_over(
        self, need: Need, written: Ingredient, giver: Party, place: Steps
    ) -> CostRow:
        """Return the resource of a share of a pool that another party runs."""
        rate: Rate = PriceRate(written.price or 0.0, written.profile)
        if written.person is not None:
            person = self.model.people[written.person]
            part = DayPart.DAY if person.fee is None else DayPart.FEE
            rate = DayRate(written.person, part, written.profile)
            need = _in_days(need, written, person)
        return CostRow(
            f"{written.label}: handed over",
            place,
            written.cost_type,
            need,
            rate,
            giver,
            Means.DONATED,
            factor=self._net(written),
            is_handed_over=True,
        )

    def _by_year(self, shares: Mapping[int, Quantity]) -> tuple[Quantity, ...]:
        """Return the share of each year of the model; one that is not named is 0."""
        organisation = self.model.organisation
        first = organisation.first_year
        return tuple(
            shares.get(year, 0.0) for year in range(first, first + organisation.years)
        )

    def _positions(self, years: tuple[int, ...] | None) -> tuple[int, ...] | None:
        """Return the positions of named years within the model."""
        if years is None:
            return None
        organisation = self.model.organisation
        within = range(organisation.years)
        positions = (year - organisation.first_year for year in years)
        return tuple(position for position in positions if position in within)

    def _bought(
        self, need: Need, written: Ingredient, place: Steps
    ) -> Iterator[CostRow]:
        """Yield the resource behind a price, and the VAT that cannot be recovered."""
        net = self._net(written)
        giver = written.given_by
        row = CostRow(
            written.label,
            place,
            written.cost_type,
            need,
            PriceRate(written.price or 0.0, written.profile),
            Party(giver) if giver else Party.BROKER,
            Means.DONATED if giver else Means.BOUGHT,
            factor=net,
            is_private=written.public is False,
        )
        yield row
        vat = self._vat(need, written)
        if vat is not None:
            yield replace(
                row,
                label=f"{written.label}: VAT",
                need=vat,
                means=None,
                to_party=Party.EXCHEQUER,
                factor=net * self.vat_rate,
            )

    def _vat(self, need: Need, written: Ingredient) -> Need | None:
        """Return how much of an ingredient bears VAT; None if none of it does."""
        if written.vat not in {"on_top", "included"} or written.given_by:
            return None
        if written.recovers is not None:
            return (
                None
                if written.recovers == 1.0
                else replace(need, recovered=written.recovers)
            )
        status = self.variant.vat or self.model.organisation.vat
        if status == "taxable_supplier":
            return None
        return replace(need, is_residual=status == "partly_exempt")

    def _net(self, written: Ingredient) -> float:
        """Return the part of a price that is net of VAT."""
        return 1.0 / (1.0 + self.vat_rate) if written.vat == "included" else 1.0

    def _deployment(
        self, owner: int, written: Deployment, place: Steps
    ) -> Iterator[CostRow]:
        """Yield the rows of the days deployed in a programme's schools."""
        days = self._days_in_schools(owner, written, place)
        is_direct = self.variant.delivery == "direct"
        payer = Party.SUPPORTED_SCHOOL if is_direct else Party.BROKER
        yield from time_rows(*days, Route(payer, DayUse.DEPLOYED))

    def _attendance(
        self, owner: int, written: Attendance, place: Steps
    ) -> Iterator[CostRow]:
        """Yield the rows of supported schools' own people who take part."""
        days = self._days_in_schools(owner, written, place)
        route = Route(Party.BROKER, DayUse.ATTENDING)
        yield from time_rows(*days, route)
        if written.pays_cover:
            yield from cover_paid(*days, route)
        if written.day_payment is not None:
            need, use, _ = days
            yield CostRow(
                f"{use.label}: day payment",
                place,
                use.cost_type,
                need,
                PriceRate(written.day_payment, written.profile),
                Party.BROKER,
                to_party=Party.SUPPORTED_SCHOOL,
            )

    def _days_in_schools(
        self, owner: int, written: Deployment | Attendance, place: Steps
    ) -> tuple[Need, PersonUse, Person]:
        """Return how many days a programme's schools take, what for, and of whom."""
        person, among = self.model.people[written.person], among_of(written)
        need = Need(owner, written.days_per_school, Count.SCHOOL, among=among)
        programme = tuple(self.model.programmes.values())[owner]
        label = _told_apart(person.label or written.person, written, programme)
        is_deployed = isinstance(written, Deployment)
        cost_type = CostType.DELIVERY if is_deployed else CostType.BACKFILL
        use = PersonUse(label, cost_type, written.person, written.profile, place)
        return need, use, person


def _told_apart(
    label: str, written: Deployment | Attendance, programme: Programme
) -> str:
    """Return a role with the schools it is for, if it stands there more than once."""
    others: Sequence[Deployment | Attendance] = programme.attendance
    if isinstance(written, Deployment):
        others = programme.deployments
    alike = [other for other in others if other.person == written.person]
    if len(alike) == 1:
        return label
    which = []
    if written.tier is not None:
        which.append(programme.tiers[written.tier].label)
    if written.in_years is not None:
        years = "year" if len(written.in_years) == 1 else "years"
        which.append(f"{years} {listed(map(str, written.in_years))}")
    return f"{label} ({', '.join(which) or 'all schools'})"


def _for_life(rows: Iterable[CostRow], life_years: int) -> Iterator[CostRow]:
    """Yield rows as start-up that serves so many years."""
    for row in rows:
        yield replace(row, life_years=life_years)


def _in_days(need: Need, written: Ingredient, person: Person) -> Need:
    """Return a need of a person's time in days, if it is written in posts."""
    if written.unit == "day":
        return need
    return replace(need, times=person.working_days or 1.0)
