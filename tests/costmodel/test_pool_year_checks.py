"""The years in which pools are at work lie in the model, and nothing is run twice."""

from __future__ import annotations

import pytest

from costmodel.pool_checks import check_pools
from tests.documents import costs_with, told

OFFICE = "driver: staff_days\n"


def said(words: str) -> list[str]:
    """Return what is said of a pool with further lines."""
    return told(check_pools(costs_with((OFFICE, f"{OFFICE}{words}"))))


@pytest.mark.parametrize(
    "words",
    [
        "    runs: {2026: 1, 2027: 0.5}\n",
        (
            "    runs: {2026: 1, 2027: 0.5}\n"
            "    handed_over: {to: funder, years: {2027: 0.5}}\n"
        ),
        "    runs: {2026: 1}\n    handed_over: {to: funder, years: {2027: 1}}\n",
        "    runs: {2026: none_yet}\n    handed_over: {to: funder, years: {2026: 1}}\n",
        "    runs: {2026: 1}\n    handed_over: {to: funder, years: {2026: none_yet}}\n",
    ],
)
def test_a_pool_that_runs_and_is_handed_over_is_in_order(words: str) -> None:
    assert [one for one in said(words) if "no year" not in one] == []


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
                "runs: {2026: 1}, or leave 'runs' out."
            ),
        ),
        (
            "    handed_over: {to: funder, years: {}}\n",
            (
                "error pools.office.handed_over.years: The pool 'office' is handed "
                "over in no year. Write the share by year, like {2026: 0.5}, or take "
                "'handed_over' out."
            ),
        ),
        (
            "    runs: {2026: 1}\n    handed_over: {to: funder, years: {2028: 1}}\n",
            (
                "error pools.office.handed_over.years.2028: 2028 is outside the years "
                "of the model. Write a year from 2026 to 2027, the calendar year in "
                "which the academic year begins, or lengthen the model."
            ),
        ),
        (
            "    handed_over: {to: funder, years: {2027: 0.25}}\n",
            (
                "warning pools.office.handed_over.years.2027: In 2027 the pool "
                "'office' is at work by 1 and handed over by 0.25: more than the "
                "whole of it. The broker and the other party would both bear it. "
                "Write what the broker still runs of it, like runs: {2027: 0.75}."
            ),
        ),
    ],
)
def test_years_outside_the_model_and_shares_above_the_whole_are_told(
    words: str, finding: str
) -> None:
    assert said(words) == [finding]
