"""Classes of VAT put at random into some documents."""

from __future__ import annotations

from tests.reference.random_dice import Dice, Words

SOME = 0.3
"""Share of the ways of funding whose supplier is partly exempt.

A share of all is never an assumption here, since draws of it would be more than all.
"""

SUPPLIES = ("fee", "membership", "contract")


def add_vat(words: Words, dice: Dice) -> None:
    """Let some income be taxed, and some VAT on purchases come back."""
    organisation = words["organisation"]
    if organisation["vat"] == "exempt_supplier" and dice.chance(SOME / 2):
        organisation["vat"] = "partly_exempt"
    for scenario in words["funding"].values():
        if organisation["vat"] == "exempt_supplier" and dice.chance(SOME):
            scenario["vat"] = "partly_exempt"
        if "partly_exempt" in {organisation["vat"], scenario.get("vat")}:
            for stream in scenario["streams"]:
                _classify(stream, dice)
    for owner in (*words["programmes"].values(), *words["pools"].values()):
        for ingredient in owner["ingredients"]:
            _recover(ingredient, dice)


def _recover(ingredient: Words, dice: Dice) -> None:
    """Say of some purchases with VAT how much of it comes back."""
    is_taxed = ingredient.get("vat", "none") != "none"
    if is_taxed and "given_by" not in ingredient and dice.chance(SOME / 2):
        ingredient["recovers"] = dice.pick((1.0, dice.number((0.0, 0.5))))


def _classify(stream: Words, dice: Dice) -> None:
    """Give a source of income a class, if it is for supplies or may be."""
    if stream["kind"] in SUPPLIES or (stream["kind"] == "other" and dice.chance(0.5)):
        stream["vat"] = dice.pick(("standard", "standard", "exempt", "outside"))
