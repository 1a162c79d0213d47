"""What the plan says at other numbers of schools: its budget, flexed.

The rule in words is docs/method/actuals.md. The engine is asked for the central case of
one way of funding, with cohorts in place of those that were planned or demanded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.register import Register
from scenarios.actuals.plan_lines import PlanLine, cost_line, income_line
from scenarios.affordability_tables import AffordabilityTables
from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan, ScenarioPlan, funded_plan_of
from scenarios.funding import FundedModel, Funding
from scenarios.projection import Projection

UNFUNDED = "plan"
"""Name of the way of funding of a plan that has none."""

Schools = Mapping[str, Mapping[int, float]]
"""Schools that really started, by programme and first calendar year."""

Months = Mapping[PlanLine, Floats]
"""Pounds of each line by month of the plan; ``(month,)``."""


@dataclass(frozen=True)
class Flexed:
    """What the plan says of the same months at three numbers of schools."""

    budget: Months
    """At those planned, or demanded."""
    planned_mix: Months
    """At as many as really started, in the planned mix."""
    at_schools: Months
    """At those that really started, programme by programme."""


@dataclass(frozen=True)
class FlexedPlan:
    """One way of funding of a plan, ready to be asked at any number of schools."""

    funded: FundedPlan
    name: str
    """Of the way of funding."""
    written: FundedModel
    """The model as its user wrote it."""

    def budget(self) -> Projection:
        """Return the central case as it is planned."""
        return central(self.funded, self.funded.scenarios[self.name])

    def at(self, journeys: Floats) -> Projection:
        """Return the central case if so many schools start.

        Cost-plus prices stay those worked out on planned volumes. ``journeys`` has
        shape ``(programme, year)``.
        """
        return central(*self.fixed(journeys, self.funded.model))

    def fixed(
        self, journeys: Floats, model: FundedModel
    ) -> tuple[FundedPlan, ScenarioPlan]:
        """Return a model compiled anew so that so many schools start.

        ``model`` is that of this plan, its assumptions perhaps replaced.
        """
        planned = self.funded.scenarios[self.name]
        first = self.funded.plan.horizon.first_year
        cohorts = {
            programme: {first + at: float(number) for at, number in enumerate(by_year)}
            for programme, by_year in zip(model.programmes, journeys, strict=True)
        }
        funding = planned.funding.model_copy(
            update={"demand": None, "cohorts": cohorts}
        )
        again = funded_plan_of(
            model.model_copy(update={"funding": {self.name: funding}}),
            self.funded.plan.facts.register,
            self.funded.tables,
        )
        scenario = again.scenarios[self.name]
        return again, replace(scenario, contract_prices=planned.contract_prices)

    def flexed(self, schools: Schools) -> Flexed:
        """Return what the plan says at the schools that started."""
        budget = self.budget()
        planned = budget.costs.volumes.journeys[:, :, 0]
        started, in_mix = self.started(planned, schools)
        as_planned = months_of(budget)
        if np.array_equal(started, planned):
            return Flexed(as_planned, as_planned, as_planned)
        return Flexed(
            as_planned, months_of(self.at(in_mix)), months_of(self.at(started))
        )

    def started(self, planned: Floats, schools: Schools) -> tuple[Floats, Floats]:
        """Return schools that started, and as many in the planned mix.

        Both ``(programme, year)``. What is not stated stays as planned.
        """
        started, in_mix = planned.copy(), planned.copy()
        names = tuple(self.funded.model.programmes)
        first = self.funded.plan.horizon.first_year
        for at in range(planned.shape[1]):
            stated = [
                row
                for row, name in enumerate(names)
                if first + at in schools.get(name, {})
            ]
            for row in stated:
                started[row, at] = schools[names[row]][first + at]
            before = planned[stated, at].sum()
            factor = started[stated, at].sum() / before if before else 0.0
            in_mix[stated, at] = (
                planned[stated, at] * factor if before else started[stated, at]
            )
        return started, in_mix


def flexed_plan(
    model: FundedModel,
    register: Register,
    tables: AffordabilityTables,
    scenario: str | None,
) -> FlexedPlan:
    """Return one way of funding ready to be asked.

    ``scenario`` is its name; None: the first. A plan without any has its costs alone.
    """
    paid = model
    if not model.funding:
        alone = {UNFUNDED: Funding(label="No way of funding")}
        paid = model.model_copy(update={"funding": alone})
    name = scenario or next(iter(paid.funding))
    return FlexedPlan(funded_plan_of(paid, register, tables), name, model)


def months_of(projection: Projection) -> Months:
    """Return what each line comes to in each month, before pools are shared."""
    return {line: months[:, 0] for line, months in draws_of(projection).items()}


def draws_of(projection: Projection) -> Months:
    """Return the same of every draw; ``(month, draws)``."""
    costs, owners = projection.costs, projection.costs.plan.owners
    months: dict[PlanLine, Floats] = {}
    for at, cell in enumerate(costs.rows.cells):
        line = cost_line(owners[cell.owner], cell.cost_type)
        shares = projection.accruals.timing.shares[cell.shape]
        amounts = costs.by_cell[at][:, None] * shares
        whole = amounts.reshape(-1, amounts.shape[-1])
        months[line] = months[line] + whole if line in months else whole
    for name, by_month in projection.recognised.items():
        months[income_line(name)] = by_month
    return months
