"""What is left between full cost and what a school can pay, and the £5,000.

The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.deflators import in_prices_of, year_named
from costmodel.facts import Facts
from costmodel.full_cost import Costs
from costmodel.programmes import Phase
from costmodel.unit_costs import unit_costs
from scenarios.able_to_pay import (
    QUOTED_SHARE,
    AbleToPay,
    able_to_pay,
    counted,
    fees_by_test,
)
from scenarios.accounts_prices import to_first_year
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.funded_plan import FundedPlan
from scenarios.gap_cases import GapCases, gap_cases

CLAIM = "seed.aspire.subsidy_per_school"
"""The subsidy of 2013 in the register."""


@dataclass(frozen=True, kw_only=True)
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
    """Over the tests counted of what a school can pay."""
    highest_gap: float

    @property
    def is_above(self) -> bool | None:
        """Whether it is above the subsidy by every test counted; None if some are."""
        if self.lowest_gap > self.subsidy:
            return True
        return False if self.highest_gap <= self.subsidy else None


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Full cost, what schools can pay, and what is left; first-year prices."""

    full_cost: float
    """Pounds a school-year, over the whole period, on planned volumes."""
    full_economic_cost: float
    years_per_journey: float
    """School-years in a journey, a mean over the programmes."""
    able_to_pay: tuple[AbleToPay, ...]
    """The mean over the places of all programmes of what schools of a phase can."""
    all_schools: tuple[AbleToPay, ...]
    """What schools of the region can, whatever their phase."""
    region: Region
    claims: tuple[Claim, ...]
    """The gap of full cost against the subsidy."""
    economic_claims: tuple[Claim, ...]
    """The gap of full economic cost against the subsidy."""
    by_programme: tuple[ProgrammeGap, ...]
    accounts_to_first_year: float
    """What takes prices of schools' accounts to those of the first year."""
    cases: GapCases
    """The same on other volumes, and with one assumption at its low or high."""


def gap_of(funded: FundedPlan, planned: Ledger, share: float = QUOTED_SHARE) -> Gap:
    """Work out the gap on planned volumes, the broker paying for deployed days.

    ``planned`` are costs of one draw; ``share`` is that of the schools which must pass
    the fee that is quoted. The region is that of the first demand, else England.
    """
    costs = planned.costs
    full, economic = _per_school_year(planned)
    region, factor = region_asked(funded), to_first_year(funded)

    def pays(phase: Phase) -> tuple[AbleToPay, ...]:
        """Return what schools of a phase can pay, by test."""
        return able_to_pay(funded.tables, SchoolGroup(phase, region), factor, share)

    each = tuple(
        ProgrammeGap(
            programme=name,
            full_cost=float(full[at]),
            full_economic_cost=float(economic[at]),
            able_to_pay=pays(programme.phase),
        )
        for at, (name, programme) in enumerate(funded.model.programmes.items())
    )
    able = _weighted(each, costs.volumes.places[:, :, 0].sum(axis=1))
    subsidies, journey = claimed_sums(funded.plan.facts), _years_per_journey(costs)
    cost, all_cost = float(full[-1]), float(economic[-1])
    return Gap(
        full_cost=cost,
        full_economic_cost=all_cost,
        years_per_journey=journey,
        able_to_pay=able,
        all_schools=pays(Phase.ALL),
        region=region,
        claims=_claims(cost, able, subsidies, journey),
        economic_claims=_claims(all_cost, able, subsidies, journey),
        by_programme=each,
        accounts_to_first_year=factor,
        cases=gap_cases(funded, [programme.able_to_pay for programme in each]),
    )


def _per_school_year(planned: Ledger) -> tuple[Floats, Floats]:
    """Return full cost and full economic cost of a school-year, start-up spread.

    Each has one of every programme, and that of all together last.
    """
    charged = planned.over_life
    costs = (charged.full_cost, charged.full_economic_cost)
    full, economic = (
        unit_costs(planned.costs, each.sum(axis=(0, 1))).per_school_year
        for each in costs
    )
    return full, economic


def _years_per_journey(costs: Costs) -> float:
    """Return school-years in a journey; NaN if no school starts."""
    journeys = float(costs.volumes.journeys.sum())
    return float(costs.volumes.places.sum()) / journeys if journeys > 0.0 else np.nan


def region_asked(funded: FundedPlan) -> Region:
    """Return the region of the first scenario with demand, else England."""
    for funding in funded.model.funding.values():
        if funding.demand is not None:
            return funding.demand.region
    return Region.ENGLAND


def _weighted(each: tuple[ProgrammeGap, ...], places: Floats) -> tuple[AbleToPay, ...]:
    """Return what a school can pay over all programmes, weighted by places.

    Only tests that have figures for every programme with schools are told.
    """
    has = places > 0.0
    by_test = fees_by_test([gap.able_to_pay for gap in each])
    return tuple(
        AbleToPay(test, unknowns, _mean(np.array(fees)[has], places[has]))
        for (test, unknowns, _), fees in by_test.items()
        if has.any() and not np.isnan(np.array(fees)[has]).any()
    )


def _mean(values: Floats, weights: Floats) -> float:
    """Return the mean of values by their weights."""
    return float((values * weights).sum() / weights.sum())


def claimed_sums(facts: Facts) -> tuple[float, float]:
    """Return the subsidy as published in 2013, and in 2026-27 prices."""
    published = facts.register.find(CLAIM).value
    now = in_prices_of(
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

    Without a test that counts, schools can pay nothing.
    """
    fees: Floats = np.array([each.fee for each in counted(able)] or [0.0])
    lowest, highest = cost - fees.max(), cost - fees.min()
    return tuple(
        Claim(
            basis=basis,
            subsidy=subsidy,
            lowest_gap=float(lowest * years),
            highest_gap=float(highest * years),
        )
        for basis, years in (("school-year", 1.0), ("journey", journey))
        for subsidy in subsidies
    )
