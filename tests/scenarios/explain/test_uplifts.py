"""Rises of prices and costs go down to the indices and to lines at first-year rates."""

from __future__ import annotations

from functools import cache

import pytest

from costmodel.explain.addresses import UnknownAddressError
from scenarios.explain.explained import Explained
from scenarios.explain.uplifts import rises_of
from tests.models import (
    a_model,
    assumed,
    bought,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
)
from tests.reports.asked import assert_taken_apart, explained_of
from tests.reports.runs import told

RENT = assumed(100.0, unit="£/year", dated="2026-09", index="pay_teachers")


@cache
def rising() -> Explained:
    """Return a plan in which rent rises by 10% and prices by 5%."""
    return explained_of(
        told(
            a_model(
                years=2,
                people={},
                assumptions={"rent": RENT},
                growth={"pay_teachers": 0.1, "prices": 0.05},
                programmes={
                    "leading": programme(
                        2, 2, ingredients=[bought("rent", cost_type="travel")]
                    ),
                    "reading": programme(2, 2, ingredients=[bought(50, per="school")]),
                    "idle": programme(0, 0),
                },
                pools={"events": pool("events", bought("rent"), label="Events")},
                funding={
                    "way": scenario(
                        fee(prices={"leading": 30, "idle": 5}, index="prices"),
                        grant("all", a_year=9, restricted=False, ends="2028-08"),
                        contract(
                            a_year=10,
                            ends="2028-08",
                            scope={"cost_types": ["travel", "events"]},
                        ),
                        contract("plus", cost_plus=0.1, ends="2028-08"),
                    ),
                    "more": scenario(
                        fee(prices={"reading": 30}), cohorts={"reading": {2027: 9}}
                    ),
                },
            )
        )
    )


def figure(address: str) -> float:
    """Return a figure that adds up at each level."""
    found = rising().figure(address)
    assert_taken_apart(found, rising())
    return found.amount


def test_cost_at_first_year_rates_is_told_line_by_line() -> None:
    found = rising().figure("leading.cost_at_first_year_rates.2027")

    assert found.amount == 100
    assert found.name == "Programme: cost at first year rates, 2027/28"
    assert [leaf.amount for leaf in found.leaves()] == [1.0, 100.0, 0.1]
    assert_taken_apart(found, rising())


def test_all_work_rises_by_its_cost_over_that_at_first_rates() -> None:
    both = [rising().figure(f"all.{each}.2027") for each in ("cost_rise", "price_rise")]

    assert both[0].amount == pytest.approx(320 / 300 - 1)
    assert both[1].amount == rising().books.plan.facts.divisors[1] - 1
    for each in both:
        assert_taken_apart(each, rising())


def test_a_year_without_cost_has_no_rise() -> None:
    nothing = a_model(years=2, people={}, programmes={"idle": programme(0, 0)})

    found = rises_of(explained_of(told(nothing)).books)

    assert list(found) == ["all.price_rise.2026", "all.price_rise.2027"]


def test_a_fee_stands_against_the_programmes_it_is_for() -> None:
    costs = rising().figure("way.cost_rise.of.fees.2027")
    now, then = costs.children[0].children

    price = figure("way.price_rise.of.fees.2027")
    assert 0.01 < price < 0.06
    assert figure("way.cost_rise.of.fees.2027") == pytest.approx(0.1)
    assert figure("way.real_rise.of.fees.2027") == pytest.approx((1 + price) / 1.1 - 1)
    assert [each.address for each in now.children] == ["leading.full_cost.2027"]
    assert [each.address for each in then.children] == [
        "leading.cost_at_first_year_rates.2027"
    ]


def test_to_keep_pace_is_income_by_which_it_falls_behind() -> None:
    price = 1 + figure("way.price_rise.of.fees.2027")
    short = figure("way.short_of_costs.of.fees.2027")

    assert short == pytest.approx(60 * price * (1.1 / price - 1))


def test_a_grant_stays_and_pays_for_what_is_not_shared_too() -> None:
    costs = rising().figure("way.cost_rise.of.all.2027")
    now = costs.children[0].children[0]

    assert figure("way.price_rise.of.all.2027") == 0
    assert figure("way.cost_rise.of.all.2027") == pytest.approx(320 / 300 - 1)
    assert [each.address for each in now.children] == [
        "leading.full_cost.2027",
        "reading.full_cost.2027",
        "not_shared.full_cost.2027",
    ]


def test_a_price_rises_also_where_nothing_is_paid_for() -> None:
    paid = fee(prices={"leading": 30, "idle": 5}, index="prices")
    words = programme(2, 2, ingredients=[bought(9, years=[2026])])
    model = a_model(
        years=2,
        people={},
        programmes={"leading": words, "idle": programme(0, 0)},
        funding={"way": scenario(paid)},
    )
    explained = explained_of(told(model))

    assert explained.figure("way.price_rise.of.fees.2027").amount > 0
    with pytest.raises(UnknownAddressError):
        explained.figure("way.real_rise.of.fees.2027")


def test_a_scope_of_cost_types_narrows_the_addresses() -> None:
    costs = rising().figure("way.cost_rise.of.tender.2027")

    (travel,) = costs.children[0].children[0].children
    assert travel.address.startswith("leading.full_cost.for.")
    assert figure("way.cost_rise.of.tender.2027") == pytest.approx(0.1)


def test_a_contract_priced_on_its_cost_has_no_rise() -> None:
    with pytest.raises(UnknownAddressError):
        rising().figure("way.price_rise.of.plus.2027")


def test_a_way_with_volumes_of_its_own_says_so() -> None:
    costs = rising().figure("more.cost_rise.of.fees.2027")

    (line,) = costs.children[0].children[0].children
    assert (line.amount, line.address) == (450, "more.cost.of.reading.2027")
    assert_taken_apart(costs, rising())
