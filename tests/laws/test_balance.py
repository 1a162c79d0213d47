"""Law 12: the balance sheet balances every month, and moves only by what happens."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from scenarios.fees import whole_years
from tests.laws.cases import near, projections_at
from tests.laws.seeds import seeds

PENNY = 0.01


@given(seed=seeds)
def test_law_12_the_balance_sheet_balances_every_month(seed: int) -> None:
    for projection in projections_at(seed):
        balances = projection.balances
        largest = np.abs(balances.cash).max() + np.abs(balances.unrestricted).max()
        assert np.abs(balances.difference).max() <= 1e-9 * max(largest, 1.0)


@given(seed=seeds)
def test_law_12_what_is_owed_is_never_below_nought(seed: int) -> None:
    for projection in projections_at(seed):
        balances = projection.balances
        for owed in (
            balances.debtors,
            balances.creditors,
            balances.deferred_income,
            balances.grant_repayable,
        ):
            assert (owed >= -PENNY).all()


@given(seed=seeds)
def test_law_12_unrestricted_funds_move_by_the_results(seed: int) -> None:
    for projection in projections_at(seed):
        balances = projection.balances
        before = np.concatenate(
            (
                np.broadcast_to(
                    balances.opening.unrestricted, balances.unrestricted[:1].shape
                ),
                balances.unrestricted[:-1],
            )
        )
        near(whole_years(balances.unrestricted - before), projection.results)
