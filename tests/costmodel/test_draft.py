"""Which plain numbers make a run a draft, and which are structure."""

from __future__ import annotations

import pytest

from costmodel.draft import in_pounds, needs_source, plain_numbers
from costmodel.references import Path
from tests.models import (
    FIRST,
    Words,
    a_model,
    assumed,
    bought,
    contract,
    days_of,
    demand_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)

IN_P = ("programmes", "p", "ingredients", 0)


def places(*items: Words, **parts: Words) -> set[Path]:
    """Return where plain numbers stand in a model of one programme of no school."""
    programmes = {"p": programme(0, ingredients=items)}
    words: Words = {"people": {}, "programmes": programmes, **parts}
    words["organisation"] = {"reserves_floor": 0, **words.get("organisation", {})}
    return {path for path, _ in plain_numbers(a_model(**words))}


def test_a_model_without_numbers_has_none() -> None:
    assert places() == set()


@pytest.mark.parametrize(
    ("field", "number", "needs"),
    [
        ("fee", 650.0, True),
        ("fee", 1.0, True),
        ("fee", 0.0, False),
        ("share", 0.5, True),
        ("share", 1.0, False),
        ("number", 2.0, True),
        ("number", 1.0, False),
        ("fee_share", 1.0, False),
        ("in_school_hours", 1.0, False),
        ("schools_per_person", 1.0, False),
        ("cover_needed", 1.0, True),
        (2026, 1.0, True),
    ],
)
def test_nought_and_the_whole_of_a_thing_need_no_source(
    field: str | int, number: float, *, needs: bool
) -> None:
    assert needs_source(field, number) is needs


def test_every_price_day_and_share_of_an_ingredient_counts() -> None:
    item = bought(40, number=3, share=0.5, one_for_every=8)

    assert places(item) == {
        (*IN_P, field) for field in ("price", "number", "share", "one_for_every")
    }


def test_all_of_a_pool_needs_no_source_and_a_half_does() -> None:
    years = {
        "runs": {FIRST: 1, FIRST + 1: 0.5},
        "handed_over": {"to": "funder", "years": {FIRST + 1: 0.25, FIRST + 2: 1}},
    }

    found = places(pools={"hub": pool("schools", **years)})

    assert found == {
        ("pools", "hub", "runs", FIRST + 1),
        ("pools", "hub", "handed_over", "years", FIRST + 1),
    }


def test_a_number_with_a_name_is_no_plain_number() -> None:
    found = places(bought("price", number="price"), assumptions={"price": assumed(4)})

    assert found == set()


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ({}, True),
        ({"unit": "post"}, False),
        ({"per": "school", "one_for_every": "span"}, False),
    ],
)
def test_one_day_of_a_person_counts_and_one_post_does_not(
    words: Words, *, counts: bool
) -> None:
    coach: Words = {"from": "freelance", "fee": "span"}
    found = places(
        days_of("coach", 1, **words),
        people={"coach": coach},
        assumptions={"span": assumed(20)},
    )

    assert ((*IN_P, "number") in found) is counts


def test_cohorts_days_and_events_of_a_programme_count() -> None:
    programmes = {
        "p": programme(
            12,
            events=1,
            deployments=[{"person": "coach", "days_per_school": 1}],
        )
    }

    assert places(programmes=programmes) == {
        ("programmes", "p", "cohorts", FIRST),
        ("programmes", "p", "events"),
        ("programmes", "p", "deployments", 0, "days_per_school"),
    }


def test_balances_growth_and_people_count() -> None:
    found = places(
        opening={"cash": 5, "restricted": {"roof": 7}},
        growth={"prices": 0.02},
        people={"coach": {"from": "freelance", "fee": 450, "fee_share": 0.5}},
        organisation={"overlap": 0.1},
    )

    assert found == {
        ("organisation", "opening", "cash"),
        ("organisation", "opening", "restricted", "roof"),
        ("organisation", "overlap"),
        ("growth", "prices"),
        ("people", "coach", "fee"),
        ("people", "coach", "fee_share"),
    }


def test_the_months_of_a_floor_count_unless_a_sum_stands_in_their_place() -> None:
    months, floor = (
        ("organisation", name) for name in ("reserves_floor_months", "reserves_floor")
    )

    assert places(organisation={"reserves_floor": None}) == {months}
    assert places(organisation={"reserves_floor": 500}) == {floor}


@pytest.mark.parametrize(
    "parts",
    [
        {"pools": {"office": pool("partnership_months")}},
        {"pools": {"office": pool("schools", bought(0, per="partnership_month"))}},
    ],
)
def test_months_of_a_match_count_where_they_change_something(parts: Words) -> None:
    months = ("programmes", "p", "months_per_match")

    assert months in places(**parts)
    assert months not in places()


def test_what_funding_states_counts_but_for_its_terms() -> None:
    streams = [
        grant(a_year=60_000, taper=[1, 0.6]),
        fee(prices={"p": 900}, bad_debt=0.1, paid_after_months=3),
        contract(cost_plus=0.05, chance_of_winning=0.4),
    ]
    demand = demand_of({"p": 40}, reach=0.8)
    begins = ("funding", "only")

    found = places(funding={"only": scenario(*streams, demand=demand)})

    assert found == {
        (*begins, "streams", 0, "a_year"),
        (*begins, "streams", 1, "prices", "p"),
        (*begins, "streams", 1, "bad_debt"),
        (*begins, "streams", 2, "cost_plus"),
        (*begins, "streams", 2, "chance_of_winning"),
        (*begins, "demand", "eligible", "p"),
        (*begins, "demand", "reach"),
        (*begins, "demand", "interest"),
    }


@pytest.mark.parametrize(
    ("value", "words"),
    [(99.99, "£99.99"), (100.0, "£100"), (-1234567.0, "−£1,234,567")],
)
def test_a_sum_has_pence_only_if_it_is_small(value: float, words: str) -> None:
    assert in_pounds(value) == words
