"""What somebody probably meant: the closest of the words known at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_CLOSE = 0.66
"""Share of a word's letters that must agree before another word is suggested."""

MOST_LISTED = 20
"""Words of a list, unless fewer are asked for."""

MOST_NAMED = 8
"""Things that one finding names, where each comes with words of its own."""


def _folded(word: str) -> str:
    """Return a word without the differences that typing makes: case, dashes, blanks."""
    return re.sub(r"[-_\s]+", "_", word.strip().lower())


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that is spelt most like a word, or None if none is close.

    Of equally close choices it is the earlier one.

    Examples
    --------
    >>> closest("head_salry", ["head_salary", "head_fee"])
    'head_salary'
    >>> closest("Securing-Good", ["securing_good"])
    'securing_good'
    >>> closest("rent", ["head_salary", "head_fee"])

    """
    found = process.extractOne(
        word,
        list(choices),
        scorer=OSA.normalized_similarity,
        processor=_folded,
        score_cutoff=_CLOSE,
    )
    return found[0] if found else None


def listed(words: Iterable[str], last: str = "and", *, most: int = MOST_LISTED) -> str:
    """Return words as a list in a sentence; what is past the most is only counted.

    Examples
    --------
    >>> listed(["day", "post"], last="or")
    'day or post'
    >>> listed(["label", "unit", "value"])
    'label, unit and value'
    >>> listed(["label", "unit", "value", "low"], most=2)
    'label, unit and 2 more'

    """
    shown = list(words)
    if len(shown) > most:
        shown = [*shown[:most], f"{len(shown) - most} more"]
    *firsts, final = shown or [""]
    return f"{', '.join(firsts)} {last} {final}" if firsts else final


def did_you_mean(word: str, choices: Iterable[str], fallback: str = "") -> str:
    """Return a sentence that suggests the closest choice, or lists all of them.

    Parameters
    ----------
    word
        What was written.
    choices
        What is known at that place.
    fallback
        The sentence to return where nothing is close; empty: a list of the choices.

    Examples
    --------
    >>> did_you_mean("unti", ["day", "post", "unit"])
    "Did you mean 'unit'?"
    >>> did_you_mean("hour", ["day", "post"])
    'Known here: day and post.'

    """
    known = list(choices)
    near = closest(word, known)
    if near is not None:
        return f"Did you mean '{near}'?"
    return fallback or (f"Known here: {listed(known)}." if known else "")
