"""The engine finds the most that any order of paying could cover, as another hand does.

The other hand builds a flow up from nothing, so that it knows of no order.
"""

from __future__ import annotations

import pytest

from scenarios.best_order import best_order
from scenarios.evaluation import central
from scenarios.funded_plan import if_lost
from scenarios.projection import Projection
from tests.reference.plain import work_out_scenario
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_orders import covered, most_covered
from tests.reference.plain_result import PlainScenario
from tests.reference.random_models import random_model
from tests.reference.test_engine import compile_model, same

SEEDS = (
    *range(48),
    *(68, 77, 85, 91, 92, 112, 123, 124, 135, 152, 170, 242, 289, 327),
)
"""Another order covers more in about one in three of them, beside grants with limits
and with donations for a scope too."""


def compare(ours: Projection, theirs: PlainScenario) -> None:
    """Assert that what is covered and the most agree, and the most is no less."""
    found = best_order(ours)
    same(found.covered, covered(theirs), "covered")
    same(found.most, most_covered(theirs), "the most")
    assert most_covered(theirs) >= covered(theirs) - 0.01


@pytest.mark.parametrize("seed", SEEDS)
def test_the_most_is_that_of_a_flow_from_nothing(seed: int) -> None:
    model = random_model(seed)
    funded = compile_model(model)
    for name, scenario in funded.scenarios.items():
        theirs = work_out_scenario(model, shipped_facts(), name)
        compare(central(funded, scenario, in_detail=True), theirs)
        if theirs.if_lost is not None:
            lost = central(funded, if_lost(scenario), in_detail=True)
            compare(lost, theirs.if_lost)
