"""What is in the bank, what is owed, and the balance sheet behind it."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.cash import OpeningBalances, Spending
from scenarios.projection import Projection
from tests.models import (
    Words,
    a_model,
    bought,
    column,
    contract,
    days_of,
    fee,
    grant,
    one,
    pool,
    projected,
    scenario,
)

SHEET: Words = {
    "cash": 60_000,
    "debtors": 4_000,
    "creditors": 3_000,
    "deferred_income": 6_000,
    "fixed_assets": 2_000,
    "restricted": {"building": 4_000, "prizes": 1_000},
    "designated": 4_000,
}


def evaluated(
    *streams: Words,
    years: int = 1,
    opening: Words | None = None,
    creditors_months: int = 1,
    **parts: Words,
) -> Projection:
    """Return a scenario worked out."""
    return projected(
        a_model(
            years=years,
            opening=opening,
            organisation={"creditors_months": creditors_months},
            funding={"only": scenario(*streams)},
            **parts,
        )
    )


OFFICE: Words = {"office": pool("schools", bought(1_200, vat="on_top"))}
OFFICER: Words = {"office": pool("schools", days_of("officer", 12))}


def changes(by_month: list[float], first: float = 0) -> list[float]:
    """Return how a balance changes from month to month."""
    return [
        now - before for before, now in zip([first, *by_month], by_month, strict=False)
    ]


def test_unrestricted_funds_are_what_is_left() -> None:
    sheet = evaluated(opening=SHEET).balances.opening

    assert sheet.restricted.item() == 5_000
    assert sheet.unrestricted.item() == 52_000
    assert sheet.free.item() == 46_000


def test_free_reserves_leave_out_what_is_designated_or_fixed() -> None:
    balances = evaluated(opening={"cash": 9, "fixed_assets": 2, "designated": 4})

    assert column(balances.balances.free_reserves) == [5] * 12
    assert column(balances.balances.unrestricted) == [11] * 12


def test_pay_is_paid_in_the_month() -> None:
    cash = column(evaluated(pools=OFFICER).balances.cash)

    assert changes(cash) == pytest.approx([-100] * 12)


@pytest.mark.parametrize("months", [0, 1, 2, 12])
def test_everything_else_is_paid_so_many_months_later_with_vat(months: int) -> None:
    balances = evaluated(pools=OFFICE, creditors_months=months).balances

    assert changes(column(balances.cash)) == pytest.approx(
        [0] * months + [-120] * (12 - months)
    )
    owed = [120 * min(month + 1, months) for month in range(12)]
    assert column(balances.creditors) == pytest.approx(owed, abs=1e-9)


def test_fees_of_deployed_days_are_paid_later_too() -> None:
    board: Words = {"board": pool("schools", days_of("head", 12))}

    balances = evaluated(pools=board).balances

    assert changes(column(balances.cash)) == pytest.approx([0] + [-500] * 11)


def test_opening_debtors_are_received_and_creditors_paid_in_the_first_month() -> None:
    balances = evaluated(opening=SHEET).balances

    assert column(balances.cash) == pytest.approx([61_000] * 12)
    assert column(balances.debtors) == [0] * 12
    assert column(balances.creditors) == [0] * 12


def test_opening_deferred_income_is_earned_over_a_year_and_brings_no_cash() -> None:
    balances = evaluated(opening={"cash": 6_000, "deferred_income": 6_000}, years=2)

    sheet = balances.balances
    assert set(column(sheet.cash)) == {6_000}
    assert column(sheet.deferred_income)[:3] == pytest.approx([5_500, 5_000, 4_500])
    assert column(sheet.deferred_income)[11:] == pytest.approx([0] * 13, abs=1e-9)
    assert column(sheet.unrestricted)[:2] == pytest.approx([500, 1_000])
    assert column(sheet.unrestricted)[-1] == pytest.approx(6_000)


@pytest.mark.parametrize(
    "stream", [fee(prices={"leading": 1_200}), contract(a_year=12_000)]
)
def test_what_is_earned_and_not_yet_received_is_a_debtor(stream: Words) -> None:
    balances = evaluated({**stream, "paid_after_months": 2}).balances

    assert column(balances.debtors)[:3] == pytest.approx([1_000, 2_000, 2_000])
    assert changes(column(balances.cash))[:4] == pytest.approx([0, 0, 1_000, 1_000])


@pytest.mark.parametrize(
    ("month", "debtors", "deferred"),
    [
        ("2026-09", [0] * 12, range(11, -1, -1)),
        ("2027-08", [*range(1, 12), 0], [0] * 12),
    ],
)
def test_a_milestone_brings_money_before_or_after_it_is_earned(
    month: str, debtors: list[int], deferred: list[int]
) -> None:
    whole = [{"label": "All of it", "month": month, "share": 1}]

    balances = evaluated(contract(a_year=12_000, milestones=whole)).balances

    assert column(balances.unrestricted) == pytest.approx(
        [1_000 * months for months in range(1, 13)]
    )
    assert column(balances.debtors) == pytest.approx([1_000 * n for n in debtors])
    assert column(balances.deferred_income) == pytest.approx(
        [1_000 * n for n in deferred], abs=1e-9
    )


def test_a_bad_debt_is_never_a_debtor() -> None:
    balances = evaluated(fee(prices={"leading": 1_200}, bad_debt=0.25)).balances

    assert column(balances.cash)[0] == pytest.approx(750)
    assert column(balances.debtors) == pytest.approx([0] * 12)


def test_a_grant_received_before_it_is_spent_is_deferred_income() -> None:
    ahead = grant(a_year=1_440, paid="quarterly_in_advance")

    balances = evaluated(ahead, pools=OFFICE, creditors_months=0).balances

    assert column(balances.deferred_income)[:4] == pytest.approx([240, 120, 0, 240])
    assert column(balances.debtors) == pytest.approx([0] * 12, abs=1e-9)


def test_a_grant_spent_before_it_is_received_is_a_debtor() -> None:
    behind = grant(a_year=1_440, paid="quarterly_in_arrears")

    balances = evaluated(behind, pools=OFFICE, creditors_months=0).balances

    assert column(balances.debtors)[:4] == pytest.approx([120, 240, 360, 120])
    assert column(balances.cash)[:4] == pytest.approx([-120, -240, -360, -120])


def test_what_a_restricted_grant_pays_leaves_unrestricted_funds_alone() -> None:
    balances = evaluated(grant(a_year=1_440), pools=OFFICE).balances

    assert column(balances.unrestricted) == pytest.approx([0] * 12, abs=1e-9)


def test_one_grants_debtor_is_not_set_off_against_anothers_deferred_income() -> None:
    balances = evaluated(
        grant("a", a_year=720, paid="quarterly_in_advance"),
        grant("b", a_year=720, paid="quarterly_in_arrears"),
        pools=OFFICE,
    ).balances

    assert column(balances.deferred_income)[0] == pytest.approx(120)
    assert column(balances.debtors)[0] == pytest.approx(60)


def test_money_that_goes_back_is_repayable_and_paid_three_months_later() -> None:
    unspent = grant(a_year=3_600, ends="2026-12")

    balances = evaluated(unspent).balances

    assert column(balances.grant_repayable) == pytest.approx(
        [0, 0, 0, 1_200, 1_200, 1_200, 0, 0, 0, 0, 0, 0]
    )
    assert changes(column(balances.cash))[:8] == pytest.approx(
        [300] * 4 + [0, 0, -1_200, 0]
    )
    assert column(balances.deferred_income)[:4] == pytest.approx([300, 600, 900, 0])


@pytest.mark.parametrize(("after", "owed"), [(0, []), (1, [3]), (5, [3, 4, 5, 6, 7])])
def test_money_that_goes_back_is_paid_when_the_rule_says(
    after: int, owed: list[int]
) -> None:
    rules = {"repaid_after_months": after}

    balances = evaluated(grant(a_year=3_600, ends="2026-12", rules=rules)).balances

    repayable = column(balances.grant_repayable)
    assert [month for month, sum_ in enumerate(repayable) if sum_ > 0.01] == owed
    assert changes(column(balances.cash))[3 + after] == pytest.approx(
        -1_200 + (300 if after == 0 else 0)
    )
    assert np.abs(balances.difference).max() < 1e-6


def test_money_of_a_grant_year_goes_back_at_its_end() -> None:
    back = grant(a_year=1_200, ends="2028-08", unspent="returned")

    repayable = column(evaluated(back, years=2).balances.grant_repayable)

    assert repayable[10:16] == pytest.approx([0, 1_200, 1_200, 1_200, 0, 0])
    assert repayable[-1] == pytest.approx(1_200)


def test_money_that_goes_back_before_it_was_received_is_a_debtor() -> None:
    late = grant(a_year=2_400, ends="2026-11", paid="quarterly_in_arrears")

    balances = evaluated(late).balances

    assert column(balances.grant_repayable)[2:6] == pytest.approx([600, 600, 600, 0])
    assert column(balances.debtors)[1:4] == pytest.approx([0, 600, 0])
    assert column(balances.cash)[2:6] == pytest.approx([0, 600, 600, 0])


def test_the_balance_sheet_balances_every_month() -> None:
    projection = evaluated(
        grant("a", a_year=5_000, ends="2027-03", unspent="returned"),
        grant("b", a_year=500, restricted=False, paid="quarterly_in_advance"),
        fee(bad_debt=0.1, paid_after_months=3, profile="half_termly"),
        contract(a_year=3_000, paid_after_months=2),
        years=2,
        opening=SHEET,
        pools={**OFFICE, "people": OFFICER["office"]},
    )

    difference = projection.balances.difference
    np.testing.assert_allclose(difference, 0.0, atol=1e-8)


def test_what_grants_leave_is_cost_less_all_that_they_pay() -> None:
    granted = {"a": one(3, 4), "b": one(5, 6)}
    through = {"a": one(1, 1), "b": one(0, 2)}
    spending = Spending(
        all=one(10, 20),
        payroll=one(1, 2),
        passed_through=one(2, 4),
        granted=granted,
        granted_through=through,
    )

    assert column(spending.left_by_grants) == [2, 10]
    # What passes through and grants do not pay: 2 − 1 − 0, then 4 − 1 − 2.
    assert column(spending.kept) == [2 - 1, 10 - 1]


def test_an_opening_sheet_may_be_empty() -> None:
    nought = np.zeros(2)

    sheet = OpeningBalances(nought, nought, nought, nought, nought, nought, nought)

    assert sheet.free.tolist() == [0, 0]
