"""Which rows of a ledger a measure counts, and with which sign."""

from __future__ import annotations

from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import COSTS, GIFTS, PRIVATE, PUBLIC, Clause, Measure
from costmodel.perspectives import Flow
from costmodel.resources import CostRow


def sign_of(row: CostRow, address: Address) -> int:
    """Return 1 for a row that is counted, -1 for one that is taken off, else 0."""
    match address.measure:
        case Measure.FULL_COST | Measure.FIRST_RATES:
            return int(row.is_broker_cost)
        case Measure.FULL_ECONOMIC_COST:
            return int(row.is_resource)
        case Measure.GIVEN:
            return int(_is_given(row, address))
        case Measure.PAID:
            return int(_is_paid(row, address))
        case Measure.RECEIVED:
            payer = address.party(Clause.FROM)
            return -int(_is_received(row, address) and payer in {None, row.from_party})
        case _:
            gives = row.from_party is address.party(Clause.BY)
            return int(gives) - int(_is_received(row, address))


def in_words(address: Address) -> str:
    """Return what a measure asks for, as *paid by the broker to the exchequer*."""
    parts = [address.measure.in_words]
    told = {
        Clause.BY: "by",
        Clause.TO: "to",
        Clause.FROM: "from",
    }
    for clause, word in told.items() if address.measure not in COSTS else ():
        party = address.party(clause)
        parts += [] if party is None else [f"{word} {party.in_words}"]
    if Clause.AS in address.narrowed:
        parts.append(f"({address.narrowed[Clause.AS]})")
    if address.measure is Measure.RECEIVED:
        parts.append("(with a minus sign)")
    if Clause.FOR in address.narrowed:
        names = " and ".join(each.in_words.lower() for each in address.types)
        parts.append(f"for {names}")
    return " ".join(parts)


def _is_given(row: CostRow, address: Address) -> bool:
    """Whether a party, or any, gives a resource, and as it is asked."""
    giver = address.party(Clause.BY)
    is_of_party = row.is_resource and giver in {None, row.from_party}
    return is_of_party and _is_so(row, address.narrowed.get(Clause.AS))


def _is_so(row: CostRow, asked: str | None) -> bool:
    """Whether a resource is given as it is asked, in means or from whose purse."""
    if asked in GIFTS:
        is_gift = row.from_party is Party.FUNDER and row.means is Means.DONATED
        return is_gift and row.is_private is (asked == PRIVATE)
    return asked is None or row.means is Means(asked)


def given_as(flow: Flow) -> str:
    """Return how what is given is asked for: by its means, or by the funder's purse.

    Examples
    --------
    >>> given_as(Flow(Party.FUNDER, Means.DONATED, is_private=True))
    'private'

    """
    if flow.from_party is Party.FUNDER and flow.means is Means.DONATED:
        return PRIVATE if flow.is_private else PUBLIC
    return str(flow.means)


def _is_paid(row: CostRow, address: Address) -> bool:
    """Whether a party, or any, pays a transfer, and to whom it is asked."""
    payer, payee = address.party(Clause.BY), address.party(Clause.TO)
    is_asked = payer in {None, row.from_party} and payee in {None, row.to_party}
    return is_asked and not row.is_resource


def _is_received(row: CostRow, address: Address) -> bool:
    """Whether a party, or any, is paid a transfer."""
    return not row.is_resource and address.party(Clause.BY) in {None, row.to_party}
