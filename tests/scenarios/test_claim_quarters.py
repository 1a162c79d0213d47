"""Quarters of a claim begin where the funder's year does."""

from __future__ import annotations

from scenarios.claim_quarters import claim_quarters, claim_years


def test_quarters_are_counted_from_the_funders_year() -> None:
    found = claim_quarters(range(24), -5, 0)

    assert [each.first for each in found] == [0, 1, 4, 7, 10, 13, 16, 19, 22]
    assert [len(year) for year in claim_years(found)] == [3, 4, 2]


def test_a_term_that_ends_within_a_quarter_cuts_it() -> None:
    found = claim_quarters(range(2, 7), 2, 9)

    assert [(each.first, each.stop) for each in found] == [
        (2, 5),
        (5, 7),
        (7, 8),
        (8, 9),
    ]
    assert found[0].months == slice(2, 5)
