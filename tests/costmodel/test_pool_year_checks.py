"""The years in which pools are at work lie in the model, and nothing is run twice."""

from __future__ import annotations

import pytest

from costmodel.pool_checks import check_pools
from tests.documents import costs_with, told

OFFICE = "driver: staff_days\n"
RENT = "price: 6000, vat: on_top"


def said(words: str) -> list[str]:
    """Return what is said of a pool with further lines."""
    return told(check_pools(costs_with((OFFICE, f"{OFFICE}{words}"))))


@pytest.mark.parametrize(
    "words",
    [
        "    runs: {2026: 1, 2027: 0.5}\n",
        (
            "    runs: {2026: 1, 2027: 0.5}\n"
            "    handed_over: {to: individual, years: {2027: 0.5}}\n"
        ),
        "    runs: {2026: 1}\n    handed_over: {to: individual, years: {2027: 1}}\n",
        (
            "    runs: {2026: none_yet, 2027: 0}\n"
            "    handed_over: {to: individual, years: {2026: 1}}\n"
        ),
        (
            "    runs: {2026: 1, 2027: 0}\n"
            "    handed_over: {to: individual, years: {2026: none_yet}}\n"
        ),
        "    runs: {2026: none_yet, 2027: 1}\n",
        "    runs: {2026: none_yet, 2027: 0}\n",
        "    runs: {2026: -1, 2027: 0}\n",
    ],
)
def test_a_pool_that_runs_and_is_handed_over_is_in_order(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        (
            "    runs: {2025: 1, 2026: 1}\n",
            (
                "error pools.office.runs.2025: 2025 is outside the years of the model. "
                "Write a year from 2026 to 2027, the calendar year in which the "
                "academic year begins, or lengthen the model."
            ),
        ),
        (
            "    runs: {2026: 0}\n",
            (
                "warning pools.office.runs: The pool 'office' is at work in no year. "
                "It costs the broker nothing. Write its share by year, like "
                "runs: {2026: 1, 2027: 1}, or leave 'runs' out."
            ),
        ),
        (
            "    handed_over: {to: individual, years: {}}\n",
            (
                "error pools.office.handed_over.years: The pool 'office' is handed "
                "over in no year. Write the share by year, like {2026: 0.5}, or take "
                "'handed_over' out."
            ),
        ),
        (
            (
                "    runs: {2026: 1}\n"
                "    handed_over: {to: individual, years: {2028: 1}}\n"
            ),
            (
                "error pools.office.handed_over.years.2028: 2028 is outside the years "
                "of the model. Write a year from 2026 to 2027, the calendar year in "
                "which the academic year begins, or lengthen the model."
            ),
        ),
        (
            "    handed_over: {to: individual, years: {2027: 0.25}}\n",
            (
                "warning pools.office.handed_over.years.2027: In 2027 the pool "
                "'office' is at work by 1 and handed over by 0.25: more than the "
                "whole of it. The broker and the other party would both bear it. "
                "Write what the broker still runs of it in every year, like "
                "runs: {2026: 1, 2027: 0.75}."
            ),
        ),
        (
            "    handed_over: {to: individual, years: {2026: 0.3, 2027: 1}}\n",
            (
                "warning pools.office.handed_over.years.2026: In 2026 the pool "
                "'office' is at work by 1 and handed over by 0.3, in 2027 by 1 and by "
                "1: more than the whole of it. The broker and the other party would "
                "both bear it. Write what the broker still runs of it in every year, "
                "like runs: {2026: 0.7, 2027: 0}."
            ),
        ),
        (
            "    runs: {2027: none_yet}\n",
            (
                "note pools.office.runs: The pool 'office' has no share in 2026; it "
                "costs nothing then. Name every year of the plan, like "
                "runs: {2026: 0, 2027: none_yet}, with 0 where it is meant to rest."
            ),
        ),
        (
            "    handed_over: {to: individual, years: {2028: 1, 2026: 1}}\n",
            (
                "error pools.office.handed_over.years.2028: 2028 is outside the years "
                "of the model. Write a year from 2026 to 2027, the calendar year in "
                "which the academic year begins, or lengthen the model."
            ),
        ),
    ],
)
def test_years_outside_the_model_and_shares_above_the_whole_are_told(
    words: str, finding: str
) -> None:
    assert said(words) == [finding]


GONE = "runs: {2026: 1}\n    handed_over: {to: individual, years: {2027: 1}}"
HALF = (
    "runs: {2026: 1, 2027: 0.5}\n    handed_over: {to: individual, years: {2027: 0.5}}"
)
STILL_TAKES = (
    "note pools.team.takes.office: In 2027 others run the pool 'office' alone, and it "
    "still takes days of the pool 'team'. What is taken is the same in every year; its "
    "cost stays with the broker. Take 'office' out of its 'takes' if it then does "
    "without the broker."
)


@pytest.mark.parametrize(
    ("days", "years", "noted"),
    [(5, GONE, [STILL_TAKES]), (0, GONE, []), (5, HALF, [])],
)
def test_a_pool_that_others_run_alone_and_still_takes_days_is_noted(
    days: int, years: str, noted: list[str]
) -> None:
    team = (
        "pools:\n  team: {label: Team, driver: time, capacity: {days: 99}, "
        f"takes: {{reading: {{days: 1}}, office: {{days: {days}}}}}}}\n"
    )
    edits = (("pools:\n", team), (OFFICE, f"{OFFICE}    {years}\n"))

    found = told(check_pools(costs_with(*edits)))

    assert [one for one in found if "alone" in one] == noted


RESTS = f"{OFFICE}    runs: {{2026: 1, 2027: 0}}\n"


@pytest.mark.parametrize(
    ("years", "then"), [("[2027, 2027]", ""), ("[2026, 2027]", " then")]
)
def test_what_a_pool_needs_while_it_rests_is_told(years: str, then: str) -> None:
    rent = (RENT, f"{RENT}, years: {years}")

    assert told(check_pools(costs_with((OFFICE, RESTS), rent))) == [
        (
            "warning pools.office.ingredients.1.years: 'Rent' falls in 2027, in which "
            f"its pool 'Office' is not at work; it costs nothing{then}. Write a share "
            "of the pool there, like runs: {2026: 1, 2027: 1}, or put what is still "
            "needed in a pool of its own."
        )
    ]


@pytest.mark.parametrize(
    ("pool", "years"),
    [
        (RESTS, "[2026]"),
        (RESTS, "[2028]"),
        (f"{RESTS}    handed_over: {{to: individual, years: {{2027: 1}}}}\n", "[2027]"),
    ],
)
def test_what_falls_while_a_pool_is_at_work_is_in_order(pool: str, years: str) -> None:
    rent = (RENT, f"{RENT}, years: {years}")

    assert told(check_pools(costs_with((OFFICE, pool), rent))) == []
