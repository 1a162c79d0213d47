"""One resource: a number of things at a price, or of a person's days."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Number, Quantity
from costmodel.drivers import CostType, Count, Party, ProfileName

Weights = Annotated[tuple[Number, ...], Field(min_length=12, max_length=12)]
"""Twelve weights, September first; they are scaled to add to one."""

Profile = ProfileName | Weights
"""How a year's amount falls over its months."""


class Ingredient(Described):
    """A quantity and its price: ``number × count × share``, at ``price`` or in time.

    Exactly one of *price* and *person* is given. A person's time is counted in days,
    or in posts (a post is the person's working days).
    """

    label: str = Field(min_length=1, max_length=200)
    cost_type: CostType
    number: Quantity = 1.0
    per: Count = Count.YEAR
    one_for_every: Quantity | None = None
    """Whole steps: one for every so many of the count, any part counting as one."""
    share: Quantity = 1.0
    """Share of the resource used for this work."""
    price: Quantity | None = None
    """Pounds for one, net of VAT unless *vat* is ``included``."""
    vat: Literal["none", "on_top", "included"] | None = None
    """Stated with every price: no VAT, VAT comes on top, or the price includes it."""
    person: Name | None = None
    unit: Literal["day", "post"] = "day"
    profile: Profile = ProfileName.EVEN
    years: tuple[int, ...] | None = None
    """Academic years (by the year they begin in) in which it falls; None: all."""
    given_by: (
        Literal[
            Party.PROVIDER_SCHOOL,
            Party.SUPPORTED_SCHOOL,
            Party.INDIVIDUAL,
            Party.FUNDER,
        ]
        | None
    ) = None
    """Who gives it for nothing; None: the broker buys it."""
