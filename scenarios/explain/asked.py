"""The claim asked of schools, taken apart: prices, who could pay them, what is missing.

The rule in words is docs/method/claim.md. Figures of a programme are read off published
accounts; those of several are means over their places.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from costmodel.bearers import WHOLE
from costmodel.blocks import BLOCK
from costmodel.drivers import Count
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.programmes import Phase
from scenarios.able_to_pay import AbleToPay, TestKey
from scenarios.claim.held import AskedClaim, AskedProgrammes, Paying
from scenarios.explain.ability import (
    IN,
    Ability,
    key_in_words,
    key_written,
    keys_of,
)
from scenarios.explain.addresses import written
from scenarios.explain.drawing import Drawing
from scenarios.explain.drawn_reserves import RANKS
from scenarios.explain.figures import Maker
from scenarios.explain.gaps import able_address
from scenarios.explain.way import counted, stated
from scenarios.gap_judgement import Costed
from scenarios.spreads import Spread
from scenarios.uncertainty import MIDDLE, Chance

TOPIC = "asked"

PRICE, SHARE, SUBSIDY, OVER_PLAN = "price", "share", "subsidy", "over_plan"
NEEDED, ENOUGH, PUBLISHED, TODAY = (
    "chance_needed",
    "chance_enough",
    "chance_above_published",
    "chance_above_todays",
)
YEARS = "school_years"

CHANCES = (NEEDED, ENOUGH, PUBLISHED, TODAY)

LOW, HIGH = (rank for level, rank in RANKS.items() if level != MIDDLE)
"""What addresses call the percentiles that are told."""

_MEASURES = {
    Costed.FULL: Measure.FULL_COST,
    Costed.ECONOMIC: Measure.FULL_ECONOMIC_COST,
}


_TOLD: Mapping[str, str] = {
    SHARE: "share of schools that could pay the price",
    SUBSIDY: "smallest subsidy a school-year with which three in four can pay the rest",
    OVER_PLAN: "that subsidy over the plan",
    NEEDED: "chance that a subsidy is needed",
    ENOUGH: "chance that the subsidy of the central case is enough",
    PUBLISHED: "chance that more than the subsidy of 2013 as published is needed",
    TODAY: "chance that more than the subsidy of 2013 in 2026-27 prices is needed",
}

Of = tuple[Costed, TestKey, AskedProgrammes]
"""A cost, a test with its reading, and whose price it is."""

OfOne = Callable[[int], Explanation]
"""Gives a figure of the programme at a position."""


def asked_address(buyers: AskedProgrammes, *words: str) -> str:
    """Return the address of a figure of some programmes.

    Examples
    --------
    >>> from costmodel.programmes import Phase
    >>> asked_address(AskedProgrammes((0,), "art", Phase.PRIMARY), Costed.FULL, PRICE)
    'art.asked.full_cost.price'
    >>> asked_address(AskedProgrammes((0,), phase=Phase.PRIMARY), YEARS)
    'all.asked.in.primary.school_years'

    """
    is_phase = not buyers.programme and buyers.phase is not None
    place = (IN, str(buyers.phase)) if is_phase else ()
    return written(buyers.programme or WHOLE, TOPIC, *place, *words)


def years_address(buyers: AskedProgrammes) -> str:
    """Return the address of the school-years of some programmes."""
    if not buyers.programme and buyers.phase is not None:
        return asked_address(buyers, YEARS)
    return _count_address(buyers.programme or WHOLE)


def _count_address(owner: str) -> str:
    """Return the address of the school-years of a programme, or of all."""
    return str(Address(owner, Measure.COUNT, None, {Clause.OF: Count.SCHOOL.value}))


def is_of_draws(words: Sequence[str]) -> bool:
    """Whether a figure is one of the draws, by the words of its address.

    Examples
    --------
    >>> is_of_draws(("asked", "full_cost", "price", "tenth"))
    True
    >>> is_of_draws(("asked", "full_cost", "price"))
    False

    """
    return TOPIC in words[:1] and bool({*CHANCES, LOW, HIGH}.intersection(words))


@dataclass(frozen=True)
class AskedFigures:
    """What the claim finds when schools are asked, about to be taken apart."""

    asked: AskedClaim
    ability: Ability
    books: Books
    drawing: Drawing

    def figures(self) -> Mapping[str, Maker]:
        """Return what makes each figure, by address."""
        return dict(self._makers())

    def _makers(self) -> Iterator[tuple[str, Maker]]:
        """Yield what makes each figure, with its address."""
        for buyers in self.asked.buyers:
            if not buyers.programme and buyers.phase is not None:
                yield asked_address(buyers, YEARS), partial(self._years, buyers)
            for cost in Costed:
                price = self.asked.price(cost, buyers)
                central = partial(self._price, cost, buyers)
                asked = asked_address(buyers, cost, PRICE)
                yield from self._spread(asked, price, central, unit="£")
        for of, found in self._known.items():
            yield from self._paying(of, found)

    @cached_property
    def _known(self) -> Mapping[Of, Paying]:
        """What is found, where there are figures."""
        return {
            (cost, key, buyers): each
            for (cost, key), found in self.asked.found.items()
            for buyers, each in zip(self.asked.buyers, found, strict=True)
            if each is not None
        }

    def _paying(self, of: Of, found: Paying) -> Iterator[tuple[str, Maker]]:
        """Yield what is told of one price by one test and reading."""
        cost, key, buyers = of
        spreads = {
            SHARE: found.share,
            SUBSIDY: found.subsidy,
            OVER_PLAN: found.over_plan,
        }
        for what, spread in spreads.items():
            central = partial(self._central, what, of)
            asked = asked_address(buyers, cost, what, key_written(key))
            unit = "" if what == SHARE else "£"
            yield from self._spread(asked, spread, central, unit=unit)
        chances = (found.needed, found.suffices, *found.above)
        for what, chance in zip(CHANCES, chances, strict=True):
            asked = asked_address(buyers, cost, what, key_written(key))
            yield asked, partial(self._chance, what, of, chance)

    def _spread(
        self, asked: str, spread: Spread, central: Maker, *, unit: str
    ) -> Iterator[tuple[str, Maker]]:
        """Yield the central case and what lies at the percentiles of the draws."""
        yield asked, central
        for rank, amount in ((LOW, spread.low), (HIGH, spread.high)):
            drawn = partial(self._drawn, asked, central, (rank, amount, unit))
            yield written(asked, rank), drawn

    def _drawn(
        self, asked: str, central: Maker, told: tuple[str, float, str]
    ) -> Explanation:
        """Return what one draw in ten is below, or above."""
        rank, amount, unit = told
        beside = central()
        assumed = Explanation(
            "at the values we assume", beside.amount, unit=unit, address=asked
        )
        side = "below" if rank == LOW else "above"
        return Explanation(
            f"{beside.name}: one draw in ten is {side}",
            amount,
            children=(self.drawing.drawn(assumed),),
            words="read between two draws, all put in order",
            unit=unit,
        )

    def _named(self, buyers: AskedProgrammes, told: str) -> str:
        """Return what a figure of some programmes is called."""
        if not buyers.programme and buyers.phase is not None:
            return f"Programmes for {_schools(buyers.phase)}: {told}"
        return f"{self.books.name_of(buyers.programme or WHOLE)}: {told}"

    def _years(self, buyers: AskedProgrammes) -> Explanation:
        """Return the school-years of some programmes."""
        each = tuple(self._places(at) for at in buyers.programmes)
        return made(self._named(buyers, "school-years"), Made.SUM, each)

    def _places(self, at: int) -> Explanation:
        """Return the school-years of one programme as a figure of its own."""
        amount = float(self.asked.prices.places[at, 0])
        address = _count_address(self._one(at).programme)
        return counted("school-years", amount, address=address)

    def _one(self, at: int) -> AskedProgrammes:
        """Return the buyers of one programme."""
        return next(
            each
            for each in self.asked.buyers
            if each.programme and each.programmes == (at,)
        )

    def _price(self, cost: Costed, buyers: AskedProgrammes) -> Explanation:
        """Return the price of a school-year: of one programme, of all, or a mean."""
        name = self._named(
            buyers, f"price of a school-year, {_MEASURES[cost].in_words}"
        )
        if buyers.programme or buyers.are_all:
            amount = self.asked.price(cost, buyers).central
            narrowed = {Clause.PER: "school_year"}
            owner = buyers.programme or WHOLE
            address = str(Address(owner, _MEASURES[cost], None, narrowed))
            part = stated("cost of a school-year", amount, address=address)
            return made(name, Made.SUM, (part,), unit="£")
        return self._mean(name, buyers, partial(self._priced, cost), unit="£")

    def _priced(self, cost: Costed, at: int) -> Explanation:
        """Return the price of one programme as a figure of its own."""
        one = self._one(at)
        amount = self.asked.price(cost, one).central
        return stated("its price", amount, address=asked_address(one, cost, PRICE))

    def _central(self, what: str, of: Of) -> Explanation:
        """Return a share, a subsidy or what it comes to, at the values we assume."""
        cost, key, buyers = of
        told = f"{_TOLD[what]}, {_MEASURES[cost].in_words}, by {key_in_words(key)}"
        name = self._named(buyers, told)
        if what == OVER_PLAN:
            each = partial(self._of_one, SUBSIDY, cost, key)
            parts = self._times_places(buyers, each)
            return made(name, Made.SUM, parts, unit="£")
        if buyers.programme:
            make = self._share_of_one if what == SHARE else self._subsidy_of_one
            return make(name, of)
        each = partial(self._of_one, what, cost, key)
        return self._mean(name, buyers, each, unit="" if what == SHARE else "£")

    def _of_one(self, what: str, cost: Costed, key: TestKey, at: int) -> Explanation:
        """Return a share or a subsidy of one programme as a figure of its own."""
        one = self._one(at)
        found = self._known[cost, key, one]
        address = asked_address(one, cost, what, key_written(key))
        if what == SHARE:
            return counted("share that could pay", found.share.central, "", address)
        return stated("subsidy a school-year", found.subsidy.central, "", address)

    def _share_of_one(self, name: str, of: Of) -> Explanation:
        """Return the share of a phase's schools that could pay for one programme."""
        cost, key, buyers = of
        price = self._priced(cost, buyers.programmes[0])
        if price.amount <= 0.0:
            free = counted("all schools can pay nothing", 1.0)
            return made(name, Made.SUM, (free,))
        found = self._resolved(buyers, key)
        share = self.ability.share_at(_phase(buyers), found, price.amount)
        return Explanation(
            name,
            share.amount,
            Made.SUM,
            (share,),
            words="at the price of a school-year",
        )

    def _subsidy_of_one(self, name: str, of: Of) -> Explanation:
        """Return what is missing of one programme's price."""
        cost, key, buyers = of
        found = self._resolved(buyers, key)
        able = self._able[buyers.programme][found].fee
        if math.isinf(able):
            none = stated("nothing, as enough schools can pay any fee", 0.0)
            return made(name, Made.SUM, (none,), unit="£")
        address = able_address(buyers.programme, found)
        fee = stated("what three in four schools can pay", able, address=address)
        parts = (self._priced(cost, buyers.programmes[0]), fee)
        return made(name, Made.EXCESS, parts, unit="£")

    def _resolved(self, buyers: AskedProgrammes, key: TestKey) -> TestKey:
        """Return the test, reading and sum for which a phase has figures."""
        return self.asked.budgets.resolved(_phase(buyers), key) or key

    @cached_property
    def _able(self) -> Mapping[str, Mapping[TestKey, AbleToPay]]:
        """What schools can pay for each programme, by test."""
        gaps = self.ability.gap.by_programme
        return {each.programme: keys_of(each.able_to_pay) for each in gaps}

    def _times_places(
        self, buyers: AskedProgrammes, each: OfOne
    ) -> tuple[Explanation, ...]:
        """Return a figure of each programme × its places."""
        parts = []
        for at in buyers.programmes:
            one = each(at)
            label = self.books.name_of(self._one(at).programme)
            both = (self._places(at), one)
            parts.append(made(label, Made.PRODUCT, both, unit=one.unit))
        return tuple(parts)

    def _mean(
        self, name: str, buyers: AskedProgrammes, each: OfOne, *, unit: str
    ) -> Explanation:
        """Return the mean of a figure over the places of programmes."""
        parts = self._times_places(buyers, each)
        total = made("all places", Made.SUM, parts, unit=unit)
        return made(name, Made.QUOTIENT, (total, self._years(buyers)), unit=unit)

    def _chance(self, what: str, of: Of, chance: Chance) -> Explanation:
        """Return a chance: draws in which it happens, of all draws."""
        cost, key, buyers = of
        subsidy = asked_address(buyers, cost, SUBSIDY, key_written(key))
        amount = self._known[of].subsidy.central
        central = stated("subsidy at the values we assume", amount, "", subsidy)
        blocks = tuple(
            counted(f"in block {number}", share * BLOCK)
            for number, share in enumerate(chance.by_block, start=1)
        )
        happens = made("draws in which it happens", Made.SUM, blocks)
        told = f"{_TOLD[what]}, {_MEASURES[cost].in_words}, by {key_in_words(key)}"
        parts = (happens, self.drawing.drawn(central))
        return made(self._named(buyers, told), Made.QUOTIENT, parts)


def _phase(buyers: AskedProgrammes) -> Phase:
    """Return the phase whose schools are asked."""
    return buyers.phase or Phase.ALL


def _schools(phase: Phase) -> str:
    """Return what schools of a phase are called.

    Examples
    --------
    >>> _schools(Phase.ALL_THROUGH), _schools(Phase.ALL)
    ('all through schools', 'schools of every phase')

    """
    if phase is Phase.ALL:
        return "schools of every phase"
    return f"{phase.replace('_', ' ')} schools"
