"""What parties give and pay each other in all years, in whole pounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Integers
from costmodel.drivers import Means, Party
from costmodel.perspectives import Flow


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


def flows_of(by_year: Mapping[Flow, Integers]) -> Flows:
    """Return what is given and paid in all years together.

    ``by_year`` is what :mod:`reports.perspective_flows` tells; each ``(year,)``.
    """
    resources = [
        ((flow.from_party, flow.means), int(pounds.sum()))
        for flow, pounds in by_year.items()
        if flow.means is not None
    ]
    transfers = [
        ((flow.from_party, flow.to_party), int(pounds.sum()))
        for flow, pounds in by_year.items()
        if flow.to_party is not None
    ]
    paid = dict.fromkeys((pair for pair, _ in transfers), 0)
    for pair, amount in transfers:
        paid[pair] += amount
    given = dict.fromkeys((how for how, _ in resources), 0)
    for how, amount in resources:
        given[how] += amount
    return Flows(given, paid)
