"""The example of docs/method/bearers.md: ten schools, read from every side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_perspectives import READINGS, read
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import PlainRow
from tests.reference.small_documents import document

ROWS = [
    ("broker", "", "bought", 10000),
    ("broker", "exchequer", "", 2000),
    ("broker", "provider_school", "", 50000),
    ("provider_school", "", "bought", 10000),
    ("provider_school", "", "lost", 24000),
    ("supported_school", "", "bought", 2000),
    ("supported_school", "", "lost", 4000),
    ("individual", "", "donated", 1000),
    ("funder", "", "donated", 3000),
    ("supported_school", "broker", "", 40000),
    ("funder", "broker", "", 15000),
]
"""Who gives or pays, who is paid, by what means, and how much."""


def rows() -> list[PlainRow]:
    """Return the example as rows that fall in the first month."""
    return [
        PlainRow(
            owner="work",
            cost_type="delivery",
            kind="transfer" if receiver else "resource",
            giver=giver,
            receiver=receiver,
            means=means,
            months=[float(pounds), *[0.0] * 23],
        )
        for giver, receiver, means, pounds in ROWS
    ]


@pytest.mark.parametrize(
    ("name", "pounds"),
    [
        ("public_funds", 18000),
        ("supported_schools", 42000),
        ("provider_schools", -16000),
    ],
)
def test_the_same_rows_read_from_each_side(name: str, pounds: float) -> None:
    prices = Prices(document(), shipped_facts())

    assert read(rows(), READINGS[name], prices) == {2026: pounds, 2027: 0}


def test_a_private_funders_gifts_and_money_are_no_cost_to_public_funds() -> None:
    prices = Prices(document(), shipped_facts())
    changed = [
        replace(row, is_private=True) if row.giver == "funder" else row
        for row in rows()
    ]

    told = [read(changed, counts, prices)[2026] for counts in READINGS.values()]

    assert told == [0, 42000, -16000]


def test_what_the_broker_pays_a_supported_school_is_less_cost_to_it() -> None:
    paid = PlainRow("w", "backfill", "transfer", "broker", "supported_school", "", [])
    passed = PlainRow(
        "w", "delivery", "transfer", "supported_school", "provider_school", "", []
    )

    assert [count(paid) for count in READINGS.values()] == [-1, -1, 0]
    assert [count(passed) for count in READINGS.values()] == [0, 1, -1]
