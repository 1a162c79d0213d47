"""What a plan's work would cost if every school in scope took part, by region.

The rule in words is docs/method/regions.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.errors import CostmodelError
from costmodel.full_cost import (
    all_resources,
    cost,
    journeys_of,
    over_life,
    planned_cohorts,
)
from costmodel.programmes import Phase
from costmodel.sampling import sampler_of
from scenarios.affordability_tables import Region
from scenarios.funded_plan import FundedPlan
from scenarios.regional_prices import RegionalPrice, regional_prices
from scenarios.school_counts import NINE, SchoolCounts, SchoolNeed, SchoolsCounted
from scenarios.spreads import Spread, spread_of


class NothingToScaleError(CostmodelError):
    """A plan has no school whose cost could be scaled."""


@dataclass(frozen=True)
class InScope:
    """Which schools take part."""

    counts: SchoolCounts
    need: SchoolNeed = SchoolNeed.ALL
    share: float = 1.0
    """Of the schools in scope, above 0 to 1."""

    def of(self, phase: Phase, region: Region) -> SchoolsCounted:
        """Return the schools of a phase and region before the share is taken."""
        return self.counts.of(phase, region, self.need)

    def schools(self, phase: Phase, region: Region) -> float:
        """Return how many take part."""
        return self.of(phase, region).schools * self.share


@dataclass(frozen=True, kw_only=True)
class CostInRegion:
    """What the work costs in one region, or in England; pounds, first-year prices."""

    schools: float
    """That take part, once each; a school counts for each phase that a programme is
    for."""
    full: Spread
    """Full cost over all years."""
    economic: Spread
    """Full economic cost over all years."""

    @property
    def full_a_school(self) -> float:
        """Full cost for each school that takes part; not-a-number without one."""
        return _over(self.full.central, self.schools)

    @property
    def economic_a_school(self) -> float:
        """Full economic cost for each; not-a-number without one."""
        return _over(self.economic.central, self.schools)


@dataclass(frozen=True, kw_only=True)
class RegionalCosts:
    """What the work costs everywhere."""

    phases: tuple[Phase, ...]
    """That programmes with schools are for."""
    regions: Mapping[Region, CostInRegion]
    """Each a body of its own."""
    nine_bodies: CostInRegion
    """Their sum."""
    one_body: CostInRegion
    """One body for the schools of all regions."""
    prices: tuple[RegionalPrice, ...]
    """Numbers of the plan that are not the same everywhere."""


def regional_costs(funded: FundedPlan, scope: InScope, seed: int) -> RegionalCosts:
    """Work a plan out at the size of each region, and of England.

    ``seed`` is that of the one block of draws that ranges are told from.

    Raises
    ------
    NothingToScaleError
        If no programme has a school.

    """
    return _Scaled(funded, scope, seed).costs()


@dataclass(frozen=True)
class _Totals:
    """Real cost over all years; each ``(1 + draws,)``, the central case first."""

    schools: float
    full: Floats
    economic: Floats

    def told(self) -> CostInRegion:
        """Return what is told of it."""
        full, economic = (
            spread_of(each[1:], float(each[0])) for each in (self.full, self.economic)
        )
        return CostInRegion(schools=self.schools, full=full, economic=economic)


@dataclass(frozen=True)
class _Scaled:
    """A plan at the size of some regions."""

    funded: FundedPlan
    scope: InScope
    seed: int

    def costs(self) -> RegionalCosts:
        """Return what the work costs everywhere."""
        if not self._phases:
            raise NothingToScaleError(
                "The plan has no school, so that nothing can be scaled to a region."
                " Give a programme a cohort, like cohorts: {2026: 18}."
            )
        each = {region: self._totals((region,)) for region in NINE}
        together = _Totals(
            sum(one.schools for one in each.values()),
            added([one.full for one in each.values()]),
            added([one.economic for one in each.values()]),
        )
        return RegionalCosts(
            phases=self._phases,
            regions={region: one.told() for region, one in each.items()},
            nine_bodies=together.told(),
            one_body=self._totals(NINE).told(),
            prices=self._prices,
        )

    @cached_property
    def _drawn(self) -> Floats:
        """The values assumed, and one block of draws; ``(names, 1 + draws)``."""
        terms = self.funded.plan.terms
        block = sampler_of(terms).block(self.seed, 0)
        return np.concatenate((terms.central, block), axis=1)

    @cached_property
    def _planned(self) -> Floats:
        """Schools that the plan starts; ``(programme, year, 1 + draws)``."""
        plan = self.funded.plan
        return journeys_of(plan, plan.terms.table(self._drawn), planned_cohorts(plan))

    @cached_property
    def _phases(self) -> tuple[Phase, ...]:
        """Phases that programmes with schools are for, in the order of programmes."""
        programmes = self.funded.model.programmes.values()
        planned = self._planned[:, :, 0].sum(axis=1).tolist()
        return tuple(
            dict.fromkeys(
                each.phase
                for each, schools in zip(programmes, planned, strict=True)
                if schools > 0.0
            )
        )

    @cached_property
    def _prices(self) -> tuple[RegionalPrice, ...]:
        """Numbers that are not the same everywhere."""
        plan = self.funded.plan
        return regional_prices(plan.terms, plan.facts.register)

    def _totals(self, regions: tuple[Region, ...]) -> _Totals:
        """Return what one body for some regions costs."""
        plan, funded = self.funded.plan, self.funded
        schools = {
            phase: sum(self.scope.schools(phase, region) for region in regions)
            for phase in self._phases
        }
        priced = plan.price(
            plan.terms.table(self._in_prices_of(regions)), funded.shapes
        )
        costs = cost(
            plan, funded.planned, priced, self._journeys(schools), funded.order
        )
        charged = over_life(costs, priced)
        full = np.concatenate((charged.full_cost(), charged.not_shared()[None]))
        return _Totals(
            sum(schools.values()),
            self._real(full),
            self._real(all_resources(costs, priced)),
        )

    def _journeys(self, schools: Mapping[Phase, float]) -> Floats:
        """Return cohorts of which all schools in scope are one, in every draw."""
        journeys = self._planned.copy()
        programmes = tuple(self.funded.model.programmes.values())
        for phase, number in schools.items():
            rows = [at for at, each in enumerate(programmes) if each.phase is phase]
            planned = added(added(self._planned[rows]))
            factor = np.divide(
                number, planned, out=np.zeros_like(planned), where=planned > 0.0
            )
            journeys[rows] *= factor
        return journeys

    def _in_prices_of(self, regions: tuple[Region, ...]) -> Floats:
        """Return the draws with numbers that are known by region at theirs."""
        drawn, names = self._drawn.copy(), self.funded.plan.terms.names
        of_london = self._london_share(regions)
        for price in self._prices:
            here = of_london * price.london + (1.0 - of_london) * price.elsewhere
            drawn[names.index(price.name)] *= here / price.stated
        return drawn

    def _london_share(self, regions: tuple[Region, ...]) -> float:
        """Return the share of schools in scope that London has."""
        each = {
            region: sum(self.scope.schools(phase, region) for phase in self._phases)
            for region in regions
        }
        if len(each) == 1 or not any(each.values()):
            return float(regions[0] is Region.LONDON)
        return each[Region.LONDON] / sum(each.values())

    def _real(self, nominal: Floats) -> Floats:
        """Return first-year pounds of all programmes and years; ``(1 + draws,)``."""
        divisors = self.funded.plan.facts.divisors
        return added(added(nominal) / divisors[:, None])


def _over(amount: float, schools: float) -> float:
    """Return an amount for each school; not-a-number without one."""
    return amount / schools if schools > 0.0 else float(np.nan)
