"""Any figure of an opened model, taken apart; the model is worked out once.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from costmodel.bearers import Ledger
from costmodel.explain.figures import explain
from costmodel.explain.tree import Explanation
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from scenarios.funded_plan import FundedPlan, funded_plan_of
from scenarios.opened_model import OpenedModel
from scenarios.projection import Projector, projector_of


@dataclass(frozen=True)
class Explained:
    """An opened model whose figures can be asked for, at central values."""

    opened: OpenedModel

    def figure(self, address: str) -> Explanation:
        """Return a figure and everything it is made of.

        Raises
        ------
        ModelRefusedError
            If the model has errors; the exception carries every finding.
        UnknownAddressError
            If the address names no figure.

        """
        return explain(self.ledger, address, self.opened.lines)

    @cached_property
    def funded(self) -> FundedPlan:
        """The compiled model."""
        model = self.opened.require()
        return funded_plan_of(model, self.opened.register, self.opened.tables)

    @cached_property
    def projector(self) -> Projector:
        """What works out a way of funding."""
        central = self.funded.plan.terms.central
        return projector_of(self.funded, central, in_detail=True)

    @cached_property
    def ledger(self) -> Ledger:
        """The costs on planned volumes, the broker paying for deployed days."""
        plan, priced = self.funded.plan, self.projector.priced
        journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
        costs = cost(plan, self.funded.planned, priced, journeys, self.funded.order)
        return Ledger(costs, priced)
