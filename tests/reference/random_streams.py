"""Words of streams that few documents use, put at random into some ways of funding."""

from __future__ import annotations

from costmodel.drivers import CostType
from tests.reference.plain_prices import calendar_month
from tests.reference.random_dice import Dice, Words
from tests.reference.random_funding import INDICES, scope

SOME = 0.5
"""Share of the ways of funding that have any of these words.

A share of all is never an assumption here, since draws of it would be more than all.
"""

WORDS_OF_COUNTS = {
    "match": ("matches_per_school",),
    "partnership_month": ("matches_per_school", "months_per_match"),
    "event": ("events",),
    "delegate": ("events", "delegates_per_school"),
    "deployment_day": ("deployments",),
    "pupil": ("pupils_per_school",),
}
"""What a programme must state for something to be counted of it."""

OF_FEES = ("school", "pupil", "delegate", "deployment_day")
OF_CONTRACTS = ("school", "journey", *WORDS_OF_COUNTS)
POUNDS = {
    "school": (500.0, 4000.0),
    "journey": (500.0, 4000.0),
    "event": (900.0, 5000.0),
    "match": (250.0, 3000.0),
    "pupil": (5.0, 40.0),
}
"""What is asked for some units; for others £20 or £150."""


def add_streams(words: Words, dice: Dice) -> None:
    """Put words of streams into some ways of funding of a document."""
    for scenario in words["funding"].values():
        if not dice.chance(SOME):
            continue
        for stream in scenario["streams"]:
            if stream["kind"] == "grant":
                _add_to_grant(stream, words, dice)
            elif stream["kind"] == "fee":
                _add_to_fee(stream, words, dice)
            else:
                _add_to_contract(stream, words, dice)
        scenario["streams"] += _new_streams(words, dice)


def _new_streams(words: Words, dice: Dice) -> list[Words]:
    """Return donations, other income and memberships, or none."""
    streams: list[Words] = []
    for kind, share in (("donation", 0.4), ("donation", 0.2), ("other", 0.3)):
        if dice.chance(share):
            name = dice.pick(("a", "m", "z")) + f"_gift_{len(streams)}"
            streams.append(_donation(dice, kind, name, list(words["programmes"])))
    if dice.chance(0.4):
        streams.append(_membership(dice))
    return streams


def _donation(dice: Dice, kind: str, name: str, programmes: list[str]) -> Words:
    """Return money that comes in some months, at times for a scope."""
    months = {dice.whole(0, dice.months - 1) for _ in range(dice.whole(1, 3))}
    words: Words = {
        "kind": kind,
        "name": name,
        "payer": "Friends",
        "sums": {
            dice.month(month): dice.number((0.0, 750.0, 30000.0))
            for month in sorted(months)
        },
        "restricted": dice.chance(0.5),
    }
    if words["restricted"] and dice.chance(0.7):
        words["scope"] = scope(dice, programmes)
    return words


def _membership(dice: Dice) -> Words:
    """Return what members pay in some years."""
    years = range(dice.first_year, dice.first_year + dice.years)
    words: Words = {
        "kind": "membership",
        "name": "members",
        "payer": "Members",
        "price": dice.number((300.0, 1200.0)),
        "members": {
            year: dice.number((0.0, 12.0, 60.5)) for year in years if dice.chance(0.8)
        },
        "index": dice.pick(INDICES),
        "bad_debt": dice.number((0.0, 0.1)),
        "paid_after_months": dice.pick((0, 1, 3, 12)),
    }
    words["members"] = words["members"] or {dice.first_year: 10.0}
    _add_cap(words, dice)
    return words


def _add_cap(stream: Words, dice: Dice) -> None:
    """Cap the rise of a price that has an index."""
    if stream.get("index", "none") != "none" and dice.chance(0.5):
        stream["rise_at_most"] = dice.number((0.0, 0.02, 0.03))


def _add_to_fee(fee: Words, words: Words, dice: Dice) -> None:
    """Let a fee be paid for other units, by other schools, or rise by less."""
    _add_cap(fee, dice)
    heads = [
        name
        for name, programme in words["programmes"].items()
        if programme["deployments"] and _deploys_heads(programme, words)
    ]
    if heads and dice.chance(0.25):
        fee["per"], fee["paid_by"] = "deployment_day", "provider_school"
        fee["prices"] = {name: dice.number((20.0, 75.0)) for name in heads}
    elif dice.chance(0.6):
        programmes = [words["programmes"][name] for name in fee["prices"]]
        units = _units(OF_FEES, programmes, dice)
        fee["per"] = dice.pick(units[1:] or units)
        pounds = POUNDS.get(fee["per"], (20.0, 150.0))
        fee["prices"] = {name: dice.number((0.0, *pounds)) for name in fee["prices"]}


def _add_to_contract(contract: Words, words: Words, dice: Dice) -> None:
    """Let a contract pay for units, hold something back, or rise by less."""
    _add_cap(contract, dice)
    if dice.chance(0.4):
        contract["retention"] = dice.pick((1.0, dice.number((0.05, 0.2))))
        contract["retention_months"] = dice.pick((0, 1, 6, 12, 60))
    if dice.chance(0.3):
        contract["results"] = {
            "share": dice.pick((1.0, dice.number((0.1, 0.4)))),
            "chance": dice.number((0.3, 0.5, 0.6)),
            "after_months": dice.pick((0, 1, 7, 12, 60)),
        }
    if dice.chance(0.4):
        contract.pop("a_year", None)
        contract.pop("cost_plus", None)
        units = _units(OF_CONTRACTS, _in_scope(contract, words), dice)
        contract["per"] = dice.pick((*units, *units[2:]))
        contract["per_unit"] = dice.number(POUNDS.get(contract["per"], (20.0, 150.0)))


def _add_to_grant(grant: Words, words: Words, dice: Dice) -> None:
    """Let a grant be paid for pupils, handed on, or bound by rules."""
    has_pupils = all(_has(each, "pupil", dice) for each in _in_scope(grant, words))
    if has_pupils and dice.chance(0.5):
        grant.pop("a_year", None)
        grant.pop("per_school", None)
        grant["per_pupil"] = dice.number((5.0, 60.0))
    if dice.chance(0.2):
        grant["handed_on"] = dice.pick((1.0, dice.number((0.25, 0.6))))
    rules: Words = {}
    if dice.chance(0.25):
        rules["year_begins"] = dice.pick((4, 9, 1))
    if grant["restricted"]:
        _settle(grant, rules)
        rules |= _limits(grant, dice)
        if dice.chance(0.25):
            first = max(_last_year(grant, rules), calendar_month(dice.month(0)))
            number = dice.whole(first, calendar_month(grant["ends"]))
            rules["spend_by"] = f"{number // 12}-{number % 12 + 1:02d}"
    if rules:
        grant["rules"] = rules


def _settle(grant: Words, rules: Words) -> None:
    """Say when unspent money is paid back, and what is held back until the end.

    It hangs on the funder's year and throws no dice.
    """
    begins = rules.get("year_begins")
    if begins is not None:
        rules["repaid_after_months"] = begins // 4 * 2
    if begins == 9:
        grant |= {"retention": 0.25, "retention_months": 1}


def _limits(grant: Words, dice: Dice) -> Words:
    """Return what a funder accepts, and how far it pays."""
    rules: Words = {}
    if dice.chance(0.25):
        types = grant["scope"].get("cost_types") or [kind.value for kind in CostType]
        rules["cost_types"] = dice.random.sample(types, dice.whole(1, len(types)))
    if dice.chance(0.35):
        rules["overhead_cap"] = dice.number((0.0, 0.1, 0.4))
        rules["overhead_base"] = dice.pick(("direct", "all"))
    if dice.chance(0.35):
        rules["pays_share"] = dice.pick((1.0, dice.number((0.5, 0.8))))
        if dice.chance(0.5):
            rules["in_kind_match"] = dice.number((1000.0, 12000.0))
    if dice.chance(0.25):
        rules["ceiling_per_school"] = dice.number((300.0, 2500.0))
    return rules


def _last_year(grant: Words, rules: Words) -> int:
    """Return the calendar month in which the last year of a grant begins."""
    first, last = calendar_month(grant["starts"]), calendar_month(grant["ends"])
    begins = rules.get("year_begins", first % 12 + 1)
    years = [month for month in range(first, last + 1) if month % 12 + 1 == begins]
    return max([first, *years])


def _in_scope(stream: Words, words: Words) -> list[Words]:
    """Return the programmes that a stream is for."""
    named = stream["scope"].get("programmes", list(words["programmes"]))
    return [words["programmes"][name] for name in named]


def _units(
    units: tuple[str, ...], programmes: list[Words], dice: Dice
) -> tuple[str, ...]:
    """Return the units that are counted of all of some programmes."""
    return tuple(
        per for per in units if all(_has(each, per, dice) for each in programmes)
    )


def _has(programme: Words, per: str, dice: Dice) -> bool:
    """Return whether anything of a kind is counted of a programme."""
    stated = [programme.get(word) for word in WORDS_OF_COUNTS.get(per, ())]
    return all(
        dice.register[each]["value"] if isinstance(each, str) else each
        for each in stated
    )


def _deploys_heads(programme: Words, words: Words) -> bool:
    """Return whether all whom a programme deploys are of provider schools."""
    people = [words["people"][each["person"]] for each in programme["deployments"]]
    return all(person["from"] == "provider_school" for person in people)
