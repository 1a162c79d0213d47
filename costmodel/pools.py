"""Costs that several programmes share, and what spreads them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
from costmodel.drivers import Count, Driver, Party
from costmodel.ingredients import Ingredient

RuleSetName = Annotated[
    Name,
    Field(
        examples=["charity_full_cost_recovery", "grant_template", "schools_template"]
    ),
]
"""A published set of rules, by name."""


class HandOver(Described):
    """Who runs a share of a pool in the broker's stead, and when."""

    to: Literal[
        Party.SUPPORTED_SCHOOL,
        Party.PROVIDER_SCHOOL,
        Party.FUNDER,
        Party.INDIVIDUAL,
    ]
    """Party that gives what the pool needs: a cost to it, not to the broker."""
    public: bool | None = None
    """With ``to: funder`` alone, whether that funder is public, as a council or a
    department is; a foundation is not. Left out: taken to be public, with a note."""
    years: dict[int, Quantity]
    """Share of the pool that it runs, from 0 to 1, by academic year: ``{2028: 0.5}``; a
    year not named is nought."""

    @property
    def is_unsaid(self) -> bool:
        """Whether a funder runs it, and nothing says whether that funder is public."""
        return self.to is Party.FUNDER and self.public is None


class PoolKind(StrEnum):
    """What a pool is, as published templates tell them apart."""

    PREMISES = "premises"
    OFFICE = "office"
    CENTRAL = "central"
    """Central functions: finance, personnel, information technology."""
    GOVERNANCE = "governance"
    SUPPORT = "support"
    """What supports programmes where they work."""
    HEADQUARTERS = "headquarters"
    LEADERSHIP = "leadership"
    OTHER = "other"


class Capacity(Described):
    """What a time-driven pool can give in a year."""

    days: Quantity
    """Practical capacity: days a year in which the pool can work in earnest, not those
    that are paid for. In a year in which a share of it is at work (*runs*), that share
    of the days."""


class Take(Described):
    """The time that one programme or pool takes of a time-driven pool."""

    days: Quantity
    """Days it takes for each of what *per* counts."""
    per: Count = Count.YEAR
    """What the days are counted per: the year, or a programme's schools, journeys,
    matches, events and so on; a pool takes them by the year."""


class Pool(Described):
    """A shared cost and the driver that spreads it over those it serves."""

    label: str = Field(min_length=1, max_length=120)
    """The pool's name, as documents print it."""
    driver: Driver
    """What its cost is spread by: schools, journeys, matches, partnership-months,
    deployment days, deployed people, events, delegates, pupils; the broker's own staff
    days, posts or staff cost; direct cost; area; ``time`` on practical capacity; or
    ``fixed`` weights."""
    weights: dict[Name, Quantity] | None = None
    """With the driver ``fixed``, the weight of each programme or pool it serves, by
    name: ``{reading: 2, writing: 1}``."""
    capacity: Capacity | None = None
    """With the driver ``time``, what the pool can give in a year: ``{days: 180}``. What
    nobody takes of it is *unused capacity*, in no programme."""
    takes: dict[Name, Take] | None = None
    """With the driver ``time``, the days that each programme or pool takes, by name:
    ``{reading: {days: 2, per: match}}``."""
    kind: PoolKind | None = None
    """What it is, as published templates tell pools apart: ``premises``, ``office``,
    ``central`` functions, ``governance``, ``support``, ``headquarters``, ``leadership``
    or ``other``. A set of rules gives it a driver by its kind."""
    area: Quantity | None = None
    """Square metres it occupies, for pools that are spread by area."""
    ingredients: tuple[Ingredient, ...] = ()
    """What the pool needs: things at a price, people's time."""
    runs: dict[int, Quantity] | None = None
    """Share of the pool that is at work, from 0 to 1, by academic year: ``{2026: 1,
    2027: 0.5}``; a year not named is nought. Left out: all of it in all years."""
    handed_over: HandOver | None = None
    """Who runs a share of the pool in the broker's stead, beside what *runs* says."""

    @property
    def named(self) -> Mapping[Name, Quantity]:
        """Those it serves by name, with the weight or the days of each.

        Empty with a driver that is measured.
        """
        if self.driver is Driver.FIXED:
            return self.weights or {}
        if self.driver is Driver.TIME:
            return {name: take.days for name, take in (self.takes or {}).items()}
        return {}


class Method(StrEnum):
    """How pools that serve each other are shared."""

    DIRECT = "direct"
    """To programmes only."""
    STEP_DOWN = "step_down"
    """One pool after another; a pool that has been shared receives nothing more."""
    RECIPROCAL = "reciprocal"
    """All at once: pools serve each other fully."""


class Allocation(Described):
    """How pools are shared among programmes."""

    rules: RuleSetName | None = None
    """A published template that gives pools their driver by their kind, and the method:
    ``charity_full_cost_recovery``, ``grant_template`` or ``schools_template``. Left
    out: none, and each pool has its own driver."""
    method: Method = Method.RECIPROCAL
    """How pools that serve each other are shared: ``direct``, to programmes only;
    ``step_down``, one pool after another; ``reciprocal``, all at once."""
    order: tuple[Name, ...] = ()
    """Order of the pools for step-down; empty: those that serve others most first."""

    def turn_of(self, pool: Pool) -> int:
        """Return which group of pools one is closed with where no order is stated.

        Without rules all pools are one group.
        """
        del pool
        return 0
