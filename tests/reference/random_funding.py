"""Scenarios made at random: streams in any mixture, demand, additions, routes."""

from __future__ import annotations

from costmodel.drivers import CostType
from tests.reference.random_dice import Dice, Words
from tests.reference.random_ingredients import ingredient

TESTS = ("training_line", "income_share", "reserve_after", "per_teacher")
INDICES = ("none", "pay_teachers", "pay_support", "prices")
PAID = ("monthly", "quarterly_in_advance", "quarterly_in_arrears")


def funding(dice: Dice, programmes: Words, people: Words, pools: list[str]) -> Words:
    """Return one scenario."""
    names = list(programmes)
    fees = [fee(dice, f"fee_{number}", names) for number in range(dice.several(0, 2))]
    grants = [grant(dice, f"grant_{letter}", names) for letter in _letters(dice, 3)]
    contracts = [
        contract(dice, f"contract_{letter}", names) for letter in _letters(dice, 2)
    ]
    streams = [*fees, *_with_twin(dice, grants), *_with_twin(dice, contracts)]
    words: Words = {
        "label": "Scenario",
        "delivery": dice.pick(("broker", "direct")),
        "streams": dice.random.sample(streams, len(streams)),
    }
    if dice.chance(0.4):
        words["adds"] = [_addition(dice, [*names, *pools], people)]
    if dice.chance(0.3):
        words["cohorts"] = {
            dice.pick(names): {dice.first_year: dice.number((0.0, 5.0, 30.0))}
        }
    if fees and dice.chance(0.5):
        words["demand"] = demand(dice, programmes)
    return words


def grant(dice: Dice, name: str, programmes: list[str]) -> Words:
    """Return a grant; it may begin before the model and end after it."""
    first = dice.whole(-8, dice.months - 1)
    last = max(first, dice.whole(0, dice.months + 6), 0)
    words: Words = {
        "kind": "grant",
        "name": name,
        "payer": "A funder",
        "starts": dice.month(first),
        "ends": dice.month(last),
        "restricted": dice.chance(0.7),
        "scope": scope(dice, programmes),
        "unspent": dice.pick(("carried", "returned")),
        "paid": dice.pick(PAID),
    }
    if dice.chance(0.6):
        words["a_year"] = dice.number((5000.0, 40000.0, 150000.0))
    else:
        words["per_school"] = dice.number((500.0, 5000.0))
    if dice.chance(0.5):
        words["taper"] = dice.pick(([0.6], [1.0, 0.6], [0.6, 0.5, 0.4], [1.0, 0.0]))
    return words


def fee(dice: Dice, name: str, programmes: list[str]) -> Words:
    """Return a fee for some of the programmes."""
    named = [name for name in programmes if dice.chance(0.6)] or programmes[:1]
    return {
        "kind": "fee",
        "name": name,
        "prices": {name: dice.number((0.0, 500.0, 3000.0, 9000.0)) for name in named},
        "index": dice.pick(INDICES),
        "bad_debt": dice.number((0.0, 0.05, 0.3)),
        "profile": dice.profile(),
        "paid_after_months": dice.pick((0, 1, 2, 12)),
    }


def contract(dice: Dice, name: str, programmes: list[str]) -> Words:
    """Return a contract at a stated price or at cost plus, perhaps with milestones."""
    first = dice.whole(-3, dice.months - 1)
    last = max(first, dice.whole(0, dice.months + 3), 0)
    words: Words = {
        "kind": "contract",
        "name": name,
        "payer": "A buyer",
        "starts": dice.month(first),
        "ends": dice.month(last),
        "scope": scope(dice, programmes),
        "paid_after_months": dice.pick((0, 1, 2, 3)),
    }
    if dice.chance(0.5):
        words["cost_plus"] = dice.number((0.0, 0.1))
    else:
        words["a_year"] = dice.number((20000.0, 120000.0))
        words["index"] = dice.pick(INDICES)
    if dice.chance(0.5):
        inside = range(max(first, 0), min(last, dice.months - 1) + 1)
        words["milestones"] = [
            {
                "label": "Milestone",
                "month": dice.month(dice.pick(inside)),
                "share": dice.number((0.1, 0.4)),
            }
            for _ in range(dice.whole(1, 2))
        ]
    if dice.chance(0.4):
        words["chance_of_winning"] = dice.number((0.3, 0.5))
    return words


def scope(dice: Dice, programmes: list[str]) -> Words:
    """Return a scope: all, some programmes, some cost types, or both."""
    words: Words = {}
    if dice.chance(0.5):
        named = [name for name in programmes if dice.chance(0.5)]
        words["programmes"] = named or programmes[-1:]
    if dice.chance(0.5):
        kinds = [kind.value for kind in CostType]
        words["cost_types"] = dice.random.sample(kinds, dice.whole(1, len(kinds)))
    return words


def demand(dice: Dice, programmes: Words) -> Words:
    """Return the demand for some programmes, by a test that has figures for all."""
    tests = list(TESTS)
    if any(words["phase"] == "special" for words in programmes.values()):
        tests.remove("per_teacher")
    return {
        "region": dice.pick(("london", "england", "west_midlands")),
        "test": dice.pick(tests),
        "unknown": dice.pick(("low", "known", "high")),
        "eligible": {
            name: dice.number((3.0, 40.0, 400.0))
            for name in programmes
            if dice.chance(0.8)
        },
        "reach": dice.number((0.2, 0.6, 1.0)),
        "interest": dice.number((0.3, 0.8)),
        "refill": dice.number((0.0, 0.1)),
    }


def _letters(dice: Dice, most: int) -> str:
    """Return letters to name so many streams by, in any order."""
    return "".join(dice.shuffled(list("pqr")))[: dice.several(0, most)]


def _addition(dice: Dice, owners: list[str], people: Words) -> Words:
    """Return an ingredient that only this scenario has."""
    return {"to": dice.pick(owners), "ingredient": ingredient(dice, people)}


def _with_twin(dice: Dice, streams: list[Words]) -> list[Words]:
    """Return the streams, at times with one more of the same dates and scope."""
    if not streams or not dice.chance(0.25):
        return streams
    pattern = dice.pick(streams)
    return [*streams, {**pattern, "name": "twin_of_" + pattern["name"]}]
