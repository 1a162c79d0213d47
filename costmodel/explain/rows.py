"""Which rows of a ledger a measure counts, and with which sign."""

from __future__ import annotations

from costmodel.drivers import Means
from costmodel.explain.addresses import Address
from costmodel.explain.measures import COSTS, Clause, Measure
from costmodel.resources import Row


def sign_of(row: Row, address: Address) -> int:
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


def _is_given(row: Row, address: Address) -> bool:
    """Whether a party, or any, gives a resource, and as it is asked."""
    means = address.narrowed.get(Clause.AS)
    giver = address.party(Clause.BY)
    is_of_party = row.is_resource and giver in {None, row.from_party}
    return is_of_party and (means is None or row.means is Means(means))


def _is_paid(row: Row, address: Address) -> bool:
    """Whether a party, or any, pays a transfer, and to whom it is asked."""
    payer, payee = address.party(Clause.BY), address.party(Clause.TO)
    is_asked = payer in {None, row.from_party} and payee in {None, row.to_party}
    return is_asked and not row.is_resource


def _is_received(row: Row, address: Address) -> bool:
    """Whether a party, or any, is paid a transfer."""
    return not row.is_resource and address.party(Clause.BY) in {None, row.to_party}
