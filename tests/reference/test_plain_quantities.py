"""Quantities worked on paper: tiers, journeys, matches, events, learning, hubs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.small_documents import (
    OFFICER,
    THING,
    bought,
    document,
    given,
    hub,
    long_programme,
    paid_over,
    planned,
)


def needed(*things: dict[str, Any], **words: Any) -> list[float]:  # noqa: ANN401  # parts of a document
    """Return how many things at £100 a programme of three years needs each year."""
    return [pounds / 100 for pounds in bought(long_programme(*things, **words))]


def test_half_of_the_schools_that_are_there_leave_before_each_further_year() -> None:
    places = planned(long_programme()).places["work"]

    assert list(places.values()) == [40, 20 + 20, 0 + 10 + 10]


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ({}, [40, 40, 20]),
        ({"tier": "intensive"}, [10, 10, 5]),
        ({"in_years": [1]}, [40, 20, 0]),
        ({"in_years": [2, 3]}, [0, 20, 20]),
        ({"tier": "intensive", "in_years": [2, 3]}, [0, 5, 5]),
        ({"tier": "intensive", "one_for_every": 4}, [3, 3, 2]),
        ({"in_years": [1], "one_for_every": 15, "share": 0.5}, [1.5, 1, 0]),
    ],
)
def test_a_thing_for_each_school_of_a_tier_or_an_age(
    thing: dict[str, Any], expected: list[float]
) -> None:
    assert needed({"per": "school"} | thing) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("per", "whole", "some"),
    [
        ("journey", [40, 20, 0], None),
        ("match", [80, 80, 40], [0, 40, 40]),
        ("partnership_month", [400, 400, 200], [0, 200, 200]),
        ("delegate", [240, 240, 120], [0, 120, 120]),
        ("pupil", [1200, 1200, 600], [0, 600, 600]),
    ],
)
def test_other_counts_of_a_tier_or_an_age(
    per: str, whole: list[float], some: list[float] | None
) -> None:
    words = {
        "matches_per_school": 2,
        "months_per_match": 5,
        "events": 3,
        "delegates_per_school": 2,
        "pupils_per_school": 30,
    }
    quarter = [count / 4 for count in whole]

    assert needed({"per": per}, **words) == pytest.approx(whole)
    assert needed({"per": per, "tier": "intensive"}, **words) == pytest.approx(quarter)
    if some is not None:
        assert needed({"per": per, "in_years": [2, 3]}, **words) == pytest.approx(some)


def test_a_broken_match_is_brokered_anew_and_its_months_go_on() -> None:
    words = {"matches_per_school": 1, "months_per_match": 10, "rematched": 0.25}

    assert needed({"per": "match"}, **words) == pytest.approx([50, 50, 25])
    months = needed({"per": "partnership_month"}, **words)
    assert months == pytest.approx([400, 400, 200])


def test_people_are_deployed_in_the_schools_of_a_tier() -> None:
    visit = {"person": "adviser", "days_per_school": 6, "schools_per_person": 2}
    model = document(
        people={"adviser": {"from": "freelance", "fee": 100}},
        programmes={
            "work": {
                "cohorts": {2026: 40, 2027: 20},
                "tiers": {"intensive": {"label": "Intensive", "share": 0.25}},
                "deployments": [visit | {"tier": "intensive"}],
                "ingredients": [THING | {"per": "deployed_person"}],
            }
        },
    )

    counts = planned(model).counts["work"]

    assert list(counts["deployment_day"].values()) == [60, 30]
    assert list(counts["deployed_person"].values()) == [5, 2.5]
    assert bought(model) == pytest.approx([60 * 100 + 5 * 100, 30 * 100 + 2.5 * 100])


def test_only_schools_in_their_first_year_send_their_own_people() -> None:
    sent = {"person": "deputy", "days_per_school": 2, "in_years": [1]}
    model = document(
        people={"deputy": OFFICER | {"from": "supported_school", "levy": False}},
        programmes={
            "work": {
                "cohorts": {2026: 40, 2027: 20},
                "lasts_years": 2,
                "attendance": [sent],
            }
        },
    )

    lost = given(model, "supported_school", "lost")

    assert lost == pytest.approx([40 * 2 * 20, 20 * 2 * 20])


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ({}, [3 * 3, 3 * 3, 3 * 2]),
        ({"tier": "intensive"}, [3, 3, 3]),
        ({"in_years": [2, 3]}, [0, 3 * 2, 3 * 2]),
    ],
)
def test_a_venue_for_every_30_delegates_is_taken_for_each_event(
    thing: dict[str, Any], expected: list[float]
) -> None:
    venue = {"per": "delegate", "one_for_every": 30} | thing

    found = needed(venue, events=3, delegates_per_school=2)

    assert found == pytest.approx(expected)


def test_a_pool_takes_the_venues_of_each_programme() -> None:
    venue = THING | {"per": "delegate", "one_for_every": 30}
    conferences = {"events": 3, "delegates_per_school": 1}
    model = document(
        programmes={
            "one": {"cohorts": {2026: 31}} | conferences,
            "other": {"cohorts": {2026: 10}} | conferences,
        },
        pools={"p": {"label": "P", "driver": "schools", "ingredients": [venue]}},
    )

    assert bought(model)[0] == pytest.approx(100 * 3 * (2 + 1))


def test_each_doubling_of_what_was_done_saves_a_fifth() -> None:
    found = needed({"per": "school", "learning": 0.2})

    assert found[:2] == pytest.approx([40, 40 * 0.8])
    assert found[2] == pytest.approx(20 * 2.5**-0.321928, abs=1e-5)


def test_what_was_done_before_a_thing_is_bought_teaches_all_the_same() -> None:
    found = needed({"per": "school", "learning": 0.2, "years": [2027]})

    assert found == pytest.approx([0, 40 * 0.8, 0])


def test_a_pool_learns_by_what_all_programmes_did() -> None:
    item = THING | {"per": "school", "learning": 0.5}
    pool = {"label": "P", "driver": "schools", "ingredients": [item]}
    model = document(
        programmes={"one": {"cohorts": {2027: 4}}, "other": {"cohorts": {2026: 2}}},
        pools={"p": pool},
    )

    assert bought(model) == pytest.approx([200, 400 / 3])


def test_a_hub_that_is_handed_over_ends_for_the_broker_and_goes_on() -> None:
    model = hub(
        THING | {"per": "school", "one_for_every": 15, "label": "Desks"},
        THING | {"price": 1200, "vat": "included"},
    )
    desks, rent = [300, 300, 200], [1000, 1000, 1000]

    assert bought(model) == pytest.approx(
        [
            desks[0] + rent[0] + 200,
            desks[1] + rent[1] + 200,
            (desks[2] + rent[2] + 200) / 2,
        ]
    )
    assert paid_over(model, "broker", "exchequer") == pytest.approx([200, 200, 100])
    given_half = [0, 0, (desks[2] + rent[2]) / 2]
    assert given(model, "provider_school") == pytest.approx(given_half)


@pytest.mark.parametrize(
    ("person", "a_day"),
    [
        (OFFICER, 20),
        (OFFICER | {"from": "supported_school", "levy": False}, 20),
        (OFFICER | {"from": "provider_school", "levy": False}, 20),
        (OFFICER | {"from": "provider_school", "fee": 600, "fee_share": 0.5}, 300),
        ({"from": "freelance", "fee": 400}, 400),
    ],
)
def test_a_day_that_is_handed_over_is_worth_its_fee_or_its_day_cost(
    person: dict[str, Any], a_day: float
) -> None:
    days = {"label": "Days", "cost_type": "secretariat", "number": 8, "person": "one"}

    model = hub(days, people={"one": person})

    assert given(model, "provider_school") == pytest.approx([0, 0, 4 * a_day])


def test_days_that_are_handed_over_are_no_staff_days_of_the_broker() -> None:
    days = {"label": "Days", "cost_type": "secretariat", "number": 8, "person": "one"}

    rows = planned(hub(days, people={"one": OFFICER})).rows

    pay = [sum(row.months) for row in rows if row.is_pay]
    assert pay == pytest.approx([8 * 20, 8 * 20, 4 * 20])
