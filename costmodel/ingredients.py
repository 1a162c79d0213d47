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
    """What it is, as tables name it."""
    cost_type: CostType
    """What the cost is for."""
    number: Quantity = 1.0
    """How many are needed each year for each of what *per* counts."""
    per: Count = Count.YEAR
    """What the number is counted per: the year, or a programme's schools, journeys,
    matches, events and so on; in a pool, those of all programmes."""
    one_for_every: Quantity | None = None
    """Whole steps: one (times *number*) for every so many of the count, any part
    counting as one; 25 gives one officer to 25 schools and two to 26."""
    share: Quantity = 1.0
    """Share of the resource used for this work, from 0 to 1."""
    price: Quantity | None = None
    """Pounds for one, net of VAT unless *vat* is ``included``. Either a price or a
    person."""
    vat: Literal["none", "on_top", "included"] | None = None
    """How VAT stands, stated with every price: there is none, it comes on top, or the
    price includes it."""
    recovers: Quantity | None = None
    """Share of its VAT that the broker recovers, from 0 to 1: 1 for what serves taxed
    supplies alone. Left out: as the organisation recovers VAT."""
    person: Name | None = None
    """Role whose time it is, by name; in place of a price."""
    unit: Literal["day", "post"] = "day"
    """What *number* counts of a person's time: days, or posts. A post is all the
    person's working days, 0.6 of a post three fifths of them."""
    profile: Profile = ProfileName.EVEN
    """How a year's amount falls over its months: ``even``; ``teaching``, September to
    July; ``half_termly``, October, December, February, March, May and July; ``start``,
    September; ``end``, July; or twelve weights, September first."""
    years: tuple[int, ...] | None = None
    """Academic years (by the year they begin in) in which it falls; left out: all."""
    tier: Name | None = None
    """Tier of the programme's schools, by name, that it is for; left out: all."""
    in_years: tuple[int, ...] | None = None
    """Years of a school's journey in which it falls, 1 for the first; left out: all."""
    learning: Quantity = 0.0
    """Part of the amount saved with each doubling of all that was done since the plan
    began, from 0 to 0.99; not with *one_for_every*."""
    carbon: Quantity | None = None
    """Kilograms of CO2 equivalent for one unit: one thing bought, or one day of a
    person, also where *number* counts posts. Left out: not counted."""
    life_years: int | None = Field(default=None, ge=1, le=15)
    """Start-up alone: years that one purchase serves, over which unit costs and
    cost-plus prices spread it. Budget and cash keep the year it is bought in."""
    given_by: (
        Literal[
            Party.PROVIDER_SCHOOL,
            Party.SUPPORTED_SCHOOL,
            Party.INDIVIDUAL,
            Party.FUNDER,
        ]
        | None
    ) = None
    """Who gives it for nothing: a cost to the giver, not to the broker. Left out: the
    broker buys it."""
    public: bool | None = None
    """With ``given_by: funder`` alone, whether that funder is public, as a council or a
    department is; a foundation is not. It decides what the work costs public funds.
    Left out: taken to be public, with a note."""

    @property
    def is_unsaid(self) -> bool:
        """Whether a funder gives it, and nothing says whether that funder is public."""
        return self.given_by is Party.FUNDER and self.public is None
