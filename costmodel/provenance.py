"""Which numbers a cost rests on, and how much of it rests on numbers nobody published.

The rule in words is docs/method/verdict.md, *What it rests on*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.backfill import DayPart
from costmodel.bearers import Ledger
from costmodel.deployments import OF_DEPLOYMENT
from costmodel.draft import is_one_day, needs_source
from costmodel.drivers import Count, Party
from costmodel.facts import VAT
from costmodel.ingredients import Ingredient
from costmodel.laid_down import on_costs_of
from costmodel.people import COVER
from costmodel.plan import Plan
from costmodel.programmes import Programme
from costmodel.quantities import Among, among_of
from costmodel.rates import PriceRate
from costmodel.references import part_at
from costmodel.resources import CostRow

FIELDS_BEHIND = {
    Count.MATCH: ("matches_per_school", "rematched"),
    Count.PARTNERSHIP_MONTH: ("matches_per_school", "months_per_match"),
    Count.EVENT: ("events",),
    Count.DELEGATE: ("events", "delegates_per_school"),
    Count.PUPIL: ("pupils_per_school",),
}
"""What a programme states for each count, besides its cohorts."""

FIELDS_OF_DAY = {
    DayPart.DAY: ("salary", "working_days"),
    DayPart.FEE: ("fee", "fee_share"),
    DayPart.COVER: ("cover_rate", *COVER),
    DayPart.LOST: ("salary", "working_days", *COVER),
    DayPart.OWN: ("salary", "own_hours", "contracted_hours"),
}
"""What a person states for each part of a day."""


Stated = tuple[str, Quantity | None]
"""The field a number stands in, and the number; None if nothing is written there."""


def numbers_behind(plan: Plan, row: CostRow) -> frozenset[Quantity]:
    """Return every number in a row's quantity and price that somebody has to know.

    Nought, and one where it means *one of it* or *all of it*, are no such number; see
    :mod:`costmodel.draft`.
    """
    stated = (*_quantity(plan, row), *_price(plan, row))
    return frozenset(
        number
        for field, number in stated
        if number is not None
        and (isinstance(number, str) or needs_source(field, number))
    )


def _quantity(plan: Plan, row: CostRow) -> Iterator[Stated]:
    """Yield the numbers behind how much is needed."""
    need = row.need
    yield _field_of_number(plan, row), need.number
    yield from (("share", need.share), ("one_for_every", need.one_for_every))
    yield from (("number", need.times), ("learning", need.learning))
    yield from (("share", at_work) for at_work in need.at_work or ())
    yield "share", need.recovered
    if need.per is Count.YEAR:
        return
    programmes = tuple(plan.model.programmes.values())
    own = need.owner < len(programmes)
    for programme in programmes[need.owner : need.owner + 1] if own else programmes:
        yield from _counted(plan, programme, need.per, need.among)


def _field_of_number(plan: Plan, row: CostRow) -> str:
    """Return the field a row's number stands in; one day of a person is days."""
    written = part_at(plan.model, row.place)
    is_days = not isinstance(written, Ingredient) or is_one_day(written)
    return "days_per_school" if is_days else "number"


def _counted(
    plan: Plan, programme: Programme, count: Count, among: Among | None
) -> Iterator[Stated]:
    """Yield the numbers behind one count of a programme, or of some of its schools."""
    if count is Count.JOURNEY:
        among = replace(among or Among(), ages=(1,))
    uses = programme.deployments if count in OF_DEPLOYMENT else ()
    if not uses:
        yield from _schools(plan, programme, among or Among())
    for field in FIELDS_BEHIND.get(count, ()):
        yield field, getattr(programme, field)
    for deployment in uses:
        yield OF_DEPLOYMENT[count], getattr(deployment, OF_DEPLOYMENT[count])
        some = among_of(deployment)
        yield from _schools(plan, programme, some or Among())


def _schools(plan: Plan, programme: Programme, among: Among) -> Iterator[Stated]:
    """Yield the numbers behind some of a programme's schools in all years together."""
    if among.tier is not None:
        yield "share", programme.tiers[among.tier].share
    organisation = plan.model.organisation
    end = organisation.first_year + organisation.years
    for begins, schools in programme.cohorts.items():
        reached = set(range(1, min(end - begins, programme.lasts_years) + 1))
        if among.ages is not None:
            reached &= set(among.ages)
        if reached:
            yield "cohorts", schools
        if reached - {1}:
            yield "leaves", programme.leaves


def _price(plan: Plan, row: CostRow) -> Iterator[Stated]:
    """Yield the numbers behind what one unit costs."""
    rate = row.rate
    if row.to_party is Party.EXCHEQUER:
        yield "vat", VAT
    if isinstance(rate, PriceRate):
        yield "price", rate.price
        return
    person = plan.model.people[rate.person]
    for field in FIELDS_OF_DAY[rate.part]:
        yield field, getattr(person, field)
    if rate.part in {DayPart.DAY, DayPart.LOST}:
        yield from (("on_costs", name) for name in on_costs_of(person))


def rests_on_unsourced(plan: Plan, row: CostRow) -> bool:
    """Whether any number of a row is plain, or an assumption nobody can look up."""
    known = plan.facts.assumptions()
    return any(
        not isinstance(number, str) or not known[number].is_sourced
        for number in numbers_behind(plan, row)
    )


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
