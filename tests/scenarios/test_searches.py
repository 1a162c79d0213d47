"""What is found by trying values, of every scenario of a plan."""

from __future__ import annotations

import pickle

import pytest

from scenarios.funded_plan import FundedPlan
from scenarios.searches import searches_of
from tests.models import (
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    fee,
    pool,
    scenario,
)


@pytest.fixture(scope="module")
def funded() -> FundedPlan:
    """Return an office of £9,000 a year, paid by fees or by a contract."""
    return compiled(
        a_model(
            assumptions={"price": assumed(9_000, low=8_000, high=11_000)},
            pools={"office": pool("schools", bought("price"))},
            funding={
                "traded": scenario(fee()),
                "bid": scenario(contract(a_year=12_000)),
            },
        )
    )


def test_every_scenario_is_searched_by_its_name(funded: FundedPlan) -> None:
    found = searches_of(funded)

    assert list(found) == ["traded", "bid"]
    assert [swing.name for swing in found["bid"].swings] == ["price"]
    assert found["bid"].volume.always_met


def test_a_fee_is_sought_only_where_one_is_asked(funded: FundedPlan) -> None:
    found = searches_of(funded)

    assert found["traded"].fee is not None
    assert found["traded"].best_fee is not None
    assert (found["bid"].fee, found["bid"].best_fee) == (None, None)


def test_another_process_finds_the_same(funded: FundedPlan) -> None:
    copied = pickle.loads(pickle.dumps(funded))  # noqa: S301 - our own

    assert searches_of(copied) == searches_of(funded)
