"""Released days, loads, days there are and carbon are those worked out plainly."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.availability import NEVER, availability
from costmodel.bearers import Ledger
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.loads import load_of_providers, loads_of_people
from costmodel.released_days import released_cost, released_days
from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from tests.reference.plain import work_out
from tests.reference.plain_carried import carbon, carried
from tests.reference.plain_carried import released_days as released_days_before
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import planned_journeys, volumes_of
from tests.reference.plain_release import (
    days_there_are,
    load_of_a_person,
    load_of_a_provider_school,
    released,
)
from tests.reference.plain_result import NOT_SHARED
from tests.reference.plain_rows import Work
from tests.reference.random_models import random_model
from tests.reference.test_engine import compile_model, same

SEEDS = range(0, 200, 2)
DAYS = ("released", "in_school", "needed", "found", "not_found", "not_needed")
POUNDS = ("cover", "cover_and_lost", "at_day_cost", "own_time")


def ledger_of(model: FundedModel) -> Ledger:
    """Return the planned cost of a model by the engine."""
    funded = compile_model(model)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    plan, priced = funded.plan, projector.priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return Ledger(cost(plan, funded.planned, priced, journeys, funded.order), priced)


def plain_of(model: FundedModel) -> tuple[Work, Prices]:
    """Return the planned work of a model, to be worked out plainly."""
    prices = Prices(model, shipped_facts())
    return Work(volumes_of(planned_journeys(prices), prices)), prices


@pytest.mark.parametrize("seed", SEEDS)
def test_released_days_and_their_worth_are_the_same(seed: int) -> None:
    model = random_model(seed)
    ledger = ledger_of(model)
    days = released_days(ledger.costs)
    pounds = released_cost(ledger.costs, ledger.priced)

    for at, years in enumerate(released(*plain_of(model)).values()):
        for year, told in enumerate(years.values()):
            for name in (*DAYS, "own_hours"):
                same(getattr(days, name)[at, year, 0], getattr(told, name), name)
            for name in POUNDS:
                same(getattr(pounds, name)[at, year, 0], getattr(told, name), name)


@pytest.mark.parametrize("seed", SEEDS)
def test_days_run_out_in_the_same_month(seed: int) -> None:
    model = random_model(seed)
    ours = availability(ledger_of(model).costs)
    work, prices = plain_of(model)

    for role, years in days_there_are(work, prices).items():
        for year, told in years.items():
            at = year - prices.years.start
            same(ours[role].needed[at, 0], told.needed, role)
            same(ours[role].short[at, 0], told.short, role)
            month = told.runs_out
            expected = NEVER if month is None else month
            assert int(ours[role].runs_out[at, 0]) in {expected, expected - 12 * at}


@pytest.mark.parametrize("seed", SEEDS)
def test_loads_are_the_same(seed: int) -> None:
    model = random_model(seed)
    costs = ledger_of(model).costs
    work, prices = plain_of(model)
    loads = loads_of_people(costs)
    providers = load_of_providers(costs)
    told = load_of_a_provider_school(work, prices)

    for role, years in load_of_a_person(work, prices).items():
        for year, days in years.items():
            same(loads[role].days[year - prices.years.start, 0], days, role)
    assert (providers is None) == (told is None)
    if providers is not None and told is not None:
        same(providers.days[:, 0], np.array(list(told.values())), "provider schools")


@pytest.mark.parametrize("seed", SEEDS)
def test_released_days_and_carbon_end_where_the_shares_of_money_do(seed: int) -> None:
    model = random_model(seed)
    ledger = ledger_of(model)
    work, prices = plain_of(model)
    shares = work_out(model, shipped_facts()).planned.shares
    ends = [*model.programmes, NOT_SHARED]

    for ours, amounts in (
        (ledger.released_days, released_days_before(work, prices)),
        (ledger.carbon, carbon(work, prices)),
    ):
        found = carried(amounts, shares, prices)
        told = [[found[end][year] for year in prices.years] for end in ends]
        own = ours.sum(axis=0)
        # What lies unused stands apart from what is not shared.
        same(
            np.vstack([own[: len(ends) - 1], own[len(ends) - 1 :].sum(axis=0)]),
            told,
            "",
        )
