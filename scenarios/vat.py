"""What of the VAT on purchases comes back, by the classes of income.

The rule in words is docs/method/vat.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats, share_of
from costmodel.drivers import Party
from costmodel.facts import Facts
from costmodel.full_cost import amount
from costmodel.organisation import VatStatus
from costmodel.periods import MONTHS_A_YEAR
from costmodel.plan import CostRows
from costmodel.quantities import Quantities
from costmodel.rates import Priced
from scenarios.fees import whole_years
from scenarios.funding import FundedModel, Funding
from scenarios.payers import Streams
from scenarios.streams import Grant, Stream, VatClass

OF_A_MONTH, OF_ALL = "vat.de_minimis_month", "vat.de_minimis_share"
"""The limits below which exempt input tax comes back all the same, in the register."""

_HUNDREDTHS = 100.0
_TINY = 1e-9
"""Keeps a share that is a whole hundredth from being rounded up to the next."""


@dataclass(frozen=True, kw_only=True)
class VatPosition:
    """VAT of one way of funding, academic year by year; each ``(year, draws)``."""

    taxed: Floats
    """Income on which VAT comes on top, in pounds without it."""
    exempt: Floats
    outside: Floats
    """Money for which nothing is supplied."""
    paid: Floats
    """Residual VAT on purchases, in pounds."""
    business: Floats
    """Part of it that is for supplies, taxed or exempt."""
    taxed_share: Floats
    """Part of that which the standard method gives to taxed supplies."""
    is_small: Flags
    """Whether what falls to exempt supplies is small enough to come back as well."""

    @property
    def share(self) -> Floats:
        """Share of residual VAT that comes back."""
        share: Floats = np.where(
            self.is_small, self.business, self.business * self.taxed_share
        )
        return share

    @property
    def recovered(self) -> Floats:
        """Pounds of residual VAT that come back."""
        return self.share * self.paid

    @property
    def borne(self) -> Floats:
        """Pounds of residual VAT that do not."""
        return self.paid - self.recovered


def status_of(model: FundedModel, funding: Funding) -> VatStatus:
    """Return how VAT is recovered in a way of funding."""
    return funding.vat or model.organisation.vat


def class_of(stream: Stream, status: VatStatus) -> VatClass:
    """Return the class of a source of income: its own, or what the supplier implies.

    Examples
    --------
    >>> from scenarios.streams import Fee
    >>> class_of(Fee(kind="fee", name="fees", prices={}), "taxable_supplier")
    'standard'

    """
    if isinstance(stream, Grant):
        return "outside"
    if stream.vat is not None:
        return stream.vat
    if stream.kind in {"donation", "other"}:
        return "outside"
    return "standard" if status == "taxable_supplier" else "exempt"


@dataclass(frozen=True)
class Purchases:
    """VAT on purchases in pounds; each ``(year, draws)``."""

    residual: Floats
    """Of which income says what comes back."""
    direct: Floats
    """What does not come back of lines that state a share."""


def purchases(rows: CostRows, priced: Priced, quantities: Quantities) -> Purchases:
    """Return VAT on purchases; ``quantities`` are those where nothing comes back."""
    residual, direct = (np.zeros(quantities.volumes.places.shape[1:]) for _ in range(2))
    for row in rows.rows:
        if row.need.is_residual:
            residual += amount(row, priced, quantities)
        elif row.to_party is Party.EXCHEQUER:
            direct += amount(row, priced, quantities)
    return Purchases(residual, direct)


def vat_position(streams: Streams, paid: Purchases, facts: Facts) -> VatPosition:
    """Return what comes back of residual VAT.

    Parameters
    ----------
    streams
        All money of a partly exempt supplier in one way of funding.
    paid
        VAT on purchases.
    facts
        The published limits.

    """
    sums: dict[VatClass, Floats] = {
        each: np.zeros_like(paid.residual) for each in ("standard", "exempt", "outside")
    }
    for stream, by_month in incomes(streams):
        sums[class_of(stream, "partly_exempt")] += whole_years(by_month)
    supplied = sums["standard"] + sums["exempt"]
    business = share_of(supplied, supplied + sums["outside"])
    taxed = share_of(sums["standard"], supplied) * _HUNDREDTHS
    taxed = np.ceil(taxed - _TINY) / _HUNDREDTHS
    input_tax = business * paid.residual
    exempt_tax = (1.0 - taxed) * input_tax + paid.direct
    input_tax = input_tax + paid.direct
    a_year = facts.register.find(OF_A_MONTH).value * MONTHS_A_YEAR
    of_all = facts.register.find(OF_ALL).value
    return VatPosition(
        taxed=sums["standard"],
        exempt=sums["exempt"],
        outside=sums["outside"],
        paid=paid.residual,
        business=business,
        taxed_share=taxed,
        is_small=(exempt_tax <= a_year) & (exempt_tax <= of_all * input_tax),
    )


def incomes(streams: Streams) -> Iterator[tuple[Stream, Floats]]:
    """Yield each source of income with what it brings in each month."""
    for given in streams.grants:
        yield given.grant, given.accrued
    for contract in streams.contracts:
        yield contract.contract, contract.earned
    for fee in streams.fees:
        yield fee.fee, fee.earned
    for membership in streams.memberships:
        yield membership.membership, membership.earned
