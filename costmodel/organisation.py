"""The broker: its years, its opening balance sheet, its tax position."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
from costmodel.calendar_words import MONTH_NAMES

VatStatus = Literal["exempt_supplier", "taxable_supplier", "partly_exempt"]
"""What a supplier recovers of VAT on purchases: nothing, all, or as its income says."""


class Opening(Described):
    """The balance sheet on the eve of the first September, in pounds.

    Unrestricted funds are what is left: cash, debtors and fixed assets, less
    creditors, deferred income, restricted and designated funds.
    """

    cash: Quantity = 0.0
    """Money in the bank, in pounds; below nought if overdrawn."""
    debtors: Quantity = 0.0
    """Owed to the organisation, in pounds; received in the first month."""
    creditors: Quantity = 0.0
    """Owed by the organisation, in pounds; paid in the first month."""
    deferred_income: Quantity = 0.0
    """Fees already taken for work of the first year, in pounds; earned evenly over
    it."""
    fixed_assets: Quantity = 0.0
    """Worth of equipment and buildings, in pounds; no free reserves."""
    restricted: dict[Name, Quantity] = Field(default_factory=dict)
    """Funds for purposes outside this model, in pounds by purpose; they stay
    untouched."""
    designated: Quantity = 0.0
    """Unrestricted funds that trustees have set aside, in pounds; no free reserves."""


class ClosingCost(Described):
    """One cost of closing the organisation down, met once."""

    label: str = Field(min_length=1, max_length=120)
    """What it is: redundancy pay, notice, the rest of a lease."""
    amount: Quantity
    """Pounds, whenever it falls."""


class Closing(Described):
    """What it takes to close the organisation down in good order."""

    months: int = Field(default=3, ge=0, le=24)
    """Months from the decision to the last day, in which work goes on as planned: the
    notice that people, schools and landlords are due."""
    costs: tuple[ClosingCost, ...] = ()
    """What is then still to be paid, on the last day."""


class Organisation(Described):
    """The body whose costs are worked out."""

    name: str = Field(min_length=1, max_length=200)
    """The organisation's name, as documents print it."""
    year_starts: Literal["september"] = "september"
    """Month in which a year of the plan begins. A plan runs in academic years: anything
    but ``september`` is refused."""
    accounts_start: Literal[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ] = "april"
    """Month in which the body's own financial year begins, as its accounts have it:
    ``april``. It changes no figure, but how months are added up to years."""
    first_year: int = Field(ge=2000, le=2100)
    """Calendar year in which the first academic year begins: 2026 for 2026/27."""
    years: int = Field(ge=1, le=15)
    """Academic years that the plan covers."""
    opening: Opening = Opening()
    """Balance sheet on the eve of the first September."""
    reserves_floor_months: Quantity = 3.0
    """Reserves to be kept, in months of the coming year's spending."""
    reserves_floor: Quantity | None = None
    """Reserves to be kept as a fixed sum in pounds; replaces the months."""
    closing: Closing | None = None
    """What closing down takes: ``{months: 3, costs: [{label: Redundancy pay, amount:
    20000}]}``. It says by when directors must decide, and is in no cost. Left out: not
    told."""
    vat: VatStatus = "exempt_supplier"
    """Whether VAT on what is bought is recovered: an ``exempt_supplier`` recovers none
    of it, a ``taxable_supplier`` all, a ``partly_exempt`` one the share that the
    classes of its income give."""
    tax: Literal["exempt"] = "exempt"
    """Tax on surpluses. None is worked out, as for a charity: anything but ``exempt``
    is refused."""
    creditors_months: int = Field(default=1, ge=0, le=12)
    """Months from receiving goods and services to paying for them; pay is paid at
    once."""
    provider_schools: Quantity | None = None
    """Provider schools that release people, by which their load is told."""
    safe_days_per_provider: Quantity | None = None
    """Days a year for which a provider school may release its people without harm;
    more is a finding. Left out: no limit."""
    cost_of_capital: Quantity | None = None
    """Interest a year on start-up that is spread over its life, as a fraction: 0.05
    for 5%. Left out: it is spread in a straight line, without interest."""
    overlap: Quantity = 0.0
    """Share of places held by a school that holds another place in the same year, from
    0 to 1: one school has one budget for both."""

    @property
    def accounts_start_month(self) -> int:
        """The month in which its financial year begins, 1 for January."""
        return MONTH_NAMES.index(self.accounts_start.capitalize()) + 1
