"""How much of everything there is: counts of programmes, and what ingredients need.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
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


def counts_of(
    programmes: tuple[Programme, ...], terms: Terms, table: Floats, volumes: Volumes
) -> Mapping[Count, Floats]:
    """Return every count by programme and year; shape ``(programme, year, draws)``."""
    places = volumes.places

    def stated(field: str) -> Floats:
        numbers = [getattr(programme, field) or 0.0 for programme in programmes]
        return table[[terms.position(number) for number in numbers]][:, None]

    held = (places > 0.0) * stated("events")
    matches = stated("matches_per_school") * places
    return {
        Count.YEAR: np.ones_like(places),
        Count.SCHOOL: places,
        Count.JOURNEY: volumes.journeys,
        Count.MATCH: matches,
        Count.PARTNERSHIP_MONTH: matches * stated("months_per_match"),
        Count.EVENT: held,
        Count.DELEGATE: held * stated("delegates_per_school") * places,
        Count.DEPLOYMENT_DAY: places * _deployed(programmes, terms, table, "days"),
        Count.DEPLOYED_PERSON: places * _deployed(programmes, terms, table, "people"),
        Count.PUPIL: stated("pupils_per_school") * places,
    }


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


def needs_of(
    needs: tuple[Need, ...], counts: Mapping[Count, Floats], terms: Terms, table: Floats
) -> Floats:
    """Return what each ingredient needs; shape ``(need, year, draws)``.

    A pool's count is the sum over all programmes; its *year* is 1.
    """
    of_owner = {count: _with_pools(count, volume) for count, volume in counts.items()}
    programmes = len(counts[Count.YEAR])
    rows = [of_owner[need.per][min(need.owner, programmes)] for need in needs]
    amounts = np.stack(rows) if rows else np.zeros((0, *counts[Count.YEAR].shape[1:]))
    for position, need in enumerate(needs):
        if need.one_for_every is not None:
            step = table[terms.position(need.one_for_every)]
            np.ceil(amounts[position] / step - STEP_TOLERANCE, out=amounts[position])
            np.maximum(amounts[position], 0.0, out=amounts[position])
    return amounts * _scale(needs, terms, table) * _in_years(needs, amounts.shape[1])


def _with_pools(count: Count, volume: Floats) -> Floats:
    """Put the count that pools see behind those of the programmes."""
    total = volume[0].copy()
    for programme in range(1, len(volume)):
        total += volume[programme]
    if count is Count.YEAR:
        total = np.ones_like(total)
    return np.concatenate((volume, total[None]))


def _scale(needs: tuple[Need, ...], terms: Terms, table: Floats) -> Floats:
    """Return number × share × units of each need; shape ``(need, 1, draws)``."""
    at = [
        np.array([terms.position(getattr(need, field)) for need in needs], np.int64)
        for field in ("number", "share", "times")
    ]
    number, share, times = (table[rows] for rows in at)
    return (number * share * times)[:, None]


def _in_years(needs: tuple[Need, ...], years: int) -> Floats:
    """Return 1 in the years in which each need arises, else 0; ``(need, year, 1)``."""
    marks = np.ones((len(needs), years, 1))
    for position, need in enumerate(needs):
        if need.years is not None:
            marks[position] = 0.0
            marks[position, list(need.years)] = 1.0
    return marks
