"""Schools that buy once support has ended, put at random into some ways of funding."""

from __future__ import annotations

from tests.reference.random_dice import Dice, Words

SOME = 0.4
"""Share of the ways of funding of two years and more that have any of these words.

A share of all is never an assumption here, since draws of it would be more than all.
"""


def add_transitions(words: Words, dice: Dice) -> None:
    """Let programmes be bought from a year on, and fees be asked in some years."""
    for scenario in words["funding"].values():
        fees = [one for one in scenario["streams"] if one["kind"] == "fee"]
        if fees and dice.chance(SOME / 2):
            years = range(dice.first_year, dice.first_year + dice.years)
            named = [year for year in years if dice.chance(0.6)]
            dice.pick(fees)["years"] = named or [dice.first_year]
        if dice.years > 1 and dice.chance(SOME):
            scenario["transitions"] = _transitions(list(words["programmes"]), dice)


def _transitions(programmes: list[str], dice: Dice) -> Words:
    """Return one or two programmes that are bought, at times after another."""
    names = dice.shuffled(programmes)
    bought = names[: dice.several(1, 2)]
    supported = names[len(bought) :]
    transitions: Words = {}
    for name in bought:
        words: Words = {
            "from_year": dice.first_year + dice.whole(1, dice.years - 1),
            "converts": dice.pick((1.0, dice.number((0.0, 0.3, 0.6)))),
        }
        if supported and dice.chance(0.4):
            words["after"] = dice.pick(supported)
        if dice.chance(0.7):
            words["leaves"] = dice.pick((1.0, dice.number((0.1, 0.25))))
        transitions[name] = words
    return transitions
