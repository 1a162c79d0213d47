"""Which numbers a cost rests on, and how much of it rests on numbers nobody published.

The rule in words is docs/method/verdict.md, *What it rests on*.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.backfill import Part
from costmodel.bearers import Ledger
from costmodel.drivers import Count
from costmodel.people import Person
from costmodel.plan import Plan
from costmodel.programmes import Programme
from costmodel.quantities import Need
from costmodel.rates import PENSIONS, PriceRate, Rate
from costmodel.resources import Row

FIELDS_BEHIND = {
    Count.MATCH: ("matches_per_school",),
    Count.PARTNERSHIP_MONTH: ("matches_per_school", "months_per_match"),
    Count.EVENT: ("events",),
    Count.DELEGATE: ("events", "delegates_per_school"),
    Count.PUPIL: ("pupils_per_school",),
}
"""What a programme states for each count, besides its cohorts."""


def numbers_behind(plan: Plan, row: Row) -> frozenset[Quantity]:
    """Return every number in a row's quantity and price."""
    return frozenset(
        number
        for number in (*_quantity(plan, row.need), *_price(plan, row.rate))
        if number is not None
    )


def _quantity(plan: Plan, need: Need) -> Iterator[Quantity | None]:
    """Yield the numbers behind how much is needed."""
    yield from (need.number, need.share, need.one_for_every, need.times)
    if need.per is Count.YEAR:
        return
    programmes = tuple(plan.model.programmes.values())
    own = need.owner < len(programmes)
    for programme in programmes[need.owner : need.owner + 1] if own else programmes:
        yield from _counted(programme, need.per)


def _counted(programme: Programme, count: Count) -> Iterator[Quantity | None]:
    """Yield the numbers behind one count of a programme."""
    yield from programme.cohorts.values()
    for field in FIELDS_BEHIND.get(count, ()):
        yield getattr(programme, field)
    for deployment in programme.deployments:
        if count is Count.DEPLOYMENT_DAY:
            yield deployment.days_per_school
        if count is Count.DEPLOYED_PERSON:
            yield deployment.schools_per_person


def _price(plan: Plan, rate: Rate) -> Iterator[Quantity | None]:
    """Yield the numbers behind what one unit costs."""
    if isinstance(rate, PriceRate):
        yield rate.price
        return
    person = plan.model.people[rate.person]
    yield _money(person, rate.part)
    if rate.part is Part.FEE:
        yield person.fee_share
    if rate.part in {Part.COVER, Part.LOST}:
        yield from (person.in_school_hours, person.cover_needed, person.cover_found)
    if rate.part in {Part.DAY, Part.LOST}:
        yield person.working_days
        yield PENSIONS[person.on_costs] if person.on_costs is not None else None
    if rate.part is Part.OWN:
        yield from (person.own_hours, person.contracted_hours)


def _money(person: Person, part: Part) -> Quantity | None:
    """Return the fee, cover rate or salary that a part of a day is priced by."""
    if part is Part.FEE:
        return person.fee
    return person.cover_rate if part is Part.COVER else person.salary


def rests_on_unsourced(plan: Plan, row: Row) -> bool:
    """Whether any number of a row is unsourced, or its price a plain number."""
    if not isinstance(_price_of(plan, row.rate), str):
        return True
    named = (number for number in numbers_behind(plan, row) if isinstance(number, str))
    return any(not plan.facts.assumptions()[name].is_sourced for name in named)


def _price_of(plan: Plan, rate: Rate) -> Quantity | None:
    """Return the number that a rate is priced by."""
    if isinstance(rate, PriceRate):
        return rate.price
    return _money(plan.model.people[rate.person], rate.part)


def unsourced_share(ledger: Ledger) -> float:
    """Return the share of the broker's full cost that rests on unsourced numbers."""
    plan = ledger.costs.plan
    own = np.array([row.is_broker_cost for row in ledger.rows], dtype=np.bool_)
    weak = np.array(
        [rests_on_unsourced(plan, row) for row in ledger.rows], dtype=np.bool_
    )
    by_row = ledger.amounts.sum(axis=1)
    total = by_row[own].sum()
    return float(by_row[own & weak].sum() / total) if total > 0.0 else 0.0
