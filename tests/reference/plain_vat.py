"""What of the VAT on purchases comes back (docs/method: vat)."""

from __future__ import annotations

from scenarios.funding import Funding
from scenarios.streams import Stream
from tests.reference.plain_prices import Prices
from tests.reference.plain_result import ByYear
from tests.reference.plain_rows import Work, rows_of
from tests.reference.plain_streams import Income

A_MONTH = 625
"""Pounds of exempt input tax that come back all the same."""


def status_in(funding: Funding, prices: Prices) -> str:
    """Return how VAT is recovered in a way of funding."""
    return funding.vat or prices.model.organisation.vat


def recovered_of(work: Work, income: Income, prices: Prices) -> ByYear:
    """Return the share of residual VAT that comes back in each year."""
    sums = {
        year: {"standard": 0.0, "exempt": 0.0, "outside": 0.0} for year in prices.years
    }
    earned = income.unrestricted()
    for name, stream in income.streams.items():
        book = income.books.get(name)
        months = book.accrued if book else earned[name]
        for month, pounds in enumerate(months):
            sums[prices.year_of(month)][_class_of(stream)] += pounds
    residual, direct = (dict.fromkeys(prices.years, 0.0) for _ in range(2))
    for row in rows_of(work, prices).rows:
        if row.receiver == "exchequer":
            paid = residual if row.is_residual_vat else direct
            for month, pounds in enumerate(row.months):
                paid[prices.year_of(month)] += pounds
    return {
        year: _share(sums[year], residual[year], direct[year]) for year in prices.years
    }


def _class_of(stream: Stream) -> str:
    """Return the class of a source of income of a partly exempt supplier."""
    if stream.kind == "grant":
        return "outside"
    usual = "outside" if stream.kind in {"donation", "other"} else "exempt"
    return stream.vat or usual


def _share(sums: dict[str, float], residual: float, direct: float) -> float:
    """Return the share of one year's residual VAT that comes back.

    ``direct`` is VAT that lines which state their share do not get back.
    """
    supplied = sums["standard"] + sums["exempt"]
    if supplied <= 0:
        return 0.0
    business = supplied / (supplied + sums["outside"])
    hundredths = 100 * sums["standard"] / supplied
    taxed = int(hundredths)
    if hundredths - taxed > 0.000000001:
        taxed += 1
    input_tax = business * residual + direct
    exempt = (1 - taxed / 100) * business * residual + direct
    if exempt <= 12 * A_MONTH and exempt <= input_tax / 2:
        return business
    return business * taxed / 100
