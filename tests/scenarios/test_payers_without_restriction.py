"""Who pays for what is not restricted: contracts, fees, free money, reserves."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import share_of
from scenarios.payers import OPENING, RESERVES, UNFUNDED
from tests.models import (
    Words,
    bought,
    column,
    contract,
    fee,
    grant,
    one,
    pool,
    programme,
)
from tests.scenarios.settling import (
    BROKERING,
    cells,
    paid,
    returned,
    settled,
    spending,
)

TWO: Words = {"leading": programme(3), "reading": programme(1)}
IDLE: Words = {
    "office": pool("schools", bought(8_000)),
    "idle": pool("matches", bought(2_000)),
}


def test_contracts_come_after_grants_and_pay_for_their_scope() -> None:
    projection = settled(
        grant(a_year=5_000),
        contract(a_year=5_000, scope=BROKERING),
        pools=spending(brokering=12_000, travel=8_000),
    )

    assert cells(projection, "council", "brokering") == pytest.approx([3_000, 0])
    assert cells(projection, "tender", "brokering") == pytest.approx([5_000, 0])
    assert cells(projection, "tender", "travel") == [0, 0]


def test_a_narrower_contract_pays_first_and_then_by_name() -> None:
    projection = settled(
        contract("a", a_year=10_000),
        contract("b", a_year=8_000, scope=BROKERING),
    )

    assert cells(projection, "b", "brokering") == pytest.approx([8_000, 0])
    assert cells(projection, "a", "brokering") == pytest.approx([4_000, 0])


def test_contracts_of_one_scope_pay_together() -> None:
    projection = settled(
        contract("a", a_year=8_000, scope=BROKERING),
        contract("b", a_year=16_000, scope=BROKERING),
    )

    assert paid(projection) == {"a": [4_000], "b": [8_000]}


def test_what_a_contract_does_not_use_pays_for_anything() -> None:
    projection = settled(
        contract(a_year=15_000, scope=BROKERING),
        pools=spending(brokering=12_000, travel=8_000),
    )

    assert cells(projection, "tender", "travel") == pytest.approx([3_000, 0])
    assert paid(projection) == {"tender": [15_000], UNFUNDED: [5_000]}


def test_a_contract_pays_with_what_is_earned_in_the_period() -> None:
    milestones = [{"label": "End", "month": "2027-08", "share": 0.5}]
    cut = grant("zero", a_year=0, ends="2027-02")

    projection = settled(contract(a_year=8_000, milestones=milestones), cut)

    # Half falls due in the last month alone; all of it is earned month by month.
    assert paid(projection) == {"tender": [4_000, 4_000], UNFUNDED: [2_000, 2_000]}


def test_a_fee_pays_for_its_own_programme_first() -> None:
    projection = settled(
        fee(prices={"leading": 1_000, "reading": 5_000}), programmes=TWO
    )

    # Leading brings £3,000 for £9,000, reading £5,000 for £3,000: £2,000 are free.
    assert cells(projection, "fees", "brokering") == pytest.approx([5_000, 3_000, 0])
    assert cells(projection, UNFUNDED, "brokering") == pytest.approx([4_000, 0, 0])


def test_a_fee_does_not_pay_for_what_is_not_shared_before_it_is_free() -> None:
    projection = settled(fee(prices={"leading": 850}), pools=IDLE)

    assert cells(projection, "fees", "materials") == pytest.approx([8_000, 500])


def test_fees_of_one_programme_pay_in_proportion() -> None:
    projection = settled(
        fee("a", prices={"leading": 900}), fee("b", prices={"leading": 300})
    )

    assert paid(projection) == {"a": [9_000], "b": [3_000]}


def test_fees_of_nought_pay_nothing() -> None:
    projection = settled(fee(prices={"leading": 0}))

    assert paid(projection) == {UNFUNDED: [12_000]}


def test_free_money_pays_in_proportion_to_what_is_left_of_it() -> None:
    projection = settled(
        contract(a_year=3_000, scope={"cost_types": ["bid"]}),
        grant(a_year=6_000, restricted=False),
        opening={"deferred_income": 9_000, "cash": 9_000},
    )

    assert paid(projection) == {
        "tender": [2_000], "council": [4_000], OPENING: [6_000],
    }  # fmt: skip


def test_a_grant_that_is_not_restricted_pays_for_anything() -> None:
    scoped = grant(a_year=50_000, restricted=False, scope=BROKERING)

    projection = settled(scoped, pools=spending(travel=9_000))

    assert paid(projection) == {"council": [9_000]}
    assert "council" not in projection.payments.returned


@pytest.mark.parametrize(
    ("reserves", "unfunded"),
    [(11_999, 1), (12_000, 0), (12_001, 0), (0, 12_000)],
)
def test_reserves_pay_down_to_nought_and_the_rest_is_unfunded(
    reserves: float, unfunded: float
) -> None:
    projection = settled(opening={"cash": reserves})

    by_payer = projection.payments.by_payer
    assert column(by_payer[UNFUNDED]) == pytest.approx([unfunded])
    assert column(by_payer[RESERVES]) == pytest.approx([12_000 - unfunded])


def test_reserves_below_nought_pay_nothing() -> None:
    projection = settled(opening={"cash": 1_000, "designated": 5_000})

    assert paid(projection) == {UNFUNDED: [12_000]}


def test_what_is_designated_or_fixed_is_no_reserve() -> None:
    opening = {"cash": 9_000, "fixed_assets": 4_000, "designated": 2_000}

    projection = settled(opening=opening)

    assert paid(projection) == {RESERVES: [7_000], UNFUNDED: [5_000]}


def test_reserves_of_the_next_period_are_what_is_left() -> None:
    projection = settled(opening={"cash": 20_000}, years=2)

    assert paid(projection) == {RESERVES: [12_000, 8_000], UNFUNDED: [0, 4_000]}


def test_income_that_is_left_over_joins_the_reserves() -> None:
    first = contract(a_year=30_000)

    projection = settled(first, years=2)

    assert paid(projection) == {"tender": [12_000, 0], RESERVES: [0, 12_000]}


def test_a_hole_is_carried_and_must_be_filled_before_there_are_reserves() -> None:
    late = contract(a_year=20_000, starts="2027-09", ends="2028-08")

    projection = settled(late, years=3)

    # A hole of £12,000, then £8,000 over: reserves are still £4,000 below nought.
    assert paid(projection) == {
        "tender": [0, 12_000, 0], UNFUNDED: [12_000, 0, 12_000],
    }  # fmt: skip


def test_what_restricted_grants_pay_does_not_touch_reserves() -> None:
    projection = settled(
        grant(a_year=12_000, ends="2028-08"), opening={"cash": 500}, years=2
    )

    assert paid(projection) == {"council": [12_000, 12_000]}


def test_a_model_that_costs_nothing_is_paid_for_by_nobody() -> None:
    projection = settled(grant(a_year=100), contract(a_year=100), fee(), pools={})

    assert paid(projection) == {}
    assert returned(projection) == pytest.approx([100])


def test_without_detail_payers_are_told_and_cells_are_not() -> None:
    projection = settled(grant(a_year=5_000))

    assert set(projection.payments.detail) == set(projection.payments.by_payer)
    for name, by_cell in projection.payments.detail.items():
        by_payer = projection.payments.by_payer[name]
        np.testing.assert_allclose(by_cell.sum(axis=(0, 1)), by_payer, atol=1e-9)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(1, 4, 0.25), (0.1, 0.4, 0.25), (0, 4, 0), (1, 0, 0), (1, -2, 0)],
)
def test_a_share_of_nothing_is_nought(part: float, whole: float, share: float) -> None:
    assert share_of(one(part), one(whole)).item() == share
