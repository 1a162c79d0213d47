"""Checks of classes for VAT: each source of income has one that its supplier may have.

The rule in words is docs/method/vat.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from costmodel.errors import Finding
from costmodel.organisation import VatStatus
from costmodel.references import Path
from scenarios.funding import Funding
from scenarios.funding_inspection import FundingInspection
from scenarios.streams import Contract, Fee, Membership, VatClass
from scenarios.vat import class_of, status_of

_CANNOT_HAVE: Mapping[VatStatus, VatClass] = {
    "exempt_supplier": "standard",
    "taxable_supplier": "exempt",
}
"""The class that no supply of a supplier has."""


def check_vat(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the classes of one way of funding."""
    if funding.vat and inspection.model.organisation.vat == "taxable_supplier":
        yield inspection.error(
            (*path, "vat"),
            "The organisation is a taxable supplier, and not in this way of funding.",
            "Write vat: partly_exempt at the organisation.",
        )
    status = status_of(inspection.model, funding)
    for position, stream in enumerate(funding.streams):
        place = (*path, "streams", position)
        if isinstance(stream, Fee | Membership | Contract):
            yield from _check_supply(inspection, place, stream, status)
    if status == "partly_exempt":
        yield from _check_taxed(inspection, path, funding)


def _check_supply(
    inspection: FundingInspection,
    place: Path,
    stream: Fee | Membership | Contract,
    status: VatStatus,
) -> Iterator[Finding]:
    """Yield a finding if a supply has no class, or one that it cannot have."""
    if status == "partly_exempt" and stream.vat is None:
        yield inspection.error(
            place,
            f"Nothing says whether VAT comes on top of '{stream.name}'.",
            "Write vat: standard, vat: exempt, or vat: outside if nothing is supplied.",
            "What is recovered of VAT on purchases follows from the classes of income.",
        )
    if stream.vat is not None and stream.vat == _CANNOT_HAVE.get(status):
        supplier = status.replace("_", " ")
        yield inspection.error(
            (*place, "vat"),
            f"'{stream.name}' is {stream.vat} for VAT, and the organisation is a"
            f"{'n' if supplier[0] == 'e' else ''} {supplier}.",
            "Write vat: partly_exempt at the organisation or at this way of funding, "
            "or another class.",
        )


def _check_taxed(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a note if no income of a partly exempt supplier is taxed."""
    classes = {class_of(stream, "partly_exempt") for stream in funding.streams}
    if "standard" not in classes:
        yield inspection.note(
            path,
            "No income of this way of funding is taxed, so that VAT on purchases comes "
            "back only if it is small.",
            "Write vat: standard at the income on which VAT comes on top.",
        )
