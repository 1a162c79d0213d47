"""Checks of donations and other income: their months and their scope."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.stream_terms import check_scope
from scenarios.streams import Donation, Scope


def check_donation(
    inspection: Inspection, path: Path, donation: Donation
) -> Iterator[Finding]:
    """Yield what is wrong with a donation, but for its numbers."""
    horizon, name = inspection.horizon, donation.name
    if not donation.sums:
        yield inspection.error(
            (*path, "sums"),
            f"'{name}' names no month in which anything comes.",
            f'Add sums by month, like sums: {{"{horizon.first_year}-12": 5000}}.',
        )
    for month in donation.sums:
        if not 0 <= horizon.month_of(month) < horizon.months:
            last = horizon.label_of_month(horizon.months - 1)
            yield inspection.error(
                (*path, "sums", month),
                f"'{name}' comes in {month}, outside the model, which runs from "
                f"{horizon.label_of_month(0)} to {last}.",
                "Write a month within the model; what came before it stands in the "
                "opening balances.",
                "It would bring nothing.",
            )
    yield from check_scope(inspection, (*path, "scope"), donation.scope)
    if not donation.restricted and donation.scope != Scope():
        yield inspection.warning(
            (*path, "scope"),
            f"The scope of '{name}' changes nothing: what is not restricted may pay "
            "for anything.",
            "Take the scope out, or add 'restricted: true'.",
        )
