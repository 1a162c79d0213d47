"""What schools can pay and what is left of cost after it, taken apart.

The rule in words is docs/method/gap.md; every figure is for a school-year, in prices of
the first year, on planned volumes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from costmodel.bearers import WHOLE
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from scenarios.able_to_pay import AbleToPay, TestKey, counted, fees_by_test
from scenarios.explain.ability import (
    ABLE,
    key_in_words,
    key_written,
    keys_of,
    phase_address,
)
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import stated
from scenarios.gap import Gap

LEAST, MOST = "least", "most"

NOTHING_PAID = written(WHOLE, ABLE, "nothing")
"""Address of what schools pay before any test is asked."""

COSTS: Mapping[Measure, str] = {
    Measure.FULL_COST: "gap",
    Measure.FULL_ECONOMIC_COST: "economic_gap",
}
"""What is left of each cost, as addresses name it."""


def able_address(owner: str, key: TestKey) -> str:
    """Return the address of what schools can pay by a test and reading.

    Examples
    --------
    >>> from scenarios.affordability import AffordabilityTest, Unknowns
    >>> key = AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 1
    >>> able_address("reading", key)
    'reading.able_to_pay.per_teacher.known.highest'

    """
    return f"{owner}.{ABLE}.{key_written(key)}"


def gap_address(owner: str, cost: Measure, which: str | TestKey) -> str:
    """Return the address of what is left of a cost: least, most, or by a test."""
    end = which if isinstance(which, str) else key_written(which)
    return f"{owner}.{COSTS[cost]}.{end}"


def ends_of(able: Mapping[TestKey, AbleToPay]) -> tuple[tuple[str, TestKey], ...]:
    """Return by which of the tests counted schools can pay least, and most."""
    tests = {each.test for each in counted(able.values())}
    ordered = sorted(
        (key for key in able if key[0] in tests), key=lambda key: able[key].fee
    )
    return tuple(zip((LEAST, MOST), (*ordered[:1], *ordered[-1:]), strict=False))


def _nothing_paid() -> Explanation:
    """Return what schools pay where nothing is paid, so that all is left."""
    return stated("All programmes and pools: nothing paid", 0.0, "to compare with")


@dataclass(frozen=True)
class Gaps:
    """The gap of one model, about to be taken apart."""

    gap: Gap
    books: Books

    def figures(self) -> Mapping[str, Maker]:
        """Return what makes each figure, by address; what has no limit has none."""
        found: dict[str, Maker] = {}
        for owner, able in self._able.items():
            for key, each in able.items():
                if math.isfinite(each.fee):
                    maker = partial(self._able_to_pay, owner, key)
                    found[able_address(owner, key)] = maker
            for cost in COSTS:
                found |= dict(self._left(owner, cost))
        for which, key in ends_of(self._able[WHOLE]):
            if math.isfinite(self._able[WHOLE][key].fee):
                maker = partial(self._able_to_pay, WHOLE, key)
                found[written(WHOLE, ABLE, which)] = maker
        found[NOTHING_PAID] = _nothing_paid
        return found

    @cached_property
    def _able(self) -> Mapping[str, Mapping[TestKey, AbleToPay]]:
        """What schools can pay for each programme, and on the mean of all."""
        by_programme = {
            each.programme: keys_of(each.able_to_pay) for each in self.gap.by_programme
        }
        return {**by_programme, WHOLE: keys_of(self.gap.able_to_pay)}

    def _left(self, owner: str, cost: Measure) -> Iterator[tuple[str, Maker]]:
        """Yield what is left of a cost by each test, and the least and most of it."""
        able = self._able[owner]
        if math.isnan(self._cost(owner, cost)):
            return
        for key, each in able.items():
            if math.isfinite(each.fee):
                address = gap_address(owner, cost, key)
                yield address, partial(self._gap, owner, cost, key)
        for which, key in ends_of(able):
            if math.isfinite(able[key].fee):
                other = {LEAST: MOST, MOST: LEAST}[which]
                address = gap_address(owner, cost, other)
                yield address, partial(self._gap, owner, cost, key)

    def _cost(self, owner: str, cost: Measure) -> float:
        """Return a cost of a school-year."""
        economic = cost is Measure.FULL_ECONOMIC_COST
        if owner == WHOLE:
            gap = self.gap
            return gap.full_economic_cost if economic else gap.full_cost
        one = next(each for each in self.gap.by_programme if each.programme == owner)
        return one.full_economic_cost if economic else one.full_cost

    def _gap(self, owner: str, cost: Measure, key: TestKey) -> Explanation:
        """Return what is left of a cost after what schools can pay by a test."""
        narrowed = {Clause.PER: "school_year"}
        name = f"{self.books.name_of(owner)}: {cost.in_words} of a school-year"
        address = str(Address(owner, cost, None, narrowed))
        fee = self._able[owner][key].fee
        taken = (
            stated("what schools can pay", fee, address=able_address(owner, key)),
            TAKEN_OFF,
        )
        parts = (
            stated(name, self._cost(owner, cost), address=address),
            made("what schools can pay, taken off", Made.PRODUCT, taken, unit="£"),
        )
        told = f"what is left of {cost.in_words} by {key_in_words(key)}"
        name = f"{self.books.name_of(owner)}: {told}, a school-year"
        return made(name, Made.SUM, parts, unit="£")

    def _able_to_pay(self, owner: str, key: TestKey) -> Explanation:
        """Return what schools can pay by a test: of a phase, or on the mean of all."""
        told = f"what three in four schools can pay by {key_in_words(key)}"
        name = f"{self.books.name_of(owner)}: {told}, a school-year"
        if owner == WHOLE:
            parts = (self._weighted(key), self._places(WHOLE))
            return made(name, Made.QUOTIENT, parts, unit="£")
        fee = self._able[owner][key].fee
        phase = self.books.plan.model.programmes[owner].phase
        whose = f"schools of its phase, {self.gap.region.in_words}"
        part = stated(whose, fee, address=phase_address(phase, key))
        return made(name, Made.SUM, (part,), unit="£")

    def _weighted(self, key: TestKey) -> Explanation:
        """Return what schools of all programmes can pay, times their places."""
        fees = fees_by_test([each.able_to_pay for each in self.gap.by_programme])[key]
        parts = []
        for each, fee in zip(self.gap.by_programme, fees, strict=True):
            places = self._places(each.programme)
            if places.amount > 0.0:
                label = self.books.name_of(each.programme)
                one = self._able[each.programme]
                found = key if key in one else (*key[:2], 0)
                address = able_address(each.programme, found)
                can = stated(f"what schools of {label} can pay", fee, "", address)
                parts.append(made(label, Made.PRODUCT, (places, can), unit="£"))
        return made("all places", Made.SUM, tuple(parts), unit="£")

    def _places(self, owner: str) -> Explanation:
        """Return school-years of a programme or of all, as a figure of its own."""
        places = self.books.ledger.costs.volumes.places[:, :, 0].sum(axis=1)
        at = self.books.position(owner)
        amount = float(places.sum() if at is None else places[at])
        count = {Clause.OF: Count.SCHOOL.value}
        address = str(Address(owner, Measure.COUNT, None, count))
        return Explanation("school-years", amount, address=address)
