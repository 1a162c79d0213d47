"""The plain calculation gives the examples of the method's pages."""

from __future__ import annotations

import pytest

from costmodel.drivers import ProfileName
from scenarios.demand import Demand
from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_costs import by_year
from tests.reference.plain_demand import share_that_can_pay
from tests.reference.plain_facts import CeilingTable, shipped_facts
from tests.reference.plain_people import day_of, filled_of
from tests.reference.plain_prices import Prices, weights_of
from tests.reference.plain_quantities import steps_of
from tests.reference.plain_result import (
    NOT_SHARED,
    PlainCosts,
)
from tests.reference.plain_searches import highest_fee
from tests.reference.small_documents import WORK, document

PERSON = {
    "from": "provider_school",
    "salary": 95000.0,
    "on_costs": "teachers",
    "working_days": 195.0,
    "fee": 650.0,
    "cover_needed": 0.6,
    "cover_found": 0.5,
    "cover_rate": 319.0,
}


def cost_of(model: FundedModel) -> PlainCosts:
    """Return the planned cost of a document."""
    return work_out(model, shipped_facts()).planned


def test_profiles_fall_where_the_page_says() -> None:
    assert weights_of(ProfileName.EVEN) == pytest.approx([1 / 12] * 12)
    assert weights_of(ProfileName.TEACHING) == pytest.approx([1 / 11] * 11 + [0])
    half_termly = weights_of(ProfileName.HALF_TERMLY)
    assert [at for at, weight in enumerate(half_termly) if weight] == [
        1,
        3,
        5,
        6,
        8,
        10,
    ]
    assert weights_of(ProfileName.START)[0] == weights_of(ProfileName.END)[10] == 1
    assert weights_of((3.0, *[0.0] * 10, 1.0)) == pytest.approx(
        [0.75, *[0.0] * 10, 0.25]
    )


def test_a_fee_a_day_and_a_salary_move_with_their_indices() -> None:
    words = {"unit": "£", "dated": "2026-09"}
    model = document(
        assumptions={
            "fee": {"label": "f", "value": 650.0, "index": "pay_teachers", **words},
            "pay": {"label": "p", "value": 36000.0, "index": "pay_support", **words},
        },
        growth={"pay_teachers": 0.025, "pay_support": 0.03},
    )
    prices = Prices(model, shipped_facts())

    assert [prices.price("fee", month) for month in (0, 11)] == [650, 650]
    assert prices.price("fee", 12) == pytest.approx(666.25)
    assert prices.price("fee", 23) == pytest.approx(666.25)
    assert prices.price("pay", 6) == pytest.approx(36000)
    assert prices.price("pay", 7) == pytest.approx(37080)
    assert prices.rate_of_year("pay", [1 / 12] * 12, 2026) == pytest.approx(36450)


def test_a_price_without_a_date_stands_at_the_first_month() -> None:
    assumption = {"label": "x", "value": 100.0, "index": "pay_teachers"}
    model = document(assumptions={"x": assumption}, growth={"pay_teachers": 0.1})

    prices = Prices(model, shipped_facts())

    assert prices.price("x", 11) == pytest.approx(100)
    assert prices.price("x", 12) == pytest.approx(110)


def test_without_stated_growth_the_last_published_holds_on() -> None:
    assumption = {"label": "x", "value": 100.0, "index": "pay_teachers"}
    prices = Prices(document(assumptions={"x": assumption}), shipped_facts())

    assert prices.price("x", 12) == pytest.approx(104)


def test_published_pay_awards_bring_an_old_price_up() -> None:
    prices = Prices(document(), shipped_facts())

    old = prices.value("cover.supply_day.secondary")

    now = old * 1.065 * 1.055 * 1.04 * 1.04
    assert prices.price("cover.supply_day.secondary", 0) == pytest.approx(now)


def test_a_head_s_day_costs_699_and_release_585() -> None:
    model = document(people={"head": PERSON})
    prices = Prices(model, shipped_facts())
    head = model.people["head"]

    day = day_of(head, weights_of(ProfileName.TEACHING), 2026, prices)

    assert 195 * day.cost == pytest.approx(136221)
    assert round(day.cost) == 699
    filled = filled_of(head, prices)
    assert filled == pytest.approx(0.3)
    assert round(filled * 319 + (1 - filled) * round(day.cost)) == 585


def test_one_broker_for_every_25_schools() -> None:
    assert [steps_of(count, 25) for count in (18, 20, 25, 26, 50, 0)] == [
        1,
        1,
        1,
        2,
        2,
        0,
    ]


def test_places_are_the_cohorts_that_stay() -> None:
    programmes = {"once": {}, "twice": {"lasts_years": 2}}

    places = cost_of(document(programmes=programmes)).places

    assert places["once"] == {2026: 18, 2027: 20}
    assert places["twice"] == {2026: 18, 2027: 38}


@pytest.mark.parametrize(
    ("vat", "price", "status", "borne"),
    [
        ("on_top", 1000.0, "exempt_supplier", (1200, -200)),
        ("included", 1200.0, "exempt_supplier", (1200, -200)),
        ("none", 1000.0, "exempt_supplier", (1000, 0)),
        ("on_top", 1000.0, "taxable_supplier", (1000, 0)),
        ("included", 1200.0, "taxable_supplier", (1000, 0)),
    ],
)
def test_a_venue_of_1000_and_its_vat(
    vat: str, price: float, status: str, borne: tuple[float, float]
) -> None:
    venue = {"label": "V", "cost_type": "events", "price": price, "vat": vat}
    model = document(
        organisation={"vat": status}, programmes={"work": {"ingredients": [venue]}}
    )

    found = cost_of(model).borne

    assert found["broker"][2026] == pytest.approx(borne[0])
    assert found["exchequer"][2026] == pytest.approx(borne[1])


def test_three_pools_that_serve_each_other() -> None:
    weights = {
        "human_resources": {
            "data": 20,
            "machines": 10,
            "machining": 40,
            "assembly": 30,
        },
        "data": {"human_resources": 8, "machines": 7, "machining": 30, "assembly": 55},
        "machines": {"machining": 50, "assembly": 50},
    }
    cost = {"human_resources": 80000, "data": 120000, "machines": 40000}
    model = document(
        programmes={"machining": {}, "assembly": {}},
        pools={
            name: {
                "label": name,
                "driver": "fixed",
                "weights": weights[name],
                "ingredients": [WORK | {"price": cost[name]}],
            }
            for name in cost
        },
    )

    found = {"machining": 0.0, "assembly": 0.0}
    for (programme, _, _), months in cost_of(model).full_cost.items():
        found[programme] += by_year(months, Prices(model, shipped_facts()))[2026]

    assert {name: round(amount) for name, amount in found.items()} == {
        "machining": 107276,
        "assembly": 132724,
    }


def test_a_pool_without_activity_keeps_its_cost_on_the_line_not_shared() -> None:
    pool = {"label": "Q", "driver": "matches", "ingredients": [WORK]}

    cost = cost_of(document(pools={"quality": pool})).full_cost

    assert {key[0] for key in cost} == {NOT_SHARED}


def test_the_share_that_can_pay_falls_by_straight_lines() -> None:
    table = CeilingTable(tuple(100.0 * step for step in range(1, 20)), 0.2)
    demand = Demand(
        region="london", test="training_line", eligible={}, reach=1.0, interest=1.0
    )
    low = demand.model_copy(update={"unknown": "low"})
    high = demand.model_copy(update={"unknown": "high"})

    shares = {
        50: 0.975,
        100: 0.95,
        150: 0.925,
        1900: 0.05,
        2850: 0.025,
        3800: 0.0,
        4000: 0.0,
    }

    for every in (demand, low, high):
        assert share_that_can_pay(0.0, every, table) == 1
    for fee, share in shares.items():
        known = share_that_can_pay(fee, demand, table)
        assert known == pytest.approx(share)
        assert share_that_can_pay(fee, low, table) == pytest.approx(0.8 * share)
        assert share_that_can_pay(fee, high, table) == pytest.approx(0.2 + 0.8 * share)


def test_reserves_below_nought_pay_nothing() -> None:
    table = CeilingTable(tuple(100.0 * step - 1000 for step in range(1, 20)), 0.0)
    demand = Demand(
        region="london", test="reserve_after", eligible={}, reach=1.0, interest=1.0
    )

    assert share_that_can_pay(0.0, demand, table) == 1
    assert share_that_can_pay(0.01, demand, table) == pytest.approx(0.5, abs=0.0001)
    assert share_that_can_pay(100.0, demand, table) == pytest.approx(0.45)


def test_the_highest_fee_is_the_one_that_so_many_can_pay() -> None:
    table = CeilingTable(tuple(100.0 * step for step in range(1, 20)), 0.2)

    assert highest_fee(table) == pytest.approx(500)
    assert highest_fee(table, "low") == pytest.approx(100 * (1 - 0.75 / 0.8) / 0.05)
    assert highest_fee(table, "high") == pytest.approx(100 * (1 - 0.55 / 0.8) / 0.05)
    assert highest_fee(table, "high", share=0.2) == float("inf")
    assert highest_fee(table, "low", share=0.9) == 0
    assert highest_fee(table, share=0.0) == float("inf")


def test_5000_of_2013_is_7210_today() -> None:
    prices = Prices(document(), shipped_facts())

    moved = 5000 * prices.financial_deflator(2026) / prices.financial_deflator(2013)

    assert round(moved, -1) == 7210
