"""The day rates that a contract's price comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel.facts import DEFLATOR
from scenarios.bids import bids_of
from scenarios.comparison import Draws, compare
from scenarios.funding import FundedModel
from scenarios.rate_cards import RoleRate, published_rates, rate_card
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    days_of,
    pool,
    programme,
    scenario,
)
from tests.reference.random_models import random_model
from tests.reports.runs import inputs_for, on_paper

ONE_BLOCK = (1, 1)


def cards(model: FundedModel) -> dict[str, tuple[tuple[RoleRate, ...], float]]:
    """Return the rate card and the price of each contract of a model."""
    compared = compare(inputs_for(model), Draws(blocks=1))
    found = {}
    for name, view in compared.scenarios.items():
        bids = bids_of(compared.funded, view, ONE_BLOCK)
        for bid, money in zip(bids, view.central.streams.contracts, strict=True):
            card = rate_card(view, money.contract, bid)
            found[f"{name}.{bid.contract}"] = card, bid.price
    return found


def of_office(*streams: Words, **words: object) -> FundedModel:
    """Return the plan of the page: 20 days of an officer, and 10 in the office."""
    leading = programme(10, ingredients=[days_of("officer", 20), bought(500)], **words)
    office = pool("schools", days_of("officer", 10), bought(500))
    return a_model(
        programmes={"leading": leading},
        pools={"office": office},
        funding={"way": scenario(*streams)},
    )


def test_the_example_of_the_page() -> None:
    ((card, _),) = cards(of_office(contract(a_year=5_000))).values()
    (officer,) = card

    assert officer.person == "officer"
    assert officer.days == pytest.approx(30)
    assert officer.pay == pytest.approx(3_000)
    parts = (100, 500 / 30, 500 / 30, 0, 1_000 / 30)
    assert officer.parts == pytest.approx(parts)
    assert officer.a_day == pytest.approx(5_000 / 30)


def test_days_of_schools_and_freelances_cost_what_is_paid_for_them() -> None:
    uses = [
        {"person": "head", "days_per_school": 2},
        {"person": "freelance", "days_per_school": 1},
    ]
    model = of_office(contract(a_year=20_000), deployments=uses)

    ((card, price),) = cards(model).values()

    found = {each.person: each.pay / each.days for each in card}
    assert found == pytest.approx({"officer": 100, "head": 500, "freelance": 450})
    assert sum(each.a_day * each.days for each in card) == pytest.approx(price)


def test_only_days_of_the_scope_and_its_months_count() -> None:
    half = contract(a_year=5_000, starts="2027-03")
    brokering = contract(a_year=5_000, scope={"cost_types": ["brokering"]})

    ((card, _),) = cards(of_office(half)).values()

    assert 0.0 < card[0].days < 30.0
    assert cards(of_office(brokering))["way.tender"][0] == ()


def test_a_pool_counts_as_far_as_it_ends_in_the_scope() -> None:
    leading = {"programmes": ["leading"]}
    model = a_model(
        programmes={"leading": programme(10), "other": programme(30)},
        pools={"office": pool("schools", days_of("officer", 100))},
        funding={"way": scenario(contract(a_year=5_000, scope=leading))},
    )

    ((card, _),) = cards(model).values()

    assert card[0].days == pytest.approx(25)


def test_days_at_their_rates_come_to_the_price_in_any_model() -> None:
    tried = 0
    for seed in range(12):
        for card, price in cards(random_model(seed)).values():
            if card:
                tried += 1
                come_to = sum(each.a_day * each.days for each in card)
                assert come_to == pytest.approx(price, abs=0.01)
    assert tried > 2


def test_published_fees_are_brought_to_first_year_prices() -> None:
    facts = on_paper().comparison.funded.plan.facts

    found = {each.name: each for each in published_rates(facts)}

    assert found["rate.nle_day"].now == pytest.approx(650)
    older = found["rate.nle_day.published_dyt"]
    assert older.now == pytest.approx(666, abs=1)


def test_a_fee_of_a_year_without_a_level_has_no_present_sum() -> None:
    facts = on_paper().comparison.funded.plan.facts
    levels = {"2025-26": 100.0, "2026-27": 102.0}
    late = facts.deflator.model_copy(update={"levels": levels, "forecast_from": ""})
    register = replace(facts.register, deflators={DEFLATOR: late})

    found = {
        each.name: each.now
        for each in published_rates(replace(facts, register=register))
    }

    assert found["rate.nle_day"] == pytest.approx(650)
    assert found["rate.nle_day.published_dyt"] is None
