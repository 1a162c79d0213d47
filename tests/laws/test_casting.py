"""Law 5: rounded tables cast, and lie within a pound of what they round."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from costmodel.arrays import Floats, Integers
from costmodel.bearers import Ledger
from costmodel.money import MoneyUnit, round_money, round_statement
from reports.cost_statement import CostStatement
from reports.fund_statement import FundStatement
from reports.funding_statement import CashStatement, FundingStatement
from scenarios.fees import whole_years
from scenarios.projection import projector_of
from tests.laws.cases import central_at, funded_at, ledger_at
from tests.laws.seeds import seeds


@given(seed=seeds, unit=st.sampled_from(MoneyUnit))
def test_law_5_a_rounded_statement_casts_and_lies_within_a_unit(
    seed: int, unit: MoneyUnit
) -> None:
    leaves = ledger_at(seed).full_cost.transpose(3, 2, 1, 0)

    rounded = round_statement(leaves, unit)

    exact = leaves * unit
    assert abs(int(rounded.sum()) - exact.sum()) <= 0.5 + 1e-4
    for axes in ((1, 2, 3), (2, 3), (3,)):
        assert (np.abs(rounded.sum(axis=axes) - exact.sum(axis=axes)) < 1.0).all()
    assert (np.abs(rounded - exact) < 1.0).all()
    assert (rounded[leaves == 0.0] == 0).all()


A_POUND_OR_TWO = 2.0
"""How far income may lie from what was earned where cells leave no choice."""


def whole(amounts: Floats) -> Integers:
    """Return pounds, each rounded for itself."""
    return round_money(amounts, MoneyUnit.POUND)


def check_costs(told: CostStatement) -> None:
    """Assert that every reading of a cost statement adds up to the same pounds."""
    full = told.full_cost
    assert (told.by_origin.sum(axis=-1) == full).all()
    assert (told.by_payee.sum(axis=-1) == full).all()
    assert full.sum() == whole(np.array(told.ledger.full_cost.sum()))
    bought = told.by_payee[..., 0]
    assert (bought + told.given.sum(axis=-1) == told.full_economic_cost).all()


def check_funding(told: FundingStatement) -> None:
    """Assert that who pays casts down each cost and along each source."""
    assert (told.paid.sum(axis=-1) == told.cost.full_cost).all()
    assert (told.paid >= 0).all()
    recognised = told.projection.recognised
    for at, name in enumerate(told.sources):
        earned = whole_years(recognised[name])[:, 0]
        assert (np.abs(told.income[:, at] - earned) < A_POUND_OR_TWO).all()
    cost = told.cost.full_cost.sum(axis=(1, 2))
    assert (told.income.sum(axis=1) - cost == told.results).all()


def check_cash(told: CashStatement) -> None:
    """Assert that free reserves move by the results that are printed."""
    ends = told.free_reserves[11::12]
    before = np.concatenate(([told.opening_free_reserves], ends[:-1]))
    assert (ends - before == told.funding.results).all()


def check_funds(told: FundStatement) -> None:
    """Assert that funds move by the results, and that the balance sheet balances."""
    cost = told.funding.cost.full_cost.sum(axis=2)
    assert (sum(told.spent.values()) == cost).all()
    ends = np.stack(list(told.ends.values()))
    assert (np.diff(ends.sum(axis=0)) == told.funding.results).all()
    sheet = told.balances
    assets = sheet.fixed_assets + sheet.debtors + sheet.cash
    owed = sheet.creditors + sheet.deferred_income + sheet.grant_repayable
    assert (assets - owed == ends.sum(axis=0)).all()
    assert (sheet.cash[1:] == told.cash.cash[11::12]).all()
    for grant in told.grants.values():
        in_hand = grant.before + grant.awarded - grant.spent - grant.returned
        assert (in_hand == grant.after).all()
        assert (grant.before[1:] == grant.after[:-1]).all()


@given(seed=seeds)
def test_law_5_the_statement_of_planned_costs_casts(seed: int) -> None:
    check_costs(CostStatement(ledger_at(seed)))


@given(seed=seeds)
def test_law_5_the_statements_of_every_scenario_cast_in_all_directions(
    seed: int,
) -> None:
    funded = funded_at(seed)
    priced = projector_of(funded, funded.plan.terms.central).priced

    for projection in central_at(seed):
        costs = CostStatement(Ledger(projection.costs, priced))
        funding = FundingStatement(projection, costs)
        check_costs(costs)
        check_funding(funding)
        cash = CashStatement(projection, funding)
        check_cash(cash)
        check_funds(FundStatement(funding, cash))
