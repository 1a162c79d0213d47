"""Small, varied, valid documents, the same for the same seed.

They are made to try every rule of the method in mixtures nobody would write by hand,
and nothing that the checks refuse.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from costmodel.drivers import Driver
from scenarios.funding import FundedModel
from tests.reference.plain import work_out_scenario
from tests.reference.plain_costs import drivers_of
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import planned_journeys, volumes_of
from tests.reference.plain_rows import Work, rows_of
from tests.reference.plain_sharing import is_pools_only
from tests.reference.random_bands import add_bands
from tests.reference.random_brokerage import add_brokerage
from tests.reference.random_dice import Dice, Words
from tests.reference.random_funding import funding
from tests.reference.random_ingredients import ingredient
from tests.reference.random_rules import add_words, give_weights, has_kinds
from tests.reference.random_streams import add_streams
from tests.reference.random_transitions import add_transitions
from tests.reference.random_vat import add_vat

DRIVERS = (
    Driver.SCHOOLS,
    Driver.SCHOOLS,
    Driver.MATCHES,
    Driver.PARTNERSHIP_MONTHS,
    Driver.DEPLOYMENT_DAYS,
    Driver.DEPLOYED_PEOPLE,
    Driver.EVENTS,
    Driver.STAFF_DAYS,
    Driver.DIRECT_COST,
    Driver.FIXED,
    Driver.FIXED,
    Driver.DIRECT_COST,
    Driver.STAFF_DAYS,
)
"""What may drive a pool, some more often; newer ones come with their own words."""

PHASES = ("primary", "secondary", "special")


def random_model(seed: int, most: int = 9) -> FundedModel:
    """Return the document of a seed, with the new words that the engine knows.

    It has no more programmes, pools and so on than the most.
    """
    dice = Dice(Random(seed), most=most)  # noqa: S311  # repeatable variety, no secrets
    words = _document(dice)
    words["assumptions"] = dice.register
    new = replace(dice, random=Random(f"new words {seed}"))  # noqa: S311  # as above
    add_words(words, new)
    newest = replace(dice, random=Random(f"streams {seed}"))  # noqa: S311  # as above
    add_streams(words, newest)
    turned = replace(dice, random=Random(f"transitions {seed}"))  # noqa: S311  # as above
    add_transitions(words, turned)
    taxed = replace(dice, random=Random(f"vat {seed}"))  # noqa: S311  # as above
    add_vat(words, taxed)
    banded = replace(dice, random=Random(f"bands {seed}"))  # noqa: S311  # as above
    add_bands(words, banded)
    shared = replace(dice, random=Random(f"brokerage {seed}"))  # noqa: S311  # as above
    add_brokerage(words, shared)
    _give_idle_pools_weights(words)
    if not has_kinds(words):
        words["allocation"] = {}
        _give_idle_pools_weights(words)
    _state_prices_of_nothing(words)
    return FundedModel.model_validate(words)


def _document(dice: Dice) -> Words:
    """Return the words of a document, all but its assumptions."""
    organisation = _organisation(dice)
    dice.first_year, dice.years = organisation["first_year"], organisation["years"]
    people = _people(dice)
    programmes = {
        f"programme_{letter}": _programme(dice, people)
        for letter in "abcde"[: dice.several(1, 5)]
    }
    pools = _pools(dice, people, list(programmes))
    return {
        "format": "costmodel/1",
        "organisation": organisation,
        "growth": _growth(dice),
        "people": people,
        "programmes": programmes,
        "pools": pools,
        "allocation": _allocation(dice, list(pools)),
        "funding": {
            f"scenario_{number}": funding(dice, programmes, people, list(pools))
            for number in range(dice.several(1, 3))
        },
    }


def _organisation(dice: Dice) -> Words:
    """Return years, opening balance sheet, floor and tax position."""
    opening: Words = {"cash": dice.sum_of(0, 200000)}
    for name in ("debtors", "creditors", "deferred_income", "fixed_assets"):
        if dice.chance(0.5):
            opening[name] = dice.sum_of(0, 20000)
    if dice.chance(0.4):
        opening["restricted"] = {"building": 5000.0, "prizes": dice.sum_of(0, 3000)}
    if dice.chance(0.4):
        opening["designated"] = dice.sum_of(0, 20000)
    words: Words = {
        "name": "Made at random",
        "first_year": dice.whole(2023, 2028),
        "years": dice.whole(1, 4),
        "opening": opening,
        "reserves_floor_months": dice.number((0.0, 2.0, 3.0, 4.5)),
        "vat": dice.pick(("exempt_supplier", "exempt_supplier", "taxable_supplier")),
        "creditors_months": dice.pick((0, 1, 1, 2, 12)),
        "overlap": dice.number((0.0, 0.1, 0.5)),
    }
    if dice.chance(0.2):
        words["reserves_floor"] = dice.sum_of(0, 50000)
    return words


def _growth(dice: Dice) -> Words:
    """Return growth past the last published value, for some indices."""
    growths = {
        "pay_teachers": (0.0, 0.025, 0.04),
        "pay_support": (0.03, 0.01),
        "prices": (0.02, -0.01),
    }
    return {
        name: dice.number(choices)
        for name, choices in growths.items()
        if dice.chance(0.5)
    }


def _people(dice: Dice) -> Words:
    """Return at least one role of each employer."""
    people: Words = {}
    for letter in "ab"[: dice.several(1, 2)]:
        people[f"officer_{letter}"] = _employed(dice, "broker")
        people[f"head_{letter}"] = _employed(dice, "provider_school")
        people[f"deputy_{letter}"] = _employed(dice, "supported_school")
        people[f"freelance_{letter}"] = {
            "from": "freelance",
            "fee": dice.price((300.0, 450.0, 700.0)),
            "fee_share": dice.number((1.0, 0.5)),
        }
    return people


def _employed(dice: Dice, employer: str) -> Words:
    """Return a role with a salary, and with release if a school employs it."""
    pensions = ("teachers", "local_government", "workplace_pension")
    words: Words = {
        "from": employer,
        "salary": dice.price((4000.0, 36000.0, 52000.0, 95000.0)),
        "on_costs": dice.pick(pensions),
        "working_days": dice.number((195.0, 200.0, 220.0)),
    }
    if dice.chance(0.3):
        words["levy"] = dice.chance(0.5)
    if employer == "broker":
        return words
    words["in_school_hours"] = dice.number((1.0, 0.8, 0.0))
    if dice.chance(0.8):
        words["cover_rate"] = dice.price((220.0, 300.0))
        words["cover_needed"] = dice.number((0.6, 1.0, 0.0))
        words["cover_found"] = dice.number((0.5, 1.0))
    if dice.chance(0.6):
        words["own_hours"] = dice.number((2.5, 1.0))
        words["contracted_hours"] = dice.number((1265.0, 1600.0))
    if employer == "provider_school" and dice.chance(0.8):
        words["fee"] = dice.price((500.0, 650.0))
        words["fee_share"] = dice.number((1.0, 0.75))
    return words


def _programme(dice: Dice, people: Words) -> Words:
    """Return one programme with its schools, people and ingredients."""
    cohorts = {
        dice.first_year + year: dice.number((0.0, 1.0, 2.5, 8.0, 18.0, 25.0))
        for year in range(dice.years)
        if dice.chance(0.85)
    }
    words: Words = {
        "label": "Programme",
        "phase": dice.pick(PHASES),
        "cohorts": cohorts,
        "lasts_years": dice.pick((1, 1, 2, 3)),
        "matches_per_school": dice.number((0.0, 1.0, 1.5)),
        "months_per_match": dice.number((11.0, 6.0)),
        "events": dice.number((0.0, 3.0, 6.0)),
        "delegates_per_school": dice.number((0.0, 2.0)),
        "ingredients": [ingredient(dice, people) for _ in range(dice.several(0, 3))],
        "deployments": [_deployment(dice, people) for _ in range(dice.several(0, 2))],
        "attendance": [_attendance(dice, people) for _ in range(dice.whole(0, 1))],
    }
    if dice.chance(0.6):
        words["pupils_per_school"] = dice.number((20.0, 300.0))
    return words


def _deployment(dice: Dice, people: Words) -> Words:
    """Return a role deployed in schools: any but supported schools' own."""
    roles = [name for name in people if not name.startswith("deputy")]
    return {
        "person": dice.pick(roles),
        "days_per_school": dice.number((2.0, 10.0, 12.5)),
        "schools_per_person": dice.number((1.0, 2.0, 1.5)),
        "profile": dice.profile(),
    }


def _attendance(dice: Dice, people: Words) -> Words:
    """Return supported schools' own people who take part."""
    return {
        "person": dice.pick([name for name in people if name.startswith("deputy")]),
        "days_per_school": dice.number((1.0, 4.0)),
        "profile": dice.profile(),
    }


def _pools(dice: Dice, people: Words, programmes: list[str]) -> Words:
    """Return up to four pools with any drivers."""
    names = [f"pool_{letter}" for letter in "zyxw"[: dice.several(0, 4)]]
    pools: Words = {}
    for position, name in enumerate(names):
        driver = dice.pick(DRIVERS)
        words: Words = {
            "label": "Pool",
            "driver": driver.value,
            "ingredients": [
                ingredient(dice, people) for _ in range(dice.several(0, 3))
            ],
        }
        if driver == Driver.FIXED:
            words["weights"] = _weights(dice, names, position, programmes)
        pools[name] = words
    return pools


def _weights(
    dice: Dice, names: list[str], position: int, programmes: list[str]
) -> Words:
    """Return weights of programmes and pools, or of later pools alone.

    A pool that serves pools alone serves later ones, so that none go round in circles.
    """
    later = names[position + 1 :]
    if later and dice.chance(0.3):
        return {name: dice.number((1.0, 2.0)) for name in later}
    chosen = [name for name in programmes if dice.chance(0.7)] or programmes[:1]
    others = [name for name in names if name != names[position] and dice.chance(0.4)]
    weights = {name: dice.number((1.0, 3.0)) for name in [*chosen, *others]}
    if len(chosen) > 1 and dice.chance(0.2):
        weights[chosen[-1]] = 0.0
    return weights


def _allocation(dice: Dice, pools: list[str]) -> Words:
    """Return a method, and perhaps the order of step-down."""
    words: Words = {"method": dice.pick(("reciprocal", "step_down", "direct"))}
    if words["method"] == "step_down" and dice.chance(0.4):
        words["order"] = dice.shuffled(pools)
    return words


def _give_idle_pools_weights(words: Words) -> None:
    """Give fixed weights to pools whose driver has no volume in any planned year."""
    model = FundedModel.model_validate(words)
    prices = Prices(model, shipped_facts())
    work = Work(volumes_of(planned_journeys(prices), prices))
    drivers = drivers_of(work, rows_of(work, prices), prices)
    for name in model.pools:
        served = list(model.programmes)
        if is_pools_only(name, prices):
            served = list(model.pools)
        if not any(drivers.volumes_of(name, served, year) for year in prices.years):
            give_weights(words["pools"][name], list(model.programmes))


def _state_prices_of_nothing(words: Words) -> None:
    """State a price for contracts whose scope costs nothing in their months."""
    model = FundedModel.model_validate(words)
    for name, scenario in words["funding"].items():
        priced = [stream for stream in scenario["streams"] if "cost_plus" in stream]
        if not priced:
            continue
        found = work_out_scenario(model, shipped_facts(), name)
        for stream in priced:
            if not any(found.contract_prices[stream["name"]]):
                del stream["cost_plus"]
                stream["a_year"] = 60000.0
