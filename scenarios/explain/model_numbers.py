"""Numbers of a model by addresses of their own: the leaves, and what uses them.

The rule in words is docs/method/explain.md, *Numbers of the model*.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from costmodel.assumptions import WIDTHS, Assumption
from costmodel.bounds import bound_at
from costmodel.dated_prices import deflated, in_first_year, is_older, risen, year_of
from costmodel.deflators import NoLevelError
from costmodel.document_lines import dotted
from costmodel.draft import plain_numbers
from costmodel.drivers import IndexName
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.numbers import source_of
from costmodel.explain.tree import Explanation, Made, made
from costmodel.explain.words import amount_in_words
from costmodel.laid_down import places_of_rate, rates_in_law
from costmodel.model import CostModel
from costmodel.plan import Plan
from costmodel.reference_checks import ASSUMPTIONS
from costmodel.references import Path, parts_of, quantities_of
from costmodel.sampling import is_uncertain, range_of
from costmodel.suggestions import listed
from costmodel.units import Dimension
from scenarios.explain.addresses import Topic, scenario_address, written
from scenarios.explain.figures import Maker
from scenarios.explain.price_levels import level
from scenarios.funding_inspection import FUNDING_BOUNDS
from scenarios.streams import Grant

SECTIONS = (
    ASSUMPTIONS,
    "organisation",
    "growth",
    "people",
    "pools",
    "programmes",
    "funding",
)
"""Parts of a document; a number's address is the place at which it is written."""

LOW, HIGH = "low", "high"
"""The 10th and the 90th percentile of an assumption."""

FIRST_YEAR, DEFLATED = "in_first_year", "deflated"
"""A price of an earlier date by its index, and by the deflator of real terms."""

REAL = (FIRST_YEAR, DEFLATED)


def number_address(name: str, reading: str = "", dated: str = "") -> str:
    """Return the address of an assumption, or of one of its readings.

    ``dated`` tells values of a rate in law apart.

    Examples
    --------
    >>> number_address("head_fee", LOW), number_address("oncost.ni_rate", "", "2025-04")
    ('assumptions.head_fee.low', 'assumptions.oncost.ni_rate.2025-04')

    """
    return written(ASSUMPTIONS, name, dated, reading)


def numbers_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes every number that a run uses, by address."""
    return _Numbers(books).figures()


def values_in_law(plan: Plan) -> Iterator[tuple[str, Assumption]]:
    """Yield the dated values of rates in law that a run uses, each with its name."""
    for name in rates_in_law(plan.model):
        if plan.facts.is_dated(name):
            for entry in plan.facts.in_force(name):
                yield name, entry


@dataclass(frozen=True)
class _Numbers:
    """The numbers of one model, about to be told."""

    books: Books

    @property
    def plan(self) -> Plan:
        """The compiled model."""
        return self.books.plan

    def figures(self) -> Mapping[str, Maker]:
        """Return what makes each number and its readings, by address."""
        found: dict[str, Maker] = {}
        for path, number in (*plain_numbers(self.plan.model), *self._written()):
            found[dotted(*path)] = partial(self._plain, path, number)
        for path, part in _tapers(self.plan.model):
            if self._is_written(path):
                found[dotted(*path)] = partial(self._part, path, part)
        for name, entry in values_in_law(self.plan):
            found |= dict(self._of(name, entry, entry.dated))
        for name in self.plan.terms.names:
            entry = self.plan.terms.assumptions[name]
            found |= dict(self._of(name, entry))
            if is_older(entry, self.plan.horizon):
                found |= dict(self._in_first_year(name, entry))
        return found

    def _written(self) -> Iterator[tuple[Path, float]]:
        """Yield the numbers that are written, whether they need a source or not."""
        for path, number in quantities_of(self.plan.model):
            if isinstance(number, float) and self._is_written(path):
                yield path, number

    def _is_written(self, path: Path) -> bool:
        """Whether something is known to stand at a place of the document."""
        return dotted(*path) in self.books.lines.lines

    def _part(self, path: Path, part: float) -> Explanation:
        """Return a part of a taper, which is never an assumption."""
        source = self.books.numbers.place_of(path)
        words = self._cost_of(path)
        return Explanation(dotted(*path), part, words=words, source=source)

    def _of(
        self, name: str, entry: Assumption, dated: str = ""
    ) -> Iterator[tuple[str, Maker]]:
        """Yield an assumption, and the ends of its range if it has one."""
        address = number_address(name, dated=dated)
        if is_uncertain(entry):
            for end in (LOW, HIGH):
                maker = partial(self._end, entry, end, address)
                yield number_address(name, end, dated), maker
        yield address, partial(self._assumption, name, entry)

    def _assumption(self, name: str, entry: Assumption) -> Explanation:
        """Return an assumption with its source and each place that uses it."""
        uses = tuple(
            Explanation(self._told(path), entry.value, words=self._cost_of(path))
            for path in self._uses.get(name, ())
        )
        return Explanation(
            entry.label,
            entry.value,
            children=tuple(replace(use, unit=_unit(entry)) for use in uses),
            words="; ".join(_notes(entry)),
            unit=_unit(entry),
            source=source_of(name, entry),
        )

    @cached_property
    def _uses(self) -> Mapping[str, list[Path]]:
        """Places of the document at which each assumption is used."""
        found: dict[str, list[Path]] = {}
        for path, quantity in quantities_of(self.plan.model):
            if isinstance(quantity, str):
                found.setdefault(quantity, []).append(path)
        for name in rates_in_law(self.plan.model):
            found.setdefault(name, []).extend(places_of_rate(self.plan.model, name))
        return found

    def _told(self, path: Path) -> str:
        """Return a place of the document, with its line if that is known."""
        line = self.books.lines.told(*path)
        return dotted(*path) + ("" if line is None else f", line {line}")

    def _plain(self, path: Path, number: float) -> Explanation:
        """Return a plain number with its line, and the figure that it is in."""
        bound = bound_at(path, FUNDING_BOUNDS)
        is_money = bound is not None and bound.dimension is Dimension.MONEY
        unit = "£" if is_money else ""
        leaf = self.books.numbers.of(dotted(*path), number, *path, unit=unit)
        return replace(leaf, words=self._cost_of(path))

    def _cost_of(self, path: Path) -> str:
        """Return the figures that a place of the document is part of, in words."""
        section, owner, *_ = (*path, "")
        if section in {"programmes", "pools"}:
            return f"in {Address(str(owner), Measure.FULL_COST)}"
        if section == "funding":
            return f"in {scenario_address(str(owner), Topic.RESULT)}"
        if section != "people":
            return ""
        owners = dict.fromkeys(
            self.plan.owners[row.owner]
            for row in self.books.ledger.rows
            if getattr(row.rate, "person", "") == owner
        )
        costs = (str(Address(each, Measure.FULL_COST)) for each in owners)
        return f"in {listed(costs)}" if owners else ""

    def _end(self, entry: Assumption, end: str, address: str) -> Explanation:
        """Return an end of a range: as it is stated, or by the grade."""
        spread = range_of(entry)
        amount, stated, sign = (
            (spread.low, entry.low, -1.0)
            if end == LOW
            else (spread.high, entry.high, 1.0)
        )
        percentile = "10th" if end == LOW else "90th"
        name = f"{entry.label}: {percentile} percentile"
        unit = _unit(entry)
        if stated is not None:
            source = source_of(address.partition(".")[2], entry)
            words = "as it is stated"
            return Explanation(name, amount, words=words, unit=unit, source=source)
        value = Explanation(entry.label, entry.value, unit=unit, address=address)
        width = math.copysign(WIDTHS[entry.grade], sign * entry.value)
        share = Explanation(f"what its grade allows, {entry.grade}", width)
        times = made("one and", Made.SUM, (Explanation("the value itself", 1.0), share))
        return Explanation(name, amount, Made.PRODUCT, (value, times), unit=unit)

    def _in_first_year(
        self, name: str, entry: Assumption
    ) -> Iterator[tuple[str, Maker]]:
        """Yield an older price in the prices of the first year, both ways."""
        yield number_address(name, FIRST_YEAR), partial(self._by_index, name, entry)
        facts, horizon = self.plan.facts, self.plan.horizon
        try:
            amount = deflated(entry, horizon, facts.deflator)
        except NoLevelError:
            return
        maker = partial(self._by_deflator, name, entry, amount)
        yield number_address(name, DEFLATED), maker

    def _value(self, name: str, entry: Assumption) -> Explanation:
        """Return an assumption as a figure of its own."""
        address = number_address(name)
        return Explanation(entry.label, entry.value, unit=_unit(entry), address=address)

    def _by_index(self, name: str, entry: Assumption) -> Explanation:
        """Return an older price at its index's level of the first year."""
        priced, horizon = self.books.ledger.priced, self.plan.horizon
        index = self.plan.facts.index(IndexName(entry.index or IndexName.NONE))
        first = horizon.label_of_year(0)
        told = f"{index.label}, from {entry.dated} to {first}, mean of its months"
        parts = self._value(name, entry), Explanation(told, risen(priced, entry))
        label = f"{entry.label}: in prices of {first}, by its index"
        amount = in_first_year(priced, entry)
        return Explanation(label, amount, Made.PRODUCT, parts, unit=_unit(entry))

    def _by_deflator(self, name: str, entry: Assumption, amount: float) -> Explanation:
        """Return an older price at the deflator's level of the first year."""
        horizon, deflator = self.plan.horizon, self.plan.facts.deflator
        unit = _unit(entry)
        both = self._value(name, entry), level(deflator, horizon.first_year)
        raised = made("at the first year's level", Made.PRODUCT, both, unit=unit)
        parts = raised, level(deflator, year_of(entry, horizon).begins)
        first = horizon.label_of_year(0)
        label = f"{entry.label}: in prices of {first}, by the {deflator.label}"
        return Explanation(label, amount, Made.QUOTIENT, parts, unit=unit)


def _tapers(model: CostModel) -> Iterator[tuple[Path, float]]:
    """Yield each part of the taper of each grant, with its place."""
    for path, grant in parts_of(model, Grant):
        for position, part in enumerate(grant.taper):
            yield (*path, "taper", position), part


def _unit(entry: Assumption) -> str:
    """Return the unit of an assumption's figures."""
    return "£" if entry.unit.startswith("£") else ""


def _notes(entry: Assumption) -> Iterator[str]:
    """Yield what is to be known of an assumption beside its source."""
    if is_uncertain(entry):
        spread, unit = range_of(entry), _unit(entry)
        low, high = (
            amount_in_words(Explanation("", end, unit=unit))
            for end in (spread.low, spread.high)
        )
        yield f"from {low} to {high}, its 10th and 90th percentile"
    if entry.note:
        yield entry.note
