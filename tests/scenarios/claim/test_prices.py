"""What a school-year costs, at the values we assume and in every draw."""

from __future__ import annotations

import numpy as np

from costmodel.blocks import BLOCK
from costmodel.sampling import first_deviates, sampler_of
from scenarios.claim.prices import drawn_prices
from tests.models import a_model, assumed, bought, compiled, programme

MODEL = a_model(
    programmes={"leading": programme(10, ingredients=[bought("price", per="school")])},
    assumptions={"price": assumed(2000, low=1000, high=4000, unit="£/school")},
)


def test_the_central_case_comes_first_and_then_every_draw() -> None:
    funded = compiled(MODEL)
    drawn = sampler_of(funded.plan.terms).block(7, 1)

    prices = drawn_prices(funded, 7, 2)

    assert prices.full_cost.shape == (2, 1 + 2 * BLOCK)
    assert prices.full_cost[0, 0] == 2000
    at = funded.plan.terms.names.index("price")
    assert np.allclose(prices.full_cost[0, 1 + BLOCK :], drawn[at])
    assert np.array_equal(prices.full_cost[0], prices.full_cost[1])
    assert (prices.places == 10).all()
    assert (prices.journeys == 10).all()


def test_what_was_drawn_ahead_gives_the_same() -> None:
    funded = compiled(MODEL)
    dimensions = sampler_of(funded.plan.terms).dimensions

    ahead = drawn_prices(funded, 7, 2, lambda: first_deviates(dimensions, 7, 1))

    assert np.array_equal(ahead.full_cost, drawn_prices(funded, 7, 2).full_cost)
