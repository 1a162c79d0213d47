"""Grants by year, pupil and funder, money handed on, donations: small examples."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reference.plain_result import RESERVES, SUBSIDISED, SUSTAINS, UNFUNDED
from tests.reference.small_documents import donation, fee, funded, grant, paid_by

TWO_YEARS = {"years": 2}


def test_a_grant_has_the_years_of_its_funder() -> None:
    found = funded(
        grant(
            a_year=12000.0,
            ends="2028-08",
            taper=[1, 0.5, 0.25],
            paid="monthly",
            rules={"year_begins": 4},
        ),
        organisation=TWO_YEARS,
    )

    expected = [1000] * 7 + [500] * 12 + [250] * 5
    assert found.received["grant"] == pytest.approx(expected)
    assert found.periods == [(0, 7), (7, 12), (12, 19), (19, 24)]


def test_quarters_begin_anew_with_each_year_of_the_funder() -> None:
    words: dict[str, Any] = {
        "starts": "2027-02",
        "a_year": 12000.0,
        "rules": {"year_begins": 4},
    }

    ahead = funded(grant(**words, paid="quarterly_in_advance")).received["grant"]
    behind = funded(grant(**words)).received["grant"]

    assert ahead == pytest.approx([0] * 5 + [2000, 0, 3000, 0, 0, 2000, 0])
    assert behind == pytest.approx([0] * 7 + [2000, 0, 0, 3000, 0])


def test_quarters_are_the_funders_own_in_a_first_year_that_is_short() -> None:
    words: dict[str, Any] = {"a_year": 12000.0, "rules": {"year_begins": 4}}

    ahead = funded(grant(**words, paid="quarterly_in_advance")).received["grant"]
    behind = funded(grant(**words)).received["grant"]

    assert ahead == pytest.approx([1000, 3000, 0, 0, 3000, 0, 0, 3000, 0, 0, 2000, 0])
    assert behind == pytest.approx([0, 1000, 0, 0, 3000, 0, 0, 3000, 0, 0, 3000, 0])


def test_what_the_funders_year_leaves_goes_back_at_its_end() -> None:
    found = funded(
        grant(a_year=72000.0, unspent="returned", rules={"year_begins": 4}),
    )

    assert paid_by(found, "grant", 0) == pytest.approx(35000)
    assert found.repaid["grant"][9] == pytest.approx(7000)


@pytest.mark.parametrize("months", [0, 4])
def test_what_goes_back_is_paid_back_when_its_funder_says(months: int) -> None:
    rules = {"year_begins": 4, "repaid_after_months": months}

    found = funded(grant(a_year=72000.0, unspent="returned", rules=rules))

    assert found.repaid["grant"][6 + months] == pytest.approx(7000)
    assert found.grant_repayable[6] == pytest.approx(7000 if months else 0)


def test_a_funder_may_hold_part_of_each_instalment_back() -> None:
    words: dict[str, Any] = {"a_year": 12000.0, "retention": 0.25, "paid": "monthly"}

    early = funded(grant(**words, ends="2027-05", retention_months=2)).received["grant"]
    never = funded(grant(**words, retention_months=1)).received["grant"]

    assert early == pytest.approx([750] * 9 + [0, 2250, 0])
    assert never == pytest.approx([750] * 12)


def test_a_grant_per_pupil_counts_the_pupils_of_its_programmes() -> None:
    found = funded(
        grant(per_pupil=50.0, taper=[0.8], paid="monthly"),
        programme={"pupils_per_school": 30},
    )

    assert found.received["grant"] == pytest.approx([1000] * 12)


def test_what_is_handed_on_is_neither_income_nor_cost() -> None:
    found = funded(
        grant(a_year=40000.0, handed_on=0.25, restricted=False, paid="monthly"),
    )

    assert sum(found.recognised["grant"]) == pytest.approx(30000)
    assert sum(found.received["grant"]) == pytest.approx(30000)
    assert found.results[2026] == pytest.approx(-30000)
    assert found.verdict.subsidy == pytest.approx(3000)


def test_what_is_not_spent_by_its_month_goes_back_then() -> None:
    found = funded(
        grant(a_year=60000.0, rules={"spend_by": "2027-02"}),
        organisation={"years": 1, "opening": {"cash": 90000}},
    )

    assert found.periods == [(0, 6), (6, 12)]
    assert paid_by(found, "grant", 0) == pytest.approx(30000)
    assert paid_by(found, RESERVES, 1) == pytest.approx(30000)
    assert found.grant_repayable[5] == pytest.approx(30000)
    assert found.repaid["grant"][8] == pytest.approx(30000)
    assert sum(found.received["grant"]) == pytest.approx(45000)
    assert found.debtors[5] == pytest.approx(45000)


@pytest.mark.parametrize("unspent", ["carried", "returned"])
def test_what_must_be_spent_first_pays_first(unspent: str) -> None:
    rules = {"spend_by": "2027-11"}
    long = grant("long", a_year=30000.0, ends="2028-08", unspent=unspent, rules=rules)
    other = grant("other", a_year=30000.0, ends="2028-01")

    found = funded(long, other, organisation=TWO_YEARS)

    assert found.periods == [(0, 12), (12, 15), (15, 17), (17, 24)]
    assert paid_by(found, "long", 0) == pytest.approx(30000)
    assert paid_by(found, "long", 1) == pytest.approx(15000)
    assert paid_by(found, "other", 1) == 0
    assert paid_by(found, "other", 2) == pytest.approx(10000)
    assert found.reconciliation["long"].returned == pytest.approx(15000)


def test_money_carried_must_be_spent_by_that_month_from_the_first_year_on() -> None:
    rules = {"spend_by": "2027-11"}
    long = grant("long", a_year=60000.0, ends="2028-08", rules=rules)
    other = grant("other", a_year=60000.0, ends="2028-01")

    found = funded(long, other, organisation=TWO_YEARS)

    assert paid_by(found, "long", 0) == pytest.approx(60000)
    assert paid_by(found, "other", 0) == 0


def test_a_donation_comes_in_its_months() -> None:
    found = funded(donation({"2026-12": 5000, "2027-03": 2500}))

    expected = [0, 0, 0, 5000, 0, 0, 2500, 0, 0, 0, 0, 0]
    assert found.recognised["gift"] == pytest.approx(expected)
    assert found.received["gift"] == pytest.approx(expected)
    assert found.periods == [(0, 3), (3, 6), (6, 12)]
    assert paid_by(found, "gift", 0) == 0
    assert paid_by(found, "gift", 1) == pytest.approx(5000)
    assert found.borne["funder"][2026] == pytest.approx(7500)


def test_a_donation_for_a_scope_is_left_for_later() -> None:
    found = funded(
        donation(
            {"2027-06": 12000, "2027-08": 8000},
            restricted=True,
            scope={"cost_types": ["brokering"]},
        )
    )

    assert paid_by(found, UNFUNDED, 0) == pytest.approx(45000)
    assert found.recognised["gift"][9:] == pytest.approx([5000, 5000, 5000])
    assert found.deferred_income[9:] == pytest.approx([7000, 2000, 5000])
    account = found.reconciliation["gift"]
    assert (account.given, account.carried) == pytest.approx((20000, 5000))
    assert account.returned == 0


def test_what_never_goes_back_pays_after_what_does() -> None:
    gift = donation({"2026-09": 60000}, restricted=True)
    found = funded(gift, grant(a_year=20000.0, ends="2027-07"))
    together = funded(gift, grant(a_year=20000.0))

    assert found.reconciliation["grant"].paid == pytest.approx(20000 * 11 / 12)
    assert together.reconciliation["grant"].paid == pytest.approx(15000)


@pytest.mark.parametrize(
    ("kind", "verdict"), [("donation", SUBSIDISED), ("other", SUSTAINS)]
)
def test_a_donation_is_subsidy_and_other_income_is_not(kind: str, verdict: str) -> None:
    found = funded(
        fee(5000),
        donation({"2026-09": 10000}, kind=kind),
        organisation={"years": 1, "opening": {"cash": 20000}, "reserves_floor": 0},
    )

    assert found.verdict.kind == verdict
    subsidy = 1000 if kind == "donation" else 0
    assert found.verdict.subsidy == pytest.approx(subsidy)


def test_a_donation_of_nothing_is_no_subsidy() -> None:
    found = funded(
        fee(6000),
        donation({"2026-09": 0}),
        organisation={"years": 1, "opening": {"cash": 20000}, "reserves_floor": 0},
    )

    assert found.verdict.kind == SUSTAINS
