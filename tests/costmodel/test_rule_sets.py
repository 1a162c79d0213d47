"""Published templates: which driver each kind of pool has, and who is closed first."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from costmodel.assumption_files import load_published
from costmodel.pools import Method, Pool
from costmodel.rule_sets import RuleSet
from tests.models import (
    Words,
    a_model,
    bought,
    by_kind,
    by_programme,
    days_of,
    planned,
    pool,
)

SETS = load_published().rule_sets
CHARITY = SETS["charity_full_cost_recovery"]

POOLS = {
    name: Pool.model_validate(words)
    for name, words in {
        "board": pool("schools", kind="governance"),
        "matching": pool("matches"),
        "desks": pool("events", kind="office"),
        "head_office": pool("events", kind="headquarters"),
        "rent": pool("fixed", weights={"a": 1}, kind="premises"),
    }.items()
}


def full_cost(rules: str) -> list[float]:
    """Return what two programmes cost by a set of rules, and what is in neither."""
    ledger = planned(a_model(**by_kind(rules=rules)))
    return [years[0] for years in by_programme(ledger).values()]


def test_three_sets_of_rules_are_published_with_their_source() -> None:
    assert set(SETS) == {
        "charity_full_cost_recovery",
        "grant_template",
        "schools_template",
    }
    assert all(each.source and each.note for each in SETS.values())
    assert all(each.address.startswith("http") for each in SETS.values())


def test_the_charity_template_goes_by_headcount_time_and_expenditure() -> None:
    assert full_cost("charity_full_cost_recovery") == pytest.approx([93_400, 57_600, 0])


def test_the_schools_template_goes_by_floor_area_and_pupils() -> None:
    assert full_cost("schools_template") == pytest.approx([78_750, 72_250, 0])


def test_the_grant_template_goes_by_direct_cost() -> None:
    plan = by_kind(rules="grant_template")
    kinds = ("support", "support", "headquarters")
    for each, kind in zip(plan["pools"].values(), kinds, strict=True):
        each["kind"] = kind

    full = by_programme(planned(a_model(**plan)))

    assert full["a"] == pytest.approx([90_600])
    assert full["b"] == pytest.approx([60_400])


def test_pools_of_a_kind_that_is_not_named_keep_their_own_driver() -> None:
    ruled = CHARITY.pools(POOLS)

    assert {name: each.driver.value for name, each in ruled.items()} == {
        "board": "direct_cost",
        "matching": "matches",
        "desks": "posts",
        "head_office": "events",
        "rent": "posts",
    }
    assert not ruled["rent"].named


def test_kinds_are_closed_in_the_order_of_the_template_and_then_the_rest() -> None:
    allocation = CHARITY.allocation()

    assert allocation.method is Method.STEP_DOWN
    assert not allocation.order
    assert {name: allocation.turn_of(each) for name, each in POOLS.items()} == {
        "rent": 0,
        "desks": 1,
        "board": 3,
        "matching": 4,
        "head_office": 4,
    }


def test_a_template_without_steps_says_so() -> None:
    allocation = SETS["schools_template"].allocation()

    assert allocation.method is Method.DIRECT
    assert {allocation.turn_of(each) for each in POOLS.values()} == {0}


def full_cost_both_ways(pools: Words) -> tuple[list[float], list[float]]:
    """Return what two programmes cost with pools in one order and in the other."""
    words = by_kind(rules="charity_full_cost_recovery")
    full = [
        by_programme(planned(a_model(**{**words, "pools": dict(order)})))
        for order in (pools.items(), reversed(pools.items()))
    ]
    first, last = ([one["a"][0], one["b"][0]] for one in full)
    return first, last


def test_unnamed_pools_close_most_serving_first_however_they_are_listed() -> None:
    rent = pool("schools", kind="premises")
    aided = pool("fixed", bought(12_000), weights={"b": 3, "lent": 1})
    lent = pool("fixed", bought(12_000), weights={"a": 1, "aided": 1})

    first, last = full_cost_both_ways({"rent": rent, "aided": aided, "lent": lent})

    assert first == pytest.approx([60_000 + 6_000, 40_000 + 6_000 + 12_000])
    assert last == pytest.approx(first)


def test_pools_of_a_kind_close_most_serving_first_however_they_are_listed() -> None:
    wages = pool("schools", days_of("clerk", 300), kind="central")
    books = pool("schools", bought(9_000), days_of("clerk", 100), kind="central")

    first, last = full_cost_both_ways({"wages": wages, "books": books})

    assert first == pytest.approx([60_000 + 6_000, 40_000 + 3_000])
    assert last == pytest.approx(first)


def test_among_kinds_the_template_decides_whoever_serves_most() -> None:
    rent = pool("schools", bought(9_000), kind="premises")
    board = pool("schools", bought(1_000), days_of("clerk", 200), kind="governance")
    wages = pool("schools", bought(12_000), days_of("clerk", 300), kind="central")

    first, last = full_cost_both_ways({"board": board, "wages": wages, "rent": rent})

    assert first == pytest.approx([74_250, 47_750])
    assert last == pytest.approx(first)


def test_a_template_cannot_give_a_driver_that_names_whom_it_serves() -> None:
    words = {**CHARITY.model_dump(), "drivers": {"premises": "fixed"}}

    with pytest.raises(ValidationError, match="drivers that are measured"):
        RuleSet.model_validate(words)


def test_a_pool_without_a_kind_is_named_by_no_template() -> None:
    assert [CHARITY.names(each) for each in POOLS.values()] == [
        True,
        False,
        True,
        False,
        True,
    ]
    plain = Pool.model_validate(pool("schools", bought(1)))
    assert not CHARITY.names(plain)
