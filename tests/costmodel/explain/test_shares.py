"""A programme's share of a pool: its volume of the driver over all there is."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.numbers import NumberBook
from costmodel.explain.prices import PriceBook
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.shares import ShareBook
from costmodel.explain.tree import Explanation, Made
from costmodel.explain.volumes import VolumeBook
from tests.models import (
    PEOPLE,
    Words,
    a_model,
    bought,
    by_time,
    days_of,
    planned,
    pool,
    programme,
)

LEADING = programme(3, ingredients=[bought(300), days_of("officer", 2)])
READING = programme(1, ingredients=[bought(100), days_of("officer", 1)])


def share(*pools: Words, schools: Words = LEADING) -> Explanation:
    """Return the first programme's share of the first of some pools."""
    named = {f"pool_{at}": words for at, words in enumerate(pools)}
    programmes = {"leading": schools, "reading": READING}
    model = a_model(people=PEOPLE, programmes=programmes, pools=named)
    ledger = planned(model)
    numbers = NumberBook(ledger.costs.plan, ledger.priced, DocumentLines())
    quantities = QuantityBook(numbers, ledger.costs.quantities)
    book = ShareBook(ledger, VolumeBook(ledger, quantities, PriceBook(numbers)))
    assert book.share(0, 0, 0) is book.share(0, 0, 0)
    assert book.share(0, 0, 0).amount == pytest.approx(ledger.costs.shares[0, 0, 0, 0])
    return book.share(0, 0, 0)


def test_a_counted_driver_goes_down_to_the_cohorts() -> None:
    found = share(pool("schools", bought(1_000)))

    assert (found.name, found.made) == ("share of Pool", Made.QUOTIENT)
    own, every = found.children
    assert (own.amount, every.amount) == (3.0, 4.0)
    assert [leaf.amount for leaf in found.leaves()] == [3.0, 3.0, 1.0]


def test_a_weight_is_a_number_of_the_model() -> None:
    found = share(
        pool("fixed", bought(1_000), weights={"leading": 1, "reading": 3}),
    )

    assert [part.name for part in found.children] == [
        "weight of Programme",
        "the same of all that it serves",
    ]
    assert found.amount == 0.25


def test_a_programme_without_a_weight_receives_nothing() -> None:
    found = share(pool("fixed", bought(1_000), weights={"reading": 3}))

    assert found.amount == 0.0
    assert found.children[0].name == "weight of Programme"


@pytest.mark.parametrize(
    ("driver", "unit", "name"),
    [
        ("staff_days", "", "staff days of Programme"),
        ("direct_cost", "£", "direct cost of Programme"),
        ("posts", "", "posts of Programme"),
        ("staff_cost", "£", "staff cost of Programme"),
    ],
)
def test_a_driver_that_pools_have_as_well_is_told_by_its_volume(
    driver: str, unit: str, name: str
) -> None:
    own, every = share(pool(driver, bought(1_000))).children

    assert (own.name, own.unit, every.unit) == (name, unit, unit)
    assert own.amount < every.amount


def test_what_comes_through_other_pools_is_a_line_of_its_own() -> None:
    found = share(
        pool("direct_cost", bought(1_000)),
        pool("schools", bought(500), label="Office"),
    )

    assert found.made is Made.SUM
    assert found.children[1].name == "through other pools that it serves"
    assert found.children[1].amount > 0.0


def test_a_pool_that_is_not_shared_says_so() -> None:
    found = share(pool("events", bought(1_000)))

    assert found.amount == 0.0
    assert found.words == "not shared: no activity this year"


def test_an_area_is_a_number_of_the_model() -> None:
    found = share(pool("area", bought(1_000)), schools={**LEADING, "area": 120})

    assert [part.amount for part in found.children] == [120, 120]
    assert found.children[0].source is not None


def test_time_is_days_for_each_of_a_count_over_the_capacity() -> None:
    found = share(
        by_time(
            bought(1_000),
            days=60,
            leading={"days": 4, "per": "school"},
            reading={"days": 3},
        )
    )

    taken, capacity = found.children
    assert (taken.amount, capacity.amount, found.amount) == (12, 60, 0.2)
    assert [part.name for part in taken.children] == [
        "days for each school",
        "schools taking part, Programme",
    ]
    assert (capacity.name, capacity.source is None) == ("practical capacity", False)


def test_the_capacity_of_a_year_is_days_by_the_share_that_is_at_work() -> None:
    team = by_time(bought(1_000), days=60, leading={"days": 12}) | {"runs": {2026: 0.5}}

    _, capacity = share(team).children

    assert (capacity.name, capacity.amount) == ("practical capacity of this year", 30)
    assert [leaf.name for leaf in capacity.leaves()] == [
        "practical capacity",
        "share at work",
    ]


def test_time_beyond_the_capacity_is_divided_by_all_that_is_taken() -> None:
    found = share(
        by_time(bought(1_000), days=6, leading={"days": 9}, reading={"days": 3})
    )

    assert found.children[1].name == "days of all that it serves"
    assert [part.amount for part in found.children] == [9, pytest.approx(12)]


def test_a_programme_that_takes_no_time_receives_nothing() -> None:
    found = share(by_time(bought(1_000), days=6, reading={"days": 3}))

    assert found.amount == 0.0
    assert found.children[0].name == "days that this programme takes"
