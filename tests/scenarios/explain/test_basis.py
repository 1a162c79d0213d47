"""Prices go by the topic of an address, and what is no money has none."""

from __future__ import annotations

import pytest

from costmodel.explain.basis import Prices
from scenarios.explain.basis import prices_of


@pytest.mark.parametrize(
    ("words", "unit", "prices"),
    [
        ("full_cost.2026", "£", Prices.NOMINAL),
        ("full_cost.from.per", "£", Prices.NOMINAL),
        ("full_economic_cost.per.journey", "£", Prices.REAL),
        ("count.of.school", "", Prices.NONE),
        ("if_gone.school_year", "£", Prices.REAL),
        ("if_gone.full_cost", "£", Prices.NOMINAL),
        ("success.rate", "", Prices.NONE),
        ("success.full_cost", "£", Prices.REAL),
        ("todays_value.2027", "£", Prices.TODAY),
        ("pupil_cost.of.reading", "£", Prices.REAL),
        ("borne.by.broker", "£", Prices.NOMINAL),
    ],
)
def test_prices_go_by_the_topic(words: str, unit: str, prices: Prices) -> None:
    assert prices_of(tuple(words.split(".")), unit) is prices
