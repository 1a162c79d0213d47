"""The price corridor: from what a programme costs to what schools can pay."""

from __future__ import annotations

import math

import pytest

from costmodel.sampling import sampler_of
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.affordability_tables import Region
from scenarios.comparison import Draws, compare
from scenarios.corridors import Corridor, corridors
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    demand_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.runs import inputs_for


def corridors_of(
    *streams: Words, office: float | str = 12_000, **words: Words
) -> tuple[Corridor, ...]:
    """Return the corridors of leading, of £5,000, which has half of an office."""
    rent = assumed(12_000, unit="£", low=10_000, high=14_000)
    model = a_model(
        assumptions={"rent": rent},
        programmes={
            "leading": programme(10, ingredients=[bought(5_000)]),
            "other": programme(10),
        },
        pools={"office": pool("schools", bought(office))},
        funding={"way": scenario(*(streams or (fee(),)), **words)},
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    drawn = sampler_of(compared.funded.plan.terms).block(1, 0)
    view = compared.scenarios["way"]
    return corridors(compared.funded, view, drawn, Region.ENGLAND)


def test_the_example_of_the_page() -> None:
    (leading,) = corridors_of()

    assert leading.programme == 0
    assert leading.sums == pytest.approx((500, 1_100, 1_100, 1_000))


def test_a_programme_without_schools_has_no_corridor() -> None:
    model = a_model(
        programmes={"idle": programme(0), "leading": programme(10)},
        funding={"way": scenario(fee(prices={"idle": 10, "leading": 20}))},
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    drawn = sampler_of(compared.funded.plan.terms).block(1, 0)

    found = corridors(compared.funded, compared.scenarios["way"], drawn, Region.ENGLAND)

    assert [each.programme for each in found] == [1]


def test_risk_is_read_off_the_draws() -> None:
    (leading,) = corridors_of(office="rent")

    assert leading.full == pytest.approx(1_100)
    assert 1_125 < leading.at_risk < 1_185


def test_every_test_has_the_shares_that_can_pay_and_the_most_that_most_can() -> None:
    (leading,) = corridors_of()

    tests = {(each.test, each.unknowns): each for each in leading.tests}
    line = tests[AffordabilityTest.TRAINING_LINE, Unknowns.KNOWN]
    assert line.shares == tuple(sorted(line.shares[:2], reverse=True)) + line.shares[2:]
    assert all(0.9 < share <= 1.0 for share in line.shares)
    assert line.most > 1_100
    assert all(each.most >= 0.0 for each in leading.tests)


def test_the_region_is_that_of_the_demand() -> None:
    (england,) = corridors_of()
    (london,) = corridors_of(demand=demand_of({"leading": 100}))

    here, there = (
        next(each.most for each in one.tests if not math.isinf(each.most))
        for one in (england, london)
    )
    assert here != there


def test_without_a_fee_per_school_there_is_no_corridor() -> None:
    assert corridors_of(grant(a_year=5)) == ()
