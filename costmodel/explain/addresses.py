"""Addresses of figures: ``securing_good.full_cost.2026``.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from costmodel.bearers import DIRECT, NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.drivers import CostType, Count, Means, Party
from costmodel.errors import CostmodelError
from costmodel.explain.measures import (
    CLAUSES,
    COSTS,
    GIFTS,
    NEEDED,
    UNITS,
    Clause,
    Measure,
)
from costmodel.explain.nearest import Nearest, nearest_word
from costmodel.fault_sentences import shortened
from costmodel.suggestions import listed


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
            Clause.AS: (*Means, *GIFTS),
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


def unknown(written: str) -> str:
    """Return that there is no such figure, in a sentence on one line.

    A long address is cut, and what would not be seen of it is left blank.
    """
    seen = "".join(sign if sign.isprintable() else " " for sign in written)
    return f"There is no figure '{shortened(' '.join(seen.split()))}'."


def nearest_of(written: str, known: Known) -> Nearest:
    """Return every address that there is, to be held against one that is written."""
    return _Reading(written, known).nearest()


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
        raise UnknownAddressError(f"{unknown(written)} {reading.remedy()}")
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
        return self._named() if is_whole else None

    def _named(self) -> Address | None:
        """Return the figure that the body names; None if it names none."""
        owner, _, further = self._body.partition(".")
        measure, _, rest = further.partition(".")
        if owner not in self.known.owners or measure not in set(Measure):
            return None
        narrowed = self._clauses(Measure(measure), rest)
        address = Address(owner, Measure(measure), self._year, narrowed or {})
        is_one = narrowed is not None and self._is_figure(address)
        return address if is_one else None

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
        nearest = self.nearest()
        owner = self.written.strip().partition(".")[0]
        if any(f"{self._body}.".startswith(f"{one}.") for one in self.known.owners):
            return nearest.remedy(self.written)
        meant = nearest_word(owner, self.known.owners)
        if meant in self.known.owners:
            return nearest.meant(f"{meant}{self.written.strip()[len(owner) :]}")
        names = listed((*self.known.programmes, *self.known.pools), last="or")
        example = Address(WHOLE, Measure.FULL_COST, self.known.years[0])
        return f"Write one as '{example}', or with {names} for '{WHOLE}'."

    def nearest(self) -> Nearest:
        """Return every address that there is."""
        return Nearest(self._following, self._is_right)

    def _is_right(self, address: str) -> bool:
        """Whether an address names a figure."""
        return _Reading(address, self.known).address() is not None

    def _following(self, begun: tuple[str, ...]) -> tuple[str, ...]:
        """Return what may stand after words of an address."""
        if not begun:
            return self.known.owners
        owner, *words = begun
        is_shared = owner in (*self.known.programmes, WHOLE)
        if not words:
            return tuple(
                each.value for each in Measure if is_shared or each is not Measure.COUNT
            )
        measure, *clauses = words
        if measure not in set(Measure):
            return ()
        return self._after(owner, Measure(measure), clauses, is_shared=is_shared)

    def _after(
        self, owner: str, measure: Measure, words: list[str], *, is_shared: bool
    ) -> tuple[str, ...]:
        """Return what may stand after a measure and what narrows it."""
        if words and words[-1] in self._years:
            return ()
        if len(words) % 2:
            return self._values(measure, Clause(words[-1]))
        named = words[::2]
        without = {
            Clause.PER: bool(named) or not is_shared,
            Clause.FROM: owner in self.known.pools and measure in COSTS,
        }
        further = tuple(
            each.value
            for each in CLAUSES[measure]
            if each not in named and Clause.PER not in named and not without.get(each)
        )
        is_whole = measure not in NEEDED or NEEDED[measure] in named
        return (*further, *self._years) if is_whole else further

    def _values(self, measure: Measure, clause: Clause) -> tuple[str, ...]:
        """Return what may follow a clause, also cost types as they are joined."""
        values = self.known.values(measure, clause)
        if clause is not Clause.FOR:
            return values
        words = self.written.strip().split(".")
        joined = (nearest_word(each, values) for each in words if "+" in each)
        return (*values, *filter(None, joined))

    @property
    def _years(self) -> tuple[str, ...]:
        """The years as they are written."""
        return tuple(map(str, self.known.years))


def _first(text: str, clause: Clause, values: tuple[str, ...]) -> str | None:
    """Return the value that a text begins with; None if it begins with none."""
    if clause is Clause.FOR:
        named = text.partition(".")[0]
        types = named.split("+")
        is_once = len(types) == len(set(types))
        return named if is_once and set(types) <= set(values) else None
    begun = [each for each in values if f"{text}.".startswith(f"{each}.")]
    return max(begun, key=len, default=None)
