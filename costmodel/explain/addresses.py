"""Addresses of figures: ``securing_good.full_cost.2026``.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from costmodel.bearers import DIRECT, NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.drivers import CostType, Count, Means, Party
from costmodel.errors import CostmodelError
from costmodel.explain.measures import CLAUSES, COSTS, NEEDED, UNITS, Clause, Measure
from costmodel.suggestions import closest, listed


class UnknownAddressError(CostmodelError):
    """An address names no figure."""


@dataclass(frozen=True)
class Known:
    """What addresses of one model may name."""

    programmes: tuple[str, ...]
    pools: tuple[str, ...]
    years: range
    """Years in which the academic years begin."""

    @property
    def owners(self) -> tuple[str, ...]:
        """Every owner of figures; a checked model calls none of its own like others."""
        own = (*self.programmes, *self.pools)
        return (*own, WHOLE, NOT_SHARED, UNUSED_CAPACITY)

    def values(self, measure: Measure, clause: Clause) -> tuple[str, ...]:
        """Return what may follow a clause of a measure."""
        found: Mapping[Clause, tuple[str, ...]] = {
            Clause.FOR: tuple(CostType),
            Clause.FROM: (DIRECT, *self.pools) if measure in COSTS else tuple(Party),
            Clause.PER: tuple(UNITS),
            Clause.BY: tuple(Party),
            Clause.AS: tuple(Means),
            Clause.TO: tuple(Party),
            Clause.OF: tuple(Count),
        }
        return found[clause]


@dataclass(frozen=True)
class Address:
    """One figure: whose, which, narrowed to what, and in which year."""

    owner: str
    """A programme, a pool, ``all``, or what no programme gets: ``not_shared`` and
    ``unused_capacity``."""
    measure: Measure
    year: int | None = None
    """Year in which the academic year begins; None: all years."""
    narrowed: Mapping[Clause, str] = field(default_factory=dict)
    """What narrows it; several cost types stand joined by +."""

    def __str__(self) -> str:
        """Return the address as it is written."""
        clauses = (
            f"{clause}.{self.narrowed[clause]}"
            for clause in CLAUSES[self.measure]
            if clause in self.narrowed
        )
        year = () if self.year is None else (str(self.year),)
        return ".".join((self.owner, self.measure, *clauses, *year))

    @property
    def types(self) -> tuple[CostType, ...]:
        """The cost types asked for, in the order of tables; all if none is named."""
        named = self.narrowed.get(Clause.FOR, "").split("+")
        return tuple(each for each in CostType if each in named) or tuple(CostType)

    def party(self, clause: Clause) -> Party | None:
        """Return the party that a clause names; None without the clause."""
        return Party(self.narrowed[clause]) if clause in self.narrowed else None


def address_of(written: str, known: Known) -> Address:
    """Return the figure that an address names.

    Raises
    ------
    UnknownAddressError
        If there is none; the message gives the nearest that there are.

    Examples
    --------
    >>> known = Known(("reading",), ("office",), range(2026, 2029))
    >>> str(address_of("reading.full_cost.from.office.for.events.2026", known))
    'reading.full_cost.from.office.for.events.2026'
    >>> address_of("readng.full_cost", known)
    Traceback (most recent call last):
    ...
    costmodel.explain.addresses.UnknownAddressError: There is no figure
    'readng.full_cost'. Did you mean 'reading.full_cost'?

    """
    reading = _Reading(written, known)
    found = reading.address()
    if found is None:
        raise UnknownAddressError(f"There is no figure '{written}'. {reading.remedy()}")
    return found


@dataclass(frozen=True)
class _Reading:
    """An address as it is written, and what it may name."""

    written: str
    known: Known

    @property
    def _body(self) -> str:
        """The address without its year."""
        written = self.written.strip()
        return written if self._last is None else written.rpartition(".")[0]

    @property
    def _last(self) -> str | None:
        """The year as it is written; None if there is none."""
        last = self.written.strip().rpartition(".")[2]
        is_year = re.fullmatch(r"[0-9]+(/[0-9]+)?", last, re.ASCII)
        return last if is_year else None

    @property
    def _year(self) -> int | None:
        """The year that is meant."""
        return None if self._last is None else int(self._last.partition("/")[0][:9])

    def address(self) -> Address | None:
        """Return the figure that is named; None if there is none."""
        is_year = self._year is None or (
            str(self._year) == self._last and self._year in self.known.years
        )
        is_whole = is_year and not self._body.endswith(".")
        return next(self._found(), None) if is_whole else None

    def _found(self) -> Iterator[Address]:
        """Yield what the body may mean, the longest name of an owner first."""
        for owner in sorted(self.known.owners, key=len, reverse=True):
            if not self._body.startswith(f"{owner}."):
                continue
            measure, _, rest = self._body[len(owner) + 1 :].partition(".")
            if measure in set(Measure):
                narrowed = self._clauses(Measure(measure), rest)
                address = Address(owner, Measure(measure), self._year, narrowed or {})
                if narrowed is not None and self._is_figure(address):
                    yield address

    def _clauses(self, measure: Measure, rest: str) -> dict[Clause, str] | None:
        """Return what narrows a measure; None if the words are no clauses of it."""
        found: dict[Clause, str] = {}
        while rest:
            word, _, after = rest.partition(".")
            if word not in CLAUSES[measure] or word in found:
                return None
            clause = Clause(word)
            value = _first(after, clause, self.known.values(measure, clause))
            if value is None:
                return None
            found[clause] = value
            rest = after[len(value) + 1 :]
        return found

    def _is_figure(self, address: Address) -> bool:
        """Whether what is named together has a figure."""
        narrowed, measure = address.narrowed, address.measure
        needs = NEEDED.get(measure)
        shared = address.owner in (*self.known.programmes, WHOLE)
        if needs is not None and needs not in narrowed:
            return False
        if measure is Measure.COUNT:
            return shared
        if Clause.PER in narrowed:
            return shared and len(narrowed) == 1
        is_pool = address.owner in self.known.pools
        return not (is_pool and measure in COSTS and Clause.FROM in narrowed)

    def remedy(self) -> str:
        """Return what is right near a wrong address."""
        owner, measure = self._owner_and_measure()
        begins = [one for one in self.known.owners if owner and one.startswith(owner)]
        meant = closest(owner, self.known.owners) or next(iter(begins), None)
        if meant is None:
            names = listed((*self.known.programmes, *self.known.pools), last="or")
            example = Address(WHOLE, Measure.FULL_COST, self.known.years[0])
            return f"Write one as '{example}', or with {names} for '{WHOLE}'."
        which = Measure(closest(measure, list(Measure)) or Measure.FULL_COST)
        if owner == meant and measure == which and self._is_narrowed(owner, measure):
            return self._of_clauses(meant, which)
        return self._plain(meant, which)

    def _owner_and_measure(self) -> tuple[str, str]:
        """Return what seems to be meant for owner and measure."""
        parts = self._body.split(".")
        places = (at for at, part in enumerate(parts) if part in set(Measure))
        at = next(places, len(parts) - 1)
        owner, measure = ".".join(parts[:at]), parts[at]
        return (owner, measure) if owner else (measure, Measure.FULL_COST)

    def _is_narrowed(self, owner: str, measure: str) -> bool:
        """Whether anything beside a year follows, or must follow."""
        return self._body.startswith(f"{owner}.{measure}.") or measure in NEEDED

    def _of_clauses(self, owner: str, measure: Measure) -> str:
        """Return what may narrow a measure."""
        told = [
            f"'{clause}' ({listed(self.known.values(measure, clause), last='or')})"
            for clause in CLAUSES[measure]
        ]
        return f"After '{owner}.{measure}' may stand {listed(told, last='or')}."

    def _plain(self, owner: str, measure: Measure) -> str:
        """Return the figure that is probably meant, without anything narrowing it."""
        if measure in NEEDED:
            return self._of_clauses(owner, measure)
        year, years = self._year, self.known.years
        if year is None or year in years:
            return f"Did you mean '{Address(owner, measure, year)}'?"
        near = Address(owner, measure, min(max(year, years[0]), years[-1]))
        return f"Did you mean '{near}', or '{Address(owner, measure)}' for all years?"


def _first(text: str, clause: Clause, values: tuple[str, ...]) -> str | None:
    """Return the value that a text begins with; None if it begins with none."""
    if clause is Clause.FOR:
        named = text.partition(".")[0]
        return named if set(named.split("+")) <= set(values) else None
    begun = [each for each in values if f"{text}.".startswith(f"{each}.")]
    return max(begun, key=len, default=None)
