"""Words of rules that few documents use, put at random into those that have none."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count
from tests.reference.plain_rules import RULE_SETS
from tests.reference.random_dice import Dice, Words

OF_TIERS = ("school", "journey", "match", "partnership_month", "delegate", "pupil")
OF_AGES = ("school", "match", "partnership_month", "delegate", "pupil")
"""What may be counted of some of a programme's schools."""

DRIVERS = (
    *("journeys", "pupils", "delegates", "staff_cost", "posts", "area"),
    *("delegates", "staff_cost", "staff_cost", "posts", "area"),
)
"""What else may drive a pool, more often what more rarely has a volume."""

GIVERS = ("supported_school", "provider_school", "funder", "individual")
DRIVEN_BY = ("weights", "capacity", "takes")
"""Words of a pool that go with one driver alone."""


def add_words(words: Words, dice: Dice) -> None:
    """Put words of some rules into a document."""
    for programme in words["programmes"].values():
        _add_schools(programme, dice)
        for item in programme["deployments"] + programme["attendance"]:
            _add_part(item, programme, dice)
        for item in programme["ingredients"]:
            _add_part(item, programme, dice)
    _add_lives(words, dice)
    for item in _ingredients(words):
        if "one_for_every" not in item and dice.chance(0.2):
            item["learning"] = dice.number((0.1, 0.2, 0.0))
        if dice.chance(0.2):
            item["carbon"] = dice.number((0.5, 120.0))
    for name in words["pools"]:
        _add_years(words["pools"][name], dice)
        _add_driver(name, words, dice)
    _add_rule_set(words, dice)
    _add_areas(words, dice)
    _add_payments(words, dice)
    _add_limits(words, dice)


def _add_schools(programme: Words, dice: Dice) -> None:
    """Put tiers, leavers and broken matches into a programme."""
    if dice.chance(0.6):
        programme["tiers"] = {
            "intensive": {"label": "Intensive", "share": dice.number((0.25, 0.1))},
            "light": {"label": "Light", "share": dice.number((0.5, 0.0))},
        }
    if programme["lasts_years"] > 1 and dice.chance(0.5):
        programme["leaves"] = dice.number((0.1, 0.5))
    if dice.chance(0.4):
        programme["rematched"] = dice.number((0.2, 0.05))
    programme["lasts_years"] = max(programme["lasts_years"], dice.pick((1, 1, 2)))


def _add_part(item: Words, programme: Words, dice: Dice) -> None:
    """Let an item of a programme be for some of its schools alone."""
    per = item.get("per", "school")
    if "tiers" in programme and per in OF_TIERS and dice.chance(0.5):
        item["tier"] = dice.pick([*programme["tiers"]])
    lasts = programme["lasts_years"]
    if lasts > 1 and per in OF_AGES and dice.chance(0.5):
        ages = [age for age in range(1, lasts + 1) if dice.chance(0.5)]
        item["in_years"] = ages or [dice.whole(1, lasts)]


def _ingredients(words: Words) -> Iterator[Words]:
    """Yield every ingredient of a document."""
    for owner in [*words["programmes"].values(), *words["pools"].values()]:
        yield from owner["ingredients"]
    for scenario in words["funding"].values():
        for addition in scenario.get("adds", ()):
            yield addition["ingredient"]


def _add_lives(words: Words, dice: Dice) -> None:
    """Let ingredients serve several years, and perhaps capital cost something."""
    for item in _ingredients(words):
        if dice.chance(0.25):
            item["life_years"] = dice.whole(2, 6)
    if dice.chance(0.4):
        words["organisation"]["cost_of_capital"] = dice.number((0.05, 0.0))


def _add_years(pool: Words, dice: Dice) -> None:
    """Let a pool run for some years, or hand it over."""
    years = range(dice.first_year, dice.first_year + dice.years)
    at_work = dict.fromkeys(years, 1.0)
    if dice.chance(0.4):
        at_work = {year: dice.pick((0.0, 0.5, 1.0)) for year in years}
        pool["runs"] = {year: at_work[year] for year in years if dice.chance(0.9)}
        pool["runs"] = pool["runs"] or {dice.first_year: 1.0}
    if "runs" in pool and dice.chance(0.6):
        left = {year: 1 - pool["runs"].get(year, 0.0) for year in years}
        shares = {year: share for year, share in left.items() if share > 0}
        if shares:
            pool["handed_over"] = {"to": dice.pick(GIVERS), "years": shares}
            if pool["handed_over"]["to"] == "funder":
                pool["handed_over"]["public"] = dice.chance(0.5)


def _add_driver(name: str, words: Words, dice: Dice) -> None:
    """Give a pool another driver."""
    pool = words["pools"][name]
    if dice.chance(0.4):
        _drop_driver(pool)
        pool["driver"] = dice.pick(DRIVERS)
    if dice.chance(0.3):
        _drop_driver(pool)
        pool["driver"] = "time"
        pool["capacity"] = {"days": dice.number((60.0, 400.0, 5000.0))}
        programmes = [*words["programmes"]]
        chosen = [each for each in programmes if dice.chance(0.7)] or programmes[:1]
        pool["takes"] = {
            each: {
                "days": dice.number((0.5, 2.0, 12.0)),
                "per": dice.pick([count.value for count in Count]),
            }
            for each in chosen
        }
        for other in words["pools"]:
            if other != name and dice.chance(0.3):
                days = dice.number((5.0, 40.0))
                pool["takes"][other] = {"days": days, "per": "year"}


def _add_areas(words: Words, dice: Dice) -> None:
    """State the square metres of most programmes and pools, if any pool asks."""
    is_asked = words["allocation"].get("rules") == "schools_template"
    if is_asked or any(pool["driver"] == "area" for pool in words["pools"].values()):
        for owner in [*words["programmes"].values(), *words["pools"].values()]:
            if dice.chance(0.8):
                owner["area"] = dice.number((12.5, 100.0, 300.0))


def _add_rule_set(words: Words, dice: Dice) -> None:
    """Say what pools are, and perhaps share them as a template does."""
    name = dice.pick([*RULE_SETS])
    kinds = [*RULE_SETS[name].drivers]
    for pool in words["pools"].values():
        if dice.chance(0.6):
            pool["kind"] = dice.pick((*kinds, "other"))
    if dice.chance(0.4):
        words["allocation"] = {"rules": name}


def has_kinds(words: Words) -> bool:
    """Return whether a rule set, if there is one, gives any pool its driver."""
    name = words["allocation"].get("rules")
    kinds = {pool.get("kind") for pool in words["pools"].values()}
    return name is None or bool(kinds & {*RULE_SETS[name].drivers})


def _drop_driver(pool: Words) -> None:
    """Take out of a pool what goes with the driver it had."""
    for name in DRIVEN_BY:
        pool.pop(name, None)


def give_weights(pool: Words, programmes: list[str]) -> None:
    """Let a pool serve programmes by equal weights, whatever drove it."""
    _drop_driver(pool)
    pool.pop("kind", None)
    pool["driver"] = "fixed"
    pool["weights"] = dict.fromkeys(programmes, 1.0)


def _add_limits(words: Words, dice: Dice) -> None:
    """State the days there are of some roles, and how many are safe."""
    years = range(dice.first_year, dice.first_year + dice.years)
    for person in words["people"].values():
        named = [year for year in years if dice.chance(0.6)]
        if named:
            person["available"] = {
                year: dice.number((0.0, 20.0, 400.0)) for year in named
            }
        if person["from"] == "provider_school":
            person["safe_days"] = dice.number((15.0, 40.0))
    if dice.chance(0.5):
        words["organisation"]["provider_schools"] = dice.number((4.0, 12.5))
        words["organisation"]["safe_days_per_provider"] = dice.number((30.0, 100.0))


def _add_payments(words: Words, dice: Dice) -> None:
    """Let the broker pay schools for cover and for their own days."""
    for person in words["people"].values():
        is_head = person["from"] == "provider_school" and "fee" not in person
        if is_head and "cover_rate" in person:
            person["pays_cover"] = dice.chance(0.7)
    for programme in words["programmes"].values():
        for item in programme["attendance"]:
            has_cover = "cover_rate" in words["people"][item["person"]]
            if has_cover:
                item["pays_cover"] = dice.chance(0.5)
            if dice.chance(0.5):
                item["day_payment"] = dice.price((100.0, 180.0))
