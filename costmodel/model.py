"""The whole that a user writes, from organisation to programmes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Assumption, Described, Name, Quantity
from costmodel.drivers import IndexName
from costmodel.organisation import Organisation
from costmodel.people import Person
from costmodel.pools import Allocation, Pool
from costmodel.programmes import Programme

FORMAT = "costmodel/1"


class CostModel(Described):
    """An organisation, its assumptions, its people, its pools and its programmes."""

    format: Literal["costmodel/1"]
    title: str = Field(default="", max_length=200)
    note: str = Field(default="", max_length=4000)
    organisation: Organisation
    assumptions: dict[Name, Assumption] = Field(default_factory=dict)
    growth: dict[IndexName, Quantity] = Field(default_factory=dict)
    """Growth a year of an index past its last published value; a fraction."""
    people: dict[Name, Person] = Field(default_factory=dict)
    pools: dict[Name, Pool] = Field(default_factory=dict)
    programmes: dict[Name, Programme] = Field(min_length=1)
    allocation: Allocation = Allocation()
