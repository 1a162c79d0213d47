"""What becomes of all else if a contract is lost."""

from __future__ import annotations

import pytest

from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from scenarios.stranded import Stranded, stranded
from tests.models import (
    a_model,
    bought,
    compiled,
    contract,
    pool,
    programme,
    scenario,
    the_scenario,
)
from tests.scenarios.lots_on_paper import two_lots


def of_model(model: FundedModel) -> tuple[Stranded, ...]:
    """Return what becomes of all else for each contract of a model."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central)
    return stranded(projector, projector.project(the_scenario(funded)))


def test_the_example_of_the_page() -> None:
    north, south = of_model(two_lots())

    assert north.contract.name == "north"
    assert north.stopped == {0}
    assert [north.borne, north.vanished] == pytest.approx([6_000, 2_000])
    assert north.left == pytest.approx([0, 4_000, 0])
    assert south.left == pytest.approx([4_000, 0, 0])
    assert north.results == pytest.approx((400, -2_000))


def test_what_fixed_weights_still_share_out_is_left_on_what_stops() -> None:
    alone = contract(a_year=1, scope={"programmes": ["leading"]})
    model = a_model(
        programmes={
            "leading": programme(10, ingredients=[bought(100)]),
            "other": programme(10),
        },
        pools={
            "office": pool("fixed", bought(900), weights={"leading": 2, "other": 1})
        },
        funding={"way": scenario(alone)},
    )

    (found,) = of_model(model)

    assert found.left == pytest.approx([600, 0, 0])
    assert [found.borne, found.vanished] == pytest.approx([600, 0])


def test_a_programme_that_never_ran_does_not_stop() -> None:
    model = a_model(
        programmes={"leading": programme(10), "idle": {**programme(), "cohorts": {}}},
        funding={"way": scenario(contract(a_year=1))},
    )

    (found,) = of_model(model)

    assert found.stopped == {0}
