"""Numbers, price levels and real terms (docs/method: time, prices)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from costmodel.drivers import IndexName, ProfileName
from costmodel.ingredients import Profile
from costmodel.model import CostModel
from tests.reference.plain_facts import Facts

PROFILES: dict[ProfileName, tuple[float, ...]] = {
    ProfileName.EVEN: (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    ProfileName.TEACHING: (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0),
    ProfileName.HALF_TERMLY: (0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0),
    ProfileName.START: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ProfileName.END: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
}
"""Months in which a year's amount falls, September first."""

PAST_THE_END = 12 * 30
"""Months after the model for which levels are known: a price may be dated there."""


def weights_of(profile: Profile) -> list[float]:
    """Return the share of a year's amount in each of its months."""
    given = PROFILES[profile] if isinstance(profile, ProfileName) else profile
    total = sum(given)
    return [weight / total for weight in given]


@cache
def calendar_month(written: str) -> int:
    """Return the months since the year nought of a month written ``2026-09``."""
    year, month = written.split("-")
    return 12 * int(year) + int(month) - 1


@dataclass
class Prices:
    """The numbers of one draw, and how prices move from month to month."""

    model: CostModel
    facts: Facts
    drawn: Mapping[str, float] = field(default_factory=dict)
    levels: dict[str, dict[int, float]] = field(default_factory=dict)
    """Levels already worked out, by index and calendar month."""

    @property
    def first(self) -> int:
        """Return the calendar month of month 0."""
        return 12 * self.model.organisation.first_year + 8

    @property
    def years(self) -> range:
        """Return the academic years of the model."""
        first = self.model.organisation.first_year
        return range(first, first + self.model.organisation.years)

    @property
    def months(self) -> int:
        """Return the number of months of the model."""
        return 12 * self.model.organisation.years

    def months_of(self, year: int) -> range:
        """Return the twelve months of an academic year."""
        start = 12 * (year - self.model.organisation.first_year)
        return range(start, start + 12)

    def year_of(self, month: int) -> int:
        """Return the academic year of a month."""
        return self.model.organisation.first_year + month // 12

    def month_of(self, written: str) -> int:
        """Return the month of the model written ``2026-09``; it may lie outside."""
        return calendar_month(written) - self.first

    def value(self, quantity: float | str) -> float:
        """Return a plain number, or the value of the assumption it names."""
        if not isinstance(quantity, str):
            return float(quantity)
        if quantity in self.drawn:
            return self.drawn[quantity]
        if quantity in self.model.assumptions:
            return self.model.assumptions[quantity].value
        return self.facts.published[quantity].values[-1][1]

    def fact(self, name: str, month: int) -> float:
        """Return the value of a published fact that is in force in a month."""
        known = self.facts.published.get(name)
        if name in self.model.assumptions or known is None or known.is_single:
            return self.value(name)
        in_force = known.values[0][1]
        for dated, value in known.values:
            if calendar_month(dated) <= self.first + month:
                in_force = value
        return in_force

    def index_of(self, quantity: float | str) -> str:
        """Return the index that a price moves with; empty if it stays."""
        if not isinstance(quantity, str):
            return ""
        if quantity in self.model.assumptions:
            return self.model.assumptions[quantity].index or ""
        return self.facts.published[quantity].index

    def date_of(self, quantity: str) -> int:
        """Return the month at whose prices an assumption stands."""
        if quantity in self.model.assumptions:
            dated = self.model.assumptions[quantity].dated
        else:
            dated = self.facts.published[quantity].values[-1][0]
        return self.month_of(dated) if dated else 0

    def price(self, quantity: float | str, month: int) -> float:
        """Return what a price has become in a month."""
        index = self.index_of(quantity)
        if not isinstance(quantity, str) or not index:
            return self.value(quantity)
        dated = self.level(index, self.date_of(quantity))
        return self.value(quantity) * self.level(index, month) / dated

    def rate_of_year(
        self, quantity: float | str, weights: list[float], year: int
    ) -> float:
        """Return the mean price of a year, weighted by when it is used."""
        return sum(
            weight * self.price(quantity, month)
            for weight, month in zip(weights, self.months_of(year), strict=True)
        )

    def fall(
        self, amount: float, weights: list[float], index: str, year: int
    ) -> list[float]:
        """Spread a year's amount over the model's months, as its price moves."""
        months = self.months_of(year)
        moved = [
            weight * self.level(index, month)
            for weight, month in zip(weights, months, strict=True)
        ]
        spread = [0.0] * self.months
        for month, share in zip(months, moved, strict=True):
            spread[month] = amount * share / sum(moved)
        return spread

    def level(self, index: str, month: int) -> float:
        """Return the level of a price index in a month of the model."""
        if index in {"", IndexName.NONE}:
            return 1.0
        known = self.levels.setdefault(index, {})
        if not known:
            self._fill(index, known)
        wanted = self.first + month
        return known.get(wanted, 1.0)

    def clause(
        self, index: str, year: int, rise_at_most: float | str | None = None
    ) -> float:
        """Return by how much a fee or contract price has been raised by a year.

        It rises each September with its index, or by less where there is a cap.
        """
        most = math.inf if rise_at_most is None else 1 + self.value(rise_at_most)
        raised = 1.0
        for later in range(self.years[0] + 1, year + 1):
            before, now = (self.months_of(at)[0] for at in (later - 1, later))
            raised *= min(self.level(index, now) / self.level(index, before), most)
        return raised

    def deflator(self, year: int) -> float:
        """Return the prices of an academic year over those of the first."""
        return self.academic_deflator(year) / self.academic_deflator(self.years[0])

    def academic_deflator(self, year: int) -> float:
        """Return 7/12 of one financial year's deflator and 5/12 of the next's."""
        begins, ends = self.financial_deflator(year), self.financial_deflator(year + 1)
        return 7 / 12 * begins + 5 / 12 * ends

    def financial_deflator(self, year: int) -> float:
        """Return the deflator of a financial year; the last growth holds on."""
        series = self.facts.deflators
        last = max(series)
        if year <= last:
            return series[year]
        growth = series[last] / series[last - 1]
        return float(series[last] * growth ** (year - last))

    def _fill(self, index: str, known: dict[int, float]) -> None:
        """Work out every level from the first published step on."""
        steps = self._steps(index)
        growing = self._stated_growth(index)
        last, last_growth = max(steps), steps[max(steps)]
        gap = 1 if index == IndexName.PRICES else 12
        level = 1.0
        for month in range(min(steps), self.first + self.months + PAST_THE_END):
            if month in steps:
                level *= steps[month]
            elif month > last and (month - last) % gap == 0:
                level *= last_growth if growing is None else growing
            known[month] = level

    def _steps(self, index: str) -> dict[int, float]:
        """Return the factor of every published step, by calendar month."""
        if index != IndexName.PRICES:
            awards = self.facts.awards[index]
            return {calendar_month(dated): 1 + growth for dated, growth in awards}
        steps = {}
        series = self.facts.deflators
        for year in range(min(series) + 1, max(series) + 1):
            factor = (series[year] / series[year - 1]) ** (1 / 12)
            steps.update({12 * year + 3 + month: factor for month in range(12)})
        return steps

    def _stated_growth(self, index: str) -> float | None:
        """Return the factor of a step past the published ones, if the model says."""
        stated = {str(name): growth for name, growth in self.model.growth.items()}
        if index not in stated:
            return None
        growth = 1 + self.value(stated[index])
        return growth ** (1 / 12) if index == IndexName.PRICES else growth
