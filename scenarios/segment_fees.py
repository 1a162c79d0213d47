"""One fee for all segments of schools, or one for each: which leaves more.

A segment is a programme whose schools demand limits. The rule in words is
docs/method/break_even.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added
from scenarios.break_even import MOST, grid
from scenarios.evaluation import pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import untouched
from scenarios.reserves import HALF_A_PENNY
from scenarios.target_prices import Lever, levers_of, list_prices
from scenarios.targets import Target

STEPS = 60
"""Steps between nought and the most looked at."""

CLOSER = 20
"""Steps of each closer look, over one step of the look before to either side."""

LOOKS = 2
"""How often it is looked closer."""

MOST_TURNS = 6
"""How often all segments' fees are turned, one after the other."""

FEWEST = 2
"""Segments between which fees can differ."""


@dataclass(frozen=True, kw_only=True)
class SegmentFees:
    """Fees of segments as stated, one for all of them, and one for each."""

    programmes: tuple[int, ...]
    """Positions of the segments."""
    fees: Floats
    """Pounds a school-year in first-year prices; ``(3, segment)``."""
    schools: Floats
    """School-years of all years; ``(3, segment)``."""
    margins: Floats
    """Pounds by which the target is met, below nought if it is missed; ``(3,)``."""
    most: float
    """The highest fee looked at, in pounds."""

    @property
    def is_at_most(self) -> bool:
        """Whether a fee found is the highest looked at, and more might leave more."""
        return bool((self.fees[1:] >= self.most).any())


def segment_fees(
    funded: FundedPlan, scenario: ScenarioPlan, target: Target
) -> SegmentFees | None:
    """Return the best one fee for all segments, and the best for each.

    By central values, whatever chance the target allows. None unless all fees are per
    school and demand limits two programmes that have one.
    """
    prices = list_prices(funded, scenario)
    chosen = tuple(sorted(at for at in scenario.ceilings if prices[at] > 0.0))
    if Lever.ONE_FEE not in levers_of(scenario) or len(chosen) < FEWEST:
        return None
    turned = _Turned(funded, scenario, replace(target, chance=None), chosen)
    stated = prices[list(chosen)]
    one = turned.best(stated, list(range(len(chosen))))
    margins, _ = turned.outcome(np.stack([stated, one], axis=1))
    each = turned.each_from(stated if margins[0] > margins[1] else one)
    fees = np.stack([stated, one, each])
    margins, schools = turned.outcome(fees.T)
    return SegmentFees(
        programmes=chosen,
        fees=fees,
        schools=schools.T,
        margins=margins,
        most=turned.most,
    )


@dataclass(frozen=True)
class _Turned:
    """A scenario whose segments' fees are turned."""

    funded: FundedPlan
    scenario: ScenarioPlan
    target: Target
    chosen: tuple[int, ...]

    @cached_property
    def most(self) -> float:
        """The highest fee looked at, in pounds."""
        prices = list_prices(self.funded, self.scenario)
        return MOST * float(prices[list(self.chosen)].max())

    def outcome(self, fees: Floats) -> tuple[Floats, Floats]:
        """Return the margin, and the school-years of each segment, at some fees.

        ``fees`` are ``(segment, value)``; the results ``(value,)`` and
        ``(segment, value)``.
        """
        values = fees.shape[1]
        prices = list_prices(self.funded, self.scenario)
        factors = np.ones((len(prices), values))
        factors[list(self.chosen)] = fees / prices[list(self.chosen)][:, None]
        levers = replace(untouched(values), fees=factors)
        drawn = np.repeat(self.funded.plan.terms.central, values, axis=1)
        margins, schools = np.empty(values), np.empty_like(fees)
        for part, (one,) in pieces(self.funded, (self.scenario,), drawn, levers):
            margins[part] = self.target.margin(one)
            places = one.costs.volumes.places[list(self.chosen)]
            schools[:, part] = added(places.swapaxes(0, 1))
        return margins, schools

    def best(self, fees: Floats, segments: list[int]) -> Floats:
        """Return the fees with those of some segments set to the best one sum.

        The lowest, where several leave as much.
        """
        most = self.most
        values, step = grid(most, STEPS), most / STEPS
        for look in range(LOOKS + 1):
            tried = np.repeat(fees[:, None], len(values), axis=1)
            tried[segments] = values
            margins, _ = self.outcome(tried)
            found = values[int(np.argmax(margins >= margins.max() - HALF_A_PENNY))]
            if look < LOOKS:
                low, high = max(found - step, 0.0), min(found + step, most)
                values, step = np.linspace(low, high, CLOSER + 1), step * 2.0 / CLOSER
        best = fees.copy()
        best[segments] = found
        return best

    def each_from(self, fees: Floats) -> Floats:
        """Return fees of which no single one can be turned to leave more."""
        margin = self._margin(fees)
        for _ in range(MOST_TURNS):
            before = margin
            for segment in range(len(fees)):
                other = self.best(fees, [segment])
                its_margin = self._margin(other)
                if its_margin > margin + HALF_A_PENNY:
                    fees, margin = other, its_margin
            if margin <= before + HALF_A_PENNY:
                break
        return fees

    def _margin(self, fees: Floats) -> float:
        """Return the margin at one set of fees."""
        return float(self.outcome(fees[:, None])[0][0])
