"""What each programme brings in a way of funding, less the cost that goes with it.

The rule in words, with its worked example, is docs/method/unit_costs.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from costmodel.avoidable_costs import avoidable_costs
from costmodel.bearers import Ledger
from scenarios.fees import whole_years
from scenarios.projection import Projection
from scenarios.streams import Fee


@dataclass(frozen=True)
class Contributions:
    """By programme, in nominal pounds; each ``(programme, year)``."""

    income: Floats
    """Fees, and grants and contracts for the programme alone."""
    avoidable: Floats
    """The broker's cost that would vanish with it."""

    @property
    def contribution(self) -> Floats:
        """By how much the organisation would be poorer without the programme."""
        return self.income - self.avoidable


def contributions(projection: Projection, ledger: Ledger) -> Contributions:
    """Return what each programme contributes in one scenario.

    ``ledger`` has its costs; of both the first draw is read. Money for several
    programmes is in no contribution.
    """
    avoidable = avoidable_costs(ledger).programmes
    income = np.zeros_like(avoidable)
    for money in projection.streams.fees:
        income += money.by_programme[..., 0]
    names = tuple(projection.funded.model.programmes)
    for stream in projection.scenario.funding.streams:
        if isinstance(stream, Fee) or stream.name not in projection.recognised:
            continue
        named = set(stream.scope.programmes or ())
        if len(named) == 1:
            by_year = whole_years(projection.recognised[stream.name])
            income[names.index(named.pop())] += by_year[:, 0]
    return Contributions(income, avoidable)
