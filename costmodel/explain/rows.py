"""Which rows of a ledger a measure counts, and with which sign."""

from __future__ import annotations

from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.resources import Row


def sign_of(row: Row, address: Address) -> int:
    """Return 1 for a row that is counted, -1 for one that is taken off, else 0."""
    match address.measure:
        case Measure.FULL_COST:
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
    is_of_parties = Clause.BY in address.narrowed
    for clause, word in told.items() if is_of_parties else ():
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
    """Whether a party gives a resource, and as it is asked."""
    means = address.narrowed.get(Clause.AS)
    is_of_party = row.is_resource and row.from_party is address.party(Clause.BY)
    return is_of_party and (means is None or row.means is Means(means))


def _is_paid(row: Row, address: Address) -> bool:
    """Whether a party pays a transfer, and to whom it is asked."""
    payee: Party | None = address.party(Clause.TO)
    is_of_party = not row.is_resource and row.from_party is address.party(Clause.BY)
    return is_of_party and payee in {None, row.to_party}


def _is_received(row: Row, address: Address) -> bool:
    """Whether a party is paid a transfer."""
    return not row.is_resource and row.to_party is address.party(Clause.BY)
