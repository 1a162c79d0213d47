"""Which school grew out of which, by the register's links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from costmodel.arrays import Floats, Integers
from scenarios.schools.cells import urn_in
from scenarios.schools.columns import LinkColumn, SchoolNumber
from scenarios.schools.extracts import Extract

BEFORE, AFTER = "predecessor", "successor"
"""How the type of a link begins, seen from the school whose link it is."""

Predecessors = Mapping[int, frozenset[int]]
"""Numbers of the schools that each school grew out of."""


def predecessors_in(extracts: Iterable[Extract]) -> Predecessors:
    """Return the schools that each school grew out of, by all files of links."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for extract in extracts:
        columns = (extract.links[LinkColumn.URN], extract.links[LinkColumn.TYPE])
        for urn, cell, kind in zip(extract.urns.tolist(), *columns, strict=True):
            other, words = urn_in(str(cell)), str(kind).strip().lower()
            if other is not None and words.startswith(BEFORE):
                found[urn].add(other)
            elif other is not None and words.startswith(AFTER):
                found[other].add(urn)
    return {urn: frozenset(others) for urn, others in found.items()}


def places_in(
    extract: Extract, urns: Integers, before: Predecessors
) -> tuple[Integers, Integers]:
    """Return where each school stands in a file, and those found by a link.

    Parameters
    ----------
    extract
        The file.
    urns
        Schools to look for.
    before
        Where the file has not a school itself, the largest of those it grew out of
        stands in, the lowest number among equals; empty: none does.

    Returns
    -------
    tuple
        Positions in the file by number, −1 where it has none; then by link.

    """
    place = {urn: at for at, urn in enumerate(extract.urns.tolist())}
    own = np.array([place.get(urn, -1) for urn in urns.tolist()], dtype=np.int64)
    linked = np.full(len(urns), -1, dtype=np.int64)
    pupils = extract.numbers.get(SchoolNumber.PUPILS)
    for row in np.flatnonzero(own < 0).tolist():
        there = sorted(before.get(int(urns[row]), frozenset()) & place.keys())
        if there:
            linked[row] = place[max(there, key=lambda urn: _size(pupils, place[urn]))]
    return own, linked


def _size(pupils: Floats | None, place: int) -> float:
    """Return a school's pupils as a file has them; nought if it has not."""
    return 0.0 if pupils is None else float(np.nan_to_num(pupils[place]))
