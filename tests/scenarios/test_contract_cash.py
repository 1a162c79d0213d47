"""What a contract asks for and pays beside its work, month by month."""

from __future__ import annotations

import numpy as np
import pytest

from scenarios.bids import bids_of
from scenarios.comparison import Draws, compare
from scenarios.contract_cash import ContractCash
from tests.models import Words, a_model, bought, contract, programme, scenario
from tests.reports.runs import inputs_for


def cash_of(**words: object) -> ContractCash:
    """Return the cash of a contract of £13,200 for work of £1,000 a month."""
    work: Words = programme(10, ingredients=[bought(12_000, profile="even")])
    model = a_model(
        programmes={"leading": work},
        funding={"way": scenario(contract(a_year=13_200, **words))},
    )
    compared = compare(inputs_for(model), Draws(blocks=1))
    (bid,) = bids_of(compared.funded, compared.scenarios["way"], (1, 1))
    return bid.cash


def test_money_that_comes_late_is_paid_ahead() -> None:
    cash = cash_of(paid_after_months=2)

    assert cash.asked == pytest.approx(np.full(12, 1_100))
    assert cash.received == pytest.approx([0, 0, *[1_100] * 10])
    assert cash.ahead[:4] == pytest.approx([1_000, 2_000, 1_900, 1_800])
    assert cash.most == pytest.approx(2_000)
    assert cash.most_in == 1
    assert cash.months_ahead == 12
    assert cash.left == pytest.approx(2_200)


def test_money_at_once_is_never_paid_ahead() -> None:
    cash = cash_of()

    assert cash.most == 0.0
    assert cash.months_ahead == 0
    assert cash.left == pytest.approx(0)


def test_a_milestone_at_the_end_is_paid_ahead_until_then() -> None:
    last = {"label": "Report", "month": "2027-08", "share": 1}

    cash = cash_of(milestones=[last])

    assert cash.most == pytest.approx(11_000)
    assert cash.most_in == 10
    assert cash.months_ahead == 11


def test_quarters_in_which_nothing_moves_are_left_out() -> None:
    cash = ContractCash(np.array([0.0] * 3 + [1.0] + [0.0] * 8), *np.zeros((2, 12)))

    assert [each.start for each in cash.quarters()] == [3]
