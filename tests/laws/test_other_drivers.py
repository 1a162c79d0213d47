"""Laws 1 to 3 where pools go by time, posts, staff cost, area, pupils, delegates."""

from __future__ import annotations

from functools import cache
from random import Random

import numpy as np
from hypothesis import given

from costmodel.allocation_methods import method_costs
from costmodel.drivers import Driver
from costmodel.pools import Pool
from scenarios.funded_plan import FundedPlan
from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from tests.laws.cases import cases_of, drawn, few, ledger_of, near
from tests.laws.seeds import seeds
from tests.models import Words, compiled
from tests.reference.random_models import random_model

OTHER = (
    *(Driver.TIME, Driver.TIME, Driver.POSTS, Driver.STAFF_COST, Driver.AREA),
    *(Driver.PUPILS, Driver.JOURNEYS, Driver.DELEGATES),
)


def with_other_drivers(model: FundedModel, dice: Random) -> FundedModel:
    """Return a model whose pools go by drivers that are picked at random."""
    programmes = {
        name: each.model_copy(update={"area": dice.choice((None, 40.0, 120.0))})
        for name, each in model.programmes.items()
    }
    pools = {name: _other(name, model, dice) for name in model.pools}
    return model.model_copy(update={"programmes": programmes, "pools": pools})


def _other(name: str, model: FundedModel, dice: Random) -> Pool:
    """Return a pool by another driver; by time it serves at least one programme."""
    words: Words = {"driver": dice.choice(OTHER), "weights": None, "area": 20.0}
    if words["driver"] is Driver.TIME:
        served = [dice.choice(list(model.programmes))]
        served += [
            each
            for each in (*model.programmes, *model.pools)
            if each != name and dice.random() < 0.5
        ]
        words["takes"] = {
            each: {
                "days": float(dice.randint(1, 9)),
                "per": "school"
                if each in model.programmes and dice.random() < 0.5
                else "year",
            }
            for each in served
        }
        words["capacity"] = {"days": float(dice.choice((5, 20, 60, 400)))}
    return Pool.model_validate({**dict(model.pools[name]), **words})


@cache
def funded_with(seed: int) -> FundedPlan:
    """Return a compiled random model with other drivers."""
    dice = Random(seed)  # noqa: S311  # repeatable variety, no secrets
    return compiled(with_other_drivers(random_model(seed), dice))


@few
@given(seed=seeds)
def test_law_1_all_is_shared_out_and_what_lies_unused_is_part_of_the_line(
    seed: int,
) -> None:
    funded = funded_with(seed)
    projector = projector_of(funded, drawn(funded), in_detail=True)
    for case in cases_of(funded):
        costs = projector.project(case).costs
        near(costs.full_cost().sum(axis=0) + costs.not_shared(), costs.direct.sum(0))
        near(costs.shares.sum(axis=1) + costs.unshared, np.ones(costs.unused.shape))
        assert (costs.unused <= costs.unshared + 1e-9).all()
        assert (costs.unused >= 0.0).all()


@few
@given(seed=seeds)
def test_laws_1_and_2_every_reading_adds_up_to_what_there_was(seed: int) -> None:
    ledger = ledger_of(funded_with(seed))
    own = np.array([row.is_broker_cost for row in ledger.rows], dtype=np.bool_)
    near(ledger.full_cost.sum(axis=(0, 1, 2)), ledger.amounts[own].sum(axis=0))
    released = [
        ledger.costs.quantities.of(row.need)[:, 0]
        for row in ledger.rows
        if row.label.endswith(": time lost")
    ]
    near(ledger.released_days.sum(axis=(0, 1)), np.sum(released, axis=0))


@few
@given(seed=seeds)
def test_law_1_every_method_and_every_set_of_rules_keeps_the_total(seed: int) -> None:
    funded = funded_with(seed)
    ledger = ledger_of(funded)
    found = method_costs(ledger.costs, ledger.priced.table, funded.order)
    if found is None:
        return

    total = ledger.full_cost.sum()
    for amounts in (*found.by_method.values(), *found.by_rules.values()):
        near(amounts.sum(), total)
    near(found.by_order.sum(axis=1), np.full(len(found.orders), total))


@few
@given(seed=seeds)
def test_law_3_payers_pay_the_whole_cost_with_what_lies_unused(seed: int) -> None:
    funded = funded_with(seed)
    projector = projector_of(funded, drawn(funded), in_detail=True)
    for case in cases_of(funded):
        projection = projector.project(case)
        payments = projection.payments
        cost = projection.accruals.by_span(payments.spans, payments.kinds)
        near(np.asarray(sum(payments.detail.values())), cost)
