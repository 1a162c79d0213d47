"""Fees, volumes and subsidies looked for (docs/method: break-even, verdict, gap)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from scenarios.funding import FundedModel
from tests.reference.plain import Levers, work_out_scenario
from tests.reference.plain_demand import points_of
from tests.reference.plain_facts import CeilingTable, Facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import ORGANISATION, PlainCosts

FACTORS = [step / 80 for step in range(241)]
"""The evenly spaced factors, from 0 to 3, at which a search looks."""
HALVINGS = 40
NEAR = 1e-9


@dataclass(frozen=True)
class Crossing:
    """A factor at which nothing is lost on one side and something on the other."""

    factor: float
    is_upwards: bool
    """Whether nothing is lost above it."""


@dataclass(frozen=True)
class BreakEven:
    """Every crossing of a search, and the best that was seen."""

    crossings: tuple[Crossing, ...]
    best: float
    """The factor of the highest total result."""
    total: float
    """The total of the unrestricted results at that factor; below nought: short."""


@dataclass(frozen=True)
class Gap:
    """What is left between cost and what a school can pay, first-year prices."""

    can_pay: float
    """Pounds a school-year."""
    a_school_year: float
    a_journey: float


def break_even_fee(model: FundedModel, facts: Facts, name: str) -> BreakEven:
    """Look for the factor on all fees at which nothing is lost."""
    return _search(lambda factor: _total(model, facts, name, Levers(fees=factor)))


def break_even_volume(model: FundedModel, facts: Facts, name: str) -> BreakEven:
    """Look for the factor on all planned cohorts at which nothing is lost."""
    return _search(lambda factor: _total(model, facts, name, Levers(cohorts=factor)))


def break_even_subsidy(model: FundedModel, facts: Facts, name: str) -> float:
    """Return the extra pounds a school-year at which nothing is lost."""
    scenario = work_out_scenario(model, facts, name)
    short = -sum(scenario.results.values())
    brought = sum(
        programme[year] * scenario.costs.deflators[year]
        for programme in scenario.costs.places.values()
        for year in programme
    )
    if short <= 0:
        return 0.0
    return short / brought if brought > 0 else math.inf


def best_fee(model: FundedModel, facts: Facts, name: str) -> tuple[float, float]:
    """Return the lowest factor on all fees at which least is needed, and how much."""
    best, least = FACTORS[0], math.inf
    for factor in FACTORS:
        found = work_out_scenario(model, facts, name, levers=Levers(fees=factor))
        if found.verdict.needed < least - NEAR:
            best, least = factor, found.verdict.needed
    return best, least


def highest_fee(
    table: CeilingTable, unknown: str = "known", share: float = 0.75
) -> float:
    """Return the highest fee that so large a share of schools can pay."""
    counted = 0.0 if unknown == "known" else table.unknown
    wanted = share / (1 - counted) if unknown == "low" else share
    if unknown == "high":
        wanted = (share - counted) / (1 - counted)
    if wanted <= 0:
        return math.inf
    points = points_of(table.percentiles)
    able = [number for number, point in enumerate(points) if point[1] >= wanted]
    if not able:
        return 0.0
    if able[-1] == len(points) - 1:
        return points[-1][0]
    (fee, first), (next_fee, second) = points[able[-1]], points[able[-1] + 1]
    return max(0.0, fee + (first - wanted) / (first - second) * (next_fee - fee))


def gap(
    costs: PlainCosts, prices: Prices, region: str, test: str, view: str = "full_cost"
) -> Gap:
    """Return the gap of the planned cost by one test of what schools can pay."""
    facts = prices.facts
    places = {name: sum(years.values()) for name, years in costs.places.items()}
    journeys = sum(sum(years.values()) for years in costs.journeys.values())
    paid = sum(
        places[name] * highest_fee(facts.ceilings[programme.phase, region, test])
        for name, programme in prices.model.programmes.items()
    )
    paid *= prices.academic_deflator(prices.years[0])
    paid /= prices.financial_deflator(facts.accounts_year)
    total_places = sum(places.values())
    cost = costs.unit_costs[view][ORGANISATION]["school_year"]
    assert cost is not None
    left = cost - paid / total_places
    return Gap(
        can_pay=paid / total_places,
        a_school_year=left,
        a_journey=left * total_places / journeys,
    )


def _total(model: FundedModel, facts: Facts, name: str, levers: Levers) -> float:
    """Return the sum of the unrestricted results of all years."""
    return sum(work_out_scenario(model, facts, name, levers=levers).results.values())


def _search(total: Callable[[float], float]) -> BreakEven:
    """Look at every factor, then narrow each change of sign by halving."""
    totals = {factor: total(factor) for factor in FACTORS}
    crossings = tuple(
        _narrowed(total, low, high, is_upwards=totals[high] >= 0)
        for low, high in pairwise(FACTORS)
        if (totals[low] >= 0) != (totals[high] >= 0)
    )
    best = max(FACTORS, key=lambda factor: totals[factor])
    return BreakEven(crossings, best, totals[best])


def _narrowed(
    total: Callable[[float], float], low: float, high: float, *, is_upwards: bool
) -> Crossing:
    """Halve the way between two factors until the crossing is found."""
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if (total(middle) >= 0) == is_upwards:
            high = middle
        else:
            low = middle
    return Crossing(high, is_upwards)
