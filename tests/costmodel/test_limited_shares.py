"""Amounts are shared by volumes, and nobody's share passes its limits."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import costmodel
from costmodel.limited_shares import share_within
from costmodel.shared_costs import UnshareableCostError

PUPILS = {"Ash": 900, "Birch": 600, "Cedar": 300}


def test_without_limits_it_goes_by_volumes() -> None:
    assert share_within(480_000, PUPILS) == {
        "Ash": 240_000,
        "Birch": 160_000,
        "Cedar": 80_000,
    }
    assert costmodel.share_within is share_within


def test_what_a_limit_adds_or_takes_falls_on_the_others() -> None:
    assert share_within(480_000, PUPILS, least=100_000) == {
        "Ash": 228_000,
        "Birch": 152_000,
        "Cedar": 100_000,
    }
    assert share_within(480_000, PUPILS, most=200_000) == {
        "Ash": 200_000,
        "Birch": pytest.approx(280_000 * 2 / 3),
        "Cedar": pytest.approx(280_000 / 3),
    }


def test_a_limit_may_be_passed_only_by_what_another_takes() -> None:
    shares = share_within(480_000, PUPILS, least={"Cedar": 150_000}, most=200_000)

    assert shares == {"Ash": 198_000, "Birch": 132_000, "Cedar": 150_000}
    assert share_within(300, {"A": 6, "B": 3, "C": 1}, most=120) == {
        "A": 120,
        "B": 120,
        "C": 60,
    }


def test_limits_on_both_sides_may_weigh_the_same() -> None:
    shares = share_within(100, {"A": 70, "B": 30}, least={"B": 40}, most={"A": 60})

    assert shares == {"A": 60, "B": 40}


def test_without_a_volume_only_the_least_is_borne() -> None:
    volumes = pd.Series({"Ash": 900, "Birch": 0})

    assert share_within(100, volumes, least=20) == {"Ash": 80, "Birch": 20}
    assert share_within(100, volumes) == {"Ash": 100, "Birch": 0}
    assert share_within(50, volumes, least=25) == {"Ash": 25, "Birch": 25}


def test_volumes_and_limits_may_be_arrays_or_columns() -> None:
    limit = pd.Series({"Cedar": 100_000})

    by_name = share_within(480_000, pd.Series(PUPILS), least=limit)
    in_order = share_within(480_000, np.array([900, 600, 300]), least=[0, 0, 100_000])

    assert by_name == share_within(480_000, PUPILS, least=np.int64(100_000))
    assert list(in_order) == ["object 1", "object 2", "object 3"]
    assert list(in_order.values()) == list(by_name.values())


def test_the_answer_may_be_the_volumes_of_a_pool() -> None:
    shares = share_within(100_001, PUPILS, least=30_000)

    found = costmodel.allocate({"central": 100_001}, {"central": shares}, whole=True)

    assert found.final["cost"].to_dict() == {
        "Ash": 40_001,
        "Birch": 30_000,
        "Cedar": 30_000,
    }


@given(
    volumes=st.lists(st.integers(0, 900), min_size=1, max_size=6),
    least=st.integers(0, 400),
    most=st.integers(400, 2_000) | st.just(math.inf),
    part=st.floats(0, 1),
)
def test_shares_add_up_keep_limits_and_go_by_volume_between_them(
    volumes: list[int], least: int, most: float, part: float
) -> None:
    roof = sum(min(most, 3_000) if one else least for one in volumes)
    amount = least * len(volumes) * (1 - part) + roof * part

    shares = np.array([*share_within(amount, volumes, least=least, most=most).values()])

    assert shares.sum() == pytest.approx(amount)
    assert (shares >= least * (1 - 1e-9)).all()
    assert (shares <= most * (1 + 1e-9)).all()
    rates = [
        share / one
        for share, one in zip(shares, volumes, strict=True)
        if one and least * 1.001 < share < most * 0.999
    ]
    assert rates == pytest.approx(rates[:1] * len(rates))


@given(
    volumes=st.lists(st.floats(0, 1e15), min_size=1, max_size=6),
    amount=st.floats(0, 1e15),
    most=st.floats(0, 1e15) | st.just(math.inf),
)
def test_volumes_of_any_size_share_all_of_an_amount_or_are_refused(
    volumes: list[float], amount: float, most: float
) -> None:
    try:
        shares = share_within(amount, volumes, most=most)
    except UnshareableCostError:
        assert most * np.count_nonzero(volumes) < amount or not any(volumes)
        return

    assert sum(shares.values()) == pytest.approx(amount)
    assert max(shares.values()) <= most


def test_the_least_volume_there_can_be_bears_what_a_limit_leaves() -> None:
    volumes = {"Ash": 1e15, "Birch": 5e-324}

    assert share_within(100, volumes, most={"Ash": 60}) == {"Ash": 60, "Birch": 40}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"amount": -1}, "The amount is -1"),
        ({"amount": None}, "The amount is None, which is no number"),
        ({"volumes": {**PUPILS, "Ash": -3}}, "The volume of 'Ash' is -3"),
        ({"least": -5}, "The limit is -5"),
        ({"least": {"Ash": None}}, "The limit of 'Ash' is None"),
        ({"least": {"Ceder": 5}}, "limit for 'Ceder', .* Did you mean 'Cedar'"),
        ({"least": 9, "most": {"Ash": 8}}, "The least of Ash is above the most"),
        ({"least": 200_000}, "adds up to £600,000.00, and only £480,000.00 are"),
        ({"most": 100_000}, "the most adds up to £300,000.00, and £480,000.00 are"),
        ({"volumes": {"Ash": 9, "Elm": 0}, "most": 100}, "give a volume to more of th"),
        ({"volumes": {"Ash": 0}}, "Nobody has a volume above nought, so that £480,000"),
        ({"volumes": {"Ash": 0}, "least": 9}, "so that £479,991.00 falls on nobody"),
        ({"volumes": {}}, "Give a volume to one at least"),
        ({"volumes": {"Ash": 1e303}}, "The volume of 'Ash' is larger than 1e.15, bey"),
        ({"volumes": {"Ash": 10**400}}, "The volume of 'Ash' is larger than 1e.15"),
        ({"volumes": {"Ash": math.inf}}, "The volume of 'Ash' is inf, which is no num"),
        ({"volumes": {"Ash": True}}, "The volume of 'Ash' is True, which is no number"),
        ({"amount": 9.6e297}, "The amount is larger than 1e.15"),
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, Any], said: str) -> None:
    given: dict[str, Any] = {"amount": 480_000, "volumes": PUPILS, **changed}

    with pytest.raises(UnshareableCostError, match=said):
        share_within(**given)
