"""Prices held against budgets: who could pay them, and the smallest subsidy.

The rule in words, with its worked example, is docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Flags, Floats, added
from costmodel.blocks import BLOCK
from costmodel.programmes import Phase
from scenarios.able_to_pay import QUOTED_SHARE, STOCKS, TestKey
from scenarios.affordability import (
    AffordabilityTest,
    highest_fee,
    share_that_can_pay,
)
from scenarios.claim.budgets import Budgets
from scenarios.funded_plan import FundedPlan
from scenarios.gap import claimed_sums
from scenarios.gap_judgement import Costed
from scenarios.reserves import HALF_A_PENNY
from scenarios.school_year_costs import SchoolYearCosts, ratio
from scenarios.spreads import Spread, spread_of
from scenarios.uncertainty import Chance


@dataclass(frozen=True)
class AskedProgrammes:
    """Programmes whose places are looked at together, and whose schools are asked."""

    programmes: tuple[int, ...]
    """Positions of the programmes; only those with places."""
    programme: str = ""
    """The name of the one programme; empty: several."""
    phase: Phase | None = None
    """Of all of them; None: these are the programmes of every phase."""

    @property
    def are_all(self) -> bool:
        """Whether these are all programmes with places."""
        return self.phase is None


@dataclass(frozen=True, kw_only=True)
class Paying:
    """Who could pay one price by one test and reading, and what is missing."""

    share: Spread
    """Share of the schools that could pay, from 0 to 1; a mean over the places."""
    subsidy: Spread
    """Smallest pounds a school-year with which enough schools can pay the rest."""
    over_plan: Spread
    """The same for all places; pounds in first-year prices."""
    needed: Chance
    """That a subsidy is needed at all."""
    suffices: Chance
    """That the subsidy of the central case is enough."""
    above: tuple[Chance, ...]
    """That more is needed than each of the sums claimed."""


@dataclass(frozen=True, kw_only=True)
class AskedClaim:
    """The claim of 2013 asked of schools: prices, who could pay them, how sure."""

    prices: SchoolYearCosts
    """The central case first, then every draw."""
    budgets: Budgets
    share: float
    """Share of the schools that must be able to pay the rest."""
    sums: tuple[float, float]
    """The subsidy of 2013 as published, and in 2026-27 prices; pounds."""
    years: int
    """Academic years of the plan."""
    buyers: tuple[AskedProgrammes, ...]
    """Each programme with places; the programmes of each phase; last, all of them."""
    found: Mapping[tuple[Costed, TestKey], tuple[Paying | None, ...]]
    """For each of the buyers; None where the test lacks figures for one of them."""

    @property
    def draws(self) -> int:
        """How many draws there are."""
        return int(self.prices.places.shape[1]) - 1

    @property
    def everybody(self) -> int:
        """Position of all programmes together among the buyers."""
        return len(self.buyers) - 1

    def paying(
        self, cost: Costed, key: TestKey, buyers: AskedProgrammes
    ) -> Paying | None:
        """Return what is found of some programmes; None without figures."""
        return self.found[cost, key][self.buyers.index(buyers)]

    def of_all(self, cost: Costed, key: TestKey) -> Paying | None:
        """Return what is found of all programmes together; None without figures."""
        return self.found[cost, key][self.everybody]

    def school_years(self, buyers: AskedProgrammes) -> float:
        """Return the places of some programmes over all years, as assumed."""
        return float(self.prices.places[list(buyers.programmes), 0].sum())

    def price(self, cost: Costed, buyers: AskedProgrammes) -> Spread:
        """Return what a school-year of some programmes costs, a mean over places."""
        each: Floats = getattr(self.prices, cost)
        if buyers.are_all:
            return _spread(each[-1])
        return _spread(_mean(each[:-1], self.prices.places, buyers.programmes))


def asked_claim(
    funded: FundedPlan,
    prices: SchoolYearCosts,
    budgets: Budgets,
    share: float = QUOTED_SHARE,
) -> AskedClaim:
    """Hold prices against budgets.

    Parameters
    ----------
    funded
        The compiled model.
    prices
        Made by :func:`scenarios.claim.prices.drawn_prices`; at least one programme has
        places.
    budgets
        What schools can pay.
    share
        Share of the schools that must be able to pay the rest.

    Raises
    ------
    scenarios.affordability_tables.AffordabilityError
        If the share is not above 0 and at most 1.

    """
    phases = [each.phase for each in funded.model.programmes.values()]
    buyers = tuple(_buyers(tuple(funded.model.programmes), phases, prices.places))
    sums = claimed_sums(funded.plan.facts)
    held = _Held(prices, budgets, phases, share, sums)
    return AskedClaim(
        prices=prices,
        budgets=budgets,
        share=share,
        sums=sums,
        years=funded.plan.horizon.years,
        buyers=buyers,
        found={
            (cost, key): held.by(cost, key, buyers)
            for cost in Costed
            for key in budgets.keys
        },
    )


def is_yearly(test: AffordabilityTest) -> bool:
    """Whether a test asks what a school can pay every year, so that it counts."""
    return test not in STOCKS


def _buyers(
    names: Sequence[str], phases: Sequence[Phase], places: Floats
) -> Iterator[AskedProgrammes]:
    """Yield programmes with places, those of each phase, and all."""
    used = [at for at in range(len(names)) if places[at, 0] > 0.0]
    for at in used:
        yield AskedProgrammes((at,), names[at], phases[at])
    for phase in dict.fromkeys(phases[at] for at in used):
        yield AskedProgrammes(
            tuple(at for at in used if phases[at] is phase), phase=phase
        )
    yield AskedProgrammes(tuple(used))


@dataclass(frozen=True)
class _Held:
    """Prices about to be held against budgets."""

    prices: SchoolYearCosts
    budgets: Budgets
    phases: Sequence[Phase]
    share: float
    sums: tuple[float, float]

    @cached_property
    def _places(self) -> Floats:
        """Places of each programme; ``(programme, case)``."""
        return self.prices.places

    def by(
        self, cost: Costed, key: TestKey, buyers: Sequence[AskedProgrammes]
    ) -> tuple[Paying | None, ...]:
        """Return what is found by one test and reading, for each of the buyers."""
        prices: Floats = getattr(self.prices, cost)
        shares, subsidies = np.empty_like(self._places), np.empty_like(self._places)
        known = np.zeros(len(self._places), dtype=np.bool_)
        for at, phase in enumerate(self.phases):
            ceilings = self.budgets.find(phase, key)
            if ceilings is not None:
                known[at] = True
                factor = self.budgets.to_first_year
                shares[at] = share_that_can_pay(ceilings, prices[at] / factor)
                most = factor * highest_fee(ceilings, self.share)
                subsidies[at] = np.maximum(prices[at] - most, 0.0)
        return tuple(self._paying(shares, subsidies, known, each) for each in buyers)

    def _paying(
        self, shares: Floats, subsidies: Floats, known: Flags, buyers: AskedProgrammes
    ) -> Paying | None:
        """Return what is found of some programmes; None if one has no figures."""
        members = buyers.programmes
        if not known[list(members)].all():
            return None
        over_plan = _sum(subsidies, self._places, members)
        subsidy = _mean(subsidies, self._places, members)
        drawn = np.nan_to_num(subsidy)
        return Paying(
            share=_spread(_mean(shares, self._places, members)),
            subsidy=_spread(subsidy),
            over_plan=_spread(over_plan),
            needed=_chance(drawn > HALF_A_PENNY),
            suffices=_chance(drawn <= drawn[0] + HALF_A_PENNY),
            above=tuple(_chance(drawn > each) for each in self.sums),
        )


def _sum(values: Floats, places: Floats, members: Sequence[int]) -> Floats:
    """Return Σ places × values of some programmes; ``(case,)``.

    Without places a value counts for nothing, whatever it is.
    """
    at = list(members)
    counted = np.where(places[at] > 0.0, values[at], 0.0)
    return added(places[at] * counted)


def _mean(values: Floats, places: Floats, members: Sequence[int]) -> Floats:
    """Return the mean of values over the places of some programmes; ``(case,)``."""
    return ratio(_sum(values, places, members), added(places[list(members)]))


def _spread(cases: Floats) -> Spread:
    """Return the central case, and percentiles of the draws that have a figure."""
    return spread_of(cases[1:][~np.isnan(cases[1:])], float(cases[0]))


def _chance(happens: Flags) -> Chance:
    """Return how often something happens in the draws, block by block."""
    by_block = happens[1:].reshape(-1, BLOCK).mean(axis=1)
    return Chance(tuple(by_block.tolist()))
