"""What of a contract falls due, month by month."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.periods import Horizon
from scenarios.contracts import contract_months, due, held_back, spread_evenly
from scenarios.streams import Contract
from tests.models import Words, column, contract

TWO_YEARS = Horizon(2026, 2)


def written(**words: object) -> Contract:
    """Return a contract."""
    return Contract.model_validate(contract(**words))


def milestone(month: str) -> Words:
    """Return a milestone; its share is given where it falls due."""
    return {"label": "Report", "month": month, "share": 0.5}


def asks(price: float, *milestones: tuple[str, float]) -> list[float]:
    """Return what a contract of one price a month asks for in the first year."""
    stated = written(milestones=[milestone(month) for month, _ in milestones])
    monthly = np.zeros((24, 1))
    monthly[:12] = price
    shares = np.array([share for _, share in milestones]).reshape(-1, 1)
    return column(due(stated, TWO_YEARS, monthly, shares))


@pytest.mark.parametrize(
    ("starts", "ends", "months"),
    [
        ("2026-09", "2027-08", range(12)),
        ("2026-06", "2026-10", range(2)),
        ("2028-07", "2029-03", range(22, 24)),
        ("2025-01", "2030-01", range(24)),
        ("2027-03", "2027-03", range(6, 7)),
    ],
)
def test_contract_months_are_those_of_the_term_in_the_model(
    starts: str, ends: str, months: range
) -> None:
    assert contract_months(written(starts=starts, ends=ends), TWO_YEARS) == months


def test_without_milestones_each_month_asks_for_its_price() -> None:
    by_month = asks(100)

    assert by_month[:12] == [100] * 12
    assert sum(by_month[12:]) == 0


def test_a_milestone_asks_for_its_share_of_the_whole_price_in_its_month() -> None:
    by_month = asks(100, ("2026-11", 0.25))

    assert by_month[0] == 75
    assert by_month[2] == 75 + 0.25 * 1_200
    assert sum(by_month) == 1_200


def test_milestones_may_share_the_whole_price() -> None:
    by_month = asks(100, ("2026-09", 0.4), ("2027-08", 0.6))

    assert by_month[0] == pytest.approx(480)
    assert by_month[11] == pytest.approx(720)
    assert by_month[1:11] == [0] * 10


def test_two_milestones_in_one_month_both_fall_due() -> None:
    assert asks(100, ("2026-12", 0.25), ("2026-12", 0.25))[3] == 50 + 600


@given(
    st.lists(
        st.tuples(st.sampled_from(["2026-10", "2027-01", "2027-08"]), st.floats(0, 1)),
        max_size=4,
    ),
    st.floats(0, 1e6),
)
def test_milestones_move_money_and_make_none(
    milestones: list[tuple[str, float]], price: float
) -> None:
    scaled = [(month, share / 4) for month, share in milestones]

    by_month = asks(price, *scaled)

    assert sum(by_month) == pytest.approx(12 * price)
    assert min(by_month) >= -1e-9


def test_a_years_price_is_spread_over_its_contract_months_alone() -> None:
    by_year = np.array([[400.0], [1_200.0]])

    price = spread_evenly(by_year, range(8, 18), TWO_YEARS)

    assert column(price) == [0] * 8 + [100] * 4 + [200] * 6 + [0] * 6


def test_a_year_without_contract_months_has_no_price() -> None:
    price = spread_evenly(np.array([[400.0], [1_200.0]]), range(4), TWO_YEARS)

    assert column(price) == [100] * 4 + [0] * 20


def test_milestones_are_held_back_too_and_come_after_the_term() -> None:
    sold = Contract.model_validate(contract(a_year=1, retention_months=2))
    asked = np.array([[600.0], *[[50.0]] * 11, *[[0.0]] * 12])

    by_month = column(held_back(sold, TWO_YEARS, asked, np.array([0.2])))

    assert by_month[:3] == pytest.approx([480, 40, 40])
    assert by_month[11:14] == pytest.approx([40, 0, 1_150 * 0.2])
    assert sum(by_month) == pytest.approx(1_150)


@pytest.mark.parametrize(("months", "kept"), [(0, 600), (12, 600), (13, 0)])
def test_what_falls_due_after_the_model_does_not_appear(
    months: int, kept: float
) -> None:
    sold = Contract.model_validate(contract(a_year=1, retention_months=months))
    asked = np.array([*[[100.0]] * 12, *[[0.0]] * 12])

    by_month = column(held_back(sold, TWO_YEARS, asked, np.array([0.5])))

    assert sum(by_month) == pytest.approx(600 + kept)
    assert kept == 0 or by_month[11 + months] >= kept
