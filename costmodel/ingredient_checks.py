"""Checks of ingredients: a price or a person, how VAT stands, when it falls."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.gift_checks import check_gift
from costmodel.ingredients import Ingredient, Profile
from costmodel.inspection import Inspection
from costmodel.periods import UnusableProfileError, profile_weights
from costmodel.references import Path
from costmodel.tier_checks import check_schools
from costmodel.units import PERIODS, unit_of

_TIMES = PERIODS | {"post"}
"""What a person's time may be counted in."""


def check_ingredients(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with the ingredients of programmes and pools."""
    for path, ingredient in inspection.ingredients:
        yield from check_ingredient(inspection, path, ingredient)
        yield from check_schools(inspection, path, path[1], ingredient)


def check_ingredient(
    inspection: Inspection, path: Path, ingredient: Ingredient
) -> Iterator[Finding]:
    """Yield what is wrong with one ingredient, apart from its numbers and names."""
    yield from _check_kind(inspection, path, ingredient)
    if ingredient.price is not None and ingredient.person is None:
        yield from _check_price(inspection, path, ingredient)
    if ingredient.price is None and ingredient.person is not None:
        yield from _check_time(inspection, path, ingredient)
    yield from check_gift(inspection, path, ingredient)
    yield from _check_years(inspection, path, ingredient)
    if ingredient.learning != 0.0 and ingredient.one_for_every is not None:
        yield inspection.error(
            (*path, "learning"),
            f"'{ingredient.label}' is needed in whole steps, which do not shrink with "
            "what is learnt.",
            "Take out 'learning', or 'one_for_every'.",
        )
    yield from check_profile(inspection, (*path, "profile"), ingredient.profile)


def _check_kind(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield a finding unless an ingredient has a price or else a person."""
    remedy = "a price for what is bought, a person for working time."
    if written.price is not None and written.person is not None:
        yield inspection.error(
            path,
            f"'{written.label}' has both a price and a person.",
            f"Keep one of them: {remedy}",
        )
    if written.price is None and written.person is None:
        yield inspection.error(
            path,
            f"'{written.label}' has neither a price nor a person.",
            f"Add one of them, like price: 1200: {remedy}",
        )


def _check_price(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield what is wrong with an ingredient that is bought."""
    if written.vat is None:
        yield inspection.error(
            path,
            f"'{written.label}' has a price and does not say how VAT stands.",
            "Add vat: none, vat: on_top (the price is net) or vat: included.",
        )
    if written.recovers is not None and (written.vat == "none" or written.given_by):
        without = "has no VAT" if written.vat == "none" else "is given for nothing"
        yield inspection.error(
            (*path, "recovers"),
            f"'{written.label}' {without} and says what of its VAT is recovered.",
            "Take 'recovers' out, or write how VAT stands, like vat: on_top.",
        )
    if written.unit == "post":
        yield inspection.error(
            (*path, "unit"),
            f"'{written.label}' is priced and counted in posts.",
            "Take out 'unit: post', or name a person in place of the price.",
            "A post is the working days of a person.",
        )


def _check_time(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield what is wrong with an ingredient that is a person's time."""
    for field, meant in (
        ("vat", "VAT stands"),
        ("recovers", "VAT that is recovered stands"),
        ("given_by", "'given_by' goes"),
    ):
        if getattr(written, field) is not None:
            yield inspection.error(
                (*path, field),
                f"{meant} with a price, and '{written.label}' is a person's time.",
                f"Take '{field}' out; what a person gives follows from 'people'.",
            )
    person = inspection.model.people.get(written.person or "")
    has_post = person is None or person.employed_by != "freelance"
    if written.unit == "post" and not has_post:
        yield inspection.error(
            (*path, "unit"),
            f"'{written.label}' is counted in posts, and '{written.person}' has none: "
            "a freelance is paid by the day.",
            "Count it in days: leave 'unit' out and write the days as 'number'.",
        )
    yield from _check_counted(inspection, path, written)


def _check_counted(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield a finding if a person's time is counted in another unit of time."""
    named = inspection.assumption(written.number)
    counted = unit_of(named.unit).counted if named is not None else ""
    if named is not None and counted in _TIMES - {written.unit}:
        yield inspection.error(
            (*path, "number"),
            f"'{written.number}' is in {named.unit}, and '{written.label}' counts "
            f"{written.unit}s.",
            "Write days, like 2, or posts, like 0.5, and say which in the assumption's "
            "unit; with posts add 'unit: post' here, with days leave it out.",
        )


def _check_years(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield a finding for each year in which nothing can fall."""
    place = (*path, "years")
    if written.years is None:
        return
    if not written.years:
        yield inspection.error(
            place,
            f"'{written.label}' falls in no year.",
            f"Name its years, like years: [{inspection.horizon.first_year}], or leave "
            "'years' out for all of them.",
        )
    for position, year in enumerate(written.years):
        yield from check_year(inspection, (*place, position), year)


def check_year(inspection: Inspection, path: Path, year: int) -> Iterator[Finding]:
    """Yield a finding if an academic year is not one of the model's."""
    horizon = inspection.horizon
    last = horizon.first_year + horizon.years - 1
    if not horizon.first_year <= year <= last:
        yield inspection.error(
            path,
            f"{year} is outside the years of the model.",
            f"Write a year from {horizon.first_year} to {last}, the calendar year in "
            "which the academic year begins, or lengthen the model.",
        )


def check_profile(
    inspection: Inspection, path: Path, profile: Profile
) -> Iterator[Finding]:
    """Yield a finding if weights cannot spread a year's amount over its months."""
    try:
        profile_weights(profile)
    except UnusableProfileError:
        yield inspection.error(
            path,
            "These weights are below nought or all nought; nothing can be spread by "
            "them.",
            "Write twelve weights from nought upwards, September first, or a profile "
            "by name, like even.",
        )
