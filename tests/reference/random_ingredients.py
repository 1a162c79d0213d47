"""Ingredients made at random, with any of their options."""

from __future__ import annotations

from costmodel.drivers import CostType, Count
from tests.reference.random_dice import Dice, Words


def ingredient(dice: Dice, people: Words) -> Words:
    """Return one ingredient with any of its options."""
    words: Words = {
        "label": "Ingredient",
        "cost_type": dice.pick([kind.value for kind in CostType]),
        "number": dice.number((1.0, 2.0, 0.5, 0.0)),
        "per": dice.pick([count.value for count in Count]),
        "share": dice.number((1.0, 0.3)),
        "profile": dice.profile(),
    }
    if dice.chance(0.3):
        words["one_for_every"] = dice.number((1.0, 2.5, 8.0, 25.0))
    if dice.chance(0.2):
        words["years"] = [dice.first_year + dice.whole(0, dice.years - 1)]
    if dice.chance(0.45):
        words["person"] = dice.pick(list(people))
        is_freelance = words["person"].startswith("freelance")
        if not is_freelance and words["per"] in {"year", "school"}:
            words["unit"] = dice.pick(("day", "post"))
            words["number"] = dice.number((0.1, 0.5, 1.0))
        return words
    words["price"] = dice.price((12.0, 100.0, 2500.0))
    words["vat"] = dice.pick(("none", "on_top", "included"))
    if dice.chance(0.15):
        givers = ("provider_school", "supported_school", "individual", "funder")
        words["given_by"] = dice.pick(givers)
        if words["given_by"] == "funder":
            words["public"] = dice.chance(0.5)
    return words
