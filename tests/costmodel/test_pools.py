"""Pools and how they are shared, as they are written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.drivers import Driver, Means, Party
from costmodel.pools import Allocation, Method, Pool
from tests.models import (
    FIRST,
    OFFICER,
    a_model,
    assumed,
    bought,
    by_programme,
    days_of,
    planned,
    pool,
    programme,
)


def test_pools_serve_each_other_fully_unless_said() -> None:
    allocation = Allocation()

    assert allocation.method is Method.RECIPROCAL
    assert allocation.order == ()


def test_a_pool_has_a_driver_and_ingredients() -> None:
    written = Pool.model_validate(pool("staff_days", bought(100)))

    assert written.driver is Driver.STAFF_DAYS
    assert [each.price for each in written.ingredients] == [100.0]
    assert written.weights is None


def test_an_unknown_driver_is_refused() -> None:
    with pytest.raises(ValidationError, match="driver"):
        Pool.model_validate(pool("teachers"))


def test_a_hub_that_tapers_costs_the_broker_less_and_the_work_as_much() -> None:
    hub = pool(
        "schools",
        days_of("hub_officer", 10, per="school", one_for_every=15),
        bought(1_200, vat="included"),
        runs={FIRST: 1, FIRST + 1: 1, FIRST + 2: 0.5},
        handed_over={"to": "provider_school", "years": {FIRST + 2: 0.5}},
    )
    twice = {**OFFICER, "working_days": 228.5 / 2}
    model = a_model(
        years=3,
        programmes={"p": programme(20, 10, 0, lasts_years=3, leaves=0.1)},
        pools={"hub": hub},
        people={"hub_officer": twice},
    )
    ledger = planned(model)

    assert by_programme(ledger)["p"] == pytest.approx([5_200, 5_200, 2_600])
    economic = ledger.full_economic_cost.sum(axis=(0, 1, 2))
    assert economic == pytest.approx([5_000, 5_000, 5_000])
    given = ledger.resources_of(Party.PROVIDER_SCHOOL, Means.DONATED)
    assert given.sum(axis=(0, 1)) == pytest.approx([0, 0, 2_500])


def test_a_year_in_which_a_pool_is_not_at_work_costs_nothing() -> None:
    hub = pool("schools", bought(10, per="school"), runs={FIRST + 1: "half"})
    half = assumed(0.5)
    model = a_model(years=3, pools={"hub": hub}, assumptions={"half": half})

    assert by_programme(planned(model))["leading"] == [0, 50, 0]
