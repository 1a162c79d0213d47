"""Pools whose driver does not fit, and pools that are a large part of full cost."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from costmodel.pool_sense_checks import check_sense_of_pools
from tests.documents import costs_of, told
from tests.models import Words, a_model, bought, days_of, pool, programme

CHEAP = bought(1_000_000)
"""What makes every pool small beside it."""


def said(pools: Words, **programmes: Words) -> list[str]:
    """Return what is said of pools over some programmes."""
    model = a_model(pools=pools, programmes=programmes)
    inspection = Inspection(model, load_published(), DocumentLines())
    return told(check_sense_of_pools(inspection, costs_of(inspection)))


def two(**words: object) -> Words:
    """Return two programmes of which only the first has events and matches."""
    return {
        "meeting": programme(
            10, events=6, matches_per_school=1, ingredients=[CHEAP], **words
        ),
        "reading": programme(30, ingredients=[CHEAP], **words),
    }


def conferences(venue: float, clerk: float, driver: str = "schools") -> Words:
    """Return a pool of events and of something else."""
    return {
        "conferences": pool(driver, bought(venue, cost_type="events"), bought(clerk))
    }


def test_programmes_without_events_do_not_bear_conferences_unasked() -> None:
    assert said(conferences(20_000, 5_000), **two()) == [
        (
            "note pools.conferences.driver: The pool 'conferences' is mostly events "
            "and is spread by 'schools'; 'reading' has no events and bears £18,750 of "
            "it. Write driver: events, or state the events of those that have some."
        )
    ]


@pytest.mark.parametrize(("venue", "is_told"), [(4_999, 0), (5_000, 0), (5_001, 1)])
def test_mostly_is_more_than_half(venue: float, is_told: int) -> None:
    assert len(said(conferences(venue, 5_000), **two())) == is_told


@pytest.mark.parametrize("driver", ["events", "matches", "partnership_months"])
def test_a_driver_that_fits_needs_no_word(driver: str) -> None:
    assert said(conferences(20_000, 0, driver), **two()) == []


def test_weights_are_the_users_own_choice() -> None:
    weights = {"meeting": 1, "reading": 1}
    fixed = pool("fixed", bought(20_000, cost_type="events"), weights=weights)

    assert said({"conferences": fixed}, **two()) == []


def test_brokering_does_not_reach_programmes_without_matches_unasked() -> None:
    brokers = pool("schools", bought(8_000, cost_type="brokering"))

    (finding,) = said(
        {"brokers": brokers}, one=programme(10, ingredients=[CHEAP]), two=programme(10)
    )

    assert "'brokers' is mostly brokering and is spread by 'schools'" in finding
    assert "'one' and 'two' have no matches and bear £8,000 of it" in finding
    assert "Write driver: matches," in finding


def test_a_programme_that_a_pool_does_not_reach_bears_nothing() -> None:
    programmes = two() | {"empty": programme(0)}

    (finding,) = said(conferences(20_000, 0), **programmes)

    assert "empty" not in finding


def test_if_all_have_events_nothing_is_odd() -> None:
    assert (
        said(conferences(20_000, 0), one=programme(10, events=1, ingredients=[CHEAP]))
        == []
    )


def with_fees(days: float, other: float) -> Words:
    """Return a programme of one school and heads' days at £500, and other cost."""
    return {
        "leading": programme(
            1,
            deployments=[{"person": "head", "days_per_school": days}],
            ingredients=[bought(other)],
        )
    }


@pytest.mark.parametrize(("other", "is_told"), [(50_001, 0), (50_000, 0), (49_999, 1)])
def test_staff_by_a_direct_cost_that_passes_through(other: float, is_told: int) -> None:
    office = pool("direct_cost", days_of("officer", 10))

    assert len(said({"office": office}, **with_fees(100, other))) == is_told


def test_staff_by_fees_are_told_with_what_to_do() -> None:
    office = pool("direct_cost", days_of("officer", 10))

    assert said({"office": office}, **with_fees(150, 25_000)) == [
        (
            "note pools.office.driver: The pool 'office' is mostly staff and is spread "
            "by 'direct_cost'; 75% of programmes' direct cost is fees for deployed "
            "days, which only pass through. A dear fee draws staff cost that it does "
            "not cause. Spread it by what takes the staff's time, like staff_days or "
            "matches."
        )
    ]


def test_what_is_not_staff_may_go_by_fees() -> None:
    office = pool("direct_cost", days_of("officer", 1), bought(100))

    assert said({"office": office}, **with_fees(150, 25_000)) == []


@pytest.mark.parametrize(("rent", "is_told"), [(299, 0), (300, 0), (301, 1)])
def test_a_pool_is_large_above_three_tenths(rent: float, is_told: int) -> None:
    one = programme(1, ingredients=[bought(1_000 - rent)])

    assert len(said({"office": pool("schools", bought(rent))}, one=one)) == is_told


def test_a_large_pool_is_told_with_its_sum() -> None:
    office = {"office": pool("schools", bought(40_000))}
    one = programme(1, ingredients=[bought(30_000)])

    (alone,) = said(office, one=programme(1, ingredients=[bought(60_000)]))
    (shared,) = said(office, one=one, two=one)

    assert alone == (
        "note pools.office: The pool 'office' is 40% of full cost: £40,000 of £100,000 "
        "over the plan. See what in it can be counted in programmes, and put it there."
    )
    assert "What programmes cost rests much on how it is spread." in shared


def test_pools_that_cost_nothing_need_no_word() -> None:
    assert said({"office": pool("schools", bought(0))}, one=programme(1)) == []


def by_rules(driver: str, rules: str, kind: str, *needs: Words) -> list[str]:
    """Return what is said of a pool that rules give another driver."""
    model = a_model(
        pools={"office": pool(driver, *needs, kind=kind)},
        programmes=with_fees(150, 25_000) if kind == "support" else two(),
        allocation={"rules": rules},
    )
    inspection = Inspection(model, load_published(), DocumentLines())
    return told(check_sense_of_pools(inspection, costs_of(inspection)))


def test_the_driver_that_rules_give_is_the_one_that_is_asked_for() -> None:
    (pay,) = by_rules("schools", "grant_template", "support", days_of("officer", 10))
    (venue,) = by_rules(
        "events", "grant_template", "headquarters", bought(20_000, cost_type="events")
    )

    assert "is mostly staff and is spread by 'direct_cost'; 75%" in pay
    assert pay.endswith(
        "Take 'kind' out, by which rules give it 'direct_cost', and spread it by what "
        "takes the staff's time, like staff_days or matches."
    )
    assert "is mostly events and is spread by 'direct_cost'; 'reading'" in venue
    assert venue.endswith(
        "Take 'kind' out, by which rules give it 'direct_cost', and write driver: "
        "events, or state the events of those that have some."
    )
