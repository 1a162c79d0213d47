"""What each party gives, pays, receives and bears once a way of funding has paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import GIFTS, Clause, Measure
from costmodel.explain.rows import in_words, sign_of
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from scenarios.explain.addresses import Topic
from scenarios.explain.figures import Maker
from scenarios.explain.way import KINDS, Way, of_years, stated
from scenarios.fees import whole_years
from scenarios.payers import OPENING
from scenarios.perspectives import flow_of

FLOWS = (Measure.PAID, Measure.RECEIVED, Measure.BORNE)
"""Measures that income of the broker is part of."""


def borne_in(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of who bears what, by address.

    All years for whoever gives, pays, receives and bears; what one party gives in one
    way, or pays to one other, of each year as well.
    """
    found = {str(each): partial(_borne, way, each) for each in _asked(way.name)}
    for flow in _flows(way.name):
        for at, year, _ in way.spans():
            address = replace(flow, year=year)
            found[str(address)] = partial(_borne, way, address, at)
    return found


def _asked(name: str) -> Iterator[Address]:
    """Yield the addresses: of each party, and of all but for what is borne."""
    for measure in (Measure.GIVEN, *FLOWS):
        whole = Address(name, measure)
        for party in Party:
            by = {Clause.BY: party.value}
            yield replace(whole, narrowed=by)
            for means in Means if measure is Measure.GIVEN else ():
                yield replace(whole, narrowed={**by, Clause.AS: means.value})
        if measure is not Measure.BORNE:
            yield whole
    for means in Means:
        yield Address(name, Measure.GIVEN, None, {Clause.AS: means.value})


def _flows(name: str) -> Iterator[Address]:
    """Yield the addresses of what each party gives in each way, and pays to each."""
    for party in Party:
        by = {Clause.BY: party.value}
        gifts = GIFTS if party is Party.FUNDER else ()
        for how in (*Means, *gifts):
            yield Address(name, Measure.GIVEN, None, {**by, Clause.AS: str(how)})
        for payee in Party:
            yield Address(name, Measure.PAID, None, {**by, Clause.TO: payee.value})


def _borne(way: Way, address: Address, at: int | None = None) -> Explanation:
    """Return a figure: its cost types, and the income of the broker that it has."""
    ledger = way.ledger
    signs = [sign_of(row, address) for row in ledger.rows]
    kinds = []
    for kind in KINDS:
        rows = tuple(
            stated(row.label, sign * of_years(amounts, at))
            for row, amounts, sign in zip(
                ledger.rows, ledger.amounts, signs, strict=True
            )
            if sign and row.cost_type is kind
        )
        if rows:
            kinds.append(made(kind.in_words, Made.SUM, rows, unit="£"))
    told = in_words(address)
    when = "all years" if at is None else way.horizon.label_of_year(at)
    return way.sum(told, when, (*kinds, *_income(way, address, at)))


def _income(way: Way, address: Address, at: int | None) -> Iterator[Explanation]:
    """Yield what streams bring, as far as a party pays or is paid it."""
    payee = address.party(Clause.TO)
    if address.measure not in FLOWS or payee not in {None, Party.BROKER}:
        return
    payers = {each.name: flow_of(each).from_party for each in way.funding.streams}
    party = address.party(Clause.BY)
    for name, monthly in way.projection.recognised.items():
        if name == OPENING:
            continue
        payer = payers[name]
        pays = address.measure is not Measure.RECEIVED and party in {None, payer}
        gets = address.measure is not Measure.PAID and party in {None, Party.BROKER}
        if pays == gets:
            continue
        amount = of_years(whole_years(monthly)[:, 0], at)
        label = f"income from {way.label_of(name)}"
        asked = way.address(Topic.INCOME, of=name, when=address.year)
        pointed = stated(label, amount, address=asked)
        if pays:
            yield pointed
        else:
            parts = (pointed, TAKEN_OFF)
            yield made(f"{label}, received", Made.PRODUCT, parts, unit="£")
