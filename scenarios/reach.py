"""How many schools a pot of money reaches, for how long, and what each costs it.

The rule in words is docs/method/reach.md. The pot stands in place of all that funders
give or buy.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from costmodel.arrays import Flags, Floats, added, running
from costmodel.bearers import Ledger
from costmodel.drivers import Count
from costmodel.full_cost import journeys_of, quantities_of
from costmodel.sampling import sampler_of
from costmodel.unit_costs import UnitCosts, unit_costs
from scenarios.affordability_tables import SchoolGroup
from scenarios.break_even import BreakEven, searched
from scenarios.evaluation import pieces
from scenarios.fees import whole_years
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.gap import region_asked
from scenarios.levers import Levers, untouched
from scenarios.projection import Projection, projector_of
from scenarios.reserves import HALF_A_PENNY
from scenarios.spreads import Spread, spread_of
from scenarios.streams import Donation, Fee, Membership

STEP = 1.01
"""Each volume that is looked at is so many times the one before."""

COARSE = 24
"""Volumes at which each draw is looked at first."""

HALVINGS = 20
"""How often the gap above the highest of them that holds is halved."""

_SAME = 1e-9
"""Relative difference below which as many schools come as are planned."""


class Limit(StrEnum):
    """What keeps more schools from being reached."""

    POT = "pot"
    DEMAND = "demand"
    """No more want to and can pay, or there are no more to start."""
    SCHOOLS = "schools"
    """Every school of a phase and region takes part."""
    NONE_WORKS = "none_works"
    """At no volume is the pot enough."""
    NO_SCHOOL = "no_school"
    """The plan has none."""


@dataclass(frozen=True, kw_only=True)
class Lasting:
    """How long the pot pays for the schools of the plan itself."""

    schools: float
    """A year, a mean over the plan."""
    years: Spread
    """Never more than the plan has."""
    left: float
    """Pounds at the end of the plan; below nought, what is missing by then."""


@dataclass(frozen=True, kw_only=True)
class CostOfReach:
    """What a school costs at some volume; pounds, first-year prices."""

    to_pot: Spread
    """A school-year; its range is of the draws in which a school takes part."""
    to_pot_a_pupil: float
    """A year; not-a-number unless every programme with schools states its pupils."""
    full: UnitCosts
    economic: UnitCosts


@dataclass(frozen=True, kw_only=True)
class PotReach:
    """What a pot does in one way of funding."""

    plan_years: int
    lasting: Lasting
    ranges: tuple[tuple[float, float], ...]
    """Schools a year at which the pot is enough, lowest first; the first begins at
    nought if the fewest looked at are within it."""
    limit: Limit
    best: float
    """Schools a year at which least is missing, where no volume works."""
    short: float
    """Pounds that are missing there; nought where some volume works."""
    schools: Spread
    """A year, a mean over the plan: the most that the pot is enough for."""
    journeys: float
    """Schools that start in all years, at the values assumed."""
    cost_as_planned: CostOfReach | None
    """At the schools of the plan itself; None where none takes part."""
    cost: CostOfReach | None
    """At the reach; None where no school is reached."""


def needs_of(projection: Projection) -> Floats:
    """Return what must be paid beside schools' own money; ``(year, draws)``.

    Nominal pounds; below nought where schools pay more than the broker spends.
    """
    needs = whole_years(projection.spending.all).copy()
    recognised = projection.recognised
    for stream in projection.scenario.funding.streams:
        is_other = isinstance(stream, Donation) and stream.kind == "other"
        if is_other or isinstance(stream, Fee | Membership):
            needs -= whole_years(recognised[stream.name])
    return needs


def years_paid(needs: Floats, pot: float) -> Floats:
    """Return for how many years a pot pays what is needed; ``(draws,)``.

    ``needs`` is ``(year, draws)``; a part of a year is that part of its need.

    Examples
    --------
    >>> years_paid(np.array([[6_000.0, 100.0], [6_000.0, 100.0]]), 9_000.0).tolist()
    [1.5, 2.0]

    """
    drawn = running(needs)
    over = drawn > pot + HALF_A_PENNY
    first = over.argmax(axis=0)[None]
    before = np.take_along_axis(drawn - needs, first, axis=0)[0]
    need = np.take_along_axis(needs, first, axis=0)[0]
    fails = over.any(axis=0)
    part = np.divide(pot - before, need, out=np.zeros_like(need), where=fails)
    return np.where(fails, first[0] + np.maximum(part, 0.0), float(len(needs)))


def reach_of(
    funded: FundedPlan, scenario: ScenarioPlan, pot: float, seed: int
) -> PotReach:
    """Return what a pot does in one way of funding; contracts count as won.

    Parameters
    ----------
    funded, scenario
        The compiled model and the way of funding.
    pot
        Pounds, as they are spent in the years of the plan.
    seed
        Of the one block of draws that ranges are told from.

    """
    return _Pot(funded, scenario, pot, seed).reach()


@dataclass(frozen=True)
class _Tried:
    """What came of some draws, each at its own factor on all cohorts."""

    needs: Floats
    """``(year, draws)``."""
    places: Floats
    """``(year, draws)``."""

    @property
    def drawn(self) -> Floats:
        """The most that is drawn by any year's end; ``(draws,)``."""
        drawn: Floats = running(self.needs).max(axis=0)
        return drawn

    @property
    def schools(self) -> Floats:
        """Schools a year, a mean over the plan; ``(draws,)``."""
        return added(self.places) / len(self.places)


@dataclass(frozen=True)
class _Pot:
    """A pot in one way of funding, tried at many volumes."""

    funded: FundedPlan
    scenario: ScenarioPlan
    pot: float
    seed: int

    def reach(self) -> PotReach:
        """Return what the pot does."""
        has_schools = self._ends is not None
        found = searched(self._left_at, self._grid) if has_schools else None
        factors = self._highest() if has_schools else np.zeros(self._draws.shape[1])
        drawn = self._tried(self._draws, factors)
        most = self._most(found)
        reached = self._central(np.array([most]))
        best = 0.0 if found is None else found.best
        return PotReach(
            plan_years=self.funded.plan.horizon.years,
            lasting=self._lasting(),
            ranges=() if found is None else self._in_schools(found),
            limit=Limit.NO_SCHOOL if found is None else self._limit(found),
            best=float(self._central(np.array([best])).schools[0]),
            short=0.0 if found is None else max(-found.best_result, 0.0),
            schools=spread_of(drawn.schools, float(reached.schools[0])),
            journeys=self._journeys(most),
            cost_as_planned=self._cost(1.0, self._as_planned),
            cost=self._cost(most, drawn),
        )

    @cached_property
    def _draws(self) -> Floats:
        """One block of draws; ``(names, draws)``."""
        return sampler_of(self.funded.plan.terms).block(self.seed, 0)

    @cached_property
    def _as_planned(self) -> _Tried:
        """The draws at the schools of the plan itself."""
        return self._tried(self._draws, np.ones(self._draws.shape[1]))

    @cached_property
    def _planned(self) -> Floats:
        """Schools planned in each programme and year, values assumed."""
        plan = self.funded.plan
        table = plan.terms.table(plan.terms.central)
        journeys = journeys_of(plan, table, self.scenario.cohorts)
        places: Floats = quantities_of(plan, table, journeys).volumes.places[:, :, 0]
        return places

    @cached_property
    def _ends(self) -> tuple[float, float] | None:
        """The lowest and the highest factor that is looked at; None without schools."""
        if not self._planned.any():
            return None
        region, tables = region_asked(self.funded), self.funded.tables
        phases = [each.phase for each in self.funded.model.programmes.values()]
        most = math.inf
        for phase in dict.fromkeys(phases):
            of_phase = [each is phase for each in phases]
            fullest = float(added(self._planned[of_phase]).max())
            if fullest > 0.0:
                there = tables.number_of_schools(SchoolGroup(phase, region))
                most = min(most, there / fullest)
        return 1.0 / float(added(self._planned).max()), max(most, 1.0)

    @cached_property
    def _grid(self) -> Floats:
        """Factors looked at first, each one step above the one before."""
        return self._between(STEP)

    def _between(self, step: float) -> Floats:
        """Return factors from end to end, at most a step apart."""
        low, high = self._ends or (1.0, 1.0)
        number = max(math.ceil(math.log(high / low) / math.log(step)), 1)
        return np.geomspace(low, high, number + 1)

    def _tried(self, drawn: Floats, factors: Floats) -> _Tried:
        """Return needs and places of draws, each at its own factor."""
        levers = _cohorts(factors)
        years = self.funded.plan.horizon.years
        needs, places = (np.empty((years, len(factors))) for _ in range(2))
        for part, (one,) in pieces(self.funded, (self.scenario,), drawn, levers):
            needs[:, part] = needs_of(one)
            places[:, part] = added(one.costs.volumes.places)
        return _Tried(needs, places)

    def _central(self, factors: Floats) -> _Tried:
        """Return the same for the values assumed."""
        central = self.funded.plan.terms.central
        return self._tried(np.repeat(central, len(factors), axis=1), factors)

    def _left_at(self, factors: Floats) -> Floats:
        """Return what the pot holds above the most that is drawn."""
        return self.pot - self._central(factors).drawn

    def _lasting(self) -> Lasting:
        """Return how long it pays for the plan's own schools."""
        central = self._central(np.ones(1))
        years = years_paid(self._as_planned.needs, self.pot)
        return Lasting(
            schools=float(central.schools[0]),
            years=spread_of(years, float(years_paid(central.needs, self.pot)[0])),
            left=self.pot - float(central.needs.sum()),
        )

    def _most(self, found: BreakEven | None) -> float:
        """Return the highest factor at which the pot is enough; nought if none is."""
        if found is None or self._ends is None or not found.met:
            return 0.0
        return min(found.met[-1][1], self._ends[1])

    def _in_schools(self, found: BreakEven) -> tuple[tuple[float, float], ...]:
        """Return ranges of factors as schools a year."""
        high = (self._ends or (1.0, 1.0))[1]
        ends = np.array(found.met).clip(max=high).reshape(-1, 2)
        schools = self._central(np.append(ends.reshape(-1), 1.0)).schools[:-1]
        return tuple(
            (float(low), float(most)) for low, most in schools.reshape(ends.shape)
        )

    def _limit(self, found: BreakEven) -> Limit:
        """Return what keeps more schools from being reached."""
        if not found.met:
            return Limit.NONE_WORKS
        if found.met[-1][1] < math.inf:
            return Limit.POT
        high = self._most(found)
        comes = float(self._central(np.array([high])).places.sum())
        planned = high * float(self._planned.sum())
        return Limit.SCHOOLS if comes >= planned * (1.0 - _SAME) else Limit.DEMAND

    def _highest(self) -> Floats:
        """Return of each draw the highest factor at which the pot is enough."""
        low, high = self._ends or (1.0, 1.0)
        grid = np.geomspace(low, high, COARSE)
        at = np.full(self._draws.shape[1], -1)
        for position, factor in enumerate(grid):
            at[self._enough(np.full(len(at), factor))] = position
        below, above = grid[np.maximum(at, 0)], grid[np.minimum(at + 1, COARSE - 1)]
        for _ in range(HALVINGS):
            middle = np.sqrt(below * above)
            is_enough = self._enough(middle)
            below = np.where(is_enough, middle, below)
            above = np.where(is_enough, above, middle)
        return np.where(at < 0, 0.0, below)

    def _enough(self, factors: Floats) -> Flags:
        """Whether the pot is enough in each draw at its own factor."""
        drawn = self._tried(self._draws, factors).drawn
        enough: Flags = drawn <= self.pot + HALF_A_PENNY
        return enough

    def _journeys(self, factor: float) -> float:
        """Return the schools that start in all years."""
        projection, _ = self._projected(factor)
        return float(projection.costs.volumes.journeys.sum())

    def _cost(self, factor: float, drawn: _Tried) -> CostOfReach | None:
        """Return what a school costs at one factor; None where none takes part."""
        projection, ledger = self._projected(factor)
        costs, charged = projection.costs, ledger.over_life
        if not costs.volumes.places.any():
            return None
        divisors = self.funded.plan.facts.divisors
        real = float((needs_of(projection)[:, 0] / divisors).sum())
        pupils = float(costs.counts[Count.PUPIL].sum())
        knows = pupils > 0.0 and not costs.without_pupils
        full, economic = (
            unit_costs(costs, each.sum(axis=(0, 1)))
            for each in (charged.full_cost, charged.full_economic_cost)
        )
        places = added(drawn.places)
        each = added(drawn.needs / divisors[:, None])[places > 0.0]
        return CostOfReach(
            to_pot=spread_of(
                each / places[places > 0.0], real / float(costs.volumes.places.sum())
            ),
            to_pot_a_pupil=real / pupils if knows else math.nan,
            full=full,
            economic=economic,
        )

    def _projected(self, factor: float) -> tuple[Projection, Ledger]:
        """Return the way of funding at one factor, values assumed."""
        levers = _cohorts(np.array([factor]))
        central = self.funded.plan.terms.central
        projector = projector_of(self.funded, central, levers)
        projection = projector.project(self.scenario)
        return projection, Ledger(projection.costs, projector.priced)


def _cohorts(factors: Floats) -> Levers:
    """Return levers that turn all cohorts."""
    return replace(untouched(len(factors)), cohorts=factors)


def reach_by_way(funded: FundedPlan, pot: float, seed: int) -> Mapping[str, PotReach]:
    """Return what a pot does in each way of funding, by its name."""
    return {
        name: reach_of(funded, scenario, pot, seed)
        for name, scenario in funded.scenarios.items()
    }
