"""One school more, and one programme less, worked on paper."""

from __future__ import annotations

from typing import Any

import pytest

from scenarios.funding import FundedModel
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_margins import (
    avoidable_of_pool,
    avoidable_of_programme,
    next_school,
)
from tests.reference.plain_prices import Prices
from tests.reference.small_documents import THING, document

OFFICER = THING | {"price": 30000.0, "per": "school", "one_for_every": 25}


def prices_of(model: FundedModel) -> Prices:
    """Return the central numbers of a document."""
    return Prices(model, shipped_facts())


@pytest.mark.parametrize(("schools", "expected"), [(24, 1000), (25, 31000)])
def test_the_next_school_costs_its_own_and_the_step_it_begins(
    schools: float, expected: float
) -> None:
    items = [THING | {"price": 1000.0, "per": "school"}, OFFICER]
    cohorts = {"cohorts": {2026: schools}}
    model = document(programmes={"work": cohorts | {"ingredients": items}})

    more = next_school("work", prices_of(model))

    assert more == pytest.approx({"cost": expected, "economic_cost": expected})


def test_the_next_school_starts_where_the_first_does_and_stays_as_long() -> None:
    item = THING | {"per": "school", "given_by": "funder"}
    work: dict[str, Any] = {"cohorts": {2027: 3}, "lasts_years": 2}
    model = document(
        organisation={"years": 3},
        programmes={
            "work": work | {"ingredients": [item]},
            "none": {"cohorts": {}, "ingredients": [THING | {"per": "journey"}]},
        },
    )
    prices = prices_of(model)

    in_real_terms = 100 / prices.deflator(2027) + 100 / prices.deflator(2028)
    assert next_school("work", prices) == pytest.approx(
        {"cost": 0, "economic_cost": in_real_terms}
    )
    assert next_school("none", prices)["cost"] == pytest.approx(100)


def test_a_programme_takes_its_own_and_what_pools_do_for_its_schools() -> None:
    fixed = THING | {"price": 60000.0}
    counted = [THING | {"price": 10000.0}, THING | {"price": 500.0, "per": "school"}]
    model = document(
        organisation={"years": 1},
        programmes={
            "one": {"cohorts": {2026: 20}, "ingredients": [fixed]},
            "two": {"cohorts": {2026: 10}},
        },
        pools={"p": {"label": "P", "driver": "schools", "ingredients": counted}},
    )
    prices = prices_of(model)

    assert avoidable_of_programme("one", prices) == pytest.approx({2026: 70000})
    assert avoidable_of_programme("two", prices) == pytest.approx({2026: 5000})
    assert avoidable_of_pool("p", prices) == pytest.approx({2026: 25000})
