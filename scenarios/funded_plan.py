"""A funded model compiled: its costs under every way of funding, ready for draws."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.full_cost import (
    Cohorts,
    closing_order,
    cost,
    journeys_of,
    over_life,
    planned_cohorts,
)
from costmodel.periods import Horizon
from costmodel.plan import CostRows, Plan, plan_of
from costmodel.register import Register
from costmodel.sharing import Sharing
from costmodel.timing import Shape
from costmodel.variants import Added, Variant
from scenarios.accruals import Accruals
from scenarios.affordability import Ceilings, ceilings_of
from scenarios.affordability_tables import AffordabilityTables, SchoolGroup
from scenarios.contracts import contract_months, spread_evenly
from scenarios.funding import FundedModel, Funding, limited_by_demand
from scenarios.funding_inspection import FUNDING_BOUNDS
from scenarios.grants import grant_years, pays_last
from scenarios.results import fortunes_of
from scenarios.scopes import cover_of_stream, kinds_of, months_of
from scenarios.spans import Span, spans_of
from scenarios.streams import Contract, Donation, Grant


@dataclass(frozen=True, kw_only=True)
class ScenarioPlan:
    """One scenario compiled."""

    name: str
    funding: Funding
    rows: CostRows
    cohorts: Cohorts
    spans: tuple[Span, ...]
    contract_prices: Mapping[str, Floats]
    """Price of each contract month of cost-plus contracts; ``(month, 1)``."""
    ceilings: Mapping[int, Ceilings]
    """What schools can pay, by position of the programmes that demand limits."""
    is_lost: bool = False
    """Whether contracts that may be lost are."""


@dataclass(frozen=True, kw_only=True)
class FundedPlan:
    """Everything of a funded model that does not change from draw to draw."""

    plan: Plan
    model: FundedModel
    planned: CostRows
    """The costs on planned cohorts, the broker paying for deployed days."""
    order: tuple[int, ...]
    """Pools in the order of step-down."""
    shapes: tuple[Shape, ...]
    scenarios: Mapping[str, ScenarioPlan]
    tables: AffordabilityTables


def if_lost(scenario: ScenarioPlan) -> ScenarioPlan:
    """Return a scenario in which every contract that may be lost is lost."""
    return replace(scenario, is_lost=True)


def without(
    funded: FundedPlan,
    scenario: ScenarioPlan,
    streams: Collection[str],
    stopped: Collection[str] = (),
) -> ScenarioPlan:
    """Return a scenario without some streams, and without some programmes.

    Of a programme that is stopped its own rows are gone and no school starts. Prices
    that were worked out once stay as they are.
    """
    written = scenario.funding
    kept = tuple(one for one in written.streams if one.name not in streams)
    funding = written.model_copy(update={"streams": kept})
    names = tuple(funded.model.programmes)
    gone = frozenset(names.index(name) for name in stopped)
    return replace(
        scenario,
        funding=funding,
        rows=scenario.rows.without(gone),
        cohorts={**scenario.cohorts, **{name: {} for name in stopped}},
        spans=spans_of(funded.plan.horizon, _cuts(funded, funding)),
        ceilings={at: one for at, one in scenario.ceilings.items() if at not in gone},
    )


def funded_plan_of(
    model: FundedModel, register: Register, tables: AffordabilityTables
) -> FundedPlan:
    """Compile a checked model with its funding.

    Raises
    ------
    ClosedLoopError
        If pools pass cost only among themselves.

    """
    organisation = model.organisation
    horizon = Horizon(organisation.first_year, organisation.years)
    plan = plan_of(model, register, fortunes_of(model.funding, horizon), FUNDING_BOUNDS)
    planned = plan.compile(Variant())
    rows = {
        name: plan.compile(_variant(name, funding))
        for name, funding in model.funding.items()
    }
    rates = [rate for each in (planned, *rows.values()) for rate in each.rates]
    shapes = tuple(sorted(plan.book.shapes(rates), key=repr))
    table = plan.terms.table(plan.terms.central)
    Sharing(plan.model, plan.terms).refuse_closed_loops(table)
    order = closing_order(plan, planned, plan.price(table, shapes))
    bare = FundedPlan(
        plan=plan,
        model=model,
        planned=planned,
        order=order,
        shapes=shapes,
        scenarios={},
        tables=tables,
    )
    scenarios = {name: _scenario(bare, name, rows[name]) for name in model.funding}
    return replace(bare, scenarios=scenarios)


def _variant(name: str, funding: Funding) -> Variant:
    """Return how a scenario's rows differ from those of the plan."""
    added = tuple(
        Added(each.to, each.ingredient, ("funding", name, "adds", at, "ingredient"))
        for at, each in enumerate(funding.adds)
    )
    return Variant(funding.delivery, added, funding.vat)


def _scenario(funded: FundedPlan, name: str, rows: CostRows) -> ScenarioPlan:
    """Compile one scenario."""
    funding = funded.model.funding[name]
    cohorts = {**planned_cohorts(funded.plan), **funding.cohorts}
    spans = spans_of(funded.plan.horizon, _cuts(funded, funding))
    scenario = ScenarioPlan(
        name=name,
        funding=funding,
        rows=rows,
        cohorts=cohorts,
        spans=spans,
        contract_prices={},
        ceilings=_ceilings(funded, funding),
    )
    prices = {
        stream.name: _cost_plus(funded, scenario, stream)
        for stream in funding.streams
        if isinstance(stream, Contract) and stream.cost_plus is not None
    }
    return replace(scenario, contract_prices=prices)


def _cuts(funded: FundedPlan, funding: Funding) -> list[int]:
    """Return the months in which a stream begins, ends or has a year boundary."""
    horizon = funded.plan.horizon
    cuts = []
    for stream in funding.streams:
        if isinstance(stream, Grant):
            for year in grant_years(stream, horizon):
                cuts += [year.first, year.stop]
            cuts.append(pays_last(stream, horizon))
        elif isinstance(stream, Donation):
            cuts += [horizon.month_of(month) for month in stream.sums]
        elif isinstance(stream, Contract):
            term = months_of(stream, horizon)
            cuts += [term.start, term.stop]
    return cuts


def _ceilings(funded: FundedPlan, funding: Funding) -> dict[int, Ceilings]:
    """Return what schools can pay for each programme that demand limits."""
    demand = funding.demand
    if demand is None:
        return {}
    limited = limited_by_demand(funding)
    return {
        position: ceilings_of(
            funded.tables,
            SchoolGroup(programme.phase, demand.region),
            demand.test,
            demand.unknown,
        )
        for position, (name, programme) in enumerate(funded.model.programmes.items())
        if name in limited
    }


def _cost_plus(
    funded: FundedPlan, scenario: ScenarioPlan, contract: Contract
) -> Floats:
    """Work a cost-plus price out, once, on planned volumes and central values.

    Shape ``(month, 1)``.
    """
    plan = funded.plan
    table = plan.terms.table(plan.terms.central)
    priced = plan.price(table, funded.shapes)
    journeys = journeys_of(plan, table, scenario.cohorts)
    incurred = cost(plan, scenario.rows, priced, journeys, funded.order)
    costs = over_life(incurred, priced)
    months = contract_months(contract, plan.horizon)
    spans = spans_of(plan.horizon, [months.start, months.stop])
    cover = cover_of_stream(contract, tuple(plan.model.programmes))
    kinds = kinds_of([cover])
    by_span = Accruals(costs, priced.timing).by_span(spans, kinds)
    by_year = np.zeros((plan.horizon.years, 1))
    for position, span in enumerate(spans):
        if span.first in months:
            for kind in kinds.within(cover):
                cells = by_span[list(cover.programmes), kind, position]
                by_year[span.year] += added(cells)
    margin = 1.0 + priced.value(contract.cost_plus or 0.0)
    return spread_evenly(by_year * margin, months, plan.horizon)
