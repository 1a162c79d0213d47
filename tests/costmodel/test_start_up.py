"""Start-up is charged over its life: evenly, or as an annuity with interest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.bearers import Ledger
from costmodel.full_cost import all_resources
from costmodel.start_up import annuity, spread, straight_line
from costmodel.unit_costs import unit_costs
from tests.models import FIRST, a_model, bought, days_of, planned, pool, programme

RATES = st.floats(0.0, 1.0)
LIVES = st.integers(1, 15)


def a_school(ledger: Ledger) -> float:
    """Return what a school-year of the first programme costs, in first-year prices."""
    full = ledger.over_life.full_cost.sum(axis=(0, 1))
    return float(unit_costs(ledger.costs, full).per_school_year[0])


@pytest.mark.parametrize("method", ["direct", "reciprocal"])
def test_all_resources_in_draws_are_those_of_the_ledger_over_its_life(
    method: str,
) -> None:
    kit = bought(12_000, years=[FIRST], life_years=3, given_by="funder")
    model = a_model(
        years=4,
        organisation={"cost_of_capital": 0.05},
        programmes={
            "leading": programme(*[4] * 4, ingredients=[bought(700, per="school")]),
            "reading": programme(0, 6, ingredients=[kit]),
        },
        pools={
            "office": pool("schools", kit, bought(900, given_by="individual")),
            "rent": pool("direct_cost", bought(3_000, years=[FIRST], life_years=2)),
        },
        allocation={"method": method},
    )
    ledger = planned(model)

    resources = all_resources(ledger.costs, ledger.priced)

    by_row = ledger.over_life.full_economic_cost.sum(axis=(0, 1))
    assert resources[..., 0] == pytest.approx(by_row)
    assert resources[..., 0] != pytest.approx(ledger.full_economic_cost.sum((0, 1)))


@given(life=LIVES, rate=RATES)
def test_an_annuity_pays_a_pound_back_and_is_the_same_each_year(
    life: int, rate: float
) -> None:
    charged = annuity(life, np.array([rate]))

    assert charged.cost.sum() == pytest.approx(1.0)
    assert charged.all == pytest.approx(np.full((life, 1), charged.all[0, 0]))
    assert charged.interest[0, 0] == 0.0
    assert (charged.interest >= -1e-12).all()


@given(life=LIVES)
def test_without_interest_an_annuity_is_a_straight_line(life: int) -> None:
    charged = annuity(life, np.zeros(2))

    assert charged.cost == pytest.approx(np.repeat(straight_line(life).cost, 2, axis=1))
    assert not charged.interest.any()


def test_each_year_is_spread_by_itself_and_what_is_past_the_plan_left_out() -> None:
    incurred = np.array([[30.0], [60.0], [0.0]])

    assert spread(incurred, straight_line(3).cost)[:, 0].tolist() == [10.0, 30.0, 30.0]


def test_a_life_of_a_year_changes_nothing() -> None:
    incurred = np.array([[30.0, 1.0], [60.0, 2.0]])

    assert (spread(incurred, straight_line(1).all) == incurred).all()


def test_unit_costs_count_start_up_over_its_life_and_the_budget_at_once() -> None:
    words = {"years": [2026], "life_years": 4}
    model = a_model(
        years=2,
        programmes={"one": programme(10, 10, ingredients=[bought(8_000, **words)])},
    )

    ledger = planned(model)

    assert ledger.full_cost.sum(axis=(0, 1))[0].tolist() == [8_000, 0]
    charged = ledger.over_life.full_cost.sum(axis=(0, 1))[0]
    assert charged.tolist() == [2_000, 2_000]
    real = charged / ledger.costs.plan.facts.divisors
    assert a_school(ledger) == pytest.approx(real.sum() / 20)


def test_interest_is_in_unit_costs_alone() -> None:
    model = a_model(
        years=3,
        organisation={"cost_of_capital": 0.05},
        programmes={
            "one": programme(
                10, 10, 10, ingredients=[bought(12_000, years=[2026], life_years=3)]
            )
        },
    )

    ledger = planned(model)

    assert ledger.full_cost.sum() == pytest.approx(12_000)
    charged = ledger.over_life.full_cost.sum(axis=(0, 1))[0]
    assert charged == pytest.approx([4_196.67] * 3, abs=0.005)


def test_what_a_pool_buys_is_shared_by_the_schools_of_the_year_it_is_counted_in() -> (
    None
):
    model = a_model(
        years=2,
        programmes={"one": programme(10, 5), "two": programme(0, 5)},
        pools={
            "office": pool("schools", bought(800, vat="on_top", life_years=2)),
        },
    )

    charged = planned(model).over_life.full_cost.sum(axis=(0, 1))

    assert charged[:, 0].tolist() == pytest.approx([480, 0, 0])
    assert charged[:, 1].tolist() == pytest.approx([480, 480, 0])


def test_released_time_of_start_up_is_spread_as_well() -> None:
    model = a_model(
        years=2,
        programmes={
            "one": programme(
                1, 1, ingredients=[days_of("head", 10, years=[2026], life_years=2)]
            )
        },
    )

    charged = planned(model).over_life

    economic = charged.full_economic_cost.sum(axis=(0, 1))[0]
    assert economic[0] == pytest.approx(1_700)
    assert economic[1] == pytest.approx(economic[0])


def test_without_start_up_the_ledger_is_itself() -> None:
    ledger = planned(a_model())

    assert ledger.over_life is ledger
