"""The bridge walks from full cost to the cost of all resources, line by line."""

from __future__ import annotations

import pytest

from reports.bearer_tables import borne_in, who_bears
from reports.bridge import BEGINS, margin_in_words, steps
from tests.models import DEPUTY, HEAD, a_model, bought, days_of, pool, programme
from tests.reports.runs import SEEDS, at_random, on_paper, told, unfunded


def test_the_bridge_is_that_on_paper() -> None:
    walked = {name: int(step.sum()) for name, step in steps(on_paper().cost).items()}

    assert walked == {
        BEGINS: 221116,
        "Less fees it pays to provider schools": -59460,
        "Less VAT it cannot recover": -4464,
        "Provider schools: cover they buy": 11892,
        "Provider schools: working time lost": 34071,
        "Supported schools: cover they buy": 4500,
        "Supported schools: working time lost": 6161,
        "Individuals: given for nothing": 9910,
        "Funders: given for nothing": 4200,
    }


def test_a_bridge_without_steps_still_begins() -> None:
    assert list(steps(unfunded().cost)) == [BEGINS]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_steps_add_up_to_all_resources_in_every_year(seed: int) -> None:
    cost = at_random(seed).cost

    walked = sum(steps(cost).values())

    assert (walked == cost.full_economic_cost.sum(axis=(1, 2))).all()


def test_what_schools_are_paid_for_cover_and_days_is_in_no_resource() -> None:
    head = {name: value for name, value in HEAD.items() if name != "fee"}
    model = a_model(
        people={"head": {**head, "pays_cover": True}, "deputy": DEPUTY},
        programmes={
            "one": programme(
                10,
                deployments=[{"person": "head", "days_per_school": 1}],
                attendance=[
                    {"person": "deputy", "days_per_school": 1, "day_payment": 30}
                ],
            )
        },
    )

    walked = {name: int(step.sum()) for name, step in steps(told(model).cost).items()}

    assert walked == {
        BEGINS: 1300,
        "Less fees and cover it pays to provider schools": -1000,
        "Less what it pays supported schools for their days": -300,
        "Provider schools: cover they buy": 1000,
        "Provider schools: working time lost": 2400,
        "Supported schools: cover they buy": 1000,
        "Supported schools: working time lost": 2000,
    }


def test_the_margin_of_provider_schools_is_told_as_a_gain() -> None:
    (told_of,) = margin_in_words(on_paper().cost)

    assert told_of == (
        "Provider schools are paid £59,460 for people whose release costs them £45,963:"
        " they gain £13,497."
    )


def test_a_fee_below_what_release_costs_is_told_as_a_loss() -> None:
    model = a_model(
        people={
            "head": {
                "from": "provider_school",
                "salary": 50000,
                "on_costs": "teachers",
                "working_days": 178.35,
                "fee": 300,
            }
        },
        programmes={"one": programme(1, ingredients=[days_of("head", 10)])},
    )

    (told_of,) = margin_in_words(told(model).cost)

    assert told_of.endswith("they lose £1,000.")


def test_what_provider_schools_give_for_nothing_is_no_cost_of_release() -> None:
    gift = bought(7000, given_by="provider_school")
    ingredients = [days_of("head", 10), gift]
    model = a_model(programmes={"one": programme(1, ingredients=ingredients)})

    (told_of,) = margin_in_words(told(model).cost)

    assert told_of == (
        "Provider schools are paid £5,000 for people whose release costs them £3,400:"
        " they gain £1,600. With the £7,000 that they give for nothing they bear"
        " £5,400."
    )


def test_a_loss_on_people_is_joined_to_what_is_borne_with_a_pool_taken_over() -> None:
    hub = pool(
        "schools",
        bought(7_000),
        runs={2026: 0},
        handed_over={"to": "provider_school", "years": {2026: 1}},
    )
    one = programme(1, ingredients=[days_of("head", 10)])
    made = told(a_model(programmes={"one": one}, pools={"hub": hub}))

    (told_of,) = margin_in_words(made.cost)

    assert told_of.endswith(
        " With the £7,000 that they give for nothing (pools handed over to them among"
        " it) they bear £5,400."
    )
    assert borne_in(who_bears(made))["Provider schools"] == 5400


def test_nothing_is_said_of_provider_schools_that_send_nobody() -> None:
    assert margin_in_words(unfunded().cost) == ()
