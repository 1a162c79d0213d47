"""Headings take something, add up, and are not overspent unasked."""

from __future__ import annotations

import pytest

from scenarios.heading_checks import check_claims, check_headings
from scenarios.streams import Contract, Grant
from tests.documents import funding_with, told
from tests.models import Words, contract, donation, grant
from tests.scenarios.claiming import PEOPLE, TRAVEL, council, worked

PLACE = "at.headings"


def said(*headings: Words, **words: object) -> list[str]:
    """Return what is said of the headings of a grant of £24,000 a year."""
    stated = grant(**{"a_year": 24_000, "headings": headings, **words})
    return told(check_headings(funding_with(), ("at",), Grant.model_validate(stated)))


def found(*streams: Words) -> list[str]:
    """Return what is said of the claims of the example on the page."""
    return told(check_claims(funding_with(), ("only",), worked(*streams)))


def test_headings_in_order_have_nothing_told() -> None:
    sold = Contract.model_validate(contract(per_unit=1, headings=[PEOPLE, TRAVEL]))

    assert said() == []
    assert said(PEOPLE, TRAVEL) == []
    assert said({"name": "all"}) == []
    assert told(check_headings(funding_with(), ("at",), sold)) == []


def test_a_grant_for_anything_has_no_headings() -> None:
    assert said({"name": "all"}, restricted=False) == [
        (
            f"error {PLACE}: 'council' is not restricted: nothing is claimed under "
            "headings. Take 'restricted: false' out, or the headings."
        )
    ]


def test_names_that_are_taken_are_told() -> None:
    travel = {"name": "one", "cost_types": ["travel"]}

    assert said(travel, {"name": "one"}, {"name": "no_heading", "origin": "pools"})[
        :3
    ] == [
        (
            f"error {PLACE}.0.name: 2 headings of 'council' are called 'one'. Give "
            "each a name of its own, like one_1."
        ),
        (
            f"error {PLACE}.1.name: 2 headings of 'council' are called 'one'. Give "
            "each a name of its own, like one_2."
        ),
        (
            f"error {PLACE}.2.name: 'no_heading' is what cost stands under that no "
            "heading takes. Give the heading another name, like other."
        ),
    ]


def test_an_account_in_two_headings_is_told() -> None:
    twice = {**PEOPLE, "ledger_codes": ["7000", "7400"]}

    assert said(twice, TRAVEL) == [
        (
            f"error {PLACE}: The headings of 'council' name '7400' more than once. "
            "Keep each account in one heading, where most of its cost belongs."
        )
    ]


def test_a_heading_under_which_nothing_can_stand_is_told() -> None:
    late = {"name": "late", "cost_types": ["travel", "travel"]}

    assert said({"name": "all"}, late) == [
        (
            f"error {PLACE}.1.cost_types: The heading 'late' names 'travel' twice. "
            "Keep it once."
        ),
        (
            f"error {PLACE}.1: No cost stands under the heading 'late': headings "
            "before it take all that it could have. A cost stands under the first "
            "heading that takes it. Write it before them, or name cost types that "
            "they leave."
        ),
    ]


def test_numbers_that_cannot_be_are_told() -> None:
    wrong = {**PEOPLE, "budget": -1, "may_move": 10}

    assert said(wrong, {**TRAVEL, "budget": 24_001}) == [
        (
            f"error {PLACE}.0.budget: This number is -1; a sum of nought or more is "
            "wanted here. Write pounds in a full year, like 15000."
        ),
        (
            f"error {PLACE}.0.may_move: This number is 10; a share between 0 and 1 is "
            "wanted here. Write a fraction, like 0.1 for 10%."
        ),
    ]


def test_budgets_are_stated_for_all_or_for_none() -> None:
    bare = {"name": "travel", "cost_types": ["travel"]}

    assert said(PEOPLE, bare, {"name": "rest"}) == [
        (
            f"error {PLACE}: Some headings of 'council' have a budget, and 'travel' "
            "and 'rest' have none. Write budget: 0 where nothing was agreed, or take "
            "all budgets out."
        )
    ]
    assert "'travel' has none" in said(PEOPLE, bare)[0]
    assert said({**bare, "may_move": 0.1}) == [
        (
            f"error {PLACE}: The headings of 'council' say how much may be moved, and "
            "no heading has a budget to move it from. Write the budget of each, like "
            "budget: 15000, or take 'may_move' out."
        )
    ]


def test_budgets_that_are_not_the_sum_are_told() -> None:
    assert said(PEOPLE, {**TRAVEL, "budget": 9_001}) == []
    assert said(PEOPLE, {**TRAVEL, "budget": 8_000}) == [
        (
            f"warning {PLACE}: The budgets of 'council' come to £23,000, and it brings "
            "£24,000 in a full year. What it brings is shared out in proportion to the "
            "budgets. See which of them is right."
        )
    ]


def test_claims_within_their_headings_have_nothing_told() -> None:
    assert found(council(), donation(restricted=True)) == []
    assert found(council(headings=[])) == []


def test_what_stands_under_no_heading_is_at_stake() -> None:
    sold = contract(a_year=1, headings=[{**PEOPLE, "budget": None}])

    findings = found(
        council(headings=[{"name": "cars", "cost_types": ["travel"]}]), sold
    )

    ends = (
        "A funder may refuse what its form has no line for. Name the cost types in a "
        "heading, or write a last one without 'cost_types': it takes all the rest."
    )
    assert findings == [
        (
            "warning only.streams.0.headings: £9,000 claimed of 'council' stands under "
            f"no heading: brokering. {ends}"
        ),
        (
            "warning only.streams.1.headings: £12,000 spent for 'tender' stands under "
            f"no heading: travel. {ends}"
        ),
    ]


@pytest.mark.parametrize(
    ("may_move", "told_of"),
    [(0.1, ["£3,000", "£2,400"]), (0.3, ["£3,000", "£1,200"]), (0.5, [])],
)
def test_what_is_overspent_is_told_with_what_is_at_stake(
    may_move: float, told_of: list[str]
) -> None:
    headings = [
        {**PEOPLE, "budget": 18_000},
        {**TRAVEL, "budget": 6_000, "may_move": may_move},
    ]

    findings = found(council(headings=headings))

    assert len(findings) == bool(told_of)
    for finding in findings:
        assert finding == (
            "warning only.streams.0.headings.1.budget: 'Travel' of 'council' is "
            f"claimed {told_of[0]} beyond its budget in the year to August 2027; "
            f"{told_of[1]} of it may not be moved without asking. The figures go on as "
            "if the funder agreed. Ask the funder for a change of budget, or move the "
            "cost."
        )


def test_a_contract_that_is_lost_claims_nothing() -> None:
    won = contract(a_year=1, headings=[PEOPLE, TRAVEL], chance_of_winning=0.5)

    assert found(won, council()) == []
