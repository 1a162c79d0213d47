"""The price of a contract built up, and whether to bid, as tables."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reports.bid_tables import bid_build_up, worth_bidding
from reports.tables import RowKind
from scenarios.bids import Bid, Bidding
from scenarios.contract_cash import ContractCash
from scenarios.uncertainty import Chance
from tests.reports.runs import on_paper, row_named

POOL = next(iter(on_paper().comparison.model.pools))
WAY, CONTRACT = next(
    (name, stream.name)
    for name, way in on_paper().comparison.model.funding.items()
    for stream in way.streams
    if stream.kind == "contract"
)
WORK = np.array([3.0] * 3 + [3.3] + [0.0] * 8)
BID = Bid(
    contract=CONTRACT,
    own=100.4,
    by_pool={POOL: 50.4},
    percentile=80.0,
    at_percentile=170.6,
    price=200.6,
    covered=Chance((0.75,)),
    places=4.0,
    cash=ContractCash(WORK, np.zeros(12), np.array([0.0] * 11 + [200.6])),
)


def test_the_build_up_adds_up_as_printed() -> None:
    made = bid_build_up(on_paper(), WAY, (BID,))

    told = {row.cells[0].text: row.cells[1].value for row in made.rows}
    body = [row.cells[1].value for row in made.rows if row.kind is RowKind.BODY]
    own, share, risk, surplus = (value or 0.0 for value in body)
    assert own + share == told["Should-cost"]
    assert own + share + risk + surplus == told["Price"] == 201
    assert "percentile 80" in made.notes[1]


def test_what_is_beside_the_sum_is_told_below_it() -> None:
    made = bid_build_up(on_paper(), WAY, (BID,))

    assert row_named(made, "Price over should-cost, %") == ["33.0"]
    assert row_named(made, "Chance that the price covers the work, %") == ["75.0"]
    assert row_named(made, "Price a school-year") == ["50"]
    assert row_named(made, "To be paid ahead") == ["12"]
    assert row_named(made, "Most of it in") == ["December 2026"]
    assert row_named(made, "Months with something paid ahead") == ["11"]


def test_pools_that_share_in_no_contract_have_no_row() -> None:
    alone = bid_build_up(on_paper(), WAY, (replace(BID, by_pool={}),))

    assert not any("Share of" in row.cells[0].text for row in alone.rows)


def test_without_schools_cost_or_money_ahead_there_is_no_figure() -> None:
    empty = replace(
        BID, own=0.0, by_pool={}, places=0.0, cash=ContractCash(*np.zeros((3, 12)))
    )

    made = bid_build_up(on_paper(), WAY, (empty,))

    for label in ("Price over should-cost, %", "Price a school-year", "Most of it in"):
        assert row_named(made, label) == ["–"]


def test_bidding_is_told_with_the_chance_that_is_enough() -> None:
    made = worth_bidding(on_paper(), {WAY: Bidding(300.0, 1_000.0, -300.0, 0.5)})

    assert row_named(made, "Result without a bid, £") == ["0"]
    assert row_named(made, "Bidding is worth, £") == ["350"]
    assert row_named(made, "Worth its cost from a chance of, %") == ["23.1"]


def test_where_no_chance_is_enough_it_is_said() -> None:
    made = worth_bidding(on_paper(), {WAY: Bidding(300.0, 0.0, 0.0, 0.5)})

    assert row_named(made, "Worth its cost from a chance of, %") == ["none"]
