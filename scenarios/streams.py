"""Sources of income, each with its payer, its dates, its scope and its rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Number, Quantity
from costmodel.drivers import CostType, IndexName, ProfileName
from costmodel.ingredients import Profile

YearMonth = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
"""Year and month, quoted, as ``"2026-09"``."""


class Scope(Described):
    """What a stream may pay for; None means everything."""

    programmes: tuple[Name, ...] | None = None
    cost_types: tuple[CostType, ...] | None = None


class Grant(Described):
    """Money given by a funder: a sum a year, or so much a school.

    Grant years are twelve months each, counted from *starts*; the last may be short.
    """

    kind: Literal["grant"]
    name: Name
    label: str = Field(default="", max_length=120)
    payer: str = Field(min_length=1, max_length=120)
    a_year: Quantity | None = None
    """Pounds in a full grant year, before the taper."""
    per_school: Quantity | None = None
    """Pounds for each school in a programme of the scope for a full year."""
    taper: tuple[Number, ...] = ()
    """Share of the sum paid in each grant year; the last holds on. Empty: all."""
    starts: YearMonth
    ends: YearMonth
    """The last month it may pay for."""
    restricted: bool = True
    """Whether it may pay only for its scope; if not, it is free money."""
    scope: Scope = Scope()
    unspent: Literal["carried", "returned"] = "carried"
    """At the end of each grant year; what is left at the end always goes back."""
    paid: Literal["monthly", "quarterly_in_advance", "quarterly_in_arrears"] = (
        "quarterly_in_arrears"
    )


class Fee(Described):
    """What schools pay to take part, by programme."""

    kind: Literal["fee"]
    name: Name
    label: str = Field(default="", max_length=120)
    prices: dict[Name, Quantity]
    """Pounds for each school in the programme for a year, at first-year prices."""
    index: IndexName = IndexName.NONE
    """Raised each September with this index; none: it stays as it is."""
    bad_debt: Quantity = 0.0
    """Share of what is invoiced that is never paid."""
    profile: Profile = ProfileName.TEACHING
    """Months in which it is earned and invoiced."""
    paid_after_months: int = Field(default=1, ge=0, le=12)


class Milestone(Described):
    """A part of a contract's price, earned in one month."""

    label: str = Field(min_length=1, max_length=120)
    month: YearMonth
    share: Quantity
    """Share of the whole price; all milestones together at most 1."""


class Contract(Described):
    """A tendered contract for a scope of work over a term.

    Its price is stated, or worked out once: the cost of its scope on planned volumes
    and central assumptions, plus a margin. What milestones leave is earned monthly.
    """

    kind: Literal["contract"]
    name: Name
    label: str = Field(default="", max_length=120)
    payer: str = Field(min_length=1, max_length=120)
    a_year: Quantity | None = None
    """Pounds in a full contract year, at first-year prices."""
    cost_plus: Quantity | None = None
    """Margin on the cost of the scope, as a fraction."""
    starts: YearMonth
    ends: YearMonth
    scope: Scope = Scope()
    index: IndexName = IndexName.NONE
    """Raised each September with this index; only for a stated price."""
    milestones: tuple[Milestone, ...] = ()
    paid_after_months: int = Field(default=1, ge=0, le=12)
    chance_of_winning: Quantity | None = None


Stream = Annotated[Grant | Fee | Contract, Field(discriminator="kind")]
