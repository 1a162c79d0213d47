"""Units as people write them: what is counted, and for what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Dimension(Enum):
    """What the unit of a number counts."""

    MONEY = "pounds"
    SHARE = "a share"
    COUNT = "a number of things"


@dataclass(frozen=True)
class Unit:
    """A unit in its parts; words are in the singular, as ``day`` and ``school``."""

    dimension: Dimension | None
    """What it counts; None if that is not plain."""
    is_scaled: bool
    """Whether it is kin to the dimension and not it: pence, dollars, per cent."""
    counted: str
    """What is counted, in its last word."""
    per: tuple[str, ...]
    """What it is counted for."""


SHARE = "share"
"""The unit of what is never less than none, or more than all."""

_SHARES = frozenset({"share", "fraction", "ratio", "proportion"})

_PER_CENT = frozenset({"%", "percent", "percentage", "pct", "bps"})

_POUNDS = frozenset({"£", "gbp", "pound", "sterling"})

_PENCE = frozenset({"p", "pence", "penny"})

_FOREIGN = frozenset({"$", "€", "¥", "usd", "eur", "euro", "dollar", "chf"})

_THOUSANDS = frozenset({"000", "1000", "thousand", "million", "billion"})

_SHORT_THOUSANDS = frozenset({"k", "m", "mn", "bn", "00"})
"""What is short for them after a pound sign."""

PERIODS = frozenset(
    {"minute", "hour", "day", "week", "fortnight", "month", "quarter", "term", "year"}
)

THINGS = PERIODS | {
    *("delegate", "event", "head", "hub", "journey", "match", "person", "place"),
    *("post", "pupil", "school", "teacher", "trust", "visit"),
}
"""What may be counted, as far as it is plain what is meant."""

_GIVEN_FOR = PERIODS | {
    *("class", "delegate", "event", "match", "mile", "pupil", "school", "teacher"),
}
"""What a number may be given for, as far as another is then plainly wrong."""

_ALIKE = {
    "people": "person",
    "matches": "match",
    "classes": "class",
    **dict.fromkeys(("yr", "annum", "pa", "annual", "annually"), "year"),
    **dict.fromkeys(("mth", "monthly", "pcm"), "month"),
    **dict.fromkeys(("hr", "hourly", "ph"), "hour"),
    **dict.fromkeys(("wk", "weekly"), "week"),
    "daily": "day",
    "quarterly": "quarter",
    "termly": "term",
    "yearly": "year",
}

_SHORT = {"per cent": "percent", "p.a.": "per year"}

_PARTS = re.compile(r"/|\b(?:per|an?|each|every)\b")
_ASIDE = re.compile(r"\b(?:of|for|in|at|on|by)\b")
_SIGNS = re.compile(r"[£$€¥%]|[0-9]+|[^\W\d_]+")


def unit_of(unit: str) -> Unit:
    """Return a unit in its parts.

    Examples
    --------
    >>> unit_of("days per school a year").per
    ('school', 'year')
    >>> unit_of("£000/year").is_scaled, unit_of("£ p.a.").per
    (True, ('year',))

    """
    text = unit.lower().replace(",", "")
    for short, long in _SHORT.items():
        text = text.replace(short, long)
    first, *others = _PARTS.split(text)
    words, named = _words(first), _words(_ASIDE.split(first)[0])
    # "£ monthly" says its period without a stroke.
    aside = [word for word in words[1:] if words[0] in _POUNDS and word in PERIODS]
    per = [_last(_words(_ASIDE.split(other)[0])) for other in others]
    dimension, is_scaled = _dimension_of(frozenset(words), named)
    return Unit(dimension, is_scaled, _last(named), (*aside, *filter(None, per)))


def _words(text: str) -> list[str]:
    """Return the words and signs of a part of a unit, in the singular."""
    return [_singular(word) for word in _SIGNS.findall(text)]


def _singular(word: str) -> str:
    """Return a word as it is looked up here."""
    one = word if word in {"s", "class"} else word.removesuffix("s")
    return _ALIKE.get(word, _ALIKE.get(one, one))


def _last(words: list[str]) -> str:
    """Return the last word, with the number before it: three years are no year."""
    count, last = ("1", *words)[-2:] if words else ("1", "")
    if (count, last) == ("12", "month"):
        return "year"
    return f"{count} {last}" if count.isdigit() and count != "1" else last


def _dimension_of(
    found: frozenset[str], named: list[str]
) -> tuple[Dimension | None, bool]:
    """Return what some words count, and whether in another size or coin."""
    if _SHARES.intersection(named):
        return Dimension.SHARE, bool(found & _PER_CENT)
    if found & _POUNDS:
        return Dimension.MONEY, bool(found & (_THOUSANDS | _SHORT_THOUSANDS | _FOREIGN))
    if found & (_FOREIGN | _PENCE):
        return Dimension.MONEY, True
    if found & _PER_CENT:
        return Dimension.SHARE, True
    is_count = bool(THINGS.intersection(named[-1:]))
    return Dimension.COUNT if is_count else None, bool(found & _THOUSANDS)


def names_any(unit: str, words: frozenset[str]) -> bool:
    """Return whether what a unit counts is named by one of some words.

    Examples
    --------
    >>> names_any("kg CO2e/day", frozenset({"kg"})), names_any("t", frozenset({"kg"}))
    (True, False)

    """
    return not words.isdisjoint(_words(_PARTS.split(unit.lower())[0]))


def is_given_for(word: str) -> bool:
    """Return whether a number may be for so many of something, as it is plain.

    Examples
    --------
    >>> is_given_for("hour"), is_given_for("3 year"), is_given_for("bid")
    (True, True, False)

    """
    return word.rsplit(maxsplit=1)[-1] in _GIVEN_FOR
