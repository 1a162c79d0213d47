"""The gap if programmes that are only assumed shrink, beside the plan.

The rule in words is docs/method/gap.md. The model is worked out anew: what it changes
is stated, and what it is held against has its address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from costmodel.arrays import Floats
from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.ability import ABLE
from scenarios.explain.addresses import written
from scenarios.explain.assumed import EACH, TOPICS, assumed_address
from scenarios.explain.figures import Maker
from scenarios.explain.gaps import COSTS, LEAST, MOST
from scenarios.explain.way import less, stated
from scenarios.gap import Gap
from scenarios.gap_cases import GapCases
from scenarios.gap_judgement import MEAN

COST = "cost"
"""Stands in an address for what a school-year costs at a volume."""


def cost_address(cost: Measure, factor: float) -> str:
    """Return the address of a cost of a school-year at a volume.

    Examples
    --------
    >>> cost_address(Measure.FULL_ECONOMIC_COST, 0.5)
    'all.economic_gap.if_halved.cost'

    """
    if cost is Measure.FULL_COST:
        return assumed_address(WHOLE, factor, EACH)
    if factor not in TOPICS:
        return str(Address(WHOLE, cost, None, {Clause.PER: EACH}))
    return written(WHOLE, COSTS[cost], TOPICS[factor], COST)


def left_address(cost: Measure, factor: float, which: str) -> str:
    """Return the address of the least or the most left of a cost at a volume.

    Examples
    --------
    >>> left_address(Measure.FULL_COST, 0.0, MOST)
    'all.gap.if_gone.most'

    """
    return written(WHOLE, COSTS[cost], TOPICS.get(factor, ""), which)


def able_address(factor: float, which: str) -> str:
    """Return the address of the least or the most that schools can pay at a volume.

    Examples
    --------
    >>> able_address(0.5, LEAST), able_address(1.0, LEAST)
    ('all.able_to_pay.if_halved.least', 'all.able_to_pay.least')

    """
    return written(WHOLE, ABLE, TOPICS.get(factor, ""), which)


def shrunk_of(gap: Gap, books: Books) -> Mapping[str, Maker]:
    """Return what makes the gap, and its parts, at other volumes."""
    found: dict[str, Maker] = {}
    for at in gap.cases.volumes[1:]:
        found |= dict(_Volume(gap.cases, books.name_of(WHOLE), at).figures())
    return found


@dataclass(frozen=True)
class _Volume:
    """One volume of assumed programmes, held against the plan."""

    cases: GapCases
    whole: str
    """What all programmes together are called."""
    at: int
    """Position of the case."""

    @property
    def _factor(self) -> float:
        """On the schools of programmes that are only assumed."""
        return self.cases.cases[self.at].factor

    def figures(self) -> Iterator[tuple[str, Maker]]:
        """Yield what makes each figure that exists and has a limit."""
        costs = {
            Measure.FULL_COST: self.cases.full_cost,
            Measure.FULL_ECONOMIC_COST: self.cases.full_economic_cost,
        }
        able = {LEAST: self.cases.least, MOST: self.cases.most}
        economic = Measure.FULL_ECONOMIC_COST
        if self._is_told(costs[economic]):
            ends = (cost_address(economic, 1.0), costs[economic])
            told = f"{economic.in_words} of a school-year"
            maker = partial(self._changed, told, *ends)
            yield cost_address(economic, self._factor), maker
        for which, fees in able.items():
            if self._is_told(fees):
                told = f"what three in four schools can pay at the {which}"
                maker = partial(self._changed, told, able_address(1.0, which), fees)
                yield able_address(self._factor, which), maker
        for cost, amounts in costs.items():
            for which, fees in able.items():
                if self._is_told(amounts) and self._is_told(fees):
                    maker = partial(self._left, cost, which, (amounts, fees))
                    other = {LEAST: MOST, MOST: LEAST}[which]
                    yield left_address(cost, self._factor, other), maker

    def _is_told(self, amounts: Floats) -> bool:
        """Whether there is an amount with a limit, here and as planned."""
        return bool(np.isfinite(amounts[MEAN, [0, self.at]]).all())

    def _named(self, told: str) -> str:
        """Return what a figure is called."""
        how = TOPICS[self._factor].removeprefix("if_")
        return f"{self.whole}: {told}, assumed programmes {how}"

    def _changed(self, told: str, planned: str, amounts: Floats) -> Explanation:
        """Return a figure as planned, and what another volume makes of it."""
        before, after = amounts[MEAN, [0, self.at]].tolist()
        parts = (
            stated(f"{told}, as planned", before, address=planned),
            stated(
                f"what it changes {TOPICS[self._factor]}".replace("_", " "),
                after - before,
            ),
        )
        return made(self._named(told), Made.SUM, parts, unit="£")

    def _left(
        self, cost: Measure, which: str, amounts: tuple[Floats, Floats]
    ) -> Explanation:
        """Return a cost at this volume less the least or most that schools can pay."""
        costs, able = (float(each[MEAN, self.at]) for each in amounts)
        told = f"{cost.in_words} of a school-year"
        fee = f"what schools can pay at the {which}"
        parts = (
            stated(told, costs, address=cost_address(cost, self._factor)),
            less(stated(fee, able, address=able_address(self._factor, which))),
        )
        name = self._named(f"what is left of {cost.in_words}")
        return made(name, Made.SUM, parts, unit="£")
