"""Choices made at random, and the register of assumptions they fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

Words = dict[str, Any]
"""Part of a document as it would be read from a file."""

Choice = TypeVar("Choice")


@dataclass
class Dice:
    """A source of choices; some numbers become assumptions of the register."""

    random: Random
    register: Words = field(default_factory=dict)
    first_year: int = 2026
    years: int = 1
    most: int = 9
    """How many there may be of anything that there are several of, at least one."""

    @property
    def months(self) -> int:
        """Return the months of the model."""
        return 12 * self.years

    def chance(self, share: float) -> bool:
        """Return yes in so many cases out of one."""
        return self.random.random() < share

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """Return one of the choices."""
        return self.random.choice(choices)

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return self.random.randint(low, high)

    def several(self, low: int, high: int) -> int:
        """Return how many there are: from low to high, but not above the most."""
        return min(self.whole(low, high), self.most)

    def shuffled(self, names: list[str]) -> list[str]:
        """Return the names in another order."""
        return self.random.sample(names, len(names))

    def sum_of(self, low: int, high: int) -> float:
        """Return pounds, sometimes with pence."""
        pounds = float(self.whole(low, high))
        return pounds + 0.25 if self.chance(0.2) else pounds

    def number(self, choices: Sequence[float]) -> float | str:
        """Return a number, or the name of an assumption that holds it."""
        value = self.pick(choices)
        return self._assumed(value, {}) if self.chance(0.15) else value

    def price(self, choices: Sequence[float]) -> float | str:
        """Return a price: plain, or an assumption with an index and a date."""
        value = self.pick(choices)
        if self.chance(0.3):
            return value
        words: Words = {}
        if self.chance(0.8):
            words["index"] = self.pick(
                ("pay_teachers", "pay_support", "prices", "none")
            )
        if self.chance(0.8):
            words["dated"] = self.month(self.whole(-30, self.months + 5))
        return self._assumed(value, words)

    def profile(self) -> str | list[float]:
        """Return a named profile, or twelve weights."""
        if self.chance(0.2):
            weights = [float(self.whole(0, 3)) for _ in range(12)]
            weights[self.whole(0, 11)] = 1.0
            return weights
        return self.pick(("even", "teaching", "half_termly", "start", "end"))

    def month(self, number: int) -> str:
        """Return a month of the model as it is written, like ``2026-09``."""
        year, month = divmod(12 * self.first_year + 8 + number, 12)
        return f"{year}-{month + 1:02d}"

    def _assumed(self, value: float, words: Words) -> str:
        """Put a number in the register and return its name."""
        name = f"assumption_{len(self.register)}"
        self.register[name] = {"label": name, "value": value, **words}
        return name
