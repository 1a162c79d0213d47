"""The fee, the volume or the subsidy at which nothing is lost."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from costmodel.model_files import read_document
from scenarios.break_even import (
    BestFee,
    BreakEven,
    best_fee,
    break_even_fee,
    break_even_subsidy,
    break_even_volume,
)
from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan
from scenarios.funding import FundedModel
from tests.models import (
    Words,
    a_model,
    bought,
    compiled,
    contract,
    days_of,
    demand_of,
    fee,
    grant,
    pool,
    programme,
    projected,
    scenario,
    the_scenario,
)
from tests.some import some

LONDON = demand_of({"leading": 12})


def funded(
    *streams: Words,
    fixed: float = 12_000,
    years: int = 1,
    ingredients: tuple[Words, ...] = (),
    **words: object,
) -> FundedPlan:
    """Return an office of £12,000 a year for ten schools that pay £1,000."""
    leading = programme(*[10] * years, ingredients=ingredients)
    return compiled(
        a_model(
            years=years,
            programmes={"leading": leading},
            pools={"office": pool("schools", bought(fixed))},
            funding={"only": scenario(*(streams or (fee(),)), **words)},
        )
    )


def by_fee(plan: FundedPlan) -> BreakEven:
    """Return the break-even fee of the only scenario."""
    return break_even_fee(plan, the_scenario(plan))


def by_volume(plan: FundedPlan) -> BreakEven:
    """Return the break-even volume of the only scenario."""
    return break_even_volume(plan, the_scenario(plan))


def test_ten_schools_must_pay_1200_for_12_000() -> None:
    found = by_fee(funded())

    assert found.crossings == pytest.approx((1.2,))
    assert found.best == 3.0
    assert found.best_result == pytest.approx(30_000 - 12_000)
    assert not found.always_met


def test_at_the_crossing_nothing_is_lost() -> None:
    (factor,) = by_fee(funded(fixed=12_345)).crossings

    # Half a penny is no loss.
    assert 10_000 * factor == pytest.approx(12_345, abs=0.006)


def test_if_no_fee_is_enough_the_best_and_its_loss_are_told() -> None:
    found = by_fee(funded(fixed=50_000))

    assert found.crossings == ()
    assert found.met == ()
    assert found.best == 3.0
    assert found.best_result == pytest.approx(-20_000)


def test_if_every_fee_is_enough_there_is_no_crossing() -> None:
    found = by_fee(funded(fixed=0))

    assert found.crossings == ()
    assert found.always_met
    assert found.met == ((0.0, math.inf),)


def test_all_years_together_must_not_lose() -> None:
    late = {"leading": programme(10, 20)}
    plan = compiled(
        a_model(
            years=2,
            programmes=late,
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(fee())},
        )
    )

    found = by_fee(plan)
    assert found.crossings == pytest.approx((24_000 / 30_000,))
    assert found.met == ((found.crossings[0], math.inf),)


def test_a_grant_counts_only_as_far_as_it_is_spent() -> None:
    half = grant(a_year=90_000, scope={"cost_types": ["materials"]})
    travel = bought(4_000, cost_type="travel")

    assert by_fee(funded(half, fee(), ingredients=(travel,))).crossings == (
        pytest.approx((0.4,), abs=1e-6)
    )


def test_the_number_of_schools_that_covers_the_cost() -> None:
    mileage = bought(200, per="school", cost_type="travel")

    found = by_volume(funded(ingredients=(mileage,)))

    assert found.crossings == pytest.approx((1.5,))


def test_at_a_step_in_cost_the_target_is_met_and_missed_several_times() -> None:
    trainer = bought(9_000, per="school", one_for_every=10)

    found = by_volume(funded(fixed=0, ingredients=(trainer,)))

    # £1,000 a school for £9,000 every ten: met at 0; from 9 to 10 schools, and from
    # 18 to 20; never missed beyond 27.
    changes = pytest.approx((0.0, 0.9, 1.0, 1.8, 2.0, 2.7), abs=1e-6)
    assert found.crossings == changes
    assert [low for low, _ in found.met] == pytest.approx(
        [0.0, 0.9, 1.8, 2.7], abs=1e-6
    )


def test_every_crossing_is_on_the_side_where_the_target_is_met() -> None:
    trainer = bought(9_000, per="school", one_for_every=10)
    plan = funded(fixed=0, ingredients=(trainer,))

    for factor in some(by_volume(plan).crossings):
        schools = 10 * factor
        assert 1_000 * schools >= 9_000 * np.ceil(schools / 10 - 1e-9) - 0.005


def test_demand_answers_the_fee() -> None:
    dear = fee(prices={"leading": 20_000})

    held = by_fee(funded(dear, fixed=180_000))
    answered = by_fee(funded(dear, fixed=180_000, demand=LONDON))

    assert held.crossings == pytest.approx((0.9,))
    # Too dear a fee finds too few schools: the target is missed again.
    assert len(answered.crossings) == 2
    assert answered.crossings[0] >= held.crossings[0]
    assert answered.crossings[0] < answered.best < answered.crossings[1]
    assert answered.met == (answered.crossings,)


def test_a_cost_plus_price_is_not_worked_out_anew() -> None:
    tender = contract(cost_plus=0)
    mileage = bought(100, per="school")

    found = by_volume(funded(tender, ingredients=(mileage,)))

    # The price covers ten schools; each more costs £100, each fewer is won.
    assert found.crossings == pytest.approx((1.0,), abs=1e-5)
    assert found.best == 0.0


def test_an_income_that_always_equals_the_cost_always_meets_the_target() -> None:
    tender = contract(cost_plus=0)
    odd = (
        bought(1_234.56, cost_type="travel", profile="teaching"),
        bought(789.01, cost_type="bid", profile="half_termly"),
    )

    found = by_volume(funded(tender, fixed=1_000 / 7, ingredients=odd))

    assert found.always_met
    assert found.crossings == ()


def test_a_step_after_an_income_that_equals_the_cost_is_found_where_it_is() -> None:
    odd = (
        bought(1_234.56, cost_type="travel", profile="teaching"),
        bought(789.01, cost_type="bid", profile="half_termly"),
        bought(5_000, per="school", one_for_every=10.1, profile="start"),
    )

    found = by_volume(funded(contract(cost_plus=0), fixed=4_321.09, ingredients=odd))

    # One trainer is in the price; a second is needed beyond 10.1 schools.
    assert max(found.crossings) == pytest.approx(1.01, abs=1e-6)


@pytest.mark.parametrize(
    ("schools", "price", "extra"), [(10, 1_000, 200), (10, 1_200, 0), (10, 2_000, 0)]
)
def test_the_subsidy_is_what_is_lost_over_what_a_pound_brings(
    schools: int, price: float, extra: float
) -> None:
    model = a_model(
        programmes={"leading": programme(schools)},
        pools={"office": pool("schools", bought(12_000))},
        funding={"only": scenario(fee(prices={"leading": price}))},
    )

    assert break_even_subsidy(projected(model)) == pytest.approx(extra, abs=1e-9)


def test_the_subsidy_of_later_years_is_raised_with_prices() -> None:
    model = a_model(
        years=2,
        pools={"office": pool("schools", bought(12_000))},
        funding={"only": scenario()},
    )
    projection = projected(model)
    divisor = projection.funded.plan.facts.divisors[1]

    assert break_even_subsidy(projection) == pytest.approx(24_000 / (10 + 10 * divisor))


@pytest.mark.parametrize(("short", "extra"), [(0.004, 0), (0.006, 0.0006)])
def test_half_a_penny_is_no_loss(short: float, extra: float) -> None:
    model = a_model(
        pools={"office": pool("schools", bought(10_000 + short))},
        funding={"only": scenario(fee())},
    )

    assert break_even_subsidy(projected(model)) == pytest.approx(extra, rel=1e-6)


def test_without_schools_no_subsidy_is_enough() -> None:
    model = a_model(
        programmes={"leading": programme(0, ingredients=[bought(5)])},
        funding={"only": scenario()},
    )

    assert break_even_subsidy(projected(model)) == np.inf


def best(plan: FundedPlan) -> BestFee:
    """Return the best fee of the only scenario."""
    return best_fee(plan, the_scenario(plan))


def test_the_best_fee_is_the_lowest_at_which_the_least_subsidy_is_needed() -> None:
    plan = compiled(
        a_model(
            opening={"cash": 100_000},
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(fee())},
        )
    )

    found = best(plan)

    assert found.factor == pytest.approx(1.2)
    assert found.needed == 0.0


def test_at_a_fee_that_brings_as_much_a_grant_is_needed_no_more() -> None:
    plan = compiled(
        a_model(
            opening={"cash": 100_000},
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(grant(a_year=2_000), fee())},
        )
    )

    found = best(plan)

    # Schools pay 10,000 a year at a factor of one, the grant 2,000 more.
    assert found.needed == pytest.approx(0.0, abs=1e-9)
    assert found.factor == pytest.approx(1.2)


def test_without_schools_no_fee_is_better_than_none() -> None:
    plan = compiled(
        a_model(
            programmes={"leading": programme(0, ingredients=[bought(5)])},
            funding={"only": scenario(fee())},
        )
    )

    assert best(plan) == BestFee(0.0, np.inf)


def test_where_demand_answers_the_best_fee_is_no_highest_one() -> None:
    plan = funded(
        fee(prices={"leading": 20_000}),
        fixed=60_000,
        ingredients=(days_of("officer", 5, per="school"),),
        demand=LONDON,
    )

    assert 0.0 < best(plan).factor < 3.0


def test_fees_that_agree_but_for_float_noise_are_as_good() -> None:
    # A third of the price is never paid; beyond break-even every fee needs nothing.
    plan = compiled(
        a_model(
            opening={"cash": 100_000},
            pools={"office": pool("schools", bought(1_000))},
            funding={"only": scenario(fee(bad_debt=1 / 3))},
        )
    )

    found = best(plan)

    assert found.factor == pytest.approx(0.15)
    assert found.needed == 0.0


@pytest.fixture(scope="module")
def on_paper() -> FundedPlan:
    """Return the small organisation of docs/method/worked.md."""
    reading = read_document(Path("tests/reference/mini.yaml"), FundedModel)
    return compiled(reading.require())


def test_on_paper_the_subsidy_breaks_even_at_fees_1_263579_times_as_high(
    on_paper: FundedPlan,
) -> None:
    found = break_even_fee(on_paper, on_paper.scenarios["subsidy"])

    assert found.crossings == pytest.approx((1.263579,), abs=1e-6)


def test_on_paper_871_97_a_school_year_avoids_the_loss(on_paper: FundedPlan) -> None:
    projection = central(on_paper, on_paper.scenarios["subsidy"])

    assert break_even_subsidy(projection) == pytest.approx(871.97, abs=0.005)


def test_on_paper_fees_two_and_a_half_times_as_high_need_no_subsidy(
    on_paper: FundedPlan,
) -> None:
    found = best_fee(on_paper, on_paper.scenarios["subsidy"])

    assert found.factor == pytest.approx(2.5)
    assert found.needed == 0.0


def test_on_paper_the_tender_breaks_even_at_four_fifths_of_its_fees(
    on_paper: FundedPlan,
) -> None:
    found = break_even_fee(on_paper, on_paper.scenarios["tender"])

    assert found.crossings == pytest.approx((0.800085,), abs=1e-6)
