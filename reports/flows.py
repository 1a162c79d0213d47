"""What parties give and pay each other in all years, in whole pounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from reports.cost_statement import BROKER_PAYS, GIVERS, CostStatement
from reports.funding_statement import FundingStatement
from scenarios.streams import Fee


@dataclass
class Flows:
    """What every party gives, and what it pays to which other."""

    given: dict[tuple[Party, Means], int]
    paid: dict[tuple[Party, Party], int]

    def table(self) -> Integers:
        """Return parties by what they give, by means, pay, and receive (below nought).

        Shape ``(party, means + 2)``; the last two columns cancel over all parties.
        """
        parties, means = tuple(Party), tuple(Means)
        amounts = np.zeros((len(parties), len(means) + 2), dtype=np.int64)
        for (party, how), pounds in self.given.items():
            amounts[parties.index(party), means.index(how)] += pounds
        for (payer, payee), pounds in self.paid.items():
            amounts[parties.index(payer), -2] += pounds
            amounts[parties.index(payee), -1] -= pounds
        return amounts


def flows_of(cost: CostStatement) -> Flows:
    """Return what is given and paid in one cost statement, all years together."""
    given = cost.given.sum(axis=(0, 1, 2))
    direct = int(cost.paid_directly.sum())
    flows = Flows(
        {giver: int(amount) for giver, amount in zip(GIVERS, given, strict=True)},
        {(Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL): direct},
    )
    payees = cost.by_payee.sum(axis=(0, 1, 2))
    for payee, amount in zip(BROKER_PAYS, payees, strict=True):
        if payee is None:
            flows.given[Party.BROKER, Means.BOUGHT] = int(amount)
        else:
            flows.paid[Party.BROKER, payee] = int(amount)
    return flows


def income_of(funding: FundingStatement) -> dict[tuple[Party, Party], int]:
    """Return what schools and funders pay the broker in all years.

    What was taken before the first year comes from nobody in the model.
    """
    streams = {each.name: each for each in funding.projection.scenario.funding.streams}
    schools = funders = 0
    for name, amount in zip(funding.sources, funding.income.sum(axis=0), strict=True):
        if isinstance(streams.get(name), Fee):
            schools += int(amount)
        elif name in streams:
            funders += int(amount)
    return {
        (Party.SUPPORTED_SCHOOL, Party.BROKER): schools,
        (Party.FUNDER, Party.BROKER): funders,
    }
