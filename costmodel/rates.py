"""What one unit of everything costs in each year: prices, parts of a person's day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.backfill import DayPart, OnCosts, Release, day_cost, release_costs
from costmodel.drivers import IndexName
from costmodel.facts import PENSIONS, QUALIFYING_EARNINGS, Facts
from costmodel.ingredients import Profile
from costmodel.people import Person
from costmodel.periods import Horizon
from costmodel.terms import Terms
from costmodel.timing import Shape, Timing


@dataclass(frozen=True)
class PriceRate:
    """The price of one unit, in the months of a profile."""

    price: Quantity
    profile: Profile


@dataclass(frozen=True)
class DayRate:
    """One part of a person's day, in the months of a profile."""

    person: str
    part: DayPart
    profile: Profile


Rate = PriceRate | DayRate


@dataclass(frozen=True)
class RateBook:
    """Everything needed to price a unit, apart from the numbers drawn."""

    terms: Terms
    people: Mapping[str, Person]
    horizon: Horizon
    facts: Facts

    def shape(self, rate: Rate) -> Shape:
        """Return how the cost of a rate falls over its year."""
        return Shape(self.index_of(self._money_behind(rate)), rate.profile)

    def index_of(self, quantity: Quantity) -> IndexName:
        """Return the index that a price moves with; a plain number does not move."""
        if not isinstance(quantity, str):
            return IndexName.NONE
        return IndexName(self.terms.assumptions[quantity].index or IndexName.NONE)

    def dated(self, quantity: Quantity) -> str:
        """Return the month whose prices a price is stated in; empty if it has none."""
        if not isinstance(quantity, str):
            return ""
        return self.terms.assumptions[quantity].dated

    def shapes(self, rates: Iterable[Rate]) -> frozenset[Shape]:
        """Return every shape in which money behind some rates moves."""
        found = set()
        for rate in rates:
            if isinstance(rate, PriceRate):
                money: tuple[Quantity | None, ...] = (rate.price,)
            else:
                person = self.people[rate.person]
                money = (person.salary, person.fee, person.cover_rate)
            found |= {Shape(self.index_of(one or 0.0), rate.profile) for one in money}
        return frozenset(found)

    def _money_behind(self, rate: Rate) -> Quantity:
        """Return the price, fee, cover rate or salary that a rate moves with."""
        if isinstance(rate, PriceRate):
            return rate.price
        person = self.people[rate.person]
        money = {DayPart.FEE: person.fee, DayPart.COVER: person.cover_rate}
        return money.get(rate.part, person.salary) or 0.0


@dataclass(frozen=True)
class Priced:
    """The rates of a book for one set of draws; each part of a day is made once."""

    book: RateBook
    table: Floats
    """Every number of the model; ``(terms, draws)``."""
    timing: Timing
    _prices: dict[PriceRate, Floats] = field(default_factory=dict)
    _days: dict[tuple[str, Profile], dict[DayPart, Floats]] = field(
        default_factory=dict
    )

    def of(self, rate: Rate) -> Floats:
        """Return what one unit costs, in pounds; shape ``(year, draws)``."""
        if isinstance(rate, PriceRate):
            if rate not in self._prices:
                self._prices[rate] = self._money(rate.price, rate.profile)
            return self._prices[rate]
        key = (rate.person, rate.profile)
        if key not in self._days:
            self._days[key] = self._day(*key)
        return self._days[key][rate.part]

    def value(self, quantity: Quantity) -> Floats:
        """Return a number of the model; shape ``(draws,)``."""
        row: Floats = self.table[self.book.terms.position(quantity)]
        return row

    def _money(self, price: Quantity, profile: Profile) -> Floats:
        """Bring a price from its date to the profile-weighted level of each year."""
        shape = Shape(self.book.index_of(price), profile)
        since = self.timing.levels[shape.index].since[self.book.dated(price)]
        return self.value(price) * (self.timing.weights[shape] * since)

    def _day(self, name: str, profile: Profile) -> dict[DayPart, Floats]:
        """Return every part of a person's day."""
        person = self.book.people[name]
        parts: dict[DayPart, Floats] = {}
        if person.fee is not None:
            share = self.value(person.fee_share)
            parts[DayPart.FEE] = self._money(person.fee, profile) * share
        if person.has_pay:
            parts |= self._employed(person, profile)
        return parts

    def _employed(self, person: Person, profile: Profile) -> dict[DayPart, Floats]:
        """Return the parts of a day that rest on a salary."""
        salary = self._money(person.salary or 0.0, profile)
        cost = day_cost(
            salary,
            self._on_costs(person, profile),
            self.value(person.working_days or 1.0),
        )
        parts = {DayPart.DAY: cost}
        if person.is_released:
            release = Release(
                self.value(person.in_school_hours),
                self.value(person.cover_needed),
                self.value(person.cover_found),
            )
            cover = self._money(person.cover_rate or 0.0, profile)
            parts |= release_costs(release, cost, cover)
        if person.contracted_hours is not None:
            hourly = salary / self.value(person.contracted_hours)
            parts[DayPart.OWN] = self.value(person.own_hours) * hourly
        return parts

    def _on_costs(self, person: Person, profile: Profile) -> OnCosts:
        """Return the rates of the employer in each year of the profile."""
        no_levy = np.zeros((1, 1))
        return OnCosts(
            self._rate("oncost.ni_rate", profile),
            self._rate("oncost.ni_threshold", profile),
            self._rate(PENSIONS[person.on_costs or "teachers"], profile),
            self._rate("oncost.apprenticeship_levy", profile)
            if person.pays_levy
            else no_levy,
            self._pension_limits(person, profile),
        )

    def _pension_limits(
        self, person: Person, profile: Profile
    ) -> tuple[Floats, Floats] | None:
        """Return between which earnings the pension is due; None: on all of them."""
        if not person.has_limited_pension:
            return None
        lower, upper = (self._rate(name, profile) for name in QUALIFYING_EARNINGS)
        return lower, upper

    def _rate(self, name: str, profile: Profile) -> Floats:
        """Return a rate by year: a dated fact, or a number that may be drawn."""
        if self.book.facts.is_dated(name):
            return self.book.facts.by_year(name, profile)[:, None]
        return self.value(name)[None]
