"""How likely a programme is worth its cost, whatever a success is held to be worth.

The rule in words is docs/method/outcomes.md, *In a model*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.acceptability import acceptability
from costmodel.arrays import Floats, added
from costmodel.full_cost import Costs, all_resources
from costmodel.programmes import Outcomes
from costmodel.rates import Priced


@dataclass(frozen=True)
class SuccessWorth:
    """In which share of the draws one programme beats doing nothing."""

    programme: int
    """Its position."""
    worth: Floats
    """Pounds that a success may be held to be worth; ``(value,)``."""
    chances: Floats
    """That the successes beyond the base rate are worth all resources; ``(value,)``."""


def success_worth(costs: Costs, priced: Priced, seed: int) -> tuple[SuccessWorth, ...]:
    """Return it for each programme that states what a success may be worth.

    Cost is that of a journey in all resources, in first-year prices, with start-up
    spread over its life. The success rate
    is drawn from the beta distribution of the known results after Jeffreys' prior, the
    base rate as every assumption.

    Parameters
    ----------
    costs, priced
        Of some draws; costs as they are incurred.
    seed
        Of the success rates.

    """
    return tuple(_success_worth(costs, priced, seed))


def _success_worth(costs: Costs, priced: Priced, seed: int) -> Iterator[SuccessWorth]:
    programmes = costs.plan.model.programmes.values()
    stated = [
        (position, programme.outcomes)
        for position, programme in enumerate(programmes)
        if programme.outcomes is not None and programme.outcomes.worth
    ]
    real = all_resources(costs, priced) / costs.plan.facts.divisors[:, None]
    total = added(real.swapaxes(0, 1))
    journeys = added(costs.volumes.journeys.swapaxes(0, 1))
    for position, outcomes in stated:
        if (journeys[position] > 0.0).all():
            journey = total[position] / journeys[position]
            worth = [costs.plan.terms.assumed(each) for each in outcomes.worth]
            extra = _success_rates(outcomes, seed, position, len(journey))
            extra -= priced.value(outcomes.base_rate)
            yield _worth_of(position, np.array(worth), journey, extra)


def _worth_of(
    position: int, worth: Floats, journey: Floats, extra: Floats
) -> SuccessWorth:
    """Hold one programme against doing nothing."""
    nothing = np.zeros_like(journey)
    shares = acceptability(
        np.stack([nothing, journey]), np.stack([nothing, extra]), worth
    )
    return SuccessWorth(position, worth, shares[1])


def _success_rates(outcomes: Outcomes, seed: int, position: int, draws: int) -> Floats:
    """Return drawn success rates of one programme; ``(draws,)``."""
    generator = np.random.default_rng(np.random.SeedSequence([seed, position]))
    failures = outcomes.inspected - outcomes.succeeded
    return generator.beta(outcomes.succeeded + 0.5, failures + 0.5, draws)
