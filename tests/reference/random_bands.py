"""Prices by tier put at random into fees of programmes that have tiers."""

from __future__ import annotations

from tests.reference.random_dice import Dice, Words

SOME = 0.4
"""Share of the prices of such programmes beside which a tier has its own."""


def add_bands(words: Words, dice: Dice) -> None:
    """Give prices of their own to some tiers of programmes that have any."""
    tiered = {
        name: one for name, one in words["programmes"].items() if one.get("tiers")
    }
    for scenario in words["funding"].values():
        for stream in scenario["streams"]:
            if stream["kind"] != "fee" or stream.get("per") == "deployment_day":
                continue
            for name in stream["prices"]:
                if name in tiered and dice.chance(SOME):
                    tier = dice.pick([*tiered[name]["tiers"]])
                    price = dice.number((0.0, 800.0, 12000.0))
                    stream.setdefault("bands", {})[name] = {tier: price}
