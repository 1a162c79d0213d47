"""How far income hangs on one payer leads to the income of streams."""

from __future__ import annotations

import pytest

from scenarios.explain.concentration import concentration_told_of
from tests.models import Words, a_model, bought, contract, fee, pool, scenario
from tests.scenarios.explain.ways import way_of


def told(*streams: Words) -> dict[str, float]:
    """Return the figures of an office of £12,000 with £4,500 in the bank."""
    makers = concentration_told_of(
        way_of(
            a_model(
                opening={"cash": 4_500},
                organisation={"reserves_floor": 0, "creditors_months": 0},
                pools={"office": pool("schools", bought(12_000))},
                funding={"way": scenario(*streams)},
            )
        )
    )
    return {address: maker().amount for address, maker in makers.items()}


def test_share_index_and_runway_have_addresses() -> None:
    assert told(contract(a_year=9_000), fee(prices={"leading": 300})) == pytest.approx(
        {
            "way.largest_payer": 0.75,
            "way.income_index": 0.75**2 + 10 * 0.025**2,
            "way.runway_without_largest_payer": 6,
        }
    )


def test_one_of_many_is_the_stream_by_how_many_pay_it() -> None:
    assert told(fee(prices={"leading": 1_300})) == pytest.approx(
        {"way.largest_payer": 0.1, "way.income_index": 0.1}
    )


def test_without_income_there_is_no_figure() -> None:
    assert told() == {}
