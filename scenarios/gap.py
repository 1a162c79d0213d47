"""What is left between full cost and what a school can pay, and the £5,000.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.deflators import level_of, rebase, year_named
from costmodel.facts import Facts
from costmodel.full_cost import Costs
from costmodel.unit_costs import unit_costs
from scenarios.affordability import AffordabilityTest
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.fee_range import highest_fees
from scenarios.funded_plan import FundedPlan

CLAIM = "seed.aspire.subsidy_per_school"
"""The subsidy of 2013 in the register."""

STOCKS = frozenset({AffordabilityTest.RESERVE_AFTER})
"""Tests of what a school has, not of what it receives in a year."""

QUOTED_SHARE = 0.75
"""Share of schools that pass the fee that is quoted."""


@dataclass(frozen=True)
class AbleToPay:
    """What a school can pay by one test and one reading of unknown accounts."""

    test: str
    unknowns: str
    fee: float
    """Pounds a school-year, first-year prices; infinite if any fee is passed."""


@dataclass(frozen=True)
class ProgrammeGap:
    """What a school pays in full for one programme, and what it can pay."""

    programme: str
    full_cost: float
    """Pounds a school-year, first-year prices; NaN without schools."""
    full_economic_cost: float
    able_to_pay: tuple[AbleToPay, ...]
    """By every test that has figures for schools of the programme's phase."""


@dataclass(frozen=True)
class Claim:
    """One comparison of a gap with the subsidy of 2013."""

    basis: str
    """``school-year`` or ``journey``."""
    subsidy: float
    """Pounds: as published, or in 2026-27 prices."""
    lowest_gap: float
    """Over the tests of what a school can pay."""
    highest_gap: float

    @property
    def is_above(self) -> bool | None:
        """Whether the gap is above the subsidy by every test; None if tests differ."""
        if self.lowest_gap > self.subsidy:
            return True
        return False if self.highest_gap <= self.subsidy else None


@dataclass(frozen=True)
class Gap:
    """Full cost, what schools can pay, and what is left; first-year prices."""

    full_cost: float
    """Pounds a school-year, over the whole period, on planned volumes."""
    full_economic_cost: float
    years_per_journey: float
    """School-years in a journey, a mean over the programmes."""
    able_to_pay: tuple[AbleToPay, ...]
    region: Region
    claims: tuple[Claim, ...]
    """The gap of full cost against the subsidy."""
    economic_claims: tuple[Claim, ...]
    """The gap of full economic cost against the subsidy."""
    by_programme: tuple[ProgrammeGap, ...]
    accounts_to_first_year: float
    """What takes prices of schools' accounts to those of the first year."""


def gap_of(funded: FundedPlan, planned: Ledger, share: float = QUOTED_SHARE) -> Gap:
    """Work out the gap on planned volumes, the broker paying for deployed days.

    Parameters
    ----------
    funded
        The compiled model; the region is that of its first demand, else England.
    planned
        Costs of one draw on planned volumes.
    share
        Share of schools that must pass the fee that is quoted.

    """
    costs = planned.costs
    full = unit_costs(costs, planned.full_cost.sum(axis=(0, 1)))
    economic = unit_costs(costs, planned.full_economic_cost.sum(axis=(0, 1)))
    journey = _years_per_journey(costs)
    region = _region(funded)
    each = tuple(
        ProgrammeGap(
            name,
            float(full.per_school_year[at]),
            float(economic.per_school_year[at]),
            _able_to_pay(funded, SchoolGroup(programme.phase, region), share),
        )
        for at, (name, programme) in enumerate(funded.model.programmes.items())
    )
    able = _weighted(each, costs.volumes.places[:, :, 0].sum(axis=1))
    subsidies = _subsidies(funded.plan.facts)
    cost, all_cost = (
        float(full.per_school_year[-1]),
        float(economic.per_school_year[-1]),
    )
    return Gap(
        cost,
        all_cost,
        journey,
        able,
        region,
        _claims(cost, able, subsidies, journey),
        _claims(all_cost, able, subsidies, journey),
        each,
        _to_first_year(funded),
    )


def _years_per_journey(costs: Costs) -> float:
    """Return school-years in a journey; NaN if no school starts."""
    journeys = float(costs.volumes.journeys.sum())
    return float(costs.volumes.places.sum()) / journeys if journeys > 0.0 else np.nan


def _region(funded: FundedPlan) -> Region:
    """Return the region of the first scenario with demand, else England."""
    for funding in funded.model.funding.values():
        if funding.demand is not None:
            return Region(funding.demand.region)
    return Region.ENGLAND


def _able_to_pay(
    funded: FundedPlan, group: SchoolGroup, share: float
) -> tuple[AbleToPay, ...]:
    """Return what a school of one phase can pay by every test."""
    factor = _to_first_year(funded)
    found = highest_fees(funded.tables, group, share=share)
    return tuple(
        AbleToPay(each.test, each.unknowns, factor * each.fee) for each in found.fees
    )


def _weighted(each: tuple[ProgrammeGap, ...], places: Floats) -> tuple[AbleToPay, ...]:
    """Return what a school can pay over all programmes, weighted by places.

    Only tests that have figures for every programme with schools are told.
    """
    with_schools = [
        (gap, places[at]) for at, gap in enumerate(each) if places[at] > 0.0
    ]
    fees: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for gap, weight in with_schools:
        for able in gap.able_to_pay:
            pairs = fees.setdefault((able.test, able.unknowns), [])
            pairs.append((able.fee, weight))
    return tuple(
        AbleToPay(test, unknowns, _mean(pairs))
        for (test, unknowns), pairs in fees.items()
        if len(pairs) == len(with_schools)
    )


def _mean(pairs: list[tuple[float, float]]) -> float:
    """Return the mean of values by their weights."""
    values, weights = np.array(pairs).T
    return float((values * weights).sum() / weights.sum())


def _to_first_year(funded: FundedPlan) -> float:
    """Return what takes prices of schools' accounts to those of the first year."""
    facts = funded.plan.facts
    first = facts.horizon.first_year
    accounts = level_of(facts.deflator, year_named(funded.tables.accounts_year))
    return (
        level_of(facts.deflator, year_named(f"{first}/{(first + 1) % 100:02d}"))
        / accounts
    )


def _subsidies(facts: Facts) -> tuple[float, float]:
    """Return the subsidy as published in 2013, and in 2026-27 prices."""
    published = facts.register.find(CLAIM).value
    now = rebase(
        published, year_named("2013-14"), year_named("2026-27"), facts.deflator
    )
    return published, now


def _claims(
    cost: float,
    able: tuple[AbleToPay, ...],
    subsidies: tuple[float, float],
    journey: float,
) -> tuple[Claim, ...]:
    """Compare a gap with the subsidy, per school-year and per journey.

    A reserve can be paid out once, not every year: it is told, and left out here.
    """
    yearly = [each.fee for each in able if each.test not in STOCKS]
    fees: Floats = np.array(yearly or [each.fee for each in able] or [0.0])
    lowest, highest = cost - fees.max(), cost - fees.min()
    return tuple(
        Claim(basis, subsidy, float(lowest * years), float(highest * years))
        for basis, years in (("school-year", 1.0), ("journey", journey))
        for subsidy in subsidies
    )
