"""How much of everything there is: counts of programmes, and what ingredients need.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.assumptions import Quantity
from costmodel.cohorts import SchoolVolumes, stayed, until
from costmodel.deployments import Attendance, Deployment
from costmodel.drivers import Count
from costmodel.ingredients import Ingredient
from costmodel.programmes import Programme
from costmodel.terms import Terms

STEP_TOLERANCE = 1e-9
"""Keeps a count that is a whole number of steps from starting another."""

_ALL = slice(None)

_LEAST_LEFT = 1e-9
"""Part of an amount that a doubling leaves in any draw."""


@dataclass(frozen=True)
class Among:
    """A part of a programme's schools: those of a tier, or in some years of theirs."""

    tier: str | None = None
    """By its name among the programme's tiers; None: all."""
    ages: tuple[int, ...] | None = None
    """Years of a school's journey, 1 for the first; None: all."""


@dataclass(frozen=True)
class Need:
    """How much of one ingredient a programme or a pool uses in a year."""

    owner: int
    """Programmes first, then pools, in the order of the document."""
    number: Quantity
    per: Count
    one_for_every: Quantity | None = None
    share: Quantity = 1.0
    times: Quantity = 1.0
    """Units in one of the number: the working days in a post."""
    years: tuple[int, ...] | None = None
    """Positions of the years in which it is needed; None: all."""
    among: Among | None = None
    """The schools that it is needed for; None: all."""
    learning: Quantity = 0.0
    """Part that is saved with each doubling of all that was done."""
    at_work: tuple[Quantity, ...] | None = None
    """Share of its pool at work in each year of the plan; None: all of it."""
    recovered: Quantity = 0.0
    """Share of it that comes back, of VAT whose recovery is stated."""
    is_residual: bool = False
    """Whether it is VAT of which as much comes back as income lets."""


class Counts(Mapping[Count, Floats]):
    """Every count, ``(programme, year, draws)``; each is made when it is asked for."""

    def __init__(
        self,
        programmes: tuple[Programme, ...],
        terms: Terms,
        table: Floats,
        volumes: SchoolVolumes,
    ) -> None:
        """Keep what counts are made from."""
        self._programmes, self._terms, self._table = programmes, terms, table
        self._volumes = volumes
        self._made: dict[Count, Floats] = {}
        self._totals: dict[Count, Floats] = {}

    def __getitem__(self, count: Count) -> Floats:
        """Return one count."""
        if count not in self._made:
            self._made[count] = self._make(count)
        return self._made[count]

    def __iter__(self) -> Iterator[Count]:
        """Yield every count there is."""
        return iter(Count)

    def __len__(self) -> int:
        """Return how many counts there are."""
        return len(Count)

    def total(self, count: Count) -> Floats:
        """Return a count as pools see it: the sum of all programmes, *year* 1."""
        if count not in self._totals:
            year = np.ones(self._volumes.places.shape[1:])
            self._totals[count] = year if count is Count.YEAR else added(self[count])
        return self._totals[count]

    def among(self, count: Count, programme: int, among: Among) -> Floats:
        """Return a count of some of a programme's schools; ``(year, draws)``.

        With ages, *count* is one that goes by the schools that take part.
        """
        if among.ages is None:
            counted: Floats = self[count][programme]
        else:
            one = slice(programme, programme + 1)
            counted = self._by_place(count, self._aged(programme, among.ages), one)[0]
        if among.tier is not None:
            counted = counted * self._share(programme, among.tier)
        return counted

    def event_steps(
        self, programme: int, every: Floats, among: Among | None = None
    ) -> Floats:
        """Return the whole steps of a programme's delegates at each event, added up.

        ``every`` is how many delegates one step serves, ``(draws,)``; the result has
        shape ``(year, draws)``.
        """
        schools = (
            self[Count.SCHOOL][programme]
            if among is None
            else self.among(Count.SCHOOL, programme, among)
        )
        delegates = self._stated("delegates_per_school")[programme] * schools
        steps = whole_steps(delegates, every)
        steps *= self[Count.EVENT][programme]
        return steps

    def _aged(self, programme: int, ages: tuple[int, ...]) -> Floats:
        """Return a programme's schools in some years of theirs; ``(1, year, draws)``.

        1 is the first year of a school's journey.
        """
        journeys = self._volumes.journeys[programme]
        leaves = self._value(self._programmes[programme].leaves)
        schools = np.zeros_like(journeys)
        for later in (age - 1 for age in ages if age <= len(journeys)):
            there = stayed(journeys[: len(journeys) - later], leaves, later)
            if programme in self._volumes.gone_from:
                there = until(there, self._volumes.gone_from[programme], later)
            schools[later:] += there
        one: Floats = schools[None]
        return one

    def _make(self, count: Count) -> Floats:
        """Work one count out."""
        places = self._volumes.places
        makers: dict[Count, Callable[[], Floats]] = {
            Count.YEAR: lambda: np.ones_like(places),
            Count.JOURNEY: lambda: self._volumes.journeys,
            Count.EVENT: lambda: (places > 0.0) * self._stated("events"),
            Count.DEPLOYMENT_DAY: lambda: self._deployed("days"),
            Count.DEPLOYED_PERSON: lambda: self._deployed("people"),
        }
        if count in makers:
            return makers[count]()
        return self._by_place(count, places, slice(None))

    def _by_place(self, count: Count, schools: Floats, which: slice) -> Floats:
        """Work out a count that goes by schools that take part.

        ``schools`` are some or all of those of the programmes ``which``;
        ``(programme, year, draws)``.
        """
        makers: dict[Count, Callable[[], Floats]] = {
            Count.SCHOOL: lambda: schools,
            Count.MATCH: lambda: self._matches(schools, which),
            Count.PARTNERSHIP_MONTH: lambda: (
                self._stated("matches_per_school", which)
                * schools
                * self._stated("months_per_match", which)
            ),
            Count.DELEGATE: lambda: (
                self[Count.EVENT][which]
                * self._stated("delegates_per_school", which)
                * schools
            ),
            Count.PUPIL: lambda: self._stated("pupils_per_school", which) * schools,
        }
        return makers[count]()

    def _matches(self, schools: Floats, which: slice) -> Floats:
        """Return the matches brokered for schools, with those brokered anew."""
        matches = self._stated("matches_per_school", which) * schools
        if any(each.rematched != 0.0 for each in self._programmes[which]):
            matches *= 1.0 + self._stated("rematched", which)
        return matches

    def _deployed(self, what: Literal["days", "people"]) -> Floats:
        """Return days or people deployed in all schools; ``(programme, year, draws)``.

        Deployments that are in a school in all its years are first added up.
        """
        per_place = np.zeros((len(self._programmes), 1, self._table.shape[1]))
        places = self._volumes.places
        aged: list[tuple[int, Floats]] = []
        for position, programme in enumerate(self._programmes):
            for deployment in programme.deployments:
                each = self._each(deployment, what)
                among = among_of(deployment)
                if among is not None and among.tier is not None:
                    each = each * self._share(position, among.tier)
                if among is None or among.ages is None:
                    per_place[position] += each
                else:
                    aged.append((position, self._aged(position, among.ages)[0] * each))
        total = places * per_place
        for position, deployed in aged:
            total[position] += deployed
        return total

    def _each(self, deployment: Deployment, what: Literal["days", "people"]) -> Floats:
        """Return days or people that a deployment takes in a school; ``(draws,)``."""
        if what == "days":
            return self._value(deployment.days_per_school)
        return 1.0 / self._value(deployment.schools_per_person)

    def _share(self, programme: int, tier: str) -> Floats:
        """Return the share of a programme's schools that a tier is; ``(draws,)``."""
        return self._value(self._programmes[programme].tiers[tier].share)

    def _value(self, number: Quantity) -> Floats:
        """Return a number of the model; ``(draws,)``."""
        row: Floats = self._table[self._terms.position(number)]
        return row

    def _stated(self, field: str, which: slice = _ALL) -> Floats:
        """Return what programmes state; ``(programme, 1, draws)``."""
        numbers = [getattr(each, field) or 0.0 for each in self._programmes[which]]
        rows = [self._terms.position(number) for number in numbers]
        return self._table[rows][:, None]


def among_of(written: Ingredient | Deployment | Attendance) -> Among | None:
    """Return the schools that something of a programme is for; None: all of them."""
    if written.tier is None and written.in_years is None:
        return None
    return Among(written.tier, written.in_years)


@dataclass(frozen=True)
class Quantities:
    """How much of everything one set of volumes takes, made when it is asked for."""

    terms: Terms
    table: Floats
    """Every number of the model; ``(terms, draws)``."""
    volumes: SchoolVolumes
    counts: Counts
    recovered: Floats | None = None
    """Share of residual VAT that comes back, ``(year, draws)``; None: nothing."""
    _needs: dict[Need, Floats] = field(default_factory=dict)

    def recovering(self, share: Floats) -> Quantities:
        """Return the same where a share of residual VAT comes back.

        ``share`` is ``(year, draws)``.
        """
        return replace(self, recovered=share, _needs={})

    def of(self, need: Need) -> Floats:
        """Return what an ingredient needs; ``(year, draws)``.

        A pool's count is the sum over all programmes; its *year* is 1.
        """
        if need not in self._needs:
            self._needs[need] = self._amount(need)
        return self._needs[need]

    def _amount(self, need: Need) -> Floats:
        """Work out what an ingredient needs; ``(year, draws)``."""
        count = self._steps(need, need.one_for_every)
        scale = self._value(need.number)
        for factor in (need.share, need.times):
            if factor != 1.0:
                scale = scale * self._value(factor)
        amount: Floats = count * scale
        if need.learning != 0.0:
            amount *= learnt(count, self._value(need.learning))
        if need.at_work is not None:
            amount *= self.table[[self.terms.position(one) for one in need.at_work]]
        if need.recovered != 0.0:
            amount *= 1.0 - self._value(need.recovered)
        if need.is_residual and self.recovered is not None:
            amount *= 1.0 - self.recovered
        if need.years is not None:
            others = sorted(set(range(len(amount))) - set(need.years))
            amount[others] = 0.0
        return amount

    def _steps(self, need: Need, every: Quantity | None) -> Floats:
        """Return the count of an ingredient, or the whole steps that it takes.

        Delegates are counted event by event, and each programme holds its own.
        """
        if every is None:
            return self.counted(need)
        if need.per is not Count.DELEGATE:
            return whole_steps(self.counted(need), self._value(every))
        if need.owner < len(self.volumes.places):
            return self.counts.event_steps(need.owner, self._value(every), need.among)
        steps = np.zeros(self.volumes.places.shape[1:])
        for programme in range(len(self.volumes.places)):
            steps += self.counts.event_steps(programme, self._value(every))
        return steps

    def counted(self, need: Need) -> Floats:
        """Return the count that an ingredient goes by; ``(year, draws)``."""
        if need.owner >= len(self.volumes.places):
            return self.counts.total(need.per)
        if need.among is not None:
            return self.counts.among(need.per, need.owner, need.among)
        count: Floats = self.counts[need.per][need.owner]
        return count

    def _value(self, number: Quantity) -> Floats:
        """Return a number of the model; ``(draws,)``."""
        row: Floats = self.table[self.terms.position(number)]
        return row


def whole_steps(count: Floats, every: Floats) -> Floats:
    """Return one for every so many of a count, any part counting as one.

    Both have the shape of the lanes, or one that goes into it.
    """
    steps = count / every
    steps -= STEP_TOLERANCE
    np.ceil(steps, out=steps)
    return np.maximum(steps, 0.0, out=steps)


def learnt(count: Floats, saved: Floats) -> Floats:
    """Return what part of an amount is still needed after all that was done.

    Parameters
    ----------
    count
        How much is done in each year; ``(year, draws)``, as the result.
    saved
        Part that is saved with each doubling of what was done by the end of the first
        year with any; ``(draws,)``. A draw in which all would be saved leaves next to
        nothing.

    Examples
    --------
    >>> learnt(np.array([[0.0], [8.0], [8.0], [16.0]]), np.array([0.2]))[:, 0]
    array([1.  , 1.  , 0.8 , 0.64])

    """
    done = np.cumsum(count, axis=0)
    is_any = done > 0.0
    first = np.where(is_any, done, np.inf).min(axis=0)
    doubled = np.divide(done, first, out=np.ones_like(done), where=is_any)
    left: Floats = doubled ** np.log2(np.maximum(1.0 - saved, _LEAST_LEFT))
    return left
