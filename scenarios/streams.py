"""Sources of income, each with its payer, its dates, its scope and its rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Number, Quantity
from costmodel.drivers import CostType, IndexName, ProfileName
from costmodel.ingredients import Profile
from scenarios.headings import Heading

YearMonth = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
"""Year and month, quoted, as ``"2026-09"``."""


VatClass = Literal["standard", "exempt", "outside"]
"""Whether VAT comes on top of what is paid, it is exempt, or nothing is supplied."""


class Scope(Described):
    """What a stream may pay for; what is left out of it means all."""

    programmes: tuple[Name, ...] | None = None
    """Programmes it may pay for, by name; left out: all."""
    cost_types: tuple[CostType, ...] | None = None
    """Cost types it may pay for; left out: all."""


class FunderRules(Described):
    """What a funder asks of its money beyond its dates and its scope."""

    cost_types: tuple[CostType, ...] | None = None
    """Cost types that the funder accepts, of those in the scope; left out: all."""
    overhead_cap: Quantity | None = None
    """Overheads it pays at most, as a share of its base: 0.15 for 15%. Overheads are
    cost that comes through pools. Left out: no cap."""
    overhead_base: Literal["direct", "all"] | None = None
    """What the cap is a share of: the ``direct`` cost that the grant pays for, or
    ``all`` that it pays."""
    pays_share: Quantity | None = None
    """Share of eligible cost that it pays at most, the rest being match: 0.5 for half.
    Left out: all of it."""
    in_kind_match: Quantity = 0.0
    """Pounds in a full year of given time and things that the funder accepts as match;
    left out: none counts."""
    ceiling_per_school: Quantity | None = None
    """Pounds it pays at most for each school in a programme of the scope and full
    year; left out: no ceiling."""
    spend_by: YearMonth | None = None
    """Last month in which it may pay, in its last year; left out: where it ends."""
    repaid_after_months: int = Field(default=3, ge=0, le=24)
    """Months from the month at whose end unspent money goes back to paying it back."""
    year_begins: int | None = Field(default=None, ge=1, le=12)
    """Month in which the funder's year begins: 4 for April. Grant years are then cut
    there, and quarters counted from there; left out, from the first month."""


class Grant(Described):
    """Money given by a funder: a sum a year, or so much a school or a pupil.

    Grant years are twelve months each, counted from *starts*; the last may be short.
    """

    kind: Literal["grant"]
    """That it is a grant."""
    name: Name
    """Name that tables and payers use; no two streams share one."""
    label: str = Field(default="", max_length=120)
    """What documents call it; left out, its name."""
    payer: str = Field(min_length=1, max_length=120)
    """Who gives it, as documents print it."""
    public: bool = True
    """Whether its money is public, as a council's or a department's is; a
    foundation's is not. It decides what the work costs public funds."""
    a_year: Quantity | None = None
    """Pounds in a full grant year, before the taper."""
    per_school: Quantity | None = None
    """Pounds for each school in a programme of the scope for a full year."""
    per_pupil: Quantity | None = None
    """Pounds for each pupil whom a programme of the scope reaches, for a full year."""
    taper: tuple[Number, ...] = ()
    """Share of the sum paid in each grant year, like ``[1, 0.6, 0.4]``; the last holds
    on, so a grant that ends early has 0 for its last. Empty: all of it every year."""
    starts: YearMonth
    """First month, in quotes: ``"2026-09"``. Grant years are counted from it."""
    ends: YearMonth
    """The last month it may pay for."""
    restricted: bool = True
    """Whether it may pay only for its scope; if not, it is free money."""
    scope: Scope = Scope()
    """What it may pay for; left out: everything."""
    unspent: Literal["carried", "returned"] = "carried"
    """What becomes of money left at the end of a grant year; what is left at the end of
    the grant always goes back."""
    paid: Literal["monthly", "quarterly_in_advance", "quarterly_in_arrears"] = (
        "quarterly_in_arrears"
    )
    """When it is received: each month, or for each quarter before or after it."""
    retention: Quantity = 0.0
    """Share of every instalment that the funder holds back, from 0 to 1."""
    retention_months: int = Field(default=3, ge=0, le=60)
    """Months from the last month of the grant to the month in which what was held back
    comes."""
    handed_on: Quantity = 0.0
    """Share of every sum that goes on to a lead school as it comes, from 0 to 1; it is
    no income and no cost of the broker."""
    rules: FunderRules = FunderRules()
    """What the funder asks beyond that; left out: nothing."""
    headings: tuple[Heading, ...] = ()
    """Headings of the funder's claim form, in its order; left out: the usual ones."""


class Donation(Described):
    """Money that comes in stated months: a donation, or other income such as interest.

    It is free money, unless it is given for a scope; it never goes back.
    """

    kind: Literal["donation", "other"]
    """Whether it is a donation, or other income."""
    name: Name
    """Name that tables and payers use; no two streams share one."""
    label: str = Field(default="", max_length=120)
    """What documents call it; left out, its name."""
    payer: str = Field(min_length=1, max_length=120)
    """Who pays it, as documents print it."""
    public: bool = False
    """Whether its money is public. It decides what the work costs public funds."""
    sums: dict[YearMonth, Quantity]
    """Pounds by the month in which they come, in quotes: ``{"2026-12": 5000}``."""
    restricted: bool = False
    """Whether it may pay only for its scope; if not, it is free money."""
    scope: Scope = Scope()
    """What it may pay for; left out: everything."""
    vat: VatClass | None = None
    """Class for VAT: ``standard``, it comes on top; ``exempt``; or ``outside`` its
    scope, where nothing is supplied. Left out: outside."""


class Fee(Described):
    """What schools pay to take part, by programme."""

    kind: Literal["fee"]
    """That it is a fee."""
    name: Name
    """Name that tables and payers use; no two streams share one."""
    label: str = Field(default="", max_length=120)
    """What documents call it; left out, its name."""
    prices: dict[Name, Quantity]
    """Pounds for each unit in the programme, at first-year prices: for each school for
    a year, or for each of what *per* counts."""
    bands: dict[Name, dict[Name, Quantity]] = Field(default_factory=dict)
    """Prices of some tiers of a programme, by programme and tier; its other schools pay
    the price under *prices*."""
    per: Literal["school", "pupil", "delegate", "deployment_day"] = "school"
    """What is paid for: each ``school`` in the programme for a year, each ``pupil`` of
    these, each ``delegate`` at an event or each ``deployment_day``."""
    brokerage: Quantity = 0.0
    """With ``per: deployment_day``, share of each day's fee that is asked besides the
    price: 0.15 for 15%. It moves as the day's fee does."""
    paid_by: Literal["supported_school", "provider_school"] = "supported_school"
    """Who pays it: supported schools; or ``provider_school``, a part of the fee for
    each day of their people, which the broker keeps."""
    index: IndexName = IndexName.NONE
    """Raised each September with this index; none: it stays as it is."""
    rise_at_most: Quantity | None = None
    """Most that a price with an index rises by each September, as a fraction: 0.03 for
    3%; left out: no cap."""
    years: tuple[int, ...] | None = None
    """Academic years in which it is asked, by the year they begin in; left out: all."""
    bad_debt: Quantity = 0.0
    """Share of what is invoiced that is never paid, from 0 to 1."""
    profile: Profile = ProfileName.TEACHING
    """Months in which it is earned and invoiced."""
    paid_after_months: int = Field(default=1, ge=0, le=12)
    """Months from earning it to receiving it."""
    vat: VatClass | None = None
    """Class for VAT: ``standard``, it comes on top; ``exempt``; or ``outside`` its
    scope, where nothing is supplied. Left out: as the organisation."""


class Membership(Described):
    """What members or licensed facilitators pay for each year, for no one programme.

    Membership years are academic years. It is free money.
    """

    kind: Literal["membership"]
    """That it is a membership or a licence."""
    name: Name
    """Name that tables and payers use; no two streams share one."""
    label: str = Field(default="", max_length=120)
    """What documents call it; left out, its name."""
    payer: str = Field(min_length=1, max_length=120)
    """Who the members are, as documents print them."""
    public: bool = True
    """Whether its money is public, as that of state schools is; a company's is not. It
    decides what the work costs public funds."""
    price: Quantity
    """Pounds for each member for a year, at first-year prices."""
    members: dict[int, Quantity]
    """Members in each academic year, by the year it begins in; in a year left out there
    are none."""
    index: IndexName = IndexName.NONE
    """Raised each September with this index; none: it stays as it is."""
    rise_at_most: Quantity | None = None
    """Most that a price with an index rises by each September, as a fraction: 0.03 for
    3%; left out: no cap."""
    bad_debt: Quantity = 0.0
    """Share of what is invoiced that is never paid, from 0 to 1."""
    paid_after_months: int = Field(default=1, ge=0, le=12)
    """Months from September, when the year is invoiced, to receiving it."""
    vat: VatClass | None = None
    """Class for VAT: ``standard``, it comes on top; ``exempt``; or ``outside`` its
    scope, where nothing is supplied. Left out: as the organisation."""


class Milestone(Described):
    """A part of a contract's price that falls due in one month."""

    label: str = Field(min_length=1, max_length=120)
    """What is delivered."""
    month: YearMonth
    """Month in which this part falls due, in quotes: ``"2027-03"``."""
    share: Quantity
    """Share of the whole price; all milestones together at most 1."""


class Results(Described):
    """The part of a contract's price that is paid for successes alone.

    Paid per unit, each unit is a result; else the whole contract has one.
    """

    share: Quantity
    """Share of the price that hangs on results, from 0 to 1."""
    chance: Quantity
    """Chance that a result is reached, from 0 to 1."""
    after_months: int = Field(ge=0, le=60)
    """Months from the work to knowing its result, when it is earned and falls due."""


class Contract(Described):
    """A tendered contract for a scope of work over a term.

    Its price is stated, for a year or for each unit delivered, or worked out once: the
    cost of its scope on planned volumes and central assumptions, plus a margin.
    Milestones say when it is asked for.
    """

    kind: Literal["contract"]
    """That it is a contract."""
    name: Name
    """Name that tables and payers use; no two streams share one."""
    label: str = Field(default="", max_length=120)
    """What documents call it; left out, its name."""
    payer: str = Field(min_length=1, max_length=120)
    """Who buys, as documents print it."""
    public: bool = True
    """Whether its money is public, as a council's or a department's is; a
    foundation's is not. It decides what the work costs public funds."""
    a_year: Quantity | None = None
    """Pounds in a full contract year, at first-year prices."""
    per_unit: Quantity | None = None
    """Pounds for each unit delivered, at first-year prices, in place of a stated price:
    for each of what *per* counts."""
    per: Literal[
        "school",
        "journey",
        "match",
        "partnership_month",
        "event",
        "delegate",
        "deployment_day",
        "pupil",
    ] = "school"
    """What a price for each unit counts, in the programmes of its scope together."""
    cost_plus: Quantity | None = None
    """Margin on the cost of its scope, as a fraction, in place of a stated price: 0.05
    for 5%."""
    starts: YearMonth
    """First month of the term, in quotes: ``"2026-09"``."""
    ends: YearMonth
    """Last month of the term, in quotes."""
    scope: Scope = Scope()
    """The work it buys, by programme and cost type; left out: everything."""
    index: IndexName = IndexName.NONE
    """Raised each September with this index; only for a stated price."""
    rise_at_most: Quantity | None = None
    """Most that a price with an index rises by each September, as a fraction: 0.03 for
    3%; left out: no cap."""
    milestones: tuple[Milestone, ...] = ()
    """Parts of the price that fall due at a named month; the rest falls due monthly.
    They say when money is asked for, not when it is earned."""
    retention: Quantity = 0.0
    """Share of all that falls due which the buyer holds back, from 0 to 1."""
    retention_months: int = Field(default=12, ge=0, le=60)
    """Months from the last month of the term to the month in which what was held back
    falls due."""
    results: Results | None = None
    """What of the price is paid for successes alone; left out: nothing."""
    paid_after_months: int = Field(default=1, ge=0, le=12)
    """Months from falling due to being received."""
    chance_of_winning: Quantity | None = None
    """Chance that the tender is won, from 0 to 1; results are then shown if won and if
    lost. Left out: the contract is certain."""
    year_begins: int | None = Field(default=None, ge=1, le=12)
    """Month in which the buyer's year begins: 4 for April. Its quarters of claims are
    counted from there; left out, from the first month of the term."""
    headings: tuple[Heading, ...] = ()
    """Headings under which the buyer wants cost told, in its order; left out: the
    usual ones."""
    vat: VatClass | None = None
    """Class for VAT: ``standard``, it comes on top; ``exempt``; or ``outside`` its
    scope, where nothing is supplied. Left out: as the organisation."""


Stream = Annotated[
    Grant | Donation | Fee | Membership | Contract, Field(discriminator="kind")
]
