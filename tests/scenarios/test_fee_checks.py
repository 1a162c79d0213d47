"""What schools pay is priced, for somebody, and by somebody who can."""

from __future__ import annotations

from scenarios.fee_checks import check_brokerage, check_fee, check_membership
from scenarios.funding import Funding
from scenarios.streams import Fee, Membership
from tests.documents import funding_with, told
from tests.models import Words, fee, membership, scenario

AT = ("at",)


def said_of_fee(**words: object) -> list[str]:
    """Return what is said of a fee to lead."""
    return told(check_fee(funding_with(), AT, Fee.model_validate(fee(**words))))


def said_of_members(**words: object) -> list[str]:
    """Return what is said of a membership."""
    written = Membership.model_validate(membership(**words))
    return told(check_membership(funding_with(), AT, written))


def test_a_fee_and_a_membership_are_in_order() -> None:
    assert said_of_fee() == []
    assert said_of_members() == []
    assert said_of_fee(index="prices", rise_at_most=0.03) == []


def test_a_fee_without_a_price_is_refused() -> None:
    assert said_of_fee(prices={}) == [
        (
            "error at.prices: The fee 'fees' has no price. Add what a school pays for "
            "a year, like prices: {leading: 4000}."
        ),
    ]


def test_each_price_of_a_fee_is_looked_at() -> None:
    assert said_of_fee(prices={"leading": 4, "reading": 5000}) == [
        (
            "warning at.prices.leading: This price is £4.00 for each school, less than "
            "it costs to ask for it. See whether it is in thousands, or is a share; "
            "write pounds, like 500."
        ),
    ]
    assert len(said_of_fee(prices={"nowhere": 1000})) == 1


def test_a_cap_on_a_price_that_never_rises_is_refused() -> None:
    refused = (
        "error at.rise_at_most: '{}' has a cap on its rise and no index that it rises "
        "with. Add the index, like index: prices, or take the cap out."
    )

    assert said_of_fee(rise_at_most=0.03) == [refused.format("fees")]
    assert said_of_members(rise_at_most=0.03) == [refused.format("members")]


def test_a_membership_without_members_is_refused() -> None:
    assert said_of_members(members={}) == [
        (
            "error at.members: 'members' has no members in any year. Write how many "
            "there are in each year, like members: {2026: 40}."
        ),
    ]


def test_members_are_of_years_of_the_plan_and_pay_more_than_the_stamp() -> None:
    outside, small = said_of_members(members={2019: 10}, price=0.5)

    assert outside.startswith("error at.members.2019: ")
    assert small.startswith("warning at.price: This price is £0.50 for each member, ")


DAYS: Words = {"per": "deployment_day", "paid_by": "provider_school"}


def said_of_brokerage(delivery: str = "direct", **words: object) -> list[str]:
    """Return what is said of a fee that provider schools pay."""
    written = Funding.model_validate(
        scenario(fee("brokerage", **{**DAYS, **words}), fee(), delivery=delivery)
    )
    return told(check_brokerage(funding_with(), AT, written))


def test_brokerage_for_days_of_provider_schools_is_in_order() -> None:
    assert said_of_brokerage() == []


def test_provider_schools_pay_for_days_alone() -> None:
    assert said_of_brokerage(per="school") == [
        (
            "error at.streams.0.per: Provider schools pay 'brokerage' out of the fee "
            "for a day, and it is for each school. Write per: deployment_day, or let "
            "supported schools pay it."
        ),
    ]


def test_a_broker_who_pays_for_days_takes_nothing_back() -> None:
    assert said_of_brokerage("broker") == [
        (
            "warning at.streams.0.paid_by: The broker pays provider schools for days "
            "and 'brokerage' takes a part back: it stands in income and in cost. Write "
            "delivery: direct, or a lower 'fee' of the person in its place."
        ),
    ]


def test_people_of_other_employers_pay_no_brokerage() -> None:
    assert said_of_brokerage(prices={"reading": 60, "nowhere": 60}) == [
        (
            "error at.streams.0.prices.reading: 'specialist' is deployed in 'reading' "
            "and is from no provider school, which would pay this fee for the days. "
            "Put those days in a programme of their own, or let supported schools pay "
            "the fee."
        ),
    ]


def test_a_fee_is_asked_in_years_of_the_plan() -> None:
    assert said_of_fee(years=[2026, 2027]) == []
    assert said_of_fee(years=[]) == [
        (
            "error at.years: The fee 'fees' is asked in no year. Name its years, like "
            "years: [2026], or leave 'years' out for all of them."
        )
    ]
    (outside,) = said_of_fee(years=[2027, 2031])
    assert outside.startswith(
        "error at.years.1: 2031 is outside the years of the model"
    )


TIERED = (
    "programmes:\n  leading:\n",
    "programmes:\n  leading:\n    tiers: {deep: {label: Deep, share: 0.25}}\n",
)


def said_of_bands(**words: object) -> list[str]:
    """Return what is said of a fee for a programme that has a tier."""
    written = Fee.model_validate(fee(**words))
    return told(check_fee(funding_with(TIERED), AT, written))


def test_bands_are_of_tiers_that_there_are() -> None:
    assert said_of_bands(bands={"leading": {"deep": 3000}}) == []
    assert said_of_bands(bands={"leading": {"deeep": 3000}}) == [
        (
            "error at.bands.leading.deeep: 'leading' has no tier called 'deeep'. Did "
            "you mean 'deep'? Describe it under 'tiers' if it is another."
        )
    ]


def test_bands_stand_beside_the_price_of_all_other_schools() -> None:
    assert said_of_bands(bands={"reading": {"deep": 3000}}) == [
        (
            "error at.bands.reading: 'fees' has bands for 'reading' and no price for "
            "it. Add what its other schools pay, like prices: {reading: 4000}."
        )
    ]


def test_deployed_days_have_no_bands() -> None:
    found = said_of_bands(bands={"leading": {"deep": 3000}}, per="deployment_day")

    assert (
        "error at.bands: 'fees' is for each deployed day, and tiers differ in days. "
        "Leave 'bands' out, or write per: school."
    ) in found


def test_a_share_of_the_days_fee_goes_with_days_that_have_one() -> None:
    assert (
        said_of_fee(prices={"leading": 0}, per="deployment_day", brokerage=0.15) == []
    )
    assert said_of_fee(prices={"leading": 1000}, brokerage=0.15) == [
        (
            "error at.brokerage: 'fees' asks a share of the fee for each deployed day, "
            "and is for each school. Write per: deployment_day, or take 'brokerage' "
            "out."
        )
    ]


def test_a_share_of_nothing_is_told() -> None:
    nobody = (
        "[{person: specialist, days_per_school: 4, schools_per_person: 2}]",
        "[{person: officer, days_per_school: 4}]",
    )
    prices = {"nowhere": 0, "reading": 0}
    asked = fee(prices=prices, per="deployment_day", brokerage=0.15)

    found = told(check_fee(funding_with(nobody), AT, Fee.model_validate(asked)))

    assert (
        "warning at.brokerage: A share of the fee for each deployed day brings nothing "
        "from 'reading', where no day has one. Give the person who is deployed a fee, "
        "like fee: 650, or write a price for each day."
    ) in found
