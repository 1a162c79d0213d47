"""The broker: its years, its opening balance sheet, its tax position."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity


class Opening(Described):
    """The balance sheet on the eve of the first September, in pounds.

    Unrestricted funds are what is left: cash, debtors and fixed assets, less
    creditors, deferred income, restricted and designated funds.
    """

    cash: Quantity = 0.0
    debtors: Quantity = 0.0
    """Received in the first month."""
    creditors: Quantity = 0.0
    """Paid in the first month."""
    deferred_income: Quantity = 0.0
    """Fees already taken for work of the first year; earned evenly over it."""
    fixed_assets: Quantity = 0.0
    restricted: dict[Name, Quantity] = Field(default_factory=dict)
    """Funds for purposes outside this model, by purpose; they stay untouched."""
    designated: Quantity = 0.0


class Organisation(Described):
    """The body whose costs are worked out."""

    name: str = Field(min_length=1, max_length=200)
    year_starts: Literal["september"] = "september"
    first_year: int = Field(ge=2000, le=2100)
    """Calendar year in which the first academic year begins."""
    years: int = Field(ge=1, le=15)
    opening: Opening = Opening()
    reserves_floor_months: Quantity = 3.0
    """The floor, in months of coming spending."""
    reserves_floor: Quantity | None = None
    """The floor as a fixed sum in pounds; replaces the months."""
    vat: Literal["exempt_supplier", "taxable_supplier"] = "exempt_supplier"
    """An exempt supplier recovers no VAT on what it buys; a taxable one all of it."""
    tax: Literal["exempt"] = "exempt"
    creditors_months: int = Field(default=1, ge=0, le=12)
    """Months from receiving goods and services to paying for them; pay is at once."""
    overlap: Quantity = 0.0
    """Share of places held by a school that holds another place in the same year."""
