"""Schools one by one and percentiles stand side by side."""

from __future__ import annotations

from reports.claims.asked_twice import apart_in_words, asked_twice
from scenarios.claim.two_ways import two_ways
from tests.reports.claims.asked import run_of, with_two_sums
from tests.reports.runs import row_named, texts
from tests.scenarios.claim.asking import (
    asked_of,
    prices_of,
    secondaries,
    ten_secondaries,
    worked,
)

OTHER = asked_of(
    ten_secondaries(),
    prices_of([[12_000, 12_000, 20_000]], [10]),
    secondaries(5_000, 11_000, 15_000, 25_000),
)
WAYS = tuple(two_ways(worked(), OTHER))


def test_both_are_told_with_how_far_they_are_apart() -> None:
    table = asked_twice(run_of(ten_secondaries()), WAYS)

    assert row_named(table, "Training budget; unknown: left out") == [
        *("50.0", "50.0", "0.0"),
        *("1,000", "2,000", "1,000"),
    ]


def test_the_sentence_names_both() -> None:
    assert apart_in_words(WAYS) == (
        "Of schools asked one by one (and, in brackets, by percentiles) those that"
        " could pay full cost are 50% (50%) from training budgets, with a subsidy of"
        " £2,000 (£1,000)."
    )


def test_without_a_test_that_counts_in_both_nothing_is_said() -> None:
    assert apart_in_words(()) == ""


def test_the_highest_published_sum_is_named() -> None:
    found = with_two_sums()

    told = asked_twice(run_of(ten_secondaries()), tuple(two_ways(found, found)))

    assert "Sum a teacher, highest" in [line[0] for line in texts(told)]
