"""Everything that documents, pages and the command line tell, worked out once.

All of them read the same figures from here; none computes one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cached_property

from costmodel.allocation_methods import MethodCosts, method_costs
from costmodel.assumed_volumes import AtVolume, at_volumes
from costmodel.bearers import Ledger
from costmodel.blocks import BLOCKS
from costmodel.errors import Finding
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.movers import Mover, movers
from costmodel.provenance import unsourced_share
from costmodel.rates import Priced
from costmodel.register import Register
from costmodel.sampling import first_deviates, sampler_of
from costmodel.success_costs import SuccessCost, success_costs
from costmodel.success_worth import SuccessWorth, success_worth
from costmodel.unit_costs import UnitCosts, unit_costs
from scenarios.affordability_tables import AffordabilityTables
from scenarios.appraisal import PresentValues, present_values
from scenarios.break_even import break_even_subsidy
from scenarios.claim.budgets import shipped_budgets, table_budgets
from scenarios.claim.held import AskedClaim, asked_claim
from scenarios.claim.prices import drawn_prices
from scenarios.claim.two_ways import TwoWays, two_ways
from scenarios.concentration import Concentration, concentration_of
from scenarios.events import Event
from scenarios.funded_plan import (
    FundedPlan,
    ScenarioPlan,
    funded_plan_of,
    if_lost,
)
from scenarios.funding import (
    FundedModel,
    contracts_in_doubt,
)
from scenarios.gap import Gap, gap_of
from scenarios.opened_model import OpenedModel
from scenarios.projection import Projection, Projector, projector_of
from scenarios.runs import Run
from scenarios.schools.table import NamedSchools
from scenarios.searches import Searches, searches_of
from scenarios.taking import Taken, taken
from scenarios.uncertainty import (
    Chance,
    Progress,
    Simulated,
    WonAndLost,
    over_both,
    simulate_won_and_lost,
)


@dataclass(frozen=True, kw_only=True)
class CostView:
    """What the work costs on planned volumes, the broker paying for deployed days."""

    ledger: Ledger
    full: UnitCosts
    """Of the broker's full cost."""
    economic: UnitCosts
    """Of all resources, whoever gives them."""
    unsourced_share: float
    """Share of full cost that rests on unsourced numbers."""
    movers: tuple[Mover, ...]
    """Unsourced numbers that move full cost, the one that does most first."""
    at_volumes: tuple[AtVolume, ...]
    """With assumed programmes whole, halved and gone; empty if none is assumed."""
    methods: MethodCosts | None
    """By every method of sharing pools; None if there is nothing that could be shared
    in another way."""
    successes: tuple[SuccessCost, ...]
    """Of programmes whose results are known and that take place."""


@dataclass(frozen=True, kw_only=True)
class ScenarioView:
    """What becomes of the organisation in one scenario."""

    central: Projection
    ledger: Ledger
    """The costs of this scenario's own volumes and route."""
    if_lost: Projection | None
    """If the contract is lost; None if none may be."""
    chance_of_winning: float | None
    present_values: PresentValues
    simulated: Simulated
    """On all draws; contracts that may be lost are won."""
    simulated_if_lost: Simulated | None
    """On the same draws, those contracts lost; None if none may be."""
    found: Searches
    subsidy: float
    """Extra pounds a school-year that avoid a loss over all years."""
    taken: tuple[Taken, ...]
    """What each grant and contract adds; a contract that may be lost is won."""
    concentration: Concentration | None
    """How much of the income one payer brings; None without income."""

    def won_or_lost(self, event: Event, year: int | None = None) -> Chance:
        """Return the chance of something over both, the contract won and lost.

        The two are weighed by the stated chance of winning; without a contract that may
        be lost it is the chance itself. The year is that of :meth:`Simulated.chance`.
        """
        won = self.simulated.chance(event, year)
        if self.simulated_if_lost is None or self.chance_of_winning is None:
            return won
        lost = self.simulated_if_lost.chance(event, year)
        return won.or_else(lost, self.chance_of_winning)

    def expected(self, won: float, lost: float) -> float | None:
        """Return pounds if a contract is won and if lost, weighed by the chances.

        None if no contract may be lost.
        """
        if self.chance_of_winning is None:
            return None
        return over_both(won, lost, self.chance_of_winning)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One run: costs, scenarios side by side, and what they rest on."""

    run: Run
    funded: FundedPlan
    findings: tuple[Finding, ...]
    cost: CostView
    worth: tuple[SuccessWorth, ...]
    """Of programmes that say what a success may be worth; none where nothing is drawn.
    """
    gap: Gap
    scenarios: Mapping[str, ScenarioView]
    schools: NamedSchools | None = None
    """The table of schools that the claim is asked of; None: shipped percentiles."""

    @property
    def model(self) -> FundedModel:
        """The document."""
        return self.funded.model

    @cached_property
    def asked_claim(self) -> AskedClaim | None:
        """The claim of 2013 asked of schools: of the table, or by shipped percentiles.

        Worked out when it is first read, on the draws of the run. None if the plan does
        not test it or has no school, or if nothing is drawn.
        """
        if not (self.model.tests_claim and self.run.blocks and self._has_schools):
            return None
        prices = drawn_prices(self.funded, self.run.seed, self.run.blocks)
        if self.schools is None:
            budgets = shipped_budgets(self.funded, self.gap.region)
        else:
            budgets = table_budgets(self.funded, self.gap.region, self.schools)
        return asked_claim(self.funded, prices, budgets)

    @cached_property
    def asked_twice(self) -> tuple[TwoWays, ...]:
        """What the schools of the table say beside what percentiles say; else none."""
        asked = self.asked_claim
        if asked is None or self.schools is None:
            return ()
        budgets = shipped_budgets(self.funded, self.gap.region)
        return tuple(two_ways(asked, asked_claim(self.funded, asked.prices, budgets)))

    @property
    def _has_schools(self) -> bool:
        """Whether a school takes part in the plan."""
        return bool(self.cost.ledger.costs.volumes.places.any())


@dataclass(frozen=True)
class Inputs:
    """A checked document, and what is published beside it."""

    model: FundedModel
    inputs_hash: str
    findings: tuple[Finding, ...]
    """Warnings and notes; a document with errors is not evaluated."""
    register: Register
    tables: AffordabilityTables
    schools: NamedSchools | None = None
    """The table of schools that the claim is asked of; None: shipped percentiles."""


def inputs_of(opened: OpenedModel) -> Inputs:
    """Return what is evaluated of an opened model.

    Raises
    ------
    ModelRefusedError
        If the model has errors.

    """
    return Inputs(
        model=opened.require(),
        inputs_hash=opened.inputs_hash,
        findings=opened.findings,
        register=opened.register,
        tables=opened.tables,
    )


@dataclass(frozen=True)
class Draws:
    """How a simulation is drawn."""

    seed: int = 1
    blocks: int = BLOCKS


def cost_view(funded: FundedPlan) -> CostView:
    """Work out what the work costs on planned volumes."""
    plan = funded.plan
    priced = _central(funded).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    costs = cost(plan, funded.planned, priced, journeys, funded.order)
    ledger = Ledger(costs, priced)
    over_life = ledger.over_life
    has_assumed = any(each.assumed for each in plan.model.programmes.values())
    full = unit_costs(costs, over_life.full_cost.sum(axis=(0, 1)))
    economic = unit_costs(costs, over_life.full_economic_cost.sum(axis=(0, 1)))
    return CostView(
        ledger=ledger,
        full=full,
        economic=economic,
        unsourced_share=unsourced_share(ledger),
        movers=movers(plan),
        at_volumes=_volumes(funded, priced) if has_assumed else (),
        methods=method_costs(costs, priced.table, funded.order),
        successes=success_costs(ledger, full, economic),
    )


def worths_of_successes(funded: FundedPlan, seed: int) -> tuple[SuccessWorth, ...]:
    """Hold the worth of a success, where one is stated, against one block of draws."""
    plan = funded.plan
    stated = [each.outcomes for each in plan.model.programmes.values()]
    if not any(each is not None and each.worth for each in stated):
        return ()
    priced = projector_of(funded, sampler_of(plan.terms).block(seed, 0)).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    costs = cost(plan, funded.planned, priced, journeys, funded.order)
    return success_worth(costs, priced, seed)


def _volumes(funded: FundedPlan, priced: Priced) -> tuple[AtVolume, ...]:
    """Work out the cost with assumed programmes whole, halved and gone."""
    return at_volumes(funded.plan, funded.planned, priced, funded.order)


def compare(
    inputs: Inputs,
    draws: Draws | None = None,
    progress: Progress | None = None,
    beside: Executor | None = None,
) -> Comparison:
    """Work a model out whole.

    ``progress`` is told after each block of draws. ``beside`` draws, and then searches
    while this process works out what was drawn; None: one after the other.
    """
    draws = draws or Draws()
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    wanted = (sampler_of(funded.plan.terms).dimensions, draws.seed, draws.blocks)
    drawing = None if beside is None else beside.submit(first_deviates, *wanted)
    searching = None if beside is None else beside.submit(searches_of, funded)
    costs = cost_view(funded)
    ahead = tuple if drawing is None else drawing.result
    simulated = simulate_won_and_lost(funded, draws.seed, draws.blocks, progress, ahead)
    found = searches_of(funded) if searching is None else searching.result()
    projector = _central(funded)
    return Comparison(
        run=run_of(inputs, draws),
        funded=funded,
        findings=inputs.findings,
        cost=costs,
        worth=worths_of_successes(funded, draws.seed),
        gap=gap_of(funded, costs.ledger),
        scenarios={
            name: _scenario_view(projector, scenario, simulated[name], found[name])
            for name, scenario in funded.scenarios.items()
        },
        schools=inputs.schools,
    )


def costs_alone(inputs: Inputs) -> Comparison:
    """Work out what the work costs, and no scenario; nothing is drawn."""
    funded = funded_plan_of(inputs.model, inputs.register, inputs.tables)
    costs = cost_view(funded)
    return Comparison(
        run=run_of(inputs, Draws(seed=0, blocks=0)),
        funded=funded,
        findings=inputs.findings,
        cost=costs,
        worth=(),
        gap=gap_of(funded, costs.ledger),
        scenarios={},
        schools=inputs.schools,
    )


def run_of(inputs: Inputs, draws: Draws) -> Run:
    """Return the identity of an evaluation."""
    return Run(
        model=inputs.inputs_hash,
        published=inputs.register.content_hash,
        schools=_schools_hash(inputs),
        as_of=inputs.register.as_of or "",
        seed=draws.seed,
        blocks=draws.blocks,
    )


def _schools_hash(inputs: Inputs) -> str:
    """Return what names the figures on schools: those that ship, and the table's."""
    shipped = inputs.tables.content_hash
    if inputs.schools is None:
        return shipped
    both = f"{shipped} {inputs.schools.table.content_hash}"
    return hashlib.sha256(both.encode()).hexdigest()


def _central(funded: FundedPlan) -> Projector:
    """Return what works scenarios out for the register's own values."""
    return projector_of(funded, funded.plan.terms.central, in_detail=True)


def _scenario_view(
    projector: Projector,
    scenario: ScenarioPlan,
    simulated: WonAndLost,
    found: Searches,
) -> ScenarioView:
    """Put together everything that is told of one scenario."""
    central = projector.project(scenario)
    chance = _chance_of_winning(projector, scenario)
    can_lose = chance < 1.0
    ledger = Ledger(central.costs, projector.priced)
    return ScenarioView(
        central=central,
        ledger=ledger,
        if_lost=projector.project(if_lost(scenario)) if can_lose else None,
        chance_of_winning=chance if can_lose else None,
        present_values=present_values(ledger),
        simulated=simulated.won,
        simulated_if_lost=simulated.lost if can_lose else None,
        found=found,
        subsidy=break_even_subsidy(central),
        taken=taken(projector, central),
        concentration=concentration_of(projector, central),
    )


def _chance_of_winning(projector: Projector, scenario: ScenarioPlan) -> float:
    """Return the stated chance that all contracts are won; of none in doubt it is 1."""
    chance = 1.0
    for contract in contracts_in_doubt(scenario.funding):
        stated = contract.chance_of_winning or 0.0
        chance *= float(projector.priced.value(stated)[0])
    return chance
