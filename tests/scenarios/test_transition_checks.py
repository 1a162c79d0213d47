"""Schools buy from a year of the plan on, for a fee, and only if any was supported."""

from __future__ import annotations

import pytest

from scenarios.checks import check_funding
from scenarios.transition_checks import check_transitions
from tests.documents import Change, funding_with, told
from tests.models import Words

FEES = "{kind: fee, name: fees, prices: {leading: 4000, reading: 2500}}"
LATER = (FEES, FEES.replace("}}", "}, years: [2027]}"))
AT = "funding.subsidy.transitions"


def said(*changes: Change, **transitions: Words) -> list[str]:
    """Return what is said of the small document's subsidy with some transitions."""
    inspection = funding_with(*changes)
    path, funding = next(iter(inspection.scenarios()))
    words = funding.model_dump(by_alias=True, exclude_unset=True)
    changed = type(funding).model_validate({**words, "transitions": transitions})
    return told(check_transitions(inspection, path, changed))


def turned(**words: object) -> Words:
    """Return that schools may buy from the second year on."""
    return {"from_year": 2027, "converts": 0.4, **words}


def test_schools_that_pay_a_fee_once_support_has_ended_are_in_order() -> None:
    assert said(LATER, leading=turned()) == []
    assert said(LATER, reading=turned(after="leading")) == []


def test_programmes_that_are_not_there_are_told() -> None:
    assert said(LATER, leeding=turned()) == [
        (
            f"error {AT}.leeding: There is no programme called 'leeding'. Did you mean "
            "'leading'?"
        )
    ]
    assert said(LATER, leading=turned(after="reeding")) == [
        (
            f"error {AT}.leading.after: There is no programme called 'reeding'. Did "
            "you mean 'reading'?"
        )
    ]


def test_a_programme_comes_after_another_that_is_supported() -> None:
    assert said(LATER, leading=turned(after="leading")) == [
        (
            f"error {AT}.leading.after: 'leading' comes after itself. Leave 'after' "
            "out where schools go on in the same programme."
        )
    ]
    assert said(LATER, leading=turned(after="reading"), reading=turned()) == [
        (
            f"error {AT}.leading.after: 'reading' is itself bought under 'transitions' "
            "here; its schools are not supported free. Name a programme that is "
            "supported, or take one of the two out."
        )
    ]


@pytest.mark.parametrize("year", [2026, 2028])
def test_schools_cannot_pay_in_the_first_year_or_after_the_last(year: int) -> None:
    assert said(LATER, leading=turned(from_year=year)) == [
        (
            f"error {AT}.leading.from_year: Schools cannot begin to pay in {year}: "
            "they are supported in a year of the plan before, and pay in one of the "
            "plan. Write a year after 2026 and not after 2027."
        )
    ]


def test_a_plan_of_one_year_has_no_room_for_it() -> None:
    one_year = ("first_year: 2026\n  years: 2", "first_year: 2026\n  years: 1")

    (told_of,) = said(one_year, LATER, leading=turned())

    assert "Plan for two years or more, or take the transition out." in told_of


def test_somebody_has_to_be_supported_before() -> None:
    nobody = ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2027: 8}")
    own, other = (
        said(nobody, LATER, leading=turned()),
        said(nobody, LATER, reading=turned(after="leading")),
    )

    assert own == [
        (
            f"warning {AT}.leading.from_year: Nobody is asked to buy 'leading': no "
            "school of 'leading' is in it in 2026/27. Give 'leading' a cohort before "
            "2027, or write another year."
        )
    ]
    assert len(other) == 1
    assert "no school of 'leading' ends its journey in 2026/27 or later" in other[0]


def test_somebody_has_to_find_a_place() -> None:
    nobody = ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2026: 10, 2027: 0}")

    assert said(nobody, LATER, leading=turned()) == [
        (
            f"warning {AT}.leading: Nobody can buy 'leading': no cohort is planned "
            "from 2027 on, and a planned cohort is the most that start. Add one for "
            "each of these years, like cohorts: {2027: 18}."
        )
    ]


def test_buyers_who_pay_nothing_are_told() -> None:
    free = (FEES, FEES.replace("}}", "}, years: [2026]}"))

    assert said(free, leading=turned()) == [
        (
            f"warning {AT}.leading: Buyers of 'leading' are asked no fee in 2027/28. "
            "They take their place for nothing. Add a fee for it, like prices: "
            "{leading: 4000} with years: [2027]."
        )
    ]


def test_supported_schools_that_pay_what_buyers_pay_are_told() -> None:
    assert said(leading=turned()) == [
        (
            f"note {AT}.leading: 'fees' is asked in all years, also of schools that "
            "are supported before 2027. Write years: [2027] at the fee if these pay "
            "nothing."
        )
    ]
    assert said(reading=turned(after="leading")) == []


def test_a_share_that_leaves_after_the_plan_changes_nothing() -> None:
    assert said(LATER, leading=turned(leaves=0.2)) == [
        (
            f"warning {AT}.leading.leaves: The share that leaves changes nothing: no "
            "bought journey ends before the last year of the plan. Plan for more "
            "years, write an earlier 'from_year', or take it out."
        )
    ]


def test_shares_above_one_are_refused_with_all_other_numbers() -> None:
    turned_wrong = "{from_year: 2027, converts: 1.2, leaves: -0.1}"
    wrong = f"{FEES}\n    transitions: {{leading: {turned_wrong}}}"

    found = [one for one in everything((FEES, wrong)) if one.startswith("error")]

    assert [one.partition(":")[0] for one in found] == [
        f"error {AT}.leading.converts",
        f"error {AT}.leading.leaves",
    ]


def everything(*changes: Change) -> list[str]:
    """Return all that is said of the small document, changed."""
    inspection = funding_with(*changes)
    return told(
        check_funding(
            inspection.model,
            inspection.register,
            inspection.tables,
            inspection.lines,
        )
    )
