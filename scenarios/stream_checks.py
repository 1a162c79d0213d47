"""Checks of sources of income: their prices, dates, scopes and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from costmodel.assumptions import Quantity
from costmodel.document_scalars import spelled
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.contract_checks import check_contract
from scenarios.donation_checks import check_donation
from scenarios.fee_checks import check_brokerage, check_fee, check_membership
from scenarios.funder_rule_checks import check_rules
from scenarios.funding import Funding
from scenarios.grants import grant_years
from scenarios.heading_checks import check_headings
from scenarios.payers import OPENING, RESERVES, UNFUNDED
from scenarios.stream_terms import (
    check_one_price,
    check_retention,
    check_scope,
    check_term,
)
from scenarios.streams import Donation, Fee, Grant, Membership, Scope, Stream

RESERVED = frozenset({RESERVES, UNFUNDED, OPENING})
"""Payers that are no stream."""


def check_streams(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with the streams of one way of funding."""
    yield from _check_names(inspection, path, funding)
    for position, stream in enumerate(funding.streams):
        place = (*path, "streams", position)
        if isinstance(stream, Grant):
            yield from _check_grant(inspection, place, stream)
            yield from check_rules(inspection, place, stream)
            yield from check_headings(inspection, place, stream)
        elif isinstance(stream, Donation):
            yield from check_donation(inspection, place, stream)
        elif isinstance(stream, Fee):
            yield from check_fee(inspection, place, stream)
        elif isinstance(stream, Membership):
            yield from check_membership(inspection, place, stream)
        else:
            yield from check_contract(inspection, place, stream)
            yield from check_headings(inspection, place, stream)
        yield from _check_clauses(inspection, place, stream)
    yield from check_brokerage(inspection, path, funding)


def _check_names(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding for each name that is taken."""
    times = Counter(stream.name for stream in funding.streams)
    for position, stream in enumerate(funding.streams):
        place = (*path, "streams", position, "name")
        if stream.name in RESERVED:
            yield inspection.error(
                place,
                f"'{stream.name}' is the name of a payer that is no stream.",
                f"Give it another name, like {stream.name}_{stream.kind}.",
            )
        if times[stream.name] > 1:
            yield inspection.error(
                place,
                f"{times[stream.name]} streams are called '{stream.name}'.",
                f"Give each a name of its own, like {stream.name}_{position + 1}.",
                "Who pays for what is told by name.",
            )


def _check_grant(inspection: Inspection, path: Path, grant: Grant) -> Iterator[Finding]:
    """Yield what is wrong with a grant, but for its numbers."""
    fields = ("a_year", "per_school", "per_pupil")
    yield from check_one_price(inspection, path, grant, fields)
    yield from check_term(inspection, path, grant)
    yield from check_scope(inspection, (*path, "scope"), grant.scope)
    yield from _check_taper(inspection, path, grant)
    yield from check_retention(inspection, path, grant)
    if not grant.restricted and grant.a_year is not None and grant.scope != Scope():
        yield inspection.warning(
            (*path, "scope"),
            f"The scope of '{grant.name}' changes nothing: a grant that is not "
            "restricted may pay for anything.",
            "Take the scope out, or 'restricted: false'.",
        )


def _check_taper(inspection: Inspection, path: Path, grant: Grant) -> Iterator[Finding]:
    """Yield a finding for each part of a taper that is no share, or never used."""
    for position, part in enumerate(grant.taper):
        if not 0.0 <= part <= 1.0:
            yield inspection.error(
                (*path, "taper", position),
                f"This number is {spelled(part)}; a share between 0 and 1 is wanted "
                "here.",
                "Write the share of the sum paid in each grant year, like [1, 0.6].",
            )
    steps, years = grant.taper, len(grant_years(grant, inspection.horizon))
    if not steps or years in {0, len(steps)}:
        return
    rest = "the last are not used"
    if years > len(steps):
        rest = f"the last, {spelled(steps[-1])}, holds on"
    full = [*steps, *steps[-1:] * (years - len(steps))][:years]
    yield inspection.note(
        (*path, "taper"),
        f"'{grant.name}' has {years} grant {'year' if years == 1 else 'years'} and "
        f"{len(steps)} {'step' if len(steps) == 1 else 'steps'} of taper; {rest}.",
        "Write a step for each grant year, like "
        f"[{', '.join(spelled(step) for step in full)}]; 0 where it has ended.",
    )


def _check_clauses(
    inspection: Inspection, path: Path, stream: Stream
) -> Iterator[Finding]:
    """Yield a note if a price has an index of its own, which income does not follow."""
    for step, price in _prices(stream):
        named = inspection.assumption(price)
        if named is not None and named.index not in {None, IndexName.NONE}:
            rule = "a grant moves with no index"
            if isinstance(stream, Donation):
                rule = "stated sums move with no index"
            elif not isinstance(stream, Grant):
                rule = f"this {stream.kind} moves only with its own 'index'"
            yield inspection.note(
                (*path, *step),
                f"'{price}' moves with '{named.index}' in the register; {rule}, here "
                f"'{getattr(stream, 'index', IndexName.NONE)}'.",
                why="The price is taken as it stands, in the first year's money.",
            )


def _prices(stream: Stream) -> Iterator[tuple[Path, Quantity | None]]:
    """Yield the prices of a stream with their paths below it."""
    if isinstance(stream, Fee):
        for name, price in stream.prices.items():
            yield ("prices", name), price
        for name, bands in stream.bands.items():
            for tier, price in bands.items():
                yield ("bands", name, tier), price
    elif isinstance(stream, Donation):
        for month, amount in stream.sums.items():
            yield ("sums", month), amount
    else:
        for field in ("a_year", "per_school", "per_pupil", "per_unit", "price"):
            yield (field,), getattr(stream, field, None)
