"""Checks of what is taken off for lots that are won together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.funding import Funding, LotDiscount
from scenarios.streams import Contract


def check_lots(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the lots that discounts of a way of funding name."""
    contracts = [one.name for one in funding.streams if isinstance(one, Contract)]
    seen: set[frozenset[str]] = set()
    for position, discount in enumerate(funding.lot_discounts):
        place = (*path, "lot_discounts", position, "contracts")
        yield from _check_names(inspection, place, discount, contracts)
        lots = frozenset(discount.contracts)
        if lots in seen:
            named = listed(f"'{one}'" for one in discount.contracts)
            yield inspection.warning(
                place,
                f"{named} have a discount twice.",
                "Keep one of them.",
                "Of several discounts at work the largest counts.",
            )
        seen.add(lots)


def _check_names(
    inspection: Inspection, place: Path, discount: LotDiscount, contracts: list[str]
) -> Iterator[Finding]:
    """Yield a finding for each name that is no contract, or stands twice."""
    times = Counter(discount.contracts)
    for at, name in enumerate(discount.contracts):
        if name not in contracts:
            known = listed(f"'{one}'" for one in contracts) or "none"
            yield inspection.error(
                (*place, at),
                f"This way of funding has no contract called '{name}'.",
                f"Name two or more of its contracts; they are {known}.",
            )
        elif discount.contracts.index(name) == at and times[name] > 1:
            yield inspection.error(
                (*place, at),
                f"'{name}' stands {times[name]} times among lots that are won "
                "together.",
                "Name each lot once, and two lots at least.",
            )
