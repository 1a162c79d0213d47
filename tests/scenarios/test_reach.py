"""How many schools a pot reaches, for how long, and what each costs it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from costmodel.programmes import Phase
from costmodel.sampling import sampler_of
from scenarios.affordability_tables import Region, SchoolGroup
from scenarios.evaluation import central, pieces
from scenarios.funded_plan import FundedPlan
from scenarios.levers import untouched
from scenarios.reach import (
    Limit,
    PotReach,
    needs_of,
    reach_of,
    years_paid,
)
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    demand_of,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    projected,
    scenario,
    the_scenario,
)
from tests.reference.random_models import random_model


def office(
    *streams: Words,
    price: float = 1_000,
    each: float | str = 400,
    years: int = 2,
    **words: object,
) -> FundedPlan:
    """Return an office of £12,000 a year and £400 for each of ten schools."""
    one = programme(*[10] * years, ingredients=[bought(each, per="school")])
    paid = (fee(prices={"leading": price}), *streams)
    return compiled(
        a_model(
            years=years,
            pools={"office": pool("schools", bought(12_000))},
            programmes={"leading": {**one, **words}},
            funding={"only": scenario(*paid)},
            assumptions={"each": assumed(400, low=300, high=600, unit="£/school")},
        )
    )


def reach(plan: FundedPlan, pot: float) -> PotReach:
    """Return what a pot does in the only way of funding."""
    return reach_of(plan, the_scenario(plan), pot, 1)


def secondaries(plan: FundedPlan, region: Region = Region.ENGLAND) -> int:
    """Return how many secondary schools a region has."""
    return plan.tables.number_of_schools(SchoolGroup(Phase.SECONDARY, region))


def test_at_the_schools_planned_the_pot_lasts_a_year_and_a_half() -> None:
    lasting = reach(office(), 9_000).lasting

    assert lasting.schools == 10
    assert lasting.years.central == pytest.approx(1.5)
    assert lasting.left == pytest.approx(-3_000)


def test_a_pot_that_is_enough_lasts_as_long_as_the_plan() -> None:
    lasting = reach(office(), 12_500).lasting

    assert (lasting.years.low, lasting.years.central) == (2, 2)
    assert lasting.left == pytest.approx(500)


def test_where_more_schools_bring_more_than_they_cost_all_there_are_are_reached() -> (
    None
):
    plan = office()
    found = reach(plan, 9_000)

    assert found.limit is Limit.SCHOOLS
    (enough,) = found.ranges
    assert enough == pytest.approx((12.5, secondaries(plan)))
    assert found.schools.central == pytest.approx(secondaries(plan))


def test_where_no_volume_works_it_is_told_how_much_is_missing() -> None:
    found = reach(office(price=300), 9_000)

    assert found.limit is Limit.NONE_WORKS
    assert found.ranges == ()
    assert found.best == pytest.approx(1)
    assert found.short == pytest.approx(15_200)
    assert found.schools.central == 0
    assert found.cost is None
    assert found.cost_as_planned is not None
    assert found.cost_as_planned.full.per_school_year[-1] > 1_500


def test_each_of_the_schools_reached_costs_its_share_of_the_pot() -> None:
    plan = office(price=300)
    found = reach(plan, 27_000)

    assert found.limit is Limit.POT
    assert found.schools.central == pytest.approx(15, rel=1e-5)
    assert found.journeys == pytest.approx(30, rel=1e-5)
    later = plan.plan.facts.divisors[1]
    assert found.cost is not None
    both_years = (1 + 1 / later) / 2
    assert found.cost.to_pot.central == pytest.approx(900 * both_years, rel=1e-5)
    assert found.cost.full.per_school_year[-1] == pytest.approx(
        1_200 * both_years, rel=1e-5
    )
    assert found.cost.economic.per_school_year[-1] == pytest.approx(
        1_200 * both_years, rel=1e-5
    )
    assert math.isnan(found.cost.to_pot_a_pupil)


def test_a_pupils_part_is_told_where_pupils_are_stated() -> None:
    cost = reach(office(price=300, pupils_per_school=50), 27_000).cost

    assert cost is not None
    assert cost.to_pot_a_pupil == pytest.approx(cost.to_pot.central / 50)


@pytest.mark.parametrize(
    "streams",
    [
        (grant(a_year=50_000),),
        (grant(a_year=50_000, restricted=False),),
        (contract(cost_plus=0.2),),
        (donation(),),
    ],
)
def test_the_pot_stands_in_place_of_what_funders_give(streams: tuple[Words]) -> None:
    needs, bare = (
        needs_of(central(plan, the_scenario(plan)))
        for plan in (office(*streams), office())
    )

    assert needs == pytest.approx(bare)


@pytest.mark.parametrize(
    ("stream", "brings"),
    [
        (membership(), 1_200),
        (donation(kind="other"), 6_000),
        (donation(kind="other", restricted=True), 6_000),
    ],
)
def test_what_members_and_others_pay_is_not_in_the_need(
    stream: Words, brings: float
) -> None:
    one = the_scenario(office(stream))
    plan = office(stream)

    needs = reach_of(plan, one, 1.0, 1).lasting.left

    assert needs == pytest.approx(1.0 - 12_000 + brings)


def test_because_of_a_step_it_is_enough_at_several_volumes() -> None:
    steps = [bought(10_000, per="school", one_for_every=10)]
    one = programme(10, ingredients=steps)
    plan = compiled(
        a_model(
            programmes={"leading": one},
            funding={"only": scenario(fee(prices={"leading": 900}))},
        )
    )

    found = reach(plan, 2_500)

    assert found.limit is Limit.POT
    assert [pytest.approx(each) for each in found.ranges] == [
        (7_500 / 900, 10),
        (17_500 / 900, 20),
    ]
    assert found.schools.central == pytest.approx(20)


def test_no_more_are_reached_than_want_to_and_can_pay() -> None:
    demand = demand_of({"leading": 40})
    plan = compiled(
        a_model(
            funding={"only": scenario(fee(prices={"leading": 1_000}), demand=demand)}
        )
    )

    found = reach(plan, 1_000)

    assert found.limit is Limit.DEMAND
    assert 10 < found.schools.central <= 40


def test_programmes_of_a_phase_share_the_schools_of_the_region_of_the_demand() -> None:
    model = a_model(
        programmes={
            "leading": programme(10),
            "free": programme(10),
            "small": programme(1, phase="primary"),
            "idle": programme(0, phase="nursery"),
        },
        funding={"only": scenario(fee(), demand=demand_of({"leading": 10_000}))},
    )
    plan = compiled(model)

    found = reach(plan, 1_000)

    assert found.limit is Limit.SCHOOLS
    in_london = secondaries(plan, Region.LONDON)
    assert found.schools.central == pytest.approx(in_london * 21 / 20)


def test_a_plan_without_a_school_reaches_none() -> None:
    plan = compiled(
        a_model(
            programmes={"leading": programme(0)},
            pools={"office": pool("schools", bought(100))},
            funding={"only": scenario(fee())},
        )
    )

    found = reach(plan, 50)

    assert found.limit is Limit.NO_SCHOOL
    assert (found.schools.low, found.schools.central, found.schools.high) == (0, 0, 0)
    assert found.lasting.years.central == pytest.approx(0.5)
    assert found.cost is None
    assert found.cost_as_planned is None


def test_at_the_schools_planned_a_school_costs_its_share_of_the_need() -> None:
    plan = office()
    cost = reach(plan, 9_000).cost_as_planned

    assert cost is not None
    both_years = (1 + 1 / plan.plan.facts.divisors[1]) / 2
    assert cost.to_pot.central == pytest.approx(600 * both_years)
    assert cost.full.per_school_year[-1] == pytest.approx(1_600 * both_years)


def test_the_range_is_that_of_each_draws_own_reach() -> None:
    plan = office(price=100, each="each", years=1)
    names = plan.plan.terms.names
    drawn = sampler_of(plan.plan.terms).block(1, 0)[names.index("each")]

    found = reach(plan, 20_000)

    # £12,000 of office leave £8,000 for what is left of each school's cost.
    by_hand = np.minimum(8_000 / np.maximum(drawn - 100, 1e-9), secondaries(plan))
    low, high = np.percentile(by_hand, (10, 90))
    assert found.schools.central == pytest.approx(8_000 / 300)
    assert found.schools.low == pytest.approx(low, rel=1e-3)
    assert found.schools.high == pytest.approx(high, rel=1e-3)
    assert found.cost is not None
    assert found.cost.to_pot.low == pytest.approx(20_000 / high, rel=1e-3)


def test_where_no_draw_reaches_a_school_the_cost_has_no_range() -> None:
    found = reach(office(price=300, each="each"), 1_000)

    assert (found.schools.low, found.schools.high) == (0, 0)


def test_a_surplus_of_one_year_does_not_pay_for_the_year_before() -> None:
    needs = np.array([[5_000.0], [-5_000.0]])

    assert years_paid(needs, 4_000.0).tolist() == [0.8]
    assert years_paid(needs, 5_000.0).tolist() == [2.0]


def test_what_is_needed_is_cost_less_what_schools_pay() -> None:
    projection = projected(a_model(funding={"only": scenario(fee())}))

    assert needs_of(projection).tolist() == [[-10_000.0]]


@pytest.mark.parametrize("seed", [21, 33])
def test_at_the_reach_the_pot_is_enough_and_a_little_above_it_is_not(
    seed: int,
) -> None:
    plan = compiled(random_model(seed))
    for name, one in plan.scenarios.items():
        pot = 1.3 * float(abs(_drawn(plan, name, 1.0)[0])) + 100.0
        found = reach_of(plan, one, pot, 1)
        if found.limit is not Limit.POT:
            # Only in one of the ways of these models.
            assert found.limit is Limit.DEMAND
            continue
        places = _drawn(plan, name, 1.0)[1]
        factor = _factor_of(plan, name, found.schools.central)
        assert places > 0.0
        assert _drawn(plan, name, factor * (1 - 1e-6))[0] <= pot + 0.01
        assert _drawn(plan, name, factor * (1 + 1e-4))[0] > pot


def _drawn(plan: FundedPlan, name: str, factor: float) -> tuple[float, float]:
    """Return the most drawn by any year's end, and schools a year, at a factor."""
    levers = replace(untouched(1), cohorts=np.array([factor]))
    central = plan.plan.terms.central
    ((_, (one,)),) = pieces(plan, (plan.scenarios[name],), central, levers)
    schools = float(one.costs.volumes.places.sum()) / plan.plan.horizon.years
    return float(np.cumsum(needs_of(one)[:, 0]).max()), schools


def _factor_of(plan: FundedPlan, name: str, schools: float) -> float:
    """Return the factor at which so many schools come, by halving."""
    low, high = 1e-6, 1e6
    for _ in range(200):
        middle = math.sqrt(low * high)
        if _drawn(plan, name, middle)[1] < schools:
            low = middle
        else:
            high = middle
    return high
