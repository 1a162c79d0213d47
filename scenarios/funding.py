"""The document that adds funding: the scenarios to be compared."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from scenarios.demand import Demand
from scenarios.streams import Stream


class Addition(Described):
    """An ingredient that only one scenario has, put in a pool or a programme."""

    to: Name
    ingredient: Ingredient


class Funding(Described):
    """One scenario: who pays, how many schools come, who pays for days deployed."""

    label: str = Field(min_length=1, max_length=120)
    note: str = Field(default="", max_length=2000)
    delivery: Literal["broker", "direct"] = "broker"
    """Who pays provider schools for deployed days: the broker, or the supported
    schools directly."""
    cohorts: dict[Name, dict[int, Quantity]] = Field(default_factory=dict)
    """Cohorts that replace a programme's own."""
    adds: tuple[Addition, ...] = ()
    streams: tuple[Stream, ...] = ()
    demand: Demand | None = None


class FundedModel(CostModel):
    """A cost model and the ways of funding it."""

    funding: dict[Name, Funding] = Field(default_factory=dict)
