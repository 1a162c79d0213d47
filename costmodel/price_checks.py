"""Checks of what moves with time: indices and deflators past their last figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from costmodel.deflators import PriceYear, YearKind, is_carried_on
from costmodel.deployments import Attendance
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inflation import PublishedSpan, last_published
from costmodel.inspection import Inspection
from costmodel.references import parts_of

MONEY_OF_PEOPLE = ("salary", "fee", "cover_rate")


def check_prices(
    inspection: Inspection, clauses: Iterable[IndexName] = ()
) -> Iterator[Finding]:
    """Yield what a reader should know of growth nobody has published.

    ``clauses`` are the indices that income moves with, besides those of costs.
    """
    moved_with = {*indices_of_costs(inspection), *clauses}
    for index in IndexName:
        if index in moved_with:
            yield from _check_growth(inspection, index)
    if IndexName.NONE in inspection.model.growth:
        yield inspection.warning(
            ("growth", IndexName.NONE),
            "The index 'none' never moves; this growth changes nothing.",
            "Take the line out, or name the index that is meant, like prices.",
        )
    yield from _check_deflator(inspection)


def indices_of_costs(inspection: Inspection) -> frozenset[IndexName]:
    """Return the indices that prices and pay of the model move with."""
    money = [ingredient.price for _, ingredient in inspection.ingredients]
    for person in inspection.model.people.values():
        money += [getattr(person, field) for field in MONEY_OF_PEOPLE]
    money += [use.day_payment for _, use in parts_of(inspection.model, Attendance)]
    named = (inspection.assumption(one) for one in money)
    indices = {one.index for one in named if one is not None}
    return frozenset(index for index in IndexName if index in indices)


def _check_growth(inspection: Inspection, index: IndexName) -> Iterator[Finding]:
    """Yield a finding if an index grows on unpublished, and no growth is stated."""
    span = last_published(inspection.register.indices[index])
    if span is None or index in inspection.model.growth:
        return
    horizon = inspection.horizon
    if horizon.month_of(span.last) < horizon.months - 1:
        yield _carried_on(inspection, index, span)


def _carried_on(
    inspection: Inspection, index: IndexName, span: PublishedSpan
) -> Finding:
    """Return the finding that an index goes on as it last grew."""
    month = inspection.horizon.label_of_month(inspection.horizon.month_of(span.last))
    return inspection.warning(
        ("growth",),
        f"Figures of '{index}' are published up to {month}; after that its last "
        f"growth, {span.growth:.1%} a year, holds on.",
        f"State what you expect under 'growth', like {index}: 0.025.",
    )


def _check_deflator(inspection: Inspection) -> Iterator[Finding]:
    """Yield a note if amounts are brought to real terms past the last deflator."""
    horizon, deflator = inspection.horizon, inspection.facts.deflator
    last = PriceYear(YearKind.ACADEMIC, horizon.first_year + horizon.years - 1)
    if is_carried_on(deflator, last):
        yield inspection.note(
            ("organisation", "years"),
            f"The GDP deflator is published up to {deflator.last_year}; later years "
            "are brought to real terms at its last growth.",
        )
