"""Checks of sense of income: prices that never rise, costs paid for twice, no chance.

Nothing here is wrong in itself; it is rarely meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import MOST_NAMED, listed
from scenarios.contracts import contract_months
from scenarios.fees import is_asked_in
from scenarios.funding import Funding, fees_asked_of_schools
from scenarios.funding_inspection import FundingInspection
from scenarios.scopes import cover_of_stream, months_of
from scenarios.streams import Contract, Fee, Grant, Membership, Scope, Stream


def check_sense_of_streams(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield what can be worked out of the streams and is rarely meant."""
    yield from _check_unmoved(inspection)
    for path, funding in inspection.scenarios():
        yield from _check_contracts(inspection, path, funding)
        yield from _check_grants(inspection, path, funding)
        yield from _check_fees(inspection, path, funding)
        yield from _check_certain(inspection, path, funding)


def _check_unmoved(inspection: FundingInspection) -> Iterator[Finding]:
    """Yield one note if stated prices stay as they are in a plan of several years."""
    years = inspection.model.organisation.years
    unmoved = [
        ((*path, "streams", position), f"{path[-1]}.{stream.name}")
        for path, funding in inspection.scenarios()
        for position, stream in enumerate(funding.streams)
        if _is_stated(stream) and "index" not in stream.model_fields_set
    ]
    if years == 1 or not unmoved:
        return
    names = [name for _, name in unmoved]
    one = len(names) == 1
    yield inspection.note(
        unmoved[0][0],
        f"What {'1 stream is' if one else f'{len(names)} streams are'} paid stays the "
        f"same for all {years} years, without an index: "
        f"{listed(names, most=MOST_NAMED)}.",
        "Add the index it rises with to each, like index: prices, or index: none if it "
        "is to stay.",
        "It is worth less each year as prices rise.",
    )


def _is_stated(stream: Stream) -> bool:
    """Return whether a stream has prices that could rise with an index."""
    if isinstance(stream, Contract):
        return stream.cost_plus is None
    if isinstance(stream, Fee):
        return stream.brokerage == 0.0
    return isinstance(stream, Membership)


def _check_contracts(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding for each two contracts priced on cost that both of them hold."""
    priced = [
        (position, stream)
        for position, stream in enumerate(funding.streams)
        if isinstance(stream, Contract) and stream.cost_plus is not None
    ]
    for (_, one), (position, other) in combinations(priced, 2):
        months = set(contract_months(one, inspection.horizon))
        shared = months.intersection(contract_months(other, inspection.horizon))
        if shared and _overlap(one.scope, other.scope):
            yield inspection.warning(
                (*path, "streams", position, "scope"),
                f"'{one.name}' and '{other.name}' are both priced on the cost of the "
                "same work in the same months.",
                "Part their scopes or their terms, or state the price of one, like "
                "a_year: 60000.",
                "That cost is paid for twice.",
            )


def _check_grants(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a note for each two restricted grants that may pay for the same cost."""
    horizon = inspection.horizon
    names = tuple(inspection.model.programmes)
    restricted = [
        (position, stream)
        for position, stream in enumerate(funding.streams)
        if isinstance(stream, Grant)
        and stream.restricted
        and set(stream.scope.programmes or ()) <= set(names)
    ]
    for (_, one), (position, other) in combinations(restricted, 2):
        covers = [cover_of_stream(each, names) for each in (one, other)]
        both = {
            "programmes": set(covers[0].programmes) & set(covers[1].programmes),
            "types": covers[0].cost_types & covers[1].cost_types,
            "months": set(months_of(one, horizon)) & set(months_of(other, horizon)),
        }
        if all(both.values()):
            yield inspection.note(
                (*path, "streams", position, "scope"),
                f"'{one.name}' and '{other.name}' may both pay for the same cost in "
                "the same months.",
                "Part their scopes if their funders want it told apart.",
                "No cost is paid for twice: the one that must be spent first pays "
                "first.",
            )


def _overlap(one: Scope, other: Scope) -> bool:
    """Return whether two scopes have a programme and a cost type in common."""
    return all(
        mine is None or theirs is None or bool(set(mine) & set(theirs))
        for mine, theirs in (
            (one.programmes, other.programmes),
            (one.cost_types, other.cost_types),
        )
    )


def _check_fees(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a note for each programme for which a school pays several fees at once."""
    fees = fees_asked_of_schools(funding)
    first = inspection.horizon.first_year
    at_once: Counter[str] = Counter()
    for year in range(first, first + inspection.horizon.years):
        asked = [fee for fee in fees if is_asked_in(fee, year)]
        at_once |= Counter(name for fee in asked for name in fee.prices)
    for name, count in at_once.items():
        if count > 1:
            yield inspection.note(
                (*path, "streams"),
                f"{count} fees have a price for '{name}'; a school pays all of them.",
                "Keep one if that is not meant.",
            )


def _check_certain(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding for each chance that is none, and each fee that nobody pays."""
    for position, stream in enumerate(funding.streams):
        place = (*path, "streams", position)
        if (
            isinstance(stream, Fee | Membership)
            and inspection.value(stream.bad_debt) == 1.0
        ):
            yield inspection.warning(
                (*place, "bad_debt"),
                f"Nothing of '{stream.name}' is ever paid: its bad debt is 1.",
                "Write the share that is lost, like bad_debt: 0.02 for 2%.",
            )
        if not isinstance(stream, Contract):
            continue
        chance = inspection.value(stream.chance_of_winning)
        if chance == 0.0:
            yield inspection.warning(
                (*place, "chance_of_winning"),
                f"'{stream.name}' is never won: its chance is 0.",
                "Write its chance, like chance_of_winning: 0.35, or take it out.",
            )
        elif chance == 1.0:
            yield inspection.note(
                (*place, "chance_of_winning"),
                f"'{stream.name}' is certain: its chance is 1, and yet results are "
                "shown if it is lost.",
                "Leave 'chance_of_winning' out if it is certain.",
            )
