"""How much of everything there is: counts of programmes, and what ingredients need.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.assumptions import Quantity
from costmodel.drivers import Count
from costmodel.programmes import Programme
from costmodel.terms import Terms

STEP_TOLERANCE = 1e-9
"""Keeps a count that is a whole number of steps from starting another."""


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


@dataclass(frozen=True)
class Volumes:
    """Schools in programmes; each of shape ``(programme, year, draws)``."""

    journeys: Floats
    """Schools that start."""
    places: Floats
    """Schools that take part."""


def volumes_of(journeys: Floats, lasts_years: tuple[int, ...]) -> Volumes:
    """Return the places that cohorts fill, year by year.

    Parameters
    ----------
    journeys
        Schools that start; shape ``(programme, year, draws)``.
    lasts_years
        Years that a school stays, by programme.

    """
    places = journeys.copy()
    for programme, years in enumerate(lasts_years):
        for later in range(1, min(years, journeys.shape[1])):
            places[programme, later:] += journeys[programme, :-later]
    return Volumes(journeys, places)


class Counts(Mapping[Count, Floats]):
    """Every count, ``(programme, year, draws)``; each is made when it is asked for."""

    def __init__(
        self,
        programmes: tuple[Programme, ...],
        terms: Terms,
        table: Floats,
        volumes: Volumes,
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

    def _make(self, count: Count) -> Floats:
        """Work one count out."""
        places = self._volumes.places
        makers: dict[Count, Callable[[], Floats]] = {
            Count.YEAR: lambda: np.ones_like(places),
            Count.SCHOOL: lambda: places,
            Count.JOURNEY: lambda: self._volumes.journeys,
            Count.MATCH: lambda: self._stated("matches_per_school") * places,
            Count.PARTNERSHIP_MONTH: lambda: (
                self[Count.MATCH] * self._stated("months_per_match")
            ),
            Count.EVENT: lambda: (places > 0.0) * self._stated("events"),
            Count.DELEGATE: lambda: (
                self[Count.EVENT] * self._stated("delegates_per_school") * places
            ),
            Count.DEPLOYMENT_DAY: lambda: places * self._deployed("days"),
            Count.DEPLOYED_PERSON: lambda: places * self._deployed("people"),
            Count.PUPIL: lambda: self._stated("pupils_per_school") * places,
        }
        return makers[count]()

    def _deployed(self, what: str) -> Floats:
        """Return days or people deployed for each place; ``(programme, 1, draws)``."""
        return _deployed(self._programmes, self._terms, self._table, what)

    def _stated(self, field: str) -> Floats:
        """Return what the programmes state; ``(programme, 1, draws)``."""
        numbers = [getattr(each, field) or 0.0 for each in self._programmes]
        rows = [self._terms.position(number) for number in numbers]
        return self._table[rows][:, None]


def _deployed(
    programmes: tuple[Programme, ...], terms: Terms, table: Floats, what: str
) -> Floats:
    """Return days or people deployed for each place; ``(programme, 1, draws)``."""
    total = np.zeros((len(programmes), 1, table.shape[1]))
    for position, programme in enumerate(programmes):
        for deployment in programme.deployments:
            if what == "days":
                total[position] += table[terms.position(deployment.days_per_school)]
            else:
                total[position] += (
                    1.0 / table[terms.position(deployment.schools_per_person)]
                )
    return total


@dataclass(frozen=True)
class Quantities:
    """How much of everything one set of volumes takes, made when it is asked for."""

    terms: Terms
    table: Floats
    """Every number of the model; ``(terms, draws)``."""
    volumes: Volumes
    counts: Counts
    _needs: dict[Need, Floats] = field(default_factory=dict)

    def of(self, need: Need) -> Floats:
        """Return what an ingredient needs; ``(year, draws)``.

        A pool's count is the sum over all programmes; its *year* is 1.
        """
        if need not in self._needs:
            is_pool = need.owner >= len(self.volumes.places)
            count = (
                self.counts.total(need.per)
                if is_pool
                else self.counts[need.per][need.owner]
            )
            self._needs[need] = need_of(need, count, self._value)
        return self._needs[need]

    def _value(self, number: Quantity) -> Floats:
        """Return a number of the model; ``(draws,)``."""
        row: Floats = self.table[self.terms.position(number)]
        return row


def need_of(need: Need, count: Floats, value: Callable[[Quantity], Floats]) -> Floats:
    """Return what an ingredient needs at some count; ``(year, draws)``.

    ``value`` gives a number of the model, ``(draws,)``.
    """
    if need.one_for_every is not None:
        steps = count / value(need.one_for_every)
        steps -= STEP_TOLERANCE
        np.ceil(steps, out=steps)
        count = np.maximum(steps, 0.0, out=steps)
    scale = value(need.number)
    for factor in (need.share, need.times):
        if factor != 1.0:
            scale = scale * value(factor)
    amount: Floats = count * scale
    if need.years is not None:
        others = sorted(set(range(len(amount))) - set(need.years))
        amount[others] = 0.0
    return amount
