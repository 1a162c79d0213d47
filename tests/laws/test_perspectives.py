"""Every bridge adds up, on planned volumes and in every scenario."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given

from costmodel.avoidable_costs import avoidable_costs
from costmodel.bearers import Ledger
from costmodel.full_cost import cost
from costmodel.marginal_costs import marginal_costs
from costmodel.perspectives import (
    FULL_COST,
    FULL_ECONOMIC_COST,
    FUNDED,
    PLANNED,
    PROVIDER_SCHOOLS,
    bridge,
    cash_cost,
    flows_of,
    read,
    sharing,
    start_up_timing,
)
from scenarios.eligible import eligible_cost
from scenarios.fees import whole_years
from scenarios.payers import OPENING
from scenarios.perspectives import flows_in
from tests.laws.cases import central_at, funded_at, ledger_at, near
from tests.laws.seeds import seeds


@given(seed=seeds)
def test_bridges_on_planned_volumes_add_up_by_programme_and_year(seed: int) -> None:
    ledger = ledger_at(seed)
    flows = flows_of(ledger)

    near(read(FULL_COST, flows), ledger.full_cost.sum(axis=(0, 1)))
    near(read(FULL_ECONOMIC_COST, flows), ledger.full_economic_cost.sum(axis=(0, 1)))
    for begin, end in pairwise(PLANNED):
        walk = (read(begin, flows), *bridge(begin, end, flows).values())
        near(sum(walk[1:], walk[0]), read(end, flows), made_of=walk)


@given(seed=seeds)
def test_pools_are_shared_out_in_full_between_cash_cost_and_full_cost(
    seed: int,
) -> None:
    ledger = ledger_at(seed)
    by_origin = ledger.full_cost.sum(axis=1)
    programmes = len(ledger.costs.plan.model.programmes)

    cash, steps = cash_cost(by_origin), sharing(by_origin)

    own = ledger.costs.direct[:, :, 0]
    near(cash[:-1], own[:programmes])
    near(cash[-1], own[programmes:].sum(axis=0))
    near(cash + steps.sum(axis=0), by_origin.sum(axis=0))
    near(cash.sum(axis=0) + steps.sum(axis=(0, 1)), cash.sum(axis=0))


@given(seed=seeds)
def test_the_timing_of_start_up_leads_to_what_unit_costs_count(seed: int) -> None:
    ledger = ledger_at(seed)
    timing = start_up_timing(ledger)
    full, charged = (
        each.full_cost.sum(axis=(0, 1)) for each in (ledger, ledger.over_life)
    )
    if timing is None:
        near(full, charged)
        return

    near(full - timing.put_off + timing.of_earlier + timing.interest, charged)
    past = full.sum() + timing.interest.sum() - charged.sum()
    near(np.asarray(timing.past_the_plan), np.asarray(past), relative=1e-6)
    assert timing.past_the_plan >= -0.01


@given(seed=seeds)
def test_bridges_of_every_scenario_add_up_and_count_all_that_is_paid(
    seed: int,
) -> None:
    priced = ledger_at(seed).priced

    for projection in central_at(seed):
        ledger = Ledger(projection.costs, priced)
        flows = flows_in(projection, ledger)
        for begin, end in pairwise(FUNDED):
            walk = (read(begin, flows), *bridge(begin, end, flows).values())
            near(sum(walk[1:], walk[0]), read(end, flows), made_of=walk)
        paid = sum(each for flow, each in flows.items() if flow.stream)
        income = sum(
            whole_years(each)[:, 0]
            for name, each in projection.recognised.items()
            if name != OPENING
        )
        near(np.asarray(paid), np.asarray(income))
        full = ledger.full_cost.sum(axis=(0, 1, 2))
        near(read(FULL_COST, flows), full)
        eligible = eligible_cost(projection)
        if eligible is not None:
            parts = (eligible.eligible, eligible.out_of_scope, eligible.out_of_time)
            near(np.asarray(sum(part.sum(axis=0) for part in parts)), full)


@given(seed=seeds)
def test_a_provider_schools_gain_is_what_it_bears_turned_round(seed: int) -> None:
    ledger = ledger_at(seed)
    (party,) = PROVIDER_SCHOOLS.parties

    near(read(PROVIDER_SCHOOLS, flows_of(ledger)), ledger.borne_by(party))


@given(seed=seeds)
def test_the_next_school_adds_what_a_plan_with_it_costs_more(seed: int) -> None:
    funded = funded_at(seed)
    ledger = ledger_at(seed)
    costs, divisors = ledger.costs, funded.plan.facts.divisors

    def real_total(one: Ledger) -> float:
        """Return full cost in first-year prices."""
        by_year = one.full_cost.sum(axis=(0, 1, 2)) / divisors
        return float(by_year.sum())

    for at, told in enumerate(marginal_costs(ledger)):
        journeys = costs.volumes.journeys.copy()
        journeys[at, told.year] += 1.0
        more = cost(funded.plan, funded.planned, ledger.priced, journeys, funded.order)
        added = real_total(Ledger(more, ledger.priced)) - real_total(ledger)
        near(np.array([told.next_school.cost + 1e6]), np.array([added + 1e6]))
        step = told.next_step
        assert step is None or 1 <= step.schools <= 1_000


@given(seed=seeds)
def test_with_a_programme_vanishes_at_least_what_it_uses_itself(seed: int) -> None:
    ledger = ledger_at(seed)
    told = avoidable_costs(ledger)
    programmes = len(told.programmes)
    pools = ledger.costs.plan.model.pools.values()
    # What a pool has not learnt in earlier years makes it dearer in later ones.
    learns = any(each.learning for pool in pools for each in pool.ingredients)

    direct = ledger.costs.direct[:, :, 0]
    assert learns or (told.programmes >= direct[:programmes] - 1e-6).all()
    assert (told.programmes <= direct.sum(axis=0) + 1e-6).all()
    assert (told.pools == direct[programmes:]).all()
