"""Law 8: no schools cost what goes on without them, and nothing a school."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from hypothesis import assume, given, reject

from costmodel.allocation import ClosedLoopError
from costmodel.bearers import Ledger
from costmodel.drivers import Count
from costmodel.pools import Pool
from costmodel.unit_costs import unit_costs
from scenarios.funding import FundedModel
from tests.laws.cases import ledger_at, ledger_of, model_at, near
from tests.laws.seeds import WINDOW, seeds
from tests.models import compiled


def emptied(model: FundedModel) -> FundedModel:
    """Return a model in which no school starts in the first programme."""
    name, first = next(iter(model.programmes.items()))
    nobody = first.model_copy(update={"cohorts": {}})
    programmes = {**model.programmes, name: nobody}
    return model.model_copy(update={"programmes": programmes, "funding": {}})


@lru_cache(WINDOW)
def emptied_at(seed: int) -> Ledger:
    """Return the costs of a model in whose first programme no school starts."""
    return ledger_of(compiled(emptied(model_at(seed))))


def without(model: FundedModel) -> FundedModel:
    """Return a model that never had the first programme."""
    name, *others = model.programmes
    return model.model_copy(
        update={
            "programmes": {other: model.programmes[other] for other in others},
            "pools": {each: _not_for(name, it) for each, it in model.pools.items()},
            "funding": {},
        }
    )


def _not_for(name: str, pool: Pool) -> Pool:
    """Return a pool that does not serve a programme."""
    served = {
        field: {other: one for other, one in named.items() if other != name}
        for field in Pool.model_fields
        if isinstance(named := getattr(pool, field), dict) and name in named
    }
    return pool.model_copy(update=served)


def yearly(ledger: Ledger) -> list[list[float]]:
    """Return the first programme's rows that come once a year, whoever takes part."""
    return [
        amounts.tolist()
        for row, amounts in zip(ledger.rows, ledger.amounts, strict=True)
        if row.owner == 0 and row.need.per is Count.YEAR
    ]


@given(seed=seeds)
def test_law_8_a_programme_of_no_schools_costs_nothing_per_school(seed: int) -> None:
    ledger = emptied_at(seed)

    for row, amounts in zip(ledger.rows, ledger.amounts, strict=True):
        if row.owner == 0 and row.need.per is not Count.YEAR:
            assert (amounts == 0.0).all(), row.label


@given(seed=seeds)
def test_law_8_what_goes_on_each_year_goes_on_without_schools(seed: int) -> None:
    assert yearly(emptied_at(seed)) == yearly(ledger_at(seed))


@given(seed=seeds)
def test_law_8_a_cost_per_nothing_is_no_figure(seed: int) -> None:
    ledger = emptied_at(seed)

    found = unit_costs(ledger.costs, ledger.full_cost.sum(axis=(0, 1)))

    for figure in (
        found.per_school_year,
        found.per_journey,
        found.per_pupil,
        found.per_deployment_day,
    ):
        assert np.isnan(figure[0])
    assert not np.isinf(found.per_school_year).any()


@given(seed=seeds)
def test_law_8_without_the_programme_its_fixed_cost_is_avoided_and_no_more(
    seed: int,
) -> None:
    model = model_at(seed)
    assume(len(model.programmes) > 1)

    empty = emptied_at(seed)
    try:
        gone = ledger_of(compiled(without(model)))
    except ClosedLoopError:
        # Its pools served nobody else: no such model may be written.
        reject()

    before, after = (
        ledger.full_economic_cost.sum(axis=(0, 1, 2)) for ledger in (empty, gone)
    )
    fixed = np.zeros_like(before)
    for row, amounts in zip(empty.rows, empty.amounts, strict=True):
        if row.owner == 0 and row.is_resource:
            fixed += amounts
    near(before, after + fixed)


def test_law_8_is_tried_on_models_with_a_cost_that_goes_on() -> None:
    found = [yearly(ledger_at(seed)) for seed in range(60)]

    assert any(np.sum(each) > 0.0 for each in found)
