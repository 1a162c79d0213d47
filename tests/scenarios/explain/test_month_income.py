"""A month's income is a part of a year; what is paid in is income of other months."""

from __future__ import annotations

import pytest

from scenarios.explain.month_costs import MonthCosts
from scenarios.explain.month_income import MonthIncome
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.streams import RETURNED, money_of
from scenarios.explain.terms import carried, given_back
from tests.models import (
    Words,
    a_model,
    bought,
    contract,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
)
from tests.scenarios.explain.test_figures import nodes
from tests.scenarios.explain.ways import way_of


def brought(*streams: Words, **opening: float) -> MonthIncome:
    """Return what explains months of streams beside a cost of £1,200 over two years."""
    model = a_model(
        years=2,
        opening=opening,
        programmes={"one": programme(2, ingredients=[bought(1_200)])},
        funding={"way": scenario(*streams)},
    )
    return MonthIncome(MonthCosts(OwnCosts(way_of(model))))


def test_a_fee_is_its_year_by_its_profile_and_is_paid_later() -> None:
    fees = brought(fee(prices={"one": 600}, paid_after_months=2))

    month = fees.of_stream("fees", 1)

    assert month.amount == pytest.approx(100)
    assert month.children[0].children[0].address == "way.income.of.fees.2026"
    (paid,) = fees.received("fees", 3).children
    assert paid.address == "way.income.of.fees.2026-10"
    assert fees.received("fees", 1).children == ()


def test_a_contract_is_its_year_over_its_months_and_is_due_by_milestones() -> None:
    sold = contract(
        a_year=1_200,
        milestones=[{"label": "Report", "month": "2026-11", "share": 0.25}],
        paid_after_months=1,
    )
    tender = brought(sold)

    assert tender.of_stream("tender", 0).amount == pytest.approx(100)
    assert tender.of_stream("tender", 12).amount == 0.0
    assert tender.received("tender", 0).amount == 0.0
    assert tender.received("tender", 1).amount == pytest.approx(75)
    assert tender.received("tender", 3).amount == pytest.approx(75 + 300)
    plain = brought(contract(a_year=1_200))
    (due,) = plain.received("tender", 0).children
    assert due.address == "way.income.of.tender.2026-09"


def test_a_grant_is_its_grant_year_over_its_months_as_it_is_paid() -> None:
    free = brought(grant(a_year=1_200, restricted=False, paid="quarterly_in_advance"))

    assert free.of_stream("council", 4).amount == pytest.approx(100)
    assert free.received("council", 3).amount == pytest.approx(300)
    assert free.received("council", 4).amount == 0.0


def test_a_restricted_grant_is_what_it_pays_and_gives_back_the_rest() -> None:
    council = brought(grant(a_year=1_500))

    assert council.of_stream("council", 4).amount == pytest.approx(100)
    back = given_back(council.way, "council", 11)
    assert back.amount == pytest.approx(300)
    assert [leaf.amount for leaf in back.leaves()] == [1_500.0]
    year = carried(council.way, "council", 0)
    assert year.amount == pytest.approx(0.0)
    pointed = {node.address for node in nodes(year)}
    assert "way.given_back.of.council.2027-08" in pointed
    returned = money_of(council.way)[f"way.money.{RETURNED}.of.council"]()
    assert returned.children[0].address == "way.given_back.of.council.2027-08"


def test_income_taken_before_is_earned_over_the_first_year() -> None:
    before = brought(fee(prices={"one": 600}), deferred_income=240)

    assert before.of_stream("opening_deferred_income", 5).amount == pytest.approx(20)
    assert before.of_stream("opening_deferred_income", 12).amount == 0.0
    assert before.of_month(0).amount == pytest.approx(100 + 20)
    addresses = [part.address for part in before.of_month(0).children]
    assert addresses[0] == "way.income.of.fees.2026-09"


def test_a_membership_is_a_twelfth_of_its_year_and_is_paid_at_once() -> None:
    club = brought(membership(members={2026: 10, 2027: 5}, paid_after_months=2))

    month = club.of_stream("members", 13)

    assert month.amount == pytest.approx(50)
    assert month.children[0].children[0].address == "way.income.of.members.2027"
    (paid,) = club.received("members", 14).children
    assert (paid.amount, paid.address) == (600, "way.income.of.members.2027")
    assert [club.received("members", at).amount for at in (0, 2, 13)] == [0, 1_200, 0]


@pytest.mark.parametrize("is_restricted", [True, False])
def test_a_donation_comes_at_once(*, is_restricted: bool) -> None:
    sums = {"2026-12": 40, "2027-10": 5}
    friends = brought(donation(sums=sums, restricted=is_restricted))

    (paid,) = friends.received("friends", 3).children

    assert (paid.name, paid.amount) == ("sum of December 2026", 40)
    assert friends.received("friends", 4).amount == 0
    if not is_restricted:
        assert friends.of_stream("friends", 13).children == (
            friends.received("friends", 13).children
        )


def test_results_are_earned_in_the_month_they_are_known() -> None:
    results = {"share": 0.2, "chance": 0.6, "after_months": 6}
    tender = brought(contract(a_year=1_200, results=results))

    (month,) = tender.of_stream("tender", 6).children

    assert month.name == "work and results of March 2027"
    assert [part.name for part in month.children] == [
        "for the work",
        "results of September 2026",
    ]
    assert month.amount == pytest.approx(80 + 20)


def test_overheads_that_a_grant_does_not_pay_are_told_apart() -> None:
    model = a_model(
        programmes={"one": programme(2, ingredients=[bought(1_200)])},
        pools={"office": pool("schools", bought(600))},
        funding={
            "way": scenario(
                grant(
                    a_year=9_000, rules={"overhead_cap": 0.1, "overhead_base": "direct"}
                )
            )
        },
    )
    council = MonthIncome(MonthCosts(OwnCosts(way_of(model))))

    month = council.of_stream("council", 0)

    assert month.amount == pytest.approx(100 + 10)
    assert month.amount == pytest.approx(
        float(council.way.projection.recognised["council"][0, 0])
    )
