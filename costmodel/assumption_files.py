"""Reads the published assumptions that ship as dated TOML in ``costmodel/data``.

In most files every block is one value of one assumption, headed by its name in double
brackets; a name with several blocks has several dated values. Four files differ:
deflators, discount rates, price indices and rules for sharing pools.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from operator import attrgetter
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from costmodel.assumptions import DOTTED_PATTERN, Described
from costmodel.deflators import Deflator
from costmodel.discounting import DiscountSchedule
from costmodel.errors import CostmodelError
from costmodel.inflation import (
    BrokenIndexError,
    PriceIndex,
    index_of_awards,
    index_of_deflator,
)
from costmodel.register import (
    PublishedAssumption,
    Register,
    in_force,
    known,
    month_of_date,
)
from costmodel.rule_sets import RuleSet

DEFLATORS = "deflators.toml"
SCHEDULES = "discount_rates.toml"
INDICES = "price_indices.toml"
RULES = "allocation_rules.toml"


class AssumptionFileError(CostmodelError):
    """A shipped file of assumptions is not as it must be."""

    def __init__(self, file: str, entry: str, fault: str, remedy: str) -> None:
        """Keep the file, the entry in it (may be empty), the fault and the remedy."""
        self.file = file
        self.entry = entry
        self.fault = fault
        self.remedy = remedy
        place = f"{file}: {entry}" if entry else file
        super().__init__(f"{place}: {fault}. {remedy}")


class IndexDefinition(Described):
    """What a price index moves with, as the file of price indices has it."""

    label: str
    rule: Literal["yearly", "monthly", "constant"]
    growth: str = ""
    """Name of the awards (yearly) or of the deflator (monthly) it grows with."""
    steps_in: int | None = None
    """Month, from 1, in which a yearly index steps."""


@dataclass(frozen=True)
class PublishedFiles:
    """All that ships, read and checked, whatever the as-of date.

    Each name has its vintages in the order of their dates.
    """

    content_hash: str
    values: Mapping[str, tuple[PublishedAssumption, ...]]
    deflators: Mapping[str, tuple[Deflator, ...]]
    schedules: Mapping[str, tuple[DiscountSchedule, ...]]
    indices: Mapping[str, IndexDefinition]
    rule_sets: Mapping[str, tuple[RuleSet, ...]]


@lru_cache(maxsize=16)
def load_published(as_of: str | None = None) -> Register:
    """Return the published register as it was known at a date.

    Parameters
    ----------
    as_of
        As ``2026-09`` or ``2026-09-30``. None: all that ships.

    Raises
    ------
    AssumptionFileError
        If a shipped file is not as it must be.
    UnknownMonthError
        If the as-of date is not a date.

    Examples
    --------
    >>> register = load_published("2025-03")
    >>> held = register.find("oncost.ni_rate")
    >>> held.value, held.dated
    (0.138, '2024-04')
    >>> register.steps("oncost.ni_rate").at("2025-04")
    0.15

    """
    return register_of(_shipped(), as_of)


@lru_cache(maxsize=1)
def _shipped() -> PublishedFiles:
    """Read the files of the package, once."""
    folder = resources.files("costmodel.data")
    files = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    return read_published({file.name: file.read_bytes() for file in files})


def read_published(files: Mapping[str, bytes]) -> PublishedFiles:
    """Return what some files of assumptions hold.

    Parameters
    ----------
    files
        Contents by file name. Without the four special files there are no deflators,
        schedules, indices or sets of rules.

    Raises
    ------
    AssumptionFileError
        At the first fault: which file, which entry, what, and what to do.

    """
    tables = {file: _parse(file, files[file]) for file in sorted(files)}
    deflators = _vintages(DEFLATORS, tables.pop(DEFLATORS, {}), Deflator)
    schedules = _vintages(SCHEDULES, tables.pop(SCHEDULES, {}), DiscountSchedule)
    indices = {
        name: _checked(INDICES, name, table, IndexDefinition)
        for name, table in tables.pop(INDICES, {}).items()
    }
    rule_sets = _vintages(RULES, tables.pop(RULES, {}), RuleSet)
    values: dict[str, tuple[PublishedAssumption, ...]] = {}
    for file, table in tables.items():
        found = _vintages(file, table, PublishedAssumption)
        _refuse_strangers(file, found, values, indices)
        values |= found
    return PublishedFiles(
        hash_of(files), values, deflators, schedules, indices, rule_sets
    )


def hash_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal, of the names and contents of some files.

    The order of the files and the form of their line ends make no difference.
    """
    digest = hashlib.sha256()
    for name in sorted(files):
        content = files[name].replace(b"\r\n", b"\n")
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def register_of(published: PublishedFiles, as_of: str | None) -> Register:
    """Return the register as it was known at a date.

    Raises
    ------
    AssumptionFileError
        If a price index cannot be made of what it names.
    UnknownMonthError
        If the as-of date is not a date.

    """
    month = month_of_date(as_of)
    values = {name: known(held, month) for name, held in published.values.items()}
    deflators = _all_in_force(published.deflators, month)
    return Register(
        as_of=month,
        content_hash=published.content_hash,
        values=values,
        deflators=deflators,
        schedules=_all_in_force(published.schedules, month),
        indices={
            name: _index(name, definition, values, deflators)
            for name, definition in published.indices.items()
        },
        rule_sets=_all_in_force(published.rule_sets, month),
    )


_Model = TypeVar("_Model", bound=BaseModel)
_Vintage = TypeVar("_Vintage", Deflator, DiscountSchedule, PublishedAssumption, RuleSet)


def _all_in_force(
    vintages: Mapping[str, tuple[_Vintage, ...]], month: str | None
) -> dict[str, _Vintage]:
    """Return the vintage of each name in force in a month."""
    return {name: in_force(held, month) for name, held in vintages.items()}


def _parse(file: str, content: bytes) -> dict[str, object]:
    """Return the tables of a TOML file."""
    try:
        return tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AssumptionFileError(
            file, "", f"this is not TOML in UTF-8 ({error})", "Mend the file."
        ) from error


def _vintages(
    file: str, tables: Mapping[str, object], kind: type[_Vintage]
) -> dict[str, tuple[_Vintage, ...]]:
    """Return the vintages of each name in a file, in the order of their dates."""
    vintages = {}
    for name, blocks in tables.items():
        if not re.fullmatch(DOTTED_PATTERN, name):
            raise AssumptionFileError(
                file,
                name,
                "this is not a name",
                "Use small letters, digits, underscores and dots, in quotes.",
            )
        if not isinstance(blocks, list):
            raise AssumptionFileError(
                file, name, "this is one table", f'Head each value with [["{name}"]].'
            )
        held = [_checked(file, name, block, kind) for block in blocks]
        vintages[name] = _in_order(file, name, held)
    return vintages


def _in_order(
    file: str, name: str, vintages: Sequence[_Vintage]
) -> tuple[_Vintage, ...]:
    """Return vintages by date; two of one date leave open which holds."""
    ordered = tuple(sorted(vintages, key=attrgetter("dated")))
    for earlier, later in pairwise(ordered):
        if earlier.dated == later.dated:
            raise AssumptionFileError(
                file,
                name,
                f"two values are dated {later.dated}",
                "A new value gets a new date.",
            )
    return ordered


def _checked(file: str, name: str, table: object, kind: type[_Model]) -> _Model:
    """Return one table as what it describes."""
    try:
        return kind.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        fault = f"{path}: {first['msg']}" if path else first["msg"]
        raise AssumptionFileError(
            file, name, fault, "Mend the entry; a new value gets a new date."
        ) from error


def _refuse_strangers(
    file: str,
    found: Mapping[str, tuple[PublishedAssumption, ...]],
    earlier: Mapping[str, object],
    indices: Mapping[str, object],
) -> None:
    """Refuse names that another file has, and price indices that nobody defines."""
    for name, vintages in found.items():
        if name in earlier:
            raise AssumptionFileError(
                file, name, "another file has this name", "Keep one of them."
            )
        unknown = {entry.index for entry in vintages} - {None, *indices}
        if unknown:
            raise AssumptionFileError(
                file,
                name,
                f"there is no price index '{unknown.pop()}'",
                f"Choose one of {', '.join(indices)}, or leave it out.",
            )


def _index(
    name: str,
    definition: IndexDefinition,
    values: Mapping[str, tuple[PublishedAssumption, ...]],
    deflators: Mapping[str, Deflator],
) -> PriceIndex:
    """Return a price index with the growth that was known."""
    if definition.rule == "constant":
        return PriceIndex(name, definition.label)
    source = values if definition.rule == "yearly" else deflators
    if definition.growth not in source:
        raise AssumptionFileError(
            INDICES,
            name,
            f"there is no growth called '{definition.growth}'",
            "Name awards for a yearly index, a deflator for a monthly one.",
        )
    try:
        if definition.rule == "monthly":
            deflator = deflators[definition.growth]
            index = index_of_deflator(name, definition.label, deflator)
            return replace(index, source=deflator.source)
        awards = values[definition.growth]
        index = _yearly(name, definition, awards)
        return replace(index, source=awards[-1].source)
    except BrokenIndexError as error:
        raise AssumptionFileError(
            INDICES, name, str(error), "Mend the growth it names."
        ) from error


def _yearly(
    name: str, definition: IndexDefinition, awards: Sequence[PublishedAssumption]
) -> PriceIndex:
    """Return an index that steps once a year, in the month it states."""
    months = {int(award.dated[5:]) for award in awards}
    if months != {definition.steps_in}:
        raise BrokenIndexError(f"it must step in month {definition.steps_in} alone")
    growth = {award.dated: award.value for award in awards}
    return index_of_awards(name, definition.label, growth)
