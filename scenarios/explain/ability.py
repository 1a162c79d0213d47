"""What schools of a phase can pay, and how many can pay a fee, from published accounts.

The rule in words is docs/method/gap.md. Sums are for a school-year, in prices of the
first year; between two published points what lies there is read off a straight line.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from costmodel.bearers import WHOLE
from costmodel.explain.tree import Explanation, Made, NumberSource, made
from costmodel.programmes import Phase
from scenarios.able_to_pay import QUOTED_SHARE, AbleToPay, TestKey
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    ceilings_of,
    norms_of,
)
from scenarios.affordability_tables import AffordabilityError, SchoolGroup
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import less
from scenarios.funded_plan import FundedPlan
from scenarios.gap import Gap

ABLE, SHARE = "able_to_pay", "share_that_can_pay"
IN = "in"
"""Stands before a phase."""

FEES = (2500.0, 5000.0, 7500.0, 10000.0, 15000.0)
"""Pounds a school-year, first-year prices, at which the share that can pay is told."""

_UNKNOWNS: Mapping[Unknowns, str] = {
    Unknowns.LOW: "schools with unknown accounts taken to pay nothing",
    Unknowns.KNOWN: "schools with unknown accounts left out",
    Unknowns.HIGH: "schools with unknown accounts taken to pay any fee",
}
"""What is made of schools whose accounts are unknown."""

Point = tuple[str, float, float]
"""What is known there in words, where it stands, and what it comes to."""


def keys_of(able: Iterable[AbleToPay]) -> dict[TestKey, AbleToPay]:
    """Return what schools can pay by test, reading, and which of its sums."""
    found: dict[TestKey, AbleToPay] = {}
    for each in able:
        number = sum(key[:2] == (each.test, each.unknowns) for key in found)
        found[each.test, each.unknowns, number] = each
    return found


def key_in_words(key: TestKey) -> str:
    """Return a test and its reading in words."""
    test, unknowns, number = key
    highest = ", its highest sum" if number else ""
    return f"{test.replace('_', ' ')}, {_UNKNOWNS[unknowns]}{highest}"


def key_written(key: TestKey) -> str:
    """Return a test, its reading, and that it is the second of its sums."""
    test, unknowns, number = key
    return f"{test}.{unknowns}{'.highest' if number else ''}"


def phase_address(phase: Phase, key: TestKey) -> str:
    """Return the address of what three in four schools of a phase can pay.

    Examples
    --------
    >>> key = AffordabilityTest.PER_TEACHER, Unknowns.KNOWN, 0
    >>> phase_address(Phase.PRIMARY, key)
    'all.able_to_pay.in.primary.per_teacher.known'

    """
    return written(WHOLE, ABLE, IN, phase, key_written(key))


def share_address(phase: Phase, key: TestKey, fee: float) -> str:
    """Return the address of the share of a phase's schools that can pay a fee.

    Examples
    --------
    >>> key = AffordabilityTest.INCOME_SHARE, Unknowns.KNOWN, 0
    >>> share_address(Phase.ALL, key, 2500.0)
    'all.share_that_can_pay.in.all.income_share.known.at_2500'

    """
    return written(WHOLE, SHARE, IN, phase, key_written(key), f"at_{fee:.0f}")


@dataclass(frozen=True)
class Ability:
    """What schools of each phase can pay, about to be taken apart."""

    funded: FundedPlan
    gap: Gap

    def figures(self) -> Mapping[str, Maker]:
        """Return what makes each figure, by address; what has no limit has none."""
        found: dict[str, Maker] = {}
        for phase, able in self.by_phase.items():
            for key, each in keys_of(able).items():
                if math.isfinite(each.fee):
                    maker = partial(self._fee, phase, key)
                    found[phase_address(phase, key)] = maker
            for key in self._curves(phase):
                for fee in FEES:
                    maker = partial(self.share_at, phase, key, fee)
                    found[share_address(phase, key, fee)] = maker
        return found

    @cached_property
    def by_phase(self) -> Mapping[Phase, tuple[AbleToPay, ...]]:
        """What schools can pay, of each phase that is used and of all together."""
        told = {Phase.ALL: self.gap.all_schools}
        programmes = self.funded.model.programmes.values()
        for programme, each in zip(programmes, self.gap.by_programme, strict=True):
            told[programme.phase] = each.able_to_pay
        return told

    def _curves(self, phase: Phase) -> Iterator[TestKey]:
        """Yield the tests and readings for which the phase has figures."""
        for test in AffordabilityTest:
            for unknowns in Unknowns:
                key = test, unknowns, 0
                try:
                    self._ceilings(phase, key)
                except AffordabilityError:  # nothing is published for this phase
                    continue
                yield key

    def _ceilings(self, phase: Phase, key: TestKey) -> Ceilings:
        """Return the share of a phase's schools that can pay each fee, by a test."""
        test, unknowns, number = key
        tables, group = self.funded.tables, SchoolGroup(phase, self.gap.region)
        rules = AffordabilityRules()
        if number:
            norm = norms_of(tables, group, rules)[number]
            rules = AffordabilityRules(teacher_norm=norm)
        return ceilings_of(tables, group, test, unknowns, rules)

    def _named(self, phase: Phase, told: str) -> str:
        """Return what a figure of a phase is called."""
        group = SchoolGroup(phase, self.gap.region).in_words
        return f"{group[:1].upper()}{group[1:]}: {told}"

    def _prices(self) -> Explanation:
        """Return what takes prices of the accounts to those of the first year."""
        factor = self.gap.accounts_to_first_year
        return Explanation(
            "prices of the first year over those of the accounts", factor
        )

    def _fee(self, phase: Phase, key: TestKey) -> Explanation:
        """Return the highest fee that three in four schools of a phase can pay."""
        ceilings, leaf = self._ceilings(phase, key), self._leaf(phase, key)
        told = "the same in the prices of schools' accounts"
        points = [
            (f"fee that {share:.1%} of them can pay", share, fee)
            for fee, share in zip(ceilings.fees, ceilings.shares, strict=True)
        ]
        after = sum(share >= QUOTED_SHARE for share in ceilings.shares)
        if after:
            ends = points[after - 1], points[after]
            there = _between(told, ends, QUOTED_SHARE, replace(leaf, unit="£"))
        else:
            none = replace(leaf, name="as fewer can pay any fee at all", unit="£")
            there = made(told, Made.SUM, (none,), unit="£")
        words = f"what three in four can pay by {key_in_words(key)}, a school-year"
        name = self._named(phase, words)
        return made(name, Made.PRODUCT, (there, self._prices()), unit="£")

    def share_at(self, phase: Phase, key: TestKey, fee: float) -> Explanation:
        """Return the share of a phase's schools that can pay a fee.

        Pounds a school-year in first-year prices, above nought.
        """
        ceilings, leaf = self._ceilings(phase, key), self._leaf(phase, key)
        points = [
            (f"share that can pay £{there:,.0f} in those prices", there, share)
            for there, share in zip(ceilings.fees, ceilings.shares, strict=True)
        ]
        told = f"share that can pay £{fee:,.0f} a school-year by {key_in_words(key)}"
        name = self._named(phase, told)
        then = fee / self.gap.accounts_to_first_year
        after = bisect_right(ceilings.fees, then)
        if after == len(points):
            none = replace(leaf, name="as nobody can pay so much")
            return made(name, Made.SUM, (none,))
        return _between(name, (points[after - 1], points[after]), then, leaf)

    def _leaf(self, phase: Phase, key: TestKey) -> Explanation:
        """Return a number of nought that is read from the accounts a test reads."""
        figures = self._ceilings(phase, key).figures
        known = self.funded.tables.sources[figures.statistic]
        source = NumberSource(
            name=f"{figures.statistic}, {figures.group.in_words}",
            label=known.label,
            unit=known.unit,
            dated=known.dated,
            grade=known.grade,
            source=known.title,
        )
        return Explanation("", 0.0, source=source)


def _between(
    name: str, ends: tuple[Point, Point], at: float, leaf: Explanation
) -> Explanation:
    """Return what a straight line between two points comes to at a third.

    ``leaf`` has the unit of what it comes to, and the source of both points.
    """
    (told, first, before), (further, last, after) = ends
    low = replace(leaf, name=told, amount=before)
    high = replace(leaf, name=further, amount=after)
    way = (
        Explanation("from that point up to what is asked", at - first),
        Explanation("from that point up to the next", last - first),
    )
    rise = made(
        "what the next point has more", Made.SUM, (high, less(low)), unit=leaf.unit
    )
    part = made("part of the way to the next point", Made.QUOTIENT, way)
    parts = (
        low,
        made("added up to what is asked", Made.PRODUCT, (part, rise), unit=leaf.unit),
    )
    return made(name, Made.SUM, parts, unit=leaf.unit)
