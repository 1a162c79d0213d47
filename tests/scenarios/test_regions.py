"""What the work would cost in each region, and in England."""

from __future__ import annotations

import math

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.programmes import Phase
from costmodel.sampling import sampler_of
from scenarios.affordability_tables import Region
from scenarios.funded_plan import FundedPlan
from scenarios.regions import (
    CostInRegion,
    InScope,
    NothingToScaleError,
    RegionalCosts,
    regional_costs,
)
from scenarios.school_counts import (
    NINE,
    SchoolCounts,
    SchoolNeed,
    SchoolsCounted,
    load_school_counts,
)
from tests.models import Words, a_model, assumed, bought, compiled, pool, programme

COUNTS = load_school_counts()


def plan(*ingredients: Words, assumptions: Words | None = None) -> FundedPlan:
    """Return an office of £12,000 a year for ten secondaries in each of two years."""
    return compiled(
        a_model(
            years=2,
            pools={"office": pool("schools", bought(12_000))},
            programmes={
                "one": programme(
                    10, 10, ingredients=[bought(400, per="school"), *ingredients]
                )
            },
            assumptions=assumptions or {},
        )
    )


def counts(**schools: int) -> SchoolCounts:
    """Return counts in which some regions have so many schools of every phase."""
    return SchoolCounts(
        rows={
            (phase, region, need): SchoolsCounted(schools.get(region.value, 0), 0)
            for phase in Phase
            for region in NINE
            for need in SchoolNeed
        },
        without_region=0,
        sources=COUNTS.sources,
        attribution="",
    )


def costs(plan: FundedPlan, *, share: float = 1.0, **schools: int) -> RegionalCosts:
    """Return what a plan costs where some regions have so many schools."""
    return regional_costs(plan, InScope(counts(**schools), share=share), 1)


def both_years(plan: FundedPlan) -> float:
    """Return what £1 in each of two years is in first-year prices."""
    return 1.0 + 1.0 / float(plan.plan.facts.divisors[1])


def told(one: CostInRegion) -> tuple[float, float]:
    """Return full and full economic cost at the values assumed."""
    return one.full.central, one.economic.central


def test_the_worked_example_is_worked_out() -> None:
    work = plan()
    found = costs(work, london=40, north_east=40)

    years = both_years(work)
    for region in (Region.LONDON, Region.NORTH_EAST):
        one = found.regions[region]
        assert one.schools == 40
        assert told(one) == pytest.approx((20_000 * years, 20_000 * years))
        assert one.full_a_school == pytest.approx(20_000 * years / 40)
        assert one.economic_a_school == pytest.approx(20_000 * years / 40)
    assert found.one_body.schools == 80
    assert told(found.one_body) == pytest.approx((28_000 * years, 28_000 * years))


def test_a_body_without_schools_has_its_fixed_cost_and_none_a_school() -> None:
    work = plan()
    found = costs(work, london=40)

    empty = found.regions[Region.SOUTH_WEST]
    assert told(empty) == pytest.approx((12_000 * both_years(work),) * 2)
    assert math.isnan(empty.full_a_school)
    assert found.nine_bodies.full.central == pytest.approx(
        (20_000 + 8 * 12_000) * both_years(work)
    )


def test_steps_come_whole_for_each_body() -> None:
    manager = bought(30_000, per="school", one_for_every=15)
    bare, work = plan(), plan(manager)

    one, other = (costs(each, london=40, north_east=40) for each in (bare, work))

    region = Region.LONDON
    in_region = told(other.regions[region])[0] - told(one.regions[region])[0]
    assert in_region == pytest.approx(2 * 30_000 * both_years(work))
    together = told(other.one_body)[0] - told(one.one_body)[0]
    assert together == pytest.approx(3 * 30_000 * both_years(work))


def test_a_share_of_the_schools_takes_part() -> None:
    work = plan()

    assert told(costs(work, share=0.5, london=80).regions[Region.LONDON]) == (
        pytest.approx(told(costs(work, london=40).regions[Region.LONDON]))
    )


def test_programmes_of_a_phase_share_its_schools_as_planned() -> None:
    work = compiled(
        a_model(
            programmes={
                "few": programme(10, ingredients=[bought(100, per="school")]),
                "many": programme(30, ingredients=[bought(1_000, per="school")]),
                "other": programme(
                    5, phase="all", ingredients=[bought(1, per="school")]
                ),
                "idle": programme(0, phase="nursery"),
            }
        )
    )

    found = costs(work, london=80)

    assert found.phases == (Phase.SECONDARY, Phase.ALL)
    one = found.regions[Region.LONDON]
    assert one.schools == 160
    assert one.full.central == pytest.approx(20 * 100 + 60 * 1_000 + 80)


def test_a_number_that_is_known_by_region_is_that_of_the_region() -> None:
    work = compiled(
        a_model(
            programmes={
                "one": programme(
                    10, ingredients=[bought("event.ddr_london", per="school")]
                )
            }
        )
    )

    found = costs(work, london=30, south_east=30, north_west=60)

    in_london = found.regions[Region.LONDON].full
    outside = found.regions[Region.SOUTH_EAST].full
    assert outside.central == pytest.approx(in_london.central * 45 / 75)
    assert outside.high == pytest.approx(in_london.high * 45 / 75)
    (price,) = found.prices
    assert (price.stated, price.london, price.elsewhere) == (75, 75, 45)
    assert found.one_body.full.central == pytest.approx(found.nine_bodies.full.central)


def test_where_no_school_is_in_scope_one_body_has_its_fixed_cost() -> None:
    work = plan(bought("event.ddr_london"))
    found = costs(work)

    assert found.one_body.schools == 0
    assert math.isfinite(found.one_body.full.central)


def drawn_values(work: FundedPlan, name: str) -> Floats:
    """Return the values of an assumption in the block that ranges are told from."""
    terms = work.plan.terms
    values: Floats = sampler_of(terms).block(1, 0)[terms.names.index(name)]
    return values


def test_the_range_is_that_of_the_draws() -> None:
    work = compiled(
        a_model(
            programmes={
                "one": programme(10, ingredients=[bought("price", per="school")])
            },
            assumptions={"price": assumed(1_000, low=500, high=2_000)},
        )
    )

    found = costs(work, london=30, north_west=60)

    low, high = np.percentile(drawn_values(work, "price"), (10, 90))
    one = found.regions[Region.LONDON].full
    assert (one.low, one.central, one.high) == pytest.approx(
        (30 * low, 30_000, 30 * high)
    )
    assert found.nine_bodies.full.high == pytest.approx(90 * high)


def test_in_every_draw_as_many_schools_take_part() -> None:
    work = compiled(
        a_model(
            programmes={
                "one": programme("some", ingredients=[bought(9, per="school")])
            },
            assumptions={"some": assumed(10, low=5, high=40)},
        )
    )

    one = costs(work, london=30).regions[Region.LONDON].full

    assert (one.low, one.central, one.high) == pytest.approx((270, 270, 270))


def test_a_plan_without_a_school_cannot_be_scaled() -> None:
    work = compiled(a_model(programmes={"one": programme(0)}))

    with pytest.raises(NothingToScaleError, match="Give a programme a cohort"):
        costs(work, london=30)


def test_by_the_shipped_counts_every_secondary_takes_part_once() -> None:
    found = regional_costs(plan(), InScope(COUNTS), 1)

    assert found.nine_bodies.schools == found.one_body.schools == 3_293
    assert found.regions[Region.LONDON].schools == 467
    assert found.one_body.full.central < found.nine_bodies.full.central
