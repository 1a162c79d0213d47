"""What each party gives, pays, receives and bears once a way of funding has paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from costmodel.bearers import Ledger
from costmodel.drivers import Means, Party
from costmodel.explain.addresses import Address
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.rows import in_words, sign_of
from costmodel.explain.tree import Explanation, Made, made
from scenarios.explain.addresses import Measure as ScenarioMeasure
from scenarios.explain.figures import Maker
from scenarios.explain.way import KINDS, Way, stated
from scenarios.payers import OPENING
from scenarios.perspectives import flow_of

FLOWS = (Measure.PAID, Measure.RECEIVED, Measure.BORNE)
"""Measures that income of the broker is part of."""


def borne_in(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of who bears what in all years, by address."""
    asked = (address for address in _asked(way.name))
    return {str(address): partial(_borne, way, address) for address in asked}


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


def _borne(way: Way, address: Address) -> Explanation:
    """Return a figure: its cost types, and the income of the broker that it has."""
    ledger = Ledger(way.projection.costs, way.books.ledger.priced)
    signs = [sign_of(row, address) for row in ledger.rows]
    kinds = []
    for kind in KINDS:
        rows = tuple(
            stated(row.label, sign * ledger.amounts[at].sum())
            for at, (row, sign) in enumerate(zip(ledger.rows, signs, strict=True))
            if sign and row.cost_type is kind
        )
        if rows:
            kinds.append(made(kind.in_words, Made.SUM, rows, unit="£"))
    told = in_words(address)
    return way.sum(told, "all years", (*kinds, *_income(way, address)))


def _income(way: Way, address: Address) -> Iterator[Explanation]:
    """Yield what streams bring, as far as a party pays or is paid it."""
    if address.measure not in FLOWS:
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
        amount = float(monthly[:, 0].sum())
        label = f"income from {way.label_of(name)}"
        pointed = stated(
            label, amount, address=way.address(ScenarioMeasure.INCOME, of=name)
        )
        if pays:
            yield pointed
        else:
            minus = Explanation("minus sign of what is received", -1.0)
            yield made(f"{label}, received", Made.PRODUCT, (pointed, minus), unit="£")
