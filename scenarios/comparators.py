"""What others paid for work like this, in a plan's own prices and units.

The rule in words is docs/method/comparators.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from pydantic import Field

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption, Described, DottedName, Name
from costmodel.bearers import Ledger
from costmodel.deflators import PriceYear, YearKind, year_named
from costmodel.drivers import Count
from costmodel.rebasing import Rebased, rebased
from costmodel.unit_costs import unit_costs


class ComparatorKind(StrEnum):
    """What a sum is held against."""

    SUBSIDY = "subsidy"
    """What is left of a cost after what schools can pay."""
    SENDER = "sender"
    """The day fees of a school-year."""
    OFFER = "offer"
    """Full cost."""
    BODY = "body"
    """So many school-years of the plan."""
    DAY = "day"
    """A deployed day."""


class GivenFor(StrEnum):
    """What a sum is given for."""

    UNSTATED = "unstated"
    """A school: its source does not say whether for a year or for its whole time."""
    SCHOOL = "school"
    """A school's whole time."""
    SCHOOL_YEAR = "school_year"
    BODY = "body"
    """A body or a project, whatever number of schools it served."""
    DAY = "day"


class ResultsGrade(StrEnum):
    """How sure it is what came of it, the weakest first."""

    NONE = "none"
    SAID = "said"
    COUNTED = "counted"
    COMPARED = "compared"
    TRIED = "tried"


class Comparator(Described):
    """One sum of the register: what it is for, and what is known of it."""

    name: Name
    """By which addresses know it."""
    label: str = Field(min_length=1, max_length=60)
    figure: DottedName
    """Its entry in the published register."""
    kind: ComparatorKind
    per: GivenFor
    prices_of: str
    """Year that its source states it in: ``2013``, ``2013-14`` or ``2013/14``."""
    pays_for: str = Field(min_length=1)
    leaves_out: str = Field(min_length=1)
    came_of_it: str = Field(min_length=1)
    results: ResultsGrade
    results_from: str = ""
    """Source of what came of it; empty where nothing was found."""
    address: str = ""
    """Where that source can be opened."""


class Consequence(Described):
    """What follows where nothing is done."""

    figure: DottedName
    """Its entry in the published register."""
    tells: str = Field(min_length=1)


class ComparatorList(Described):
    """All comparators that ship, in the order of tables."""

    comparators: tuple[Comparator, ...]
    doing_nothing: tuple[Consequence, ...]


@dataclass(frozen=True, kw_only=True)
class PlanVolumes:
    """What the plan holds in all its years, and what a school-year of it costs."""

    places: float
    journeys: float
    pupils: float
    """Not-a-number unless every programme with schools states them."""
    days: float
    """Deployed days."""
    full_cost: float
    """Pounds a school-year, first-year prices; NaN without schools."""
    full_economic_cost: float
    """The same of all resources."""

    @property
    def days_a_place(self) -> float:
        """Deployed days of a school-year; not-a-number without schools."""
        return _over(self.days, self.places)


@dataclass(frozen=True)
class SchoolSums:
    """One sum in three units, pounds; not-a-number where a unit has no count."""

    journey: float
    """For a school's whole time."""
    school_year: float
    pupil: float
    """For a pupil and year."""


@dataclass(frozen=True)
class ComparedSum:
    """One comparator in the plan's prices."""

    comparator: Comparator
    figure: Assumption
    volumes: PlanVolumes
    rebased: Rebased

    @property
    def amount(self) -> float:
        """Pounds in first-year prices, for what the sum is given for."""
        return self.rebased.amount

    @property
    def readings(self) -> Mapping[GivenFor, SchoolSums]:
        """The sum for a school, by each reading of what it is given for.

        Empty for days and for bodies.
        """
        per = self.comparator.per
        both = (GivenFor.SCHOOL_YEAR, GivenFor.SCHOOL)
        each = both if per is GivenFor.UNSTATED else (per,)
        return {one: self._for_a_school(one) for one in each if one in both}

    def _for_a_school(self, given: GivenFor) -> SchoolSums:
        """Return the sum in three units, by the plan's volumes."""
        has = self.volumes
        a_journey = given is GivenFor.SCHOOL
        count = has.journeys if a_journey else has.places
        return SchoolSums(
            self.amount if a_journey else self.amount * _over(count, has.journeys),
            self.amount * _over(count, has.places) if a_journey else self.amount,
            self.amount * _over(count, has.pupils),
        )

    @property
    def low(self) -> float | None:
        """The lowest that its source gives, first-year prices; None: only one sum."""
        return self._end(self.figure.low)

    @property
    def high(self) -> float | None:
        """The highest that its source gives, first-year prices; None: only one sum."""
        return self._end(self.figure.high)

    def _end(self, stated: float | None) -> float | None:
        """Return one end of a stated range in first-year prices."""
        return None if stated is None else stated * self.rebased.factor

    @property
    def days_of_a_school_year(self) -> float:
        """What the plan's deployed days of a school-year cost at this rate."""
        return self.amount * self.volumes.days_a_place

    @property
    def school_years(self) -> tuple[float, float]:
        """School-years of this plan it would pay for: of full cost, of all resources.

        Not-a-number where a school-year costs nothing or there is none.
        """
        has = self.volumes
        return (
            _over(self.amount, has.full_cost),
            _over(self.amount, has.full_economic_cost),
        )


@dataclass(frozen=True)
class Comparators:
    """All comparators beside one plan."""

    ledger: Ledger
    """Of planned volumes, the broker paying for deployed days; one draw."""
    listed: ComparatorList

    @property
    def prices(self) -> PriceYear:
        """The plan's first year, in whose prices everything is told."""
        return PriceYear(YearKind.ACADEMIC, self.ledger.costs.plan.horizon.first_year)

    @cached_property
    def volumes(self) -> PlanVolumes:
        """What the plan holds and costs."""
        costs, charged = self.ledger.costs, self.ledger.over_life
        full, economic = (
            float(unit_costs(costs, each.sum(axis=(0, 1))).per_school_year[-1])
            for each in (charged.full_cost, charged.full_economic_cost)
        )
        pupils = np.nan if costs.without_pupils else self._sum(Count.PUPIL)
        return PlanVolumes(
            places=self._sum(Count.SCHOOL),
            journeys=self._sum(Count.JOURNEY),
            pupils=pupils,
            days=self._sum(Count.DEPLOYMENT_DAY),
            full_cost=full,
            full_economic_cost=economic,
        )

    def _sum(self, count: Count) -> float:
        """Return a count over all programmes and years."""
        each: Floats = self.ledger.costs.counts[count]
        return float(each.sum())

    @cached_property
    def compared(self) -> tuple[ComparedSum, ...]:
        """Every comparator, in the order of the list."""
        facts = self.ledger.costs.plan.facts
        found = [(one, facts.register.find(one.figure)) for one in self._all]
        return tuple(
            ComparedSum(
                one,
                figure,
                self.volumes,
                rebased(
                    figure.value, year_named(one.prices_of), self.prices, facts.deflator
                ),
            )
            for one, figure in found
        )

    @property
    def _all(self) -> tuple[Comparator, ...]:
        """The comparators of the list."""
        return self.listed.comparators

    def of(self, *kinds: ComparatorKind) -> tuple[ComparedSum, ...]:
        """Return the comparators of some kinds."""
        return tuple(one for one in self.compared if one.comparator.kind in kinds)

    @property
    def doing_nothing(self) -> tuple[tuple[Consequence, Assumption], ...]:
        """What follows where nothing is done, each with its figure."""
        register = self.ledger.costs.plan.facts.register
        facts = self.listed.doing_nothing
        return tuple((fact, register.find(fact.figure)) for fact in facts)


def _over(amount: float, count: float) -> float:
    """Return amount ÷ count; not-a-number where there is no count."""
    return amount / count if count > 0.0 else float(np.nan)
