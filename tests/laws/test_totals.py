"""Law 1: sharing loses nothing and adds nothing, by any method, whatever is read.

Every reading of the costs is tried cell by cell: by origin, cost type and year, and by
party, so that the sum of any choice of them is what it was before pools were shared.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.allocation_methods import method_costs
from costmodel.arrays import Floats
from costmodel.bearers import PARTIES, TYPES, Ledger
from costmodel.drivers import Means
from costmodel.money import MoneyUnit, round_money, round_statement
from costmodel.pools import Allocation, Method
from costmodel.shared_costs import share_costs
from scenarios.projection import projector_of
from tests.laws.cases import (
    central_at,
    funded_at,
    ledger_at,
    ledger_of,
    model_at,
    near,
    projections_at,
)
from tests.laws.seeds import WINDOW, seeds
from tests.models import compiled

SERVED = 0.4
"""Share of pools and objects that a pool serves."""


def before_sharing(ledger: Ledger, wanted: list[bool]) -> Floats:
    """Return the wanted rows as they were bought; ``(origin, cost type, year)``."""
    model = ledger.costs.plan.model
    programmes = len(model.programmes)
    years = ledger.costs.plan.horizon.years
    total = np.zeros((len(model.pools) + 1, len(TYPES), years))
    for at, row in enumerate(ledger.rows):
        if wanted[at]:
            origin = max(row.owner - programmes + 1, 0)
            total[origin, TYPES.index(row.cost_type)] += ledger.amounts[at]
    return total


def check_costs(ledger: Ledger) -> None:
    """Assert that both costs add up to their rows, whatever they come from."""
    rows = ledger.rows
    own = [row.is_broker_cost for row in rows]
    resources = [row.is_resource for row in rows]
    near(ledger.full_cost.sum(axis=2), before_sharing(ledger, own))
    near(ledger.full_economic_cost.sum(axis=2), before_sharing(ledger, resources))


def check_resources(ledger: Ledger) -> None:
    """Assert that what each party gives adds up to its rows, however it gives it."""
    for party, means in product(PARTIES, (None, *Means)):
        wanted = [
            row.is_resource
            and row.from_party is party
            and (means is None or row.means is means)
            for row in ledger.rows
        ]
        shared = ledger.resources_of(party, means).sum(axis=1)
        near(shared, before_sharing(ledger, wanted).sum(axis=0))


def check_transfers(ledger: Ledger) -> None:
    """Assert that what parties pay each other adds up to its rows."""
    rows = ledger.rows
    for payer, payee in product(PARTIES, (None, *PARTIES)):
        wanted = [
            not row.is_resource
            and row.from_party is payer
            and (payee is None or row.to_party is payee)
            for row in rows
        ]
        shared = ledger.paid_by(payer, payee).sum(axis=1)
        near(shared, before_sharing(ledger, wanted).sum(axis=0))
    for party in PARTIES:
        received = ledger.received_by(party).sum(axis=1)
        wanted = [row.to_party is party for row in rows]
        near(received, before_sharing(ledger, wanted).sum(axis=0))


def check_readings(ledger: Ledger) -> None:
    """Assert that each reading of a ledger adds up to the rows it reads."""
    check_costs(ledger)
    check_resources(ledger)
    check_transfers(ledger)


@lru_cache(WINDOW * len(Method))
def ledger_by(seed: int, method: Method) -> Ledger:
    """Return the costs of a model whose pools are shared by a method."""
    shared = Allocation(method=method)
    changed = {"allocation": shared, "funding": {}}
    return ledger_of(compiled(model_at(seed).model_copy(update=changed)))


@pytest.mark.parametrize("method", Method)
@given(seed=seeds)
def test_law_1_what_is_allocated_is_what_there_was_by_every_method(
    seed: int, method: Method
) -> None:
    check_readings(ledger_by(seed, method))


@given(seed=seeds)
def test_law_1_holds_in_every_reading_of_every_scenario(seed: int) -> None:
    funded = funded_at(seed)
    priced = projector_of(funded, funded.plan.terms.central).priced

    for projection in central_at(seed):
        check_readings(Ledger(projection.costs, priced))


@pytest.mark.parametrize("method", Method)
@given(seed=seeds, unit=st.sampled_from(MoneyUnit))
def test_law_1_holds_in_whole_pounds_and_in_whole_pence(
    seed: int, method: Method, unit: MoneyUnit
) -> None:
    ledger = ledger_by(seed, method)
    before = before_sharing(ledger, [row.is_broker_cost for row in ledger.rows]).sum()

    rounded = round_statement(ledger.full_cost.transpose(3, 2, 1, 0), unit)

    total = int(rounded.sum())
    assert total == int(round_money(np.array(ledger.full_cost.sum()), unit))
    assert abs(total / unit - before) <= 0.5 / unit + 1e-6


@given(seed=seeds)
def test_law_1_every_year_and_draw_of_every_scenario_is_shared_out_in_full(
    seed: int,
) -> None:
    for projection in projections_at(seed):
        costs = projection.costs
        after = costs.full_cost().sum(axis=0) + costs.not_shared()
        near(after, costs.direct.sum(axis=0))


@given(seed=seeds)
def test_law_1_no_pool_is_shared_twice_or_by_less_than_nothing(seed: int) -> None:
    for projection in projections_at(seed):
        costs = projection.costs
        near(costs.shares.sum(axis=1) + costs.unshared, np.ones_like(costs.unshared))
        assert (costs.shares >= 0.0).all()
        assert (costs.unshared >= 0.0).all()
        assert (costs.unused >= 0.0).all()
        assert (costs.unused <= costs.unshared + 1e-9).all()


@given(seed=seeds)
def test_law_1_methods_laid_side_by_side_share_the_same(seed: int) -> None:
    costs, terms = ledger_at(seed).costs, funded_at(seed).plan.terms

    found = method_costs(costs, terms.table(terms.central), funded_at(seed).order)

    if found is None:
        return
    ways = (found.by_method.values(), found.by_rules.values(), found.by_order)
    for each in chain.from_iterable(ways):
        near(each.sum(), costs.direct.sum())


@given(seed=seeds)
def test_law_1_released_days_are_those_for_which_time_is_lost(seed: int) -> None:
    ledger = ledger_at(seed)
    days = [
        ledger.costs.quantities.of(row.need)[:, 0]
        for row in ledger.rows
        if row.label.endswith(": time lost")
    ]

    near(ledger.released_days.sum(axis=(0, 1)), np.sum(days, axis=0))


@given(seed=seeds, method=st.sampled_from(Method), pools=st.integers(1, 6))
def test_law_1_holds_without_a_model_for_any_amounts(
    seed: int, method: Method, pools: int
) -> None:
    dice = np.random.default_rng(seed)
    served = dice.random((pools, pools + 3)) < SERVED
    volumes = dice.uniform(0.1, 9.0, served.shape) * served
    # A pool that serves others serves an object as well, lest cost go in rounds.
    volumes[:, pools] += volumes.any(axis=1)
    own = dice.uniform(0.0, 1e6, (pools, 2))

    shared = share_costs(own, volumes, method=method)

    near(shared.received.sum(axis=0), own.sum(axis=0))
    near(shared.parts.sum(axis=1), np.ones(pools))
