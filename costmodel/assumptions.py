"""The register of assumptions: a number, its unit, its date, its source, how sure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator
from pydantic_core import PydanticKnownError

NAME_PATTERN = r"^[a-z][a-z0-9_]*$"

Name = Annotated[str, Field(pattern=NAME_PATTERN, max_length=80)]
"""A name in a document: small letters, digits, underscores.

A dot would make of it several words of an address, which could be another figure's.
"""

DOTTED_PATTERN = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$"

DottedName = Annotated[str, Field(pattern=DOTTED_PATTERN, max_length=80)]
"""A name of an assumption, which may be a published one: those have dots."""


class Described(BaseModel):
    """Base of everything a user writes: frozen, and no unknown keys."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
    )

    @field_validator("*")
    @classmethod
    def _refuse_blank(cls, value: object) -> object:
        """Refuse a text in which nothing is to be seen, as an empty one is."""
        if isinstance(value, str) and value and not is_seen(value):
            raise PydanticKnownError("string_too_short", {"min_length": 1})
        return value


def is_seen(text: str) -> bool:
    """Return whether a text holds more than blanks and signs without ink.

    Examples
    --------
    >>> is_seen("Rent"), is_seen(" \u200b")
    (True, False)

    """
    return any(sign.isprintable() and sign != " " for sign in text)


class Grade(StrEnum):
    """How sure a number is, best first."""

    AUDITED = "audited"
    PUBLISHED = "published"
    QUOTED = "quoted"
    JUDGED = "judged"
    GUESSED = "guessed"


WIDTHS: dict[Grade, float] = {
    Grade.AUDITED: 0.02,
    Grade.PUBLISHED: 0.05,
    Grade.QUOTED: 0.15,
    Grade.JUDGED: 0.30,
    Grade.GUESSED: 0.50,
}
"""Half-width of the 10th-to-90th range as a fraction of the value, by grade."""

SOURCED = frozenset({Grade.AUDITED, Grade.PUBLISHED, Grade.QUOTED})
"""Grades a reader can look up; the others mark the run as a draft."""


def _refuse_words(value: object) -> object:
    """Refuse yes/no and text where a number is wanted, naming a good answer."""
    if isinstance(value, bool):
        raise ValueError("a number is wanted here, like 1250, not yes or no")
    return value


Number = Annotated[float, BeforeValidator(_refuse_words), Field(strict=True)]
"""A plain finite number."""

Quantity = Number | DottedName
"""A plain number, or the name of an assumption."""


class Assumption(Described):
    """One number of the register and everything a sceptic would ask about it."""

    label: str = Field(min_length=1, max_length=200)
    """What the number is, as documents call it: ``Fee for a head's day``."""
    value: Number
    """The number itself, in the unit stated below; the central case uses it."""
    unit: str = Field(default="", max_length=60)
    """What it counts: ``£/day``, ``£/year``, ``days/school``, ``share``. One
    that contradicts its place, as ``£000`` or ``%``, is refused."""
    low: Number | None = None
    """Its 10th percentile: mostly it is more. Left out: from the grade."""
    high: Number | None = None
    """Its 90th percentile: mostly it is less. Left out: from the grade."""
    dated: str = Field(default="", pattern=r"^([0-9]{4}-(0[1-9]|1[0-2]))?$")
    """Year and month of the price or observation, as ``2026-09``."""
    source: str = Field(default="", max_length=500)
    """Where it can be looked up: a title, an edition, a page."""
    address: str = Field(default="", max_length=500)
    """Where the source can be opened: a web address."""
    grade: Grade = Grade.GUESSED
    """How sure it is, which gives its range where none is stated: audited ±2%,
    published ±5%, quoted ±15%, judged ±30%, guessed ±50%. A judged or guessed number
    makes the run a draft."""
    index: Name | None = None
    """Price index the money moves with from its date on: ``pay_teachers``,
    ``pay_support``, ``prices``, or ``none`` if it is to stay. Left out, it stays as
    well, and a check says so."""
    exact: bool = False
    """Whether it is a fact of this plan: then it has no range and is never varied in a
    simulation."""
    note: str = Field(default="", max_length=1000)
    """Anything a reader should know of it."""

    @property
    def is_sourced(self) -> bool:
        """Whether a reader can look the number up: unit, date, source and grade."""
        stated = bool(self.unit and self.dated and self.source)
        return stated and self.grade in SOURCED
