"""Cohorts become places: schools that start, and those of them that are still there.

The rule in words is docs/method/quantities.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from costmodel.arrays import Floats
from costmodel.programmes import Programme
from costmodel.terms import Terms

_NOBODY: Mapping[int, Floats] = MappingProxyType({})
GOES_ON: Mapping[int, int] = MappingProxyType({})
"""No programme whose support ends for those who are in it."""


@dataclass(frozen=True)
class SchoolVolumes:
    """Schools in programmes; each of shape ``(programme, year, draws)``."""

    journeys: Floats
    """Schools that start."""
    places: Floats
    """Schools that take part."""
    gone_from: Mapping[int, int] = field(default_factory=lambda: GOES_ON)
    """Year from which nobody who started before it is there, both by position, of the
    programmes whose support ends."""


def volumes_of(
    journeys: Floats,
    lasts_years: tuple[int, ...],
    leaves: Mapping[int, Floats] = _NOBODY,
    gone_from: Mapping[int, int] = GOES_ON,
) -> SchoolVolumes:
    """Return the places that cohorts fill, year by year.

    Parameters
    ----------
    journeys
        Schools that start; shape ``(programme, year, draws)``.
    lasts_years
        Years that a school stays, by programme.
    leaves
        Share of a cohort that leaves before each further year, ``(draws,)``, by the
        position of the programme; nobody leaves the others.
    gone_from
        Year from which nobody who started before it is there, by the position of the
        programme; everybody stays in the others.

    Examples
    --------
    Of 20 schools that stay three years, a tenth leave before each further one.

    >>> starting = np.array([20.0, 10.0, 0.0]).reshape(1, 3, 1)
    >>> volumes_of(starting, (3,), {0: np.array([0.1])}).places[0, :, 0].tolist()
    [20.0, 28.0, 25.2]

    """
    places = journeys.copy()
    for programme, years in enumerate(lasts_years):
        for later in range(1, min(years, journeys.shape[1])):
            there = journeys[programme, :-later]
            if programme in leaves:
                there = stayed(there, leaves[programme], later)
            if programme in gone_from:
                there = until(there, gone_from[programme], later)
            places[programme, later:] += there
    return SchoolVolumes(journeys, places, gone_from)


def until(there: Floats, gone_from: int, later: int) -> Floats:
    """Return cohorts so many years later, without those whose support has ended.

    ``there`` and the result have shape ``(year of the start, draws)``; who started
    before the year ``gone_from`` is not there from it on.

    Examples
    --------
    >>> until(np.array([[20.0], [10.0], [5.0]]), 2, later=1)[:, 0].tolist()
    [20.0, 0.0, 5.0]

    """
    left = there.copy()
    left[max(gone_from - later, 0) : gone_from] = 0.0
    return left


def stayed(starting: Floats, leaves: Floats, later: int) -> Floats:
    """Return those of some cohorts that are still there so many years later.

    ``starting`` and the result have shape ``(year, draws)``; ``leaves`` is the share
    that leaves before each further year, ``(draws,)``. More than all may leave in a
    draw; nobody is then left.
    """
    stays = np.maximum(1.0 - leaves, 0.0)
    for _ in range(later):
        starting = starting * stays
    return starting


def leaving(
    programmes: tuple[Programme, ...], terms: Terms, table: Floats
) -> dict[int, Floats]:
    """Return the share that leaves each programme, by position, where any does.

    ``table`` is every number of the model, ``(terms, draws)``.
    """
    return {
        position: table[terms.position(programme.leaves)]
        for position, programme in enumerate(programmes)
        if programme.leaves != 0.0
    }
