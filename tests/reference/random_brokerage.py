"""Shares of the day's fee put at random into fees for deployed days."""

from __future__ import annotations

from tests.reference.random_dice import Dice, Words

SOME = 0.5
"""Share of the fees for deployed days that ask a share of the day's fee as well."""


def add_brokerage(words: Words, dice: Dice) -> None:
    """Let fees for deployed days ask a share of the day's fee."""
    for scenario in words["funding"].values():
        for stream in scenario["streams"]:
            is_by_day = stream.get("per") == "deployment_day"
            if is_by_day and stream["kind"] == "fee" and dice.chance(SOME):
                stream["brokerage"] = dice.number((0.1, 0.15, 1.2))
