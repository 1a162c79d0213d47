"""At which fee, volume, contract price or subsidy a target is met."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from costmodel.blocks import BLOCK
from costmodel.sampling import sampler_of
from scenarios.break_even import break_even_fee, break_even_subsidy, break_even_volume
from scenarios.evaluation import central, pieces
from scenarios.funded_plan import FundedPlan, ScenarioPlan
from scenarios.levers import untouched
from scenarios.reserves import HALF_A_PENNY
from scenarios.target_prices import (
    Lever,
    TargetPrices,
    levers_of,
    list_prices,
    target_prices,
)
from scenarios.targets import NO_LOSS, Target, TargetKind
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
    the_scenario,
)
from tests.reference.random_models import random_model

FLOOR = Target(TargetKind.FLOOR)


def office(
    *streams: Words,
    price: float | str = 12_000,
    programmes: Words | None = None,
    assumptions: Words | None = None,
) -> FundedPlan:
    """Return an office of £12,000 a year for ten schools that pay £1,000 each."""
    return compiled(
        a_model(
            pools={"office": pool("schools", bought(price))},
            funding={"only": scenario(*(streams or (fee(),)))},
            programmes=programmes or {"leading": programme(10)},
            assumptions=assumptions or {},
        )
    )


def found(plan: FundedPlan, target: Target = NO_LOSS) -> TargetPrices:
    """Return what meets a target in the only scenario, over one block of draws."""
    draws = sampler_of(plan.plan.terms).block(1, 0)
    return target_prices(plan, the_scenario(plan), target, draws)


def test_a_factor_and_one_fee_and_an_extra_avoid_a_loss() -> None:
    told = found(office())

    assert told.planned == pytest.approx(-2_000)
    assert told.found[Lever.FEES].crossings == pytest.approx((1.2,), abs=1e-6)
    assert told.found[Lever.ONE_FEE].crossings == pytest.approx((1_200,), abs=1e-3)
    assert told.extra == pytest.approx(200)


def test_a_surplus_asks_for_more() -> None:
    told = found(office(), Target(TargetKind.RESULT, 3_000.0))

    assert told.found[Lever.FEES].crossings == pytest.approx((1.5,), abs=1e-6)
    assert told.found[Lever.COHORTS].crossings == pytest.approx((1.5,), abs=1e-6)


def test_one_fee_takes_the_place_of_different_ones() -> None:
    plan = office(
        fee(prices={"leading": 500, "learning": 1_500}),
        programmes={"leading": programme(10), "learning": programme(30)},
    )

    assert list_prices(plan, the_scenario(plan)).tolist() == [500, 1_500]
    told = found(plan).found[Lever.ONE_FEE]
    assert told.crossings == pytest.approx((12_000 / 40,), abs=1e-3)
    assert told.best == pytest.approx(4_500)


def test_a_programme_whose_fees_are_nought_keeps_them() -> None:
    plan = office(
        fee(prices={"leading": 1_000, "learning": 0}),
        programmes={"leading": programme(10), "learning": programme(30)},
    )

    assert found(plan).found[Lever.ONE_FEE].crossings == pytest.approx((1_200,), 1e-6)


def test_contract_prices_are_turned_whether_stated_or_worked_out() -> None:
    stated = found(office(contract(a_year=10_000)))
    worked_out = found(office(contract(cost_plus=-0.25)))

    assert stated.found[Lever.CONTRACTS].crossings == pytest.approx((1.2,), abs=1e-6)
    worked = worked_out.found[Lever.CONTRACTS].crossings
    assert worked == pytest.approx((1 / 0.75,), abs=1e-6)


def test_only_what_a_way_of_funding_has_is_turned() -> None:
    def turned(*streams: Words) -> tuple[Lever, ...]:
        return levers_of(the_scenario(office(*streams)))

    assert turned(grant(a_year=1)) == (Lever.COHORTS,)
    assert turned(contract(a_year=1)) == (Lever.COHORTS, Lever.CONTRACTS)
    assert turned(fee()) == (Lever.FEES, Lever.ONE_FEE, Lever.COHORTS)
    assert turned(fee(years=[2026])) == (Lever.FEES, Lever.COHORTS)


def in_doubt(target: Target) -> TargetPrices:
    """Return what is found of the office at £12,000 or £20,000, each in half of all."""
    plan = office(price="cost", assumptions={"cost": assumed(12_000)})
    terms = plan.plan.terms
    draws = np.repeat(terms.central, BLOCK, axis=1)
    draws[terms.names.index("cost")] = np.tile([12_000.0, 20_000.0], BLOCK // 2)
    return target_prices(plan, the_scenario(plan), target, draws)


@pytest.mark.parametrize(
    ("chance", "factor", "extra"), [(0.5, 1.2, 200), (0.1, 2, 1_000)]
)
def test_a_chance_is_met_in_nearly_every_draw(
    chance: float, factor: float, extra: float
) -> None:
    told = in_doubt(Target(TargetKind.RESULT, chance=chance))

    assert told.found[Lever.FEES].crossings == pytest.approx((factor,), abs=1e-3)
    assert told.extra == pytest.approx(extra)


def test_a_chance_of_nought_leaves_no_draw_short() -> None:
    told = in_doubt(Target(TargetKind.RESULT, chance=0.0))

    assert told.found[Lever.FEES].crossings == pytest.approx((2,), abs=1e-3)
    assert told.planned == -1.0


def test_no_loss_is_found_where_break_even_finds_it() -> None:
    for seed in range(0, 60, 10):
        plan = compiled(random_model(seed))
        for one in plan.scenarios.values():
            told = target_prices(plan, one, NO_LOSS, plan.plan.terms.central)
            assert told.found[Lever.COHORTS] == break_even_volume(plan, one)
            if Lever.FEES in told.found:
                assert told.found[Lever.FEES] == break_even_fee(plan, one)
            needed = break_even_subsidy(central(plan, one))
            assert told.extra == pytest.approx(needed, abs=1e-9)


@pytest.mark.parametrize("seed", range(5, 120, 23))
def test_whatever_is_found_meets_the_target_and_a_little_beside_does_not(
    seed: int,
) -> None:
    plan = compiled(random_model(seed))
    for one in plan.scenarios.values():
        told = target_prices(plan, one, FLOOR, plan.plan.terms.central)
        for lever in (Lever.FEES, Lever.COHORTS, Lever.CONTRACTS):
            for low, high in told.found[lever].met if lever in told.found else ():
                ends = [low, *([high] if math.isfinite(high) else [])]
                margins = margins_at(plan, one, lever, [*ends, max(low - 1e-4, 0.0)])
                assert min(margins[:-1]) >= -HALF_A_PENNY
                assert margins[-1] < -HALF_A_PENNY or low == 0.0


def margins_at(
    plan: FundedPlan, one: ScenarioPlan, lever: Lever, values: list[float]
) -> list[float]:
    """Return the margin above the floor at each value of a lever."""
    levers = replace(untouched(len(values)), **{lever.value: np.array(values)})
    drawn = np.repeat(plan.plan.terms.central, len(values), axis=1)
    ((_, (projection,)),) = pieces(plan, (one,), drawn, levers)
    margins: list[float] = FLOOR.margin(projection).tolist()
    return margins
