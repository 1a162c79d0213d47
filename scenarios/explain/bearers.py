"""What each party gives, pays, receives and bears once a way of funding has paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import GIFTS, Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.rows import in_words, sign_of
from costmodel.explain.tree import TAKEN_OFF, Explanation, Made, made
from scenarios.explain.addresses import Topic
from scenarios.explain.figures import Maker
from scenarios.explain.own_costs import OwnCosts
from scenarios.explain.way import Way, less, of_years, stated
from scenarios.fees import whole_years
from scenarios.payers import OPENING
from scenarios.perspectives import flow_of

FLOWS = (Measure.PAID, Measure.RECEIVED, Measure.BORNE)
"""Measures that income of the broker is part of."""


def borne_in(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of who bears what, by address: of years and all."""
    own = OwnCosts(way)
    found: dict[str, Maker] = {}
    for asked in (*_asked(way.name), *_flows(way.name)):
        for at, year, _ in way.spans():
            address = replace(asked, year=year)
            found[str(address)] = partial(_borne, own, address, at)
    return found


def before_fees(own: OwnCosts, party: Party, at: int) -> Explanation:
    """Return what a party bears of cost in a year, without what it pays as income."""
    way = own.way
    address = Address(way.name, Measure.BORNE, way.year(at), {Clause.BY: party.value})
    income = tuple(_income(way, address, at))
    borne = replace(_pointed(own, address, at), name="borne with income of the broker")
    told = "borne before it"
    return made(told, Made.SUM, (borne, *map(less, income)), unit="£")


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


def _borne(own: OwnCosts, address: Address, at: int | None) -> Explanation:
    """Return a figure: its lines of cost, and the income of the broker that it has."""
    way, told = own.way, in_words(address)
    if at is None:
        years = (_pointed(own, address, year) for year in range(way.horizon.years))
        return way.sum(told, "all years", years)
    lines = Money(address, own.books).of_year(at).children
    parts = (*(each for each in lines if each.children), *_income(way, address, at))
    return way.sum(told, way.horizon.label_of_year(at), parts)


def _pointed(own: OwnCosts, address: Address, at: int) -> Explanation:
    """Return the same of one year as a figure of its own."""
    asked = replace(address, year=own.way.year(at))
    rows, amounts = own.books.ledger.rows, own.books.ledger.amounts[:, at]
    of_rows = (
        sign_of(row, asked) * amount
        for row, amount in zip(rows, amounts.tolist(), strict=True)
    )
    amount = sum((*of_rows, *(each.amount for each in _income(own.way, asked, at))))
    return stated(own.way.horizon.label_of_year(at), amount, address=str(asked))


def _income(way: Way, address: Address, at: int) -> Iterator[Explanation]:
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
