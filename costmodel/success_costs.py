"""What a success of each programme costs, of the schools whose result is known.

The rule in words is docs/method/outcomes.md, *In a model*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.bearers import Ledger
from costmodel.incremental import Option
from costmodel.outcomes import (
    CostPerSuccess,
    SuccessRate,
    cost_per_success,
    success_rate,
)
from costmodel.programmes import Outcomes
from costmodel.sampling import is_uncertain, range_of
from costmodel.unit_costs import UnitCosts


@dataclass(frozen=True)
class BaseRate:
    """Share of schools that would have succeeded without help, and its range."""

    low: float
    central: float
    high: float

    @property
    def is_certain(self) -> bool:
        """Whether it has no range."""
        return self.low == self.high


@dataclass(frozen=True)
class SuccessCost:
    """What is known of one programme's results, and what each success costs.

    A school whose result is known costs what a journey through the programme costs on
    the mean, in first-year prices.
    """

    programme: int
    """Its position."""
    outcomes: Outcomes
    """As the programme states them."""
    rate: SuccessRate
    base_rate: BaseRate
    full: CostPerSuccess
    """Of the broker's full cost, at the central base rate."""
    economic: CostPerSuccess
    """Of all resources, at the central base rate."""
    economic_at: tuple[CostPerSuccess, CostPerSuccess]
    """Of all resources, at the low and at the high base rate."""


def success_costs(
    ledger: Ledger, full: UnitCosts, economic: UnitCosts
) -> tuple[SuccessCost, ...]:
    """Return the cost of a success of each programme that states results.

    A programme through which no school goes in this plan, or which takes nothing, is
    left out: what a journey costs is not known.

    Parameters
    ----------
    ledger
        Costs of one draw.
    full, economic
        Unit costs of the broker and of all resources, of the same draw.

    """
    return tuple(_success_costs(ledger, full, economic))


def _success_costs(
    ledger: Ledger, full: UnitCosts, economic: UnitCosts
) -> Iterator[SuccessCost]:
    programmes = ledger.costs.plan.model.programmes.values()
    for position, programme in enumerate(programmes):
        outcomes = programme.outcomes
        if outcomes is None or not economic.per_journey[position] > 0.0:
            continue
        rate = success_rate(outcomes.succeeded, outcomes.inspected)
        base = _base_rate(ledger, outcomes.base_rate)
        resources = _known(economic.per_journey, position, outcomes)
        yield SuccessCost(
            position,
            outcomes,
            rate,
            base,
            cost_per_success(
                _known(full.per_journey, position, outcomes), rate, base.central
            ),
            cost_per_success(resources, rate, base.central),
            (
                cost_per_success(resources, rate, base.low),
                cost_per_success(resources, rate, base.high),
            ),
        )


def _known(per_journey: Floats, position: int, outcomes: Outcomes) -> float:
    """Return the cost of the schools whose result is known, in pounds."""
    return float(per_journey[position]) * outcomes.inspected


def _base_rate(ledger: Ledger, written: Quantity) -> BaseRate:
    """Return a base rate with the range of its assumption; a plain number has none."""
    central = float(ledger.priced.value(written)[0])
    if not isinstance(written, str):
        return BaseRate(central, central, central)
    assumption = ledger.costs.plan.terms.assumptions[written]
    if not is_uncertain(assumption):
        return BaseRate(central, central, central)
    spread = range_of(assumption)
    return BaseRate(max(spread.low, 0.0), central, min(spread.high, 1.0))


def options_for_a_school(
    ledger: Ledger, economic: UnitCosts, found: tuple[SuccessCost, ...]
) -> tuple[tuple[Option, ...], ...]:
    """Return programmes between which a school could choose, two at least together.

    Those with the same definition of a success under the same inspection stand
    together, each with the cost of one journey, in all resources, and the successes
    beyond the base rate that one journey brings; the cheapest comes first.
    """
    names = tuple(ledger.costs.plan.model.programmes)
    alike: dict[tuple[str, str], list[Option]] = {}
    for each in found:
        cost = float(economic.per_journey[each.programme])
        effect = each.rate.rate - each.base_rate.central
        group = alike.setdefault((each.outcomes.definition, each.outcomes.era), [])
        group.append(Option(names[each.programme], cost, effect))
    return tuple(
        tuple(sorted(group, key=lambda one: (one.cost, one.effect)))
        for group in alike.values()
        if len(group) > 1
    )
