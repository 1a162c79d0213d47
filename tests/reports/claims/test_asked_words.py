"""The claim asked of schools is told in sentences that follow from the figures."""

from __future__ import annotations

import pytest

from reports.claims.asked_words import (
    against_claim_in_words,
    holding_in_words,
    paying_in_words,
    subsidy_in_words,
    who_was_asked,
)
from scenarios.affordability_tables import Region
from scenarios.claim.budgets import shipped_budgets
from scenarios.claim.held import AskedClaim, asked_claim
from scenarios.gap_judgement import Costed
from tests.models import compiled
from tests.reports.claims.asked import asked, plan
from tests.scenarios.claim.asking import prices_of, secondaries, worked
from tests.scenarios.schools.tables import made


def one(*price: float, economic: float = 1.0, share: float = 0.75) -> AskedClaim:
    """Ask four secondaries about one programme."""
    lines = secondaries(5_000, 10_000, 15_000, 25_000)
    return asked(plan("secondary"), [price], lines, economic=economic, share=share)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            worked(),
            (
                "The claim holds: full cost and all resources are more than three in"
                " four schools can pay, for every programme and by every test counted,"
                " in at least nine of ten draws."
            ),
        ),
        (
            one(4_000, 4_000, 4_000),
            (
                "The claim does not hold: neither full cost nor all resources are more"
                " than three in four schools can pay, for any programme or by any test"
                " counted, in at least nine of ten draws."
            ),
        ),
        (
            one(4_000, 4_000, 20_000, share=0.5),
            (
                "Present evidence does not decide whether the claim holds: no price is"
                " more than 50% of schools can pay in at least nine of ten draws, and"
                " not all prices are within it as often."
            ),
        ),
        (
            one(6_000, 6_000, 6_000, economic=2.0),
            (
                "The claim holds only if schools are to pay for all resources from"
                " training budgets (for 1 of 1 programme): only there is the price"
                " more than three in four schools can pay in at least nine of ten"
                " draws."
            ),
        ),
    ],
)
def test_the_answer_is_a_plain_sentence(found: AskedClaim, words: str) -> None:
    assert holding_in_words(found) == words


def test_conditions_are_named_by_cost_and_test() -> None:
    table = made(
        {"phase": "secondary", "total_income": 4e6, "teachers": 1.0},
        {"phase": "primary", "total_income": 4e6, "training_line": 20_000.0},
    )
    found = asked(
        plan("secondary", "primary"),
        [[6_000, 6_000, 6_000], [6_000, 6_000, 6_000]],
        table,
        economic=2.0,
    )

    assert holding_in_words(found).startswith(
        "The claim holds only if schools are to pay full cost from training budgets"
        " (for 1 of 2 programmes) or from a published sum a teacher (for 2 of 2"
        " programmes) or for all resources from training budgets (for 1 of 2"
        " programmes) or from a published sum a teacher (for 2 of 2 programmes): only"
        " there"
    )


def test_of_one_programme_the_schools_asked_are_told() -> None:
    assert paying_in_words(worked()) == (
        "A school-year costs £12,000 in full (£12,000 to £20,000 in eight of ten"
        " draws). Of the schools asked, those that could pay that are 50% from training"
        " budgets."
    )


def test_of_several_programmes_the_mean_of_their_places_is_told() -> None:
    table = made({"phase": "secondary", "teachers": 0.0})
    found = asked(plan("secondary", "secondary"), [[4_000] * 3, [6_000] * 3], table)

    assert paying_in_words(found) == (
        "A school-year costs £5,000 in full (£5,000 to £5,000 in eight of ten draws) on"
        " the mean of all programmes. On the mean of their places, the schools that"
        " could pay the full price of a programme are 50% from training budgets, 50%"
        " from 0.5% of income and 100% once, from reserves."
    )


def test_the_smallest_subsidy_is_told_with_how_sure_it_is() -> None:
    assert list(subsidy_in_words(worked(), Costed.FULL)) == [
        (
            "So that three in four schools can pay the rest, full cost takes a subsidy,"
            " by what they pay it from: £2,000 a school-year (£20k over the plan) from"
            " training budgets."
        ),
        "That sum is enough in 50% of draws; in nine of ten draws £10,000 is enough.",
    ]


def test_where_nothing_is_needed_nothing_is_told() -> None:
    needed, sure = subsidy_in_words(one(4_000, 4_000, 4_000), Costed.ECONOMIC)

    assert needed.endswith(
        "all resources take a subsidy, by what they pay it from: nothing from training"
        " budgets."
    )
    assert sure.startswith("That sum is enough in more than 99% of draws")


def test_the_chance_of_more_than_the_claimed_sums_is_told() -> None:
    assert list(against_claim_in_words(worked(), Costed.FULL)) == [
        (
            "By the strictest test and reading, the chance that full cost needs a mean"
            " subsidy above the £5,000 of 2013 is about 1 in 2 (50%), and above £7,210,"
            " the same money in 2026-27 prices, about 1 in 2 (50%)."
        )
    ]


def test_how_sure_runs_from_the_least_sure_test_to_the_surest() -> None:
    table = made({"phase": "secondary", "total_income": 1e8, "teachers": 0.0})
    found = asked(plan("secondary"), [[6_000, 6_000, 9_000]], table)

    *_, sure = subsidy_in_words(found, Costed.FULL)

    assert "in 50% to more than 99% of draws" in sure


def test_without_a_test_that_counts_nothing_is_said_of_a_subsidy() -> None:
    table = made({"phase": "secondary", "total_income": float("nan"), "teachers": 0.0})
    table.numbers[next(n for n in table.numbers if n == "training_line")][:] = float(
        "nan"
    )
    table.numbers[next(n for n in table.numbers if n == "total_spending")][:] = float(
        "nan"
    )
    found = asked(plan("secondary"), [[6_000, 6_000, 9_000]], table)

    assert list(subsidy_in_words(found, Costed.FULL)) == []
    assert list(against_claim_in_words(found, Costed.FULL)) == []


def test_it_is_told_who_was_asked_and_how() -> None:
    model = plan("secondary", "all")
    shipped = asked_claim(
        compiled(model),
        prices_of([[1] * 3] * 2, [10, 10]),
        shipped_budgets(compiled(model), Region.LONDON),
    )

    assert who_was_asked(shipped) == (
        "Asked in London: 467 secondary schools and 2,561 schools of every phase, by"
        " the percentiles of their budgets that ship with the software; accounts of"
        " 2024-25."
    )
    assert who_was_asked(worked()) == (
        "Asked in London: 4 secondary schools, one by one, of the table made; accounts"
        " of 2024-25."
    )
