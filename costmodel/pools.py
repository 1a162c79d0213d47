"""Costs that several programmes share, and what spreads them."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
from costmodel.drivers import Driver, Party
from costmodel.ingredients import Ingredient


class HandOver(Described):
    """Who runs a share of a pool in the broker's stead, and when."""

    to: Literal[
        Party.SUPPORTED_SCHOOL,
        Party.PROVIDER_SCHOOL,
        Party.FUNDER,
        Party.INDIVIDUAL,
    ]
    """Party that gives what the pool needs: a cost to it, not to the broker."""
    years: dict[int, Quantity]
    """Share of the pool that it runs, from 0 to 1, by academic year: ``{2028: 0.5}``; a
    year not named is nought."""


class Pool(Described):
    """A shared cost and the driver that spreads it over those it serves."""

    label: str = Field(min_length=1, max_length=120)
    """The pool's name, as documents print it."""
    driver: Driver
    """What its cost is spread by: schools, matches, partnership-months, deployment
    days, deployed people, events, the broker's own staff days, direct cost, or
    ``fixed`` weights."""
    weights: dict[Name, Quantity] | None = None
    """With the driver ``fixed``, the weight of each programme or pool it serves, by
    name: ``{reading: 2, writing: 1}``."""
    ingredients: tuple[Ingredient, ...] = ()
    """What the pool needs: things at a price, people's time."""
    runs: dict[int, Quantity] | None = None
    """Share of the pool that is at work, from 0 to 1, by academic year: ``{2026: 1,
    2027: 0.5}``; a year not named is nought. Left out: all of it in all years."""
    handed_over: HandOver | None = None
    """Who runs a share of the pool in the broker's stead, beside what *runs* says."""


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

    method: Method = Method.RECIPROCAL
    """How pools that serve each other are shared: ``direct``, to programmes only;
    ``step_down``, one pool after another; ``reciprocal``, all at once."""
    order: tuple[Name, ...] = ()
    """Order of the pools for step-down; empty: those that serve others most first."""
