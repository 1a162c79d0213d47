"""Which schools are asked: by phase, region, authority, sector, trust, need, grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Flags
from costmodel.errors import Finding, ModelRefusedError, Place, Severity
from costmodel.suggestions import did_you_mean
from scenarios.affordability_tables import Region
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable

NAMED: tuple[SchoolWord, ...] = (
    SchoolWord.PHASE,
    SchoolWord.REGION,
    SchoolWord.LOCAL_AUTHORITY,
    SchoolWord.SECTOR,
    SchoolWord.TRUST,
    SchoolWord.GRADE,
)
"""Columns by whose words schools are chosen."""


@dataclass(frozen=True)
class NumberLimits:
    """From where to where a number may lie, both ends taken in."""

    least: float = -np.inf
    most: float = np.inf


@dataclass(frozen=True)
class Choice:
    """Which schools are asked; what is not named is not asked about."""

    words: Mapping[SchoolWord, tuple[str, ...]] = field(default_factory=dict)
    """Words of which a school must have one, by column; capitals do not matter."""
    numbers: Mapping[SchoolNumber, NumberLimits] = field(default_factory=dict)
    """In the columns' own units: a share of pupils from 0 to 1."""


def chosen_rows(table: SchoolTable, choice: Choice) -> Flags:
    """Return which schools of a table are chosen.

    A school of which it is not known whether it belongs is not chosen.

    Raises
    ------
    costmodel.errors.ModelRefusedError
        If a word is in no school's column, or no school is left.

    """
    rows = np.ones(len(table), dtype=np.bool_)
    for column, words in choice.words.items():
        rows &= _rows_named(table, column, words)
    for number, limits in choice.numbers.items():
        values = table.numbers[number]
        rows &= (values >= limits.least) & (values <= limits.most)
    if not rows.any():
        raise _refused(
            "No school is chosen by all that was asked for.",
            "Ask for less, or see what the table knows: costmodel schools show TABLE",
        )
    return rows


def _rows_named(table: SchoolTable, column: SchoolWord, words: Iterable[str]) -> Flags:
    """Return the schools that have one of some words in a column.

    Raises
    ------
    ModelRefusedError
        If no school has one of the words.

    """
    here = np.char.lower(table.words[column])
    there = {name.lower(): name for name in np.unique(table.words[column]) if name}
    wanted: set[str] = set()
    for word in words:
        meant = _meant(column, word, there)
        if not meant:
            remedy = did_you_mean(
                word, there.values(), "See: costmodel schools show TABLE"
            )
            raise _refused(f"No school has '{word}' as its {column.in_words}.", remedy)
        wanted |= meant
    rows: Flags = np.isin(here, sorted(wanted))
    return rows


def _meant(column: SchoolWord, word: str, there: Mapping[str, str]) -> set[str]:
    """Return the words of a column that a word stands for; empty if it is none."""
    small = " ".join(word.lower().split())
    if column is SchoolWord.REGION:
        small = small.replace(" ", "_")
        if small == Region.ENGLAND:
            return {"", *there}
        if small == Region.REST_OF_ENGLAND:
            return set(there) - {Region.LONDON.value}
    if column is SchoolWord.PHASE:
        small = small.replace(" ", "_").replace("-", "_")
        if small == "all":
            return {"", *there}
    return {small} & there.keys()


def _refused(what: str, remedy: str) -> ModelRefusedError:
    """Return the refusal of what was asked for."""
    return ModelRefusedError((Finding(Severity.ERROR, Place(), what, remedy),))
