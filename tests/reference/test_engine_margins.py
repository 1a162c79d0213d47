"""One school more, and one programme less, come to what is worked out plainly."""

from __future__ import annotations

import pytest

from costmodel.avoidable_costs import avoidable_costs
from costmodel.marginal_costs import marginal_costs
from tests.reference.plain_margins import (
    avoidable_of_pool,
    avoidable_of_programme,
    next_school,
)
from tests.reference.random_models import random_model
from tests.reference.test_engine import same, years
from tests.reference.test_engine_release import SEEDS, ledger_of, plain_of


@pytest.mark.parametrize("seed", SEEDS)
def test_one_school_more_adds_the_same(seed: int) -> None:
    model = random_model(seed)
    _, prices = plain_of(model)

    told = marginal_costs(ledger_of(model))

    for name, found in zip(model.programmes, told, strict=True):
        more = next_school(name, prices)
        same(found.next_school.cost, more["cost"], name)
        same(found.next_school.economic_cost, more["economic_cost"], name)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_would_vanish(seed: int) -> None:
    model = random_model(seed)
    _, prices = plain_of(model)

    told = avoidable_costs(ledger_of(model))

    for at, name in enumerate(model.programmes):
        expected = years(avoidable_of_programme(name, prices))
        same(told.programmes[at], expected, name)
    for at, name in enumerate(model.pools):
        same(told.pools[at], years(avoidable_of_pool(name, prices)), name)
