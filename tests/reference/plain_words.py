"""Words of a document, whether or not the engine knows them yet.

A new rule is worked out here from the method's pages before the engine learns it. Until
then the words it needs are kept from the engine's types, which refuse what they do not
know, and stand on the parts of the document all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from pydantic import BaseModel

from costmodel.deployments import Attendance, Deployment
from costmodel.document_types import names_of
from costmodel.drivers import Driver
from costmodel.ingredients import Ingredient
from costmodel.organisation import Organisation
from costmodel.people import Person
from costmodel.pools import Allocation, Pool
from costmodel.programmes import Programme
from scenarios.funding import FundedModel

RULES = frozenset(
    {
        "tiers", "in_years", "leaves", "rematched", "steps_at_events", "learning",
        "runs", "handed_over", "drivers", "time", "rule_sets", "carbon", "pays_cover",
        "day_payment", "life_years", "available", "safe_days",
    }
)  # fmt: skip
"""Rules that are told apart because the engine may learn them one after another."""

KNOWN: frozenset[str] = RULES
"""Those the engine knows: documents made at random use them, and no others."""

Words = dict[str, Any]
Steps = tuple[str | int, ...]


def word(part: object, name: str) -> Any:  # noqa: ANN401  # of whatever type it is
    """Return a word of a part of a document; None where it is not said."""
    return part.get(name) if isinstance(part, Mapping) else getattr(part, name, None)


def number(part: object, name: str, otherwise: float = 0.0) -> float | str:
    """Return a number, or the name of an assumption; what holds if it is not said."""
    said: float | str | None = word(part, name)
    return otherwise if said is None else said


def said_for(part: object, name: str, year: int) -> float | str | None:
    """Return what is said for a year, or None if the year is not named."""
    years: Mapping[int, float | str] = word(part, name) or {}
    return years.get(year)


def document_of(words: Words) -> FundedModel:
    """Return a document with all its words, those that the engine refuses included."""
    kept = deepcopy(words)
    unknown = [(steps, _taken_out(kind, part)) for kind, steps, part in _parts_of(kept)]
    model = FundedModel.model_validate(kept)
    for steps, said in unknown:
        _part_at(model, steps).__dict__.update(said)
    return model


def _parts_of(words: Words) -> Iterator[tuple[type[BaseModel], Steps, Words]]:
    """Yield the parts of a document that a new word may stand in."""
    yield Organisation, ("organisation",), words["organisation"]
    if "allocation" in words:
        yield Allocation, ("allocation",), words["allocation"]
    holders: dict[str, type[BaseModel]] = {
        "people": Person,
        "pools": Pool,
        "programmes": Programme,
    }
    inside: dict[str, type[BaseModel]] = {
        "ingredients": Ingredient,
        "deployments": Deployment,
        "attendance": Attendance,
    }
    for place, kind in holders.items():
        for name, part in words.get(place, {}).items():
            yield kind, (place, name), part
            for field, item in inside.items():
                for at, found in enumerate(part.get(field, ())):
                    yield item, (place, name, field, at), found
    for name, scenario in words.get("funding", {}).items():
        for at, addition in enumerate(scenario.get("adds", ())):
            steps = ("funding", name, "adds", at, "ingredient")
            yield Ingredient, steps, addition["ingredient"]


def _taken_out(kind: type[BaseModel], part: Words) -> Words:
    """Take the words out of a part that its type does not know; return them."""
    known = names_of(kind)
    unknown = {name: part.pop(name) for name in [*part] if name not in known}
    if kind is Pool and part["driver"] not in set(Driver):
        unknown["driver"] = part["driver"]
        part["driver"] = Driver.FIXED.value
    return unknown


def _part_at(model: object, steps: Steps) -> object:
    """Return the part of a document at a place."""
    part: Any = model
    for step in steps:
        is_named = isinstance(part, Mapping | tuple)
        part = part[step] if is_named else getattr(part, str(step))
    return part
