"""The published register: every name's values through time, and those in force."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Protocol, TypeVar

import numpy as np
from pydantic import Field, model_validator

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption
from costmodel.deflators import Deflator
from costmodel.discounting import DiscountSchedule
from costmodel.errors import CostmodelError
from costmodel.inflation import PriceIndex
from costmodel.periods import Horizon, UnknownMonthError
from costmodel.rule_sets import RuleSet


class NoSuchAssumptionError(CostmodelError):
    """Nothing is published under a name."""

    def __init__(self, name: str, close: Sequence[str]) -> None:
        """Keep the name, and the published names that are spelt much like it."""
        self.name = name
        self.close = tuple(close)
        remedy = " or ".join(f"'{other}'" for other in close)
        super().__init__(
            f"No published assumption is called '{name}'. "
            + (f"Did you mean {remedy}?" if close else "Look it up in the register.")
        )


class PublishedAssumption(Assumption):
    """One value of a published assumption, with the words its period was given in."""

    period: str = Field(min_length=1, max_length=200)
    """The period as the source has it, as ``2025/26 on``."""
    known: str = Field(default="", pattern=r"^([0-9]{4}-(0[1-9]|1[0-2]))?$")
    """Month in which it became known, if that was before its date; as for a law."""

    @model_validator(mode="after")
    def _check_published(self) -> PublishedAssumption:
        """Refuse a value without date, unit or source, or outside its own range."""
        if not (self.unit and self.dated and self.source):
            raise ValueError("a published value has a unit, a date and a source")
        low = self.value if self.low is None else self.low
        high = self.value if self.high is None else self.high
        if not low <= self.value <= high:
            raise ValueError("low, value and high must be in this order")
        if self.known > self.dated:
            raise ValueError("known is for what was known before its date")
        return self


@dataclass(frozen=True)
class StepFunction:
    """A number laid down from a date on, until the next one: rates and thresholds.

    Examples
    --------
    >>> rate = StepFunction(("2024-04", "2025-04"), (0.138, 0.15))
    >>> rate.at("2025-03"), rate.at("2025-04"), rate.at("2019-09")
    (0.138, 0.15, 0.138)

    """

    months: tuple[str, ...]
    """First month of each value, as ``2025-04``, rising."""
    values: tuple[float, ...]

    def at(self, month: str) -> float:
        """Return the value in force in a month; before the first, the first."""
        return self.values[max(bisect_right(self.months, month) - 1, 0)]

    def over(self, horizon: Horizon) -> Floats:
        """Return the value in force in each month, shape ``(months,)``."""
        starts = [horizon.month_of(month) for month in self.months]
        behind = np.searchsorted(starts, np.arange(horizon.months), side="right")
        return np.array(self.values)[np.maximum(behind - 1, 0)]


class Dated(Protocol):
    """Anything that holds from a date on."""

    @property
    def dated(self) -> str:
        """Year and month, as ``2026-09``."""


_Dated = TypeVar("_Dated", bound=Dated)


def in_force(vintages: Sequence[_Dated], as_of: str | None) -> _Dated:
    """Return the latest of some vintages dated on or before a month.

    If all are later, the first of them: the date of a price says whose prices it is
    in, not when it was first known.

    Parameters
    ----------
    vintages
        In the order of their dates; one at least.
    as_of
        Month, as ``2026-09``; None: the latest there is.

    """
    if as_of is None:
        return vintages[-1]
    held = [vintage for vintage in vintages if vintage.dated <= as_of]
    return held[-1] if held else vintages[0]


def known(
    values: tuple[PublishedAssumption, ...], as_of: str | None
) -> tuple[PublishedAssumption, ...]:
    """Return the values known in a month; the first of them if none was.

    Parameters
    ----------
    values
        In the order of their dates; one at least.
    as_of
        Month, as ``2026-09``; None: all there are.

    """
    if as_of is None:
        return values
    held = tuple(entry for entry in values if (entry.known or entry.dated) <= as_of)
    return held or values[:1]


def month_of_date(as_of: str | None) -> str | None:
    """Return the month of an as-of date, given as ``2026-09`` or ``2026-09-30``.

    Raises
    ------
    UnknownMonthError
        If it is neither.

    """
    if as_of is None:
        return None
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?", as_of):
        raise UnknownMonthError(
            f"'{as_of}' is not an as-of date. Write it like 2026-09 or 2026-09-30."
        )
    return as_of[:7]


@dataclass(frozen=True)
class Register:
    """All that is published, as it was known at one date."""

    as_of: str | None
    """Month, as ``2026-09``; None: everything that ships."""
    content_hash: str
    """SHA-256 of all shipped files, in hexadecimal: part of a run's identity."""
    values: Mapping[str, tuple[PublishedAssumption, ...]]
    """By name, the values known at the as-of date, in the order of their dates."""
    deflators: Mapping[str, Deflator]
    """The release in force, by name of the series."""
    schedules: Mapping[str, DiscountSchedule]
    """The edition of each discount schedule in force."""
    indices: Mapping[str, PriceIndex]
    """Price indices by name."""
    rule_sets: Mapping[str, RuleSet] = field(default_factory=dict)
    """The edition in force of each set of rules for sharing pools."""

    @cached_property
    def assumptions(self) -> Mapping[str, PublishedAssumption]:
        """The value in force of every name."""
        return {
            name: in_force(values, self.as_of) for name, values in self.values.items()
        }

    def find(self, name: str) -> PublishedAssumption:
        """Return the value of a name in force at the as-of date.

        Raises
        ------
        NoSuchAssumptionError
            If nothing is published under the name.

        """
        return in_force(self.history(name), self.as_of)

    def history(self, name: str) -> tuple[PublishedAssumption, ...]:
        """Return all values of a name known at the as-of date, oldest first.

        Raises
        ------
        NoSuchAssumptionError
            If nothing is published under the name.

        """
        if name not in self.values:
            raise NoSuchAssumptionError(name, get_close_matches(name, self.values))
        return self.values[name]

    def steps(self, name: str) -> StepFunction:
        """Return a name's values as a function of the month.

        Values known at the as-of date count even where they begin after it, as a tax
        rate laid down for next April does.

        Raises
        ------
        NoSuchAssumptionError
            If nothing is published under the name.

        """
        history = self.history(name)
        return StepFunction(
            tuple(entry.dated for entry in history),
            tuple(entry.value for entry in history),
        )
