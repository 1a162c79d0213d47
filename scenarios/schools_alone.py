"""What would have to be true for schools to pay for a plan alone.

The rule in words, with its worked example, is docs/method/schools_alone.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from scenarios.able_to_pay import able_to_pay, fees_by_test
from scenarios.accounts_prices import to_first_year
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Unknowns,
    norms_of,
)
from scenarios.affordability_tables import SchoolGroup
from scenarios.break_even import BreakEven
from scenarios.funded_plan import FundedPlan, ScenarioPlan, without
from scenarios.funding import fees_asked_of_schools, programmes_with_a_fee
from scenarios.gap import region_asked
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Fee, Membership
from scenarios.take_up import take_up_of
from scenarios.tried_alone import (
    GRID,
    MOST_FACTOR,
    AbleSchools,
    SchoolsNeed,
    TriedAlone,
)

FEW = 5
"""Values of the first of a pair that are tried."""

PAIRS = (
    (SchoolsNeed.FEE, SchoolsNeed.SCHOOLS),
    (SchoolsNeed.FEE, SchoolsNeed.COST),
    (SchoolsNeed.SCHOOLS, SchoolsNeed.COST),
)


class AloneAnswer(StrEnum):
    """Whether what would have to be true is within what is known."""

    ALREADY = "already"
    ALONE = "alone"
    TOGETHER = "together"
    OUTSIDE = "outside"


@dataclass(frozen=True, kw_only=True)
class AtTest:
    """What would have to be true if schools can pay as one test says."""

    test: AffordabilityTest
    fee: BreakEven
    """Factors on all fees."""
    schools: BreakEven
    """Factors on the number of schools."""
    known_fee: float | None
    """Pounds a school-year that three in four can pay, first-year prices; None: no
    figures for every programme."""
    now: AbleSchools | None
    """At the plan's own fees; None without demand."""
    then: AbleSchools | None
    """At the fewest schools at which it is sustained; None if there is no such number.
    """


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two values at which a plan is sustained, the first within what is known."""

    first: SchoolsNeed
    at: float
    """Factor on the first."""
    second: SchoolsNeed
    needed: float | None
    """Least demanding factor on the second; None: none would do."""


@dataclass(frozen=True, kw_only=True)
class SchoolsAlone:
    """What would have to be true for schools to pay for one way of funding alone."""

    margin: float
    """Pounds by which it is sustained as planned, by the plan's own test; below nought:
    missing."""
    mean_fee: float
    """Pounds a school-year of the price list."""
    schools: float
    """School-years of the plan ÷ its years."""
    cost: float
    """Pounds of full cost a school-year, first-year prices."""
    own_test: AffordabilityTest | None
    """The plan's own; None without demand."""
    tests: tuple[AtTest, ...]
    found: Mapping[SchoolsNeed, BreakEven]
    """Each alone, by the plan's own test."""
    known: Mapping[SchoolsNeed, tuple[float, float]]
    """Lowest and highest factor that is known of each; what is not known is left out.
    """
    pairs: tuple[Pair, ...]
    highest_fee: float = MOST_FACTOR
    """Highest factor on fees that was tried."""

    def is_within(self, need: SchoolsNeed, factor: float | None) -> bool:
        """Whether a factor that is needed is within what is known."""
        if factor is None or need not in self.known:
            return False
        low, high = self.known[need]
        return factor >= low if need is SchoolsNeed.COST else factor <= high

    def nearest(self, need: SchoolsNeed) -> float | None:
        """Return the least demanding factor on one alone; None if none would do."""
        return least_demanding(need, self.found[need])

    @cached_property
    def answer(self) -> AloneAnswer:
        """Whether what would have to be true is within what is known."""
        if self.margin >= -HALF_A_PENNY:
            return AloneAnswer.ALREADY
        if any(self.is_within(need, self.nearest(need)) for need in SchoolsNeed):
            return AloneAnswer.ALONE
        if any(self.is_within(each.second, each.needed) for each in self.pairs):
            return AloneAnswer.TOGETHER
        return AloneAnswer.OUTSIDE


def least_demanding(need: SchoolsNeed, found: BreakEven) -> float | None:
    """Return the lowest factor that will do, of a cost the highest; None without any.

    Of a cost that may be any, the highest looked at.
    """
    if not found.met:
        return None
    if need is not SchoolsNeed.COST:
        return found.met[0][0]
    return min(found.met[-1][1], MOST_FACTOR)


def asks_schools_alone(scenario: ScenarioPlan) -> bool:
    """Whether the question makes sense: schools that take part pay a fee."""
    return bool(fees_asked_of_schools(scenario.funding))


def schools_alone_of(funded: FundedPlan, scenario: ScenarioPlan) -> SchoolsAlone | None:
    """Look for what would have to be true; None where no school pays a fee.

    Contracts that may be lost are, like all others: schools pay alone.
    """
    if not asks_schools_alone(scenario):
        return None
    tried = TriedAlone(funded, _bare(funded, scenario))
    plain, able = tried.plain, able_by_test(tried)
    tried = replace(tried, highest_fee=_highest_fee(tried.mean_fee, able))
    found = {need: tried.searched(need) for need in SchoolsNeed}
    alone = SchoolsAlone(
        margin=float(tried.margins({SchoolsNeed.FEE: np.ones(1)})[0]),
        mean_fee=tried.mean_fee,
        schools=float(plain.costs.volumes.places.sum()) / len(plain.results),
        cost=tried.cost,
        own_test=None if tried.demand is None else tried.demand.test,
        tests=tuple(_tests(tried, found, able)),
        found=found,
        known=dict(_known(tried, able)),
        pairs=(),
        highest_fee=tried.highest_fee,
    )
    return replace(alone, pairs=tuple(_pairs(tried, alone)))


def _highest_fee(mean_fee: float, able: Mapping[AffordabilityTest, float]) -> float:
    """Return the highest factor on fees tried: to what is known, 3 at the least."""
    known = [fee for fee in able.values() if np.isfinite(fee)]
    if not known or not mean_fee > 0.0:
        return MOST_FACTOR
    return max(max(known) / mean_fee, MOST_FACTOR)


def _bare(funded: FundedPlan, scenario: ScenarioPlan) -> ScenarioPlan:
    """Return a way of funding with nothing but what schools and members pay."""
    written = scenario.funding.streams
    gone = {one.name for one in written if not isinstance(one, Fee | Membership)}
    return without(funded, scenario, gone)


def able_by_test(tried: TriedAlone) -> Mapping[AffordabilityTest, float]:
    """Return what three in four schools can pay for a school-year, by test.

    First-year prices; a mean over the places of programmes with a fee, each by schools
    of its own phase, unknown accounts left out, less what schools pay for days
    directly. Tests without figures for one of them are left out.
    """
    funded, demand = tried.funded, tried.demand
    region = region_asked(funded) if demand is None else demand.region
    factor = to_first_year(funded)
    programmes = funded.model.programmes
    names = set(programmes_with_a_fee(tried.scenario.funding))
    places = tried.plain.costs.volumes.places[:, :, 0].sum(axis=1)
    paying = [
        (able_to_pay(funded.tables, SchoolGroup(each.phase, region), factor), weight)
        for (name, each), weight in zip(programmes.items(), places, strict=True)
        if name in names and weight > 0.0
    ]
    by_test = fees_by_test([able for able, _ in paying])
    weights = [weight for _, weight in paying]
    return {
        test: max(float(np.average(fees, weights=weights)) - tried.paid_directly, 0.0)
        for (test, unknowns, lowest), fees in by_test.items()
        if unknowns is Unknowns.KNOWN and not lowest and not np.isnan(fees).any()
    }


def _tests(
    tried: TriedAlone,
    found: Mapping[SchoolsNeed, BreakEven],
    able: Mapping[AffordabilityTest, float],
) -> Iterator[AtTest]:
    """Yield what would have to be true by each test that has figures.

    ``found`` is what is found by the plan's own test; without demand by every test.
    """
    for test in AffordabilityTest:
        if not _has_figures(tried, test):
            continue
        by_test, fee, schools = (
            tried,
            found[SchoolsNeed.FEE],
            found[SchoolsNeed.SCHOOLS],
        )
        if tried.demand is not None and tried.demand.test is not test:
            by_test = tried.at_test(test)
            fee, schools = (
                by_test.searched(SchoolsNeed.FEE),
                by_test.searched(SchoolsNeed.SCHOOLS),
            )
        fewest = least_demanding(SchoolsNeed.SCHOOLS, schools)
        yield AtTest(
            test=test,
            fee=fee,
            schools=schools,
            known_fee=able.get(test),
            now=by_test.market(1.0),
            then=None if fewest is None else by_test.market(fewest),
        )


def _has_figures(tried: TriedAlone, test: AffordabilityTest) -> bool:
    """Whether a test can be made of every programme that demand limits."""
    if test is not AffordabilityTest.PER_TEACHER or tried.demand is None:
        return True
    programmes = tuple(tried.funded.model.programmes.values())
    groups = (
        SchoolGroup(programmes[at].phase, tried.demand.region)
        for at in tried.scenario.ceilings
    )
    rules = AffordabilityRules()
    return all(norms_of(tried.funded.tables, group, rules) for group in groups)


def _known(
    tried: TriedAlone, able: Mapping[AffordabilityTest, float]
) -> Iterator[tuple[SchoolsNeed, tuple[float, float]]]:
    """Yield the lowest and highest factor that is known of each."""
    fees = _known_fees(tried, able)
    if fees and tried.mean_fee > 0.0:
        yield SchoolsNeed.FEE, (min(fees) / tried.mean_fee, max(fees) / tried.mean_fee)
    take_up = take_up_of(tried.funded, tried.scenario)
    if take_up is not None and take_up.value > 0.0:
        yield (
            SchoolsNeed.SCHOOLS,
            (
                take_up.low / take_up.value,
                take_up.high / take_up.value,
            ),
        )
    if tried.plain.costs.volumes.places.any() and tried.cost > 0.0:
        yield SchoolsNeed.COST, tried.cost_in_draws()


def _known_fees(
    tried: TriedAlone, able: Mapping[AffordabilityTest, float]
) -> list[float]:
    """Return what three in four schools can pay by the plan's own test, or by each.

    A reserve can be paid once, and counts in none.
    """
    once = AffordabilityTest.RESERVE_AFTER
    own = tried.demand and tried.demand.test
    return [
        fee
        for test, fee in able.items()
        if np.isfinite(fee) and (test is own if own else test is not once)
    ]


def _pairs(tried: TriedAlone, alone: SchoolsAlone) -> Iterator[Pair]:
    """Yield the least demanding of each pair of which neither will do alone."""
    will_do = {need: alone.is_within(need, alone.nearest(need)) for need in SchoolsNeed}
    for first, second in PAIRS:
        has_more = alone.known.get(first, (1.0, 1.0))[1] > 1.0
        if has_more and not will_do[first] and not will_do[second]:
            yield _pair(tried, first, second, alone.known[first])


def _pair(
    tried: TriedAlone,
    first: SchoolsNeed,
    second: SchoolsNeed,
    known: tuple[float, float],
) -> Pair:
    """Return what is asked least of the second, the first within what is known."""
    values = np.linspace(1.0, known[1], FEW)
    margins = tried.margins(
        {first: np.repeat(values, len(GRID)), second: np.tile(GRID, FEW)}
    )
    met = (margins >= -HALF_A_PENNY).reshape(FEW, len(GRID))
    # Of a cost the highest step at which it is sustained, of all else the lowest.
    towards = met[:, ::-1] if second is SchoolsNeed.COST else met
    asked = np.where(towards.any(axis=1), towards.argmax(axis=1), len(GRID))
    at = float(values[int(asked.argmin())])
    found = tried.searched(second, **{first: at})
    needed = least_demanding(second, found)
    return Pair(
        first=first,
        at=float(values[-1]) if needed is None else at,
        second=second,
        needed=needed,
    )
