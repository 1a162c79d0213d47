"""The whole that a user writes, from organisation to programmes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Assumption, Described, DottedName, Name, Quantity
from costmodel.drivers import IndexName
from costmodel.organisation import Organisation
from costmodel.people import Person
from costmodel.pools import Allocation, Pool
from costmodel.programmes import Programme

FORMAT = "costmodel/1"


class CostModel(Described):
    """An organisation, its assumptions, its people, its pools and its programmes."""

    format: Literal["costmodel/1"]
    """Version of the file's form; always ``costmodel/1``."""
    title: str = Field(default="", max_length=200)
    """Title of the plan, as on the first page of its documents."""
    note: str = Field(default="", max_length=4000)
    """Anything a reader should know of the plan as a whole."""
    organisation: Organisation
    """The broker: its years, its opening balance sheet, its tax position."""
    assumptions: dict[DottedName, Assumption] = Field(default_factory=dict)
    """The plan's own numbers, by a name that any place for a number may use. A name
    that is published as well stands in place of the published one; no other may have
    a dot."""
    growth: dict[IndexName, Quantity] = Field(default_factory=dict)
    """Growth of a price index past its last published value, as a fraction a year:
    ``{prices: 0.02}``. Left out, its last published growth holds on."""
    people: dict[Name, Person] = Field(default_factory=dict)
    """Roles by name: who employs them and what a day of theirs costs."""
    pools: dict[Name, Pool] = Field(default_factory=dict)
    """Shared costs by name, and the driver that spreads each."""
    programmes: dict[Name, Programme] = Field(min_length=1)
    """What schools take part in, by name; at least one."""
    allocation: Allocation = Allocation()
    """How pools that serve each other are shared."""
