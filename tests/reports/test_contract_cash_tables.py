"""Work, money asked for and money received, quarter by quarter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reports.contract_cash_tables import contract_cash_by_quarter
from scenarios.contract_cash import ContractCash
from tests.reports.runs import on_paper, texts
from tests.reports.test_bid_tables import BID, WAY


def test_each_quarter_adds_up_to_the_contract() -> None:
    work = np.array([100.4] * 6 + [0.0] * 18)
    asked = np.array([0.0] * 5 + [700.0] + [0.0] * 18)
    late = np.array([0.0] * 23 + [600.0])
    cash = ContractCash(work, asked, late)

    priced = replace(BID, own=602.4, by_pool={}, at_percentile=650.0, price=700.0)
    bid = replace(priced, cash=cash)

    made = contract_cash_by_quarter(on_paper(), WAY, (bid,))

    assert texts(made)[1:] == [
        ["September 2026 to November 2026", "301", "0", "0", "301"],
        ["December 2026 to February 2027", "301", "700", "0", "602"],
        ["June 2028 to August 2028", "0", "0", "600", "602"],
        ["All", "602", "700", "600", "602"],
    ]
    assert "comes after the plan" in made.notes[1]


def test_nothing_left_over_has_no_note_and_no_work_no_quarter() -> None:
    unpaid = replace(BID, own=0.0, by_pool={}, at_percentile=0.0, price=0.0)
    idle = replace(unpaid, cash=ContractCash(*np.zeros((3, 24))))

    made = contract_cash_by_quarter(on_paper(), WAY, (idle,))

    assert texts(made)[1:] == [["All", "0", "0", "0", "0"]]
    assert len(made.notes) == 1
