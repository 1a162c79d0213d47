"""The gap in many cases: other volumes, and one assumption at its low or high.

All cases are worked out at once, as draws are. The rule in words is docs/method/gap.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, added
from costmodel.full_cost import Costs, cost, journeys_of, planned_cohorts
from costmodel.rates import Priced
from costmodel.sampling import Range, sampler_of, with_values
from scenarios.able_to_pay import AbleToPay, counted, fees_by_test
from scenarios.funded_plan import FundedPlan
from scenarios.school_year_costs import ratio, school_year_costs, with_all

SHRUNK = (0.5, 0.0)
"""Factors on the schools of assumed programmes, beside those planned."""

Able = Sequence[tuple[AbleToPay, ...]]
"""What schools can pay, programme by programme."""


@dataclass(frozen=True)
class Case:
    """What is other than planned; nothing in the first case."""

    factor: float = 1.0
    """On the schools of programmes that are only assumed."""
    assumption: str = ""
    """The one that is at its low or high, if any."""
    value: float = np.nan
    """What it is then."""


@dataclass(frozen=True, kw_only=True)
class GapCases:
    """Costs and what schools can pay in every case; first-year prices.

    The axis *whom* has every programme and, last, the mean of all by places.
    Not-a-number where there is no school.
    """

    cases: tuple[Case, ...]
    """The plan itself; assumed programmes shrunk, if any; then the assumptions."""
    places: Floats
    """Schools in programmes, over all years; ``(case,)``."""
    full_cost: Floats
    """Pounds a school-year; ``(whom, case)``."""
    full_economic_cost: Floats
    """Pounds a school-year; ``(whom, case)``."""
    least: Floats
    """The least that schools can pay by any test counted; ``(whom, case)``."""
    most: Floats
    """The most that schools can pay by any test counted; ``(whom, case)``."""
    years_per_journey: Floats
    """School-years in a journey; ``(whom, case)``."""

    @property
    def volumes(self) -> tuple[int, ...]:
        """Positions of the cases that differ in volume alone, the plan's own first."""
        return tuple(at for at, case in enumerate(self.cases) if not case.assumption)

    def left_of(self, cost: Floats) -> tuple[Floats, Floats]:
        """Return the least and the most of a cost that schools cannot pay.

        Pounds a school-year; all of shape ``(whom, case)``. Below nought they could
        pay more than it costs.
        """
        return cost - self.most, cost - self.least


def gap_cases(funded: FundedPlan, able: Able) -> GapCases:
    """Work out the gap on planned volumes, on others, and with other assumptions.

    Parameters
    ----------
    funded
        The compiled model; the broker pays for deployed days.
    able
        What schools of each programme's phase can pay.

    """
    plan = funded.plan
    ranges = sampler_of(plan.terms).ranges
    ends = [(name, end) for name, spread in ranges.items() for end in _ends(spread)]
    assumed = [each.assumed for each in plan.model.programmes.values()]
    volumes = [Case(), *(map(Case, SHRUNK) if any(assumed) else ())]
    central = np.repeat(plan.terms.central, len(volumes), axis=1)
    drawn = np.concatenate((central, with_values(plan.terms, ends)), axis=1)
    cases = (*volumes, *(Case(1.0, name, value) for name, value in ends))
    priced = plan.price(plan.terms.table(drawn), funded.shapes)
    factors = np.array([case.factor for case in cases])
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    journeys *= np.where(np.array(assumed)[:, None], factors, 1.0)[:, None]
    costs = cost(plan, funded.planned, priced, journeys, funded.order)
    return _read(cases, costs, priced, able)


def _ends(spread: Range) -> list[float]:
    """Return the low and the high of an assumption."""
    ends: list[float] = np.clip(
        [spread.low, spread.high], spread.least, spread.most
    ).tolist()
    return ends


def _read(
    cases: tuple[Case, ...], costs: Costs, priced: Priced, able: Able
) -> GapCases:
    """Read all cases off costs of as many draws."""
    each = school_year_costs(costs, priced)
    least, most = _fees(able, each.places)
    return GapCases(
        cases=cases,
        places=added(each.places),
        full_cost=each.full_cost,
        full_economic_cost=each.full_economic_cost,
        least=least,
        most=most,
        years_per_journey=ratio(with_all(each.places), with_all(each.journeys)),
    )


def _fees(able: Able, places: Floats) -> tuple[Floats, Floats]:
    """Return the least and the most that schools can pay; each ``(whom, case)``."""
    by_test = fees_by_test([counted(each) for each in able])
    fees = np.array(tuple(by_test.values()))[:, :, None]
    means = np.stack([_mean(each, places) for each in fees])
    each = np.broadcast_to(fees, (*fees.shape[:2], places.shape[1]))
    every = np.concatenate((each, means[:, None]), axis=1)
    return np.fmin.reduce(every), np.fmax.reduce(every)


def _mean(fees: Floats, places: Floats) -> Floats:
    """Return the mean of a test's fees by places; ``(case,)``.

    NaN without schools, or if the test lacks figures for a programme that has some.
    """
    has: Flags = places > 0.0
    wide = np.broadcast_to(fees, places.shape)
    paid = np.multiply(wide, places, out=np.zeros_like(places), where=has)
    return ratio(added(paid), added(places))
