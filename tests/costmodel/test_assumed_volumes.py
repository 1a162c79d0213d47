"""How the cost of a school moves if programmes that are only assumed shrink."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.assumed_volumes import AtVolume, at_volumes
from scenarios.projection import projector_of
from tests.models import a_model, bought, compiled, pool, programme


def volumes() -> tuple[AtVolume, ...]:
    """Return an office of £1,200 over 3 named and 9 assumed schools."""
    model = a_model(
        programmes={
            "named": programme(3, ingredients=[bought(10, per="school")]),
            "assumed": programme(9, assumed=True),
        },
        pools={"office": pool("schools", bought(1_200))},
    )
    funded = compiled(model)
    priced = projector_of(funded, funded.plan.terms.central).priced
    return at_volumes(funded.plan, funded.planned, priced, funded.order)


def test_assumed_programmes_are_whole_halved_and_gone() -> None:
    assert [each.factor for each in volumes()] == [1.0, 0.5, 0.0]
    assert [each.places for each in volumes()] == [12, 7.5, 3]


def test_an_office_for_fewer_schools_costs_each_of_them_more() -> None:
    whole, half, gone = volumes()

    assert whole.named[0] == pytest.approx(10 + 100)
    assert half.named[0] == pytest.approx(10 + 160)
    assert gone.named[0] == pytest.approx(10 + 400)
    assert [each.full_cost for each in volumes()] == pytest.approx([1_230] * 3)
    assert gone.per_school_year == pytest.approx(410)


def test_an_assumed_programme_that_is_gone_has_no_cost_a_school() -> None:
    assert np.isnan(volumes()[-1].named[1])
