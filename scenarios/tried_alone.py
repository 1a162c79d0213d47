"""A way of funding that schools alone pay for, tried at many fees, numbers and costs.

The rule in words is docs/method/schools_alone.md. Each value tried is a run of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.sampling import sampler_of
from costmodel.unit_costs import per_school_year
from scenarios.affordability import AffordabilityTest, ceilings_of
from scenarios.affordability_tables import SchoolGroup
from scenarios.break_even import BreakEven, searched
from scenarios.demand import Demand
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import Levers
from scenarios.projection import Projection, Projector, projector_of
from scenarios.school_payments import mean_fee
from scenarios.targets import Target, TargetKind

STEPS_OF_ONE = 20
"""Steps of a factor between nought and one that are looked at first."""

MOST_FACTOR = 3.0

GRID = np.arange(int(MOST_FACTOR * STEPS_OF_ONE) + 1) / STEPS_OF_ONE
"""Factors that are looked at first."""

CLOSER = 4
"""How often a search looks closer at a change."""

PERCENTILES = (10.0, 90.0)
"""Between which full cost a school-year is counted as known."""

SEED, DRAWS = 1, 256
"""Of the block of draws, and how many of it, by which it is known."""


class SchoolsNeed(StrEnum):
    """What may have to be otherwise."""

    FEE = "fee"
    SCHOOLS = "schools"
    COST = "cost"


@dataclass(frozen=True, kw_only=True)
class AbleSchools:
    """How many schools can pay and take part, a mean of the plan's years."""

    able: float
    """Schools a year that can pay, of those still eligible; a school that could take
    two programmes counts twice."""
    take_part: float
    """Schools that start in a year."""

    @property
    def share(self) -> float:
        """Share of the able that take part."""
        return self.take_part / self.able if self.able > 0.0 else np.nan


@dataclass(frozen=True)
class TriedAlone:
    """A way of funding tried at many values of what may have to be otherwise."""

    funded: FundedPlan
    scenario: ScenarioPlan
    highest_fee: float = MOST_FACTOR
    """Highest factor on fees that is tried."""

    @property
    def demand(self) -> Demand | None:
        """What limits the schools that buy."""
        return self.scenario.funding.demand

    @cached_property
    def plain(self) -> Projection:
        """The way of funding as it is."""
        return self._projector.project(self.scenario)

    @cached_property
    def _projector(self) -> Projector:
        """What works it out at central values."""
        return projector_of(self.funded, self.funded.plan.terms.central)

    @cached_property
    def _ledger(self) -> Ledger:
        """Its costs, row by row."""
        return Ledger(self.plain.costs, self._projector.priced)

    @property
    def mean_fee(self) -> float:
        """Mean fee of a school-year at list prices."""
        return mean_fee(self.plain, self._ledger)

    @property
    def cost(self) -> float:
        """Full cost of a school-year."""
        by_year = self.plain.full_cost.sum(axis=0)[:, 0]
        return per_school_year(self.plain.costs, by_year)

    @property
    def paid_directly(self) -> float:
        """What schools pay for days directly, for a school-year; nought without any."""
        paid = self._ledger.paid_by(Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL)
        each = per_school_year(self.plain.costs, paid.sum(axis=(0, 1)))
        return 0.0 if np.isnan(each) else each

    def at_test(self, test: AffordabilityTest) -> TriedAlone:
        """Return the same if schools can pay as a test says."""
        demand, programmes = self.demand, self.funded.model.programmes.values()
        if demand is None:
            return self
        phases = [each.phase for each in programmes]
        ceilings = {
            at: ceilings_of(
                self.funded.tables, SchoolGroup(phases[at], demand.region), test
            )
            for at in self.scenario.ceilings
        }
        return replace(self, scenario=replace(self.scenario, ceilings=ceilings))

    def searched(self, need: SchoolsNeed, **others: float) -> BreakEven:
        """Return where the plan is sustained, other factors at stated values."""

        def margins(values: Floats) -> Floats:
            """Return by how much it is sustained at each value."""
            return self.margins(
                {each: values * 0.0 + at for each, at in fixed} | {need: values}
            )

        fixed = [(SchoolsNeed(each), at) for each, at in others.items()]
        return searched(margins, self.grid(need), rounds=CLOSER)

    def grid(self, need: SchoolsNeed) -> Floats:
        """Return the factors that are looked at first, lowest first."""
        if need is not SchoolsNeed.FEE or self.highest_fee <= MOST_FACTOR:
            return GRID
        further = np.linspace(MOST_FACTOR, self.highest_fee, len(GRID))
        return np.concatenate((GRID, further[1:]))

    def margins(self, factors: Mapping[SchoolsNeed, Floats]) -> Floats:
        """Return by how much the plan is sustained at each setting; ``(setting,)``.

        ``factors`` are those turned, each ``(setting,)``.
        """
        margins = np.empty(len(next(iter(factors.values()))))
        for part, one in self._at(factors):
            floor = Target(TargetKind.FLOOR).margin(one)
            margins[part] = np.minimum(floor, one.results[-1])
        return margins

    def market(self, factor: float) -> AbleSchools | None:
        """Return how many schools can pay and take part; None without demand."""
        ((_, one),) = self._at({SchoolsNeed.SCHOOLS: np.array([factor])})
        if not one.takes:
            return None
        years = len(one.results)
        able = sum(
            float((each.stock * each.share).sum()) for each in one.takes.values()
        )
        taking = sum(float(each.journeys.sum()) for each in one.takes.values())
        return AbleSchools(able=able / years, take_part=taking / years)

    def cost_in_draws(self) -> tuple[float, float]:
        """Return the least and most full cost a school-year that is known, as factors.

        Nought and infinity where no school takes part.
        """
        drawn = sampler_of(self.funded.plan.terms).block(SEED, 0)[:, :DRAWS]
        each = np.empty(drawn.shape[1])
        for part, (one,) in pieces(self.funded, (self.scenario,), drawn):
            real = one.full_cost.sum(axis=0) / self._divisors
            places = one.costs.volumes.places.sum(axis=(0, 1))
            each[part] = real.sum(axis=0) / np.where(places > 0.0, places, np.nan)
        low, high = np.nanpercentile(each, PERCENTILES) / self.cost
        return float(low), float(high)

    @property
    def _divisors(self) -> Floats:
        """Deflator of each year over that of the first; ``(year, 1)``."""
        return self.funded.plan.facts.divisors[:, None]

    def _at(
        self, factors: Mapping[SchoolsNeed, Floats]
    ) -> Iterator[tuple[slice, Projection]]:
        """Yield the plan at each setting of some factors, all others as planned."""
        ones = np.ones(len(next(iter(factors.values()))))
        schools = factors.get(SchoolsNeed.SCHOOLS, ones)
        drawn = np.repeat(self.funded.plan.terms.central, len(ones), axis=1)
        levers = Levers(
            fees=factors.get(SchoolsNeed.FEE, ones),
            cohorts=schools,
            contracts=ones,
            costs=factors.get(SchoolsNeed.COST, ones),
            take_up=schools,
        )
        for part, (one,) in pieces(self.funded, (self.scenario,), drawn, levers):
            yield part, one
