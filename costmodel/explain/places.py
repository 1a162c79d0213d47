"""Where in the document a row of cost is written."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.deployments import Attendance, Deployment
from costmodel.document_lines import Steps
from costmodel.ingredients import Ingredient
from costmodel.plan import Plan
from costmodel.quantities import among_of
from costmodel.rates import PriceRate, Rate
from costmodel.resources import Row


def place_of(plan: Plan, row: Row) -> Steps:
    """Return where in the document the ingredient or the deployment of a row stands."""
    return next(_places(plan, row))


def _places(plan: Plan, row: Row) -> Iterator[Steps]:
    """Yield the places that a row may come from; equal ones come to the same."""
    model, owner = plan.model, plan.owners[row.owner]
    is_pool = row.owner >= len(model.programmes)
    top = "pools" if is_pool else "programmes"
    written = model.pools[owner] if is_pool else model.programmes[owner]
    yield from (
        (top, owner, "ingredients", at)
        for at, ingredient in enumerate(written.ingredients)
        if _is_ingredient(ingredient, row) and _is_for(plan, ingredient, row)
    )
    programme = model.programmes[owner]
    yield from (
        (top, owner, kind, at)
        for kind in ("deployments", "attendance")
        for at, days in enumerate(getattr(programme, kind))
        if _is_days(days, row) and _is_for(plan, days, row)
    )


def _is_for(
    plan: Plan, written: Ingredient | Deployment | Attendance, row: Row
) -> bool:
    """Whether a row is for the schools that something of its owner is for."""
    programmes = tuple(plan.model.programmes.values())
    if row.owner >= len(programmes):
        return True
    return row.need.among == among_of(programmes[row.owner], written)


def _is_ingredient(written: Ingredient, row: Row) -> bool:
    """Whether a row may come from an ingredient."""
    need = row.need
    same = (
        need.number == written.number
        and need.per == written.per
        and need.one_for_every == written.one_for_every
        and need.share == written.share
        and need.learning == written.learning
        and row.rate.profile == written.profile
    )
    named = row.label == written.label or row.label.startswith(f"{written.label}: ")
    return same and named and _priced_by(row.rate) == (written.person or written.price)


def _priced_by(rate: Rate) -> str | float:
    """Return the person or the price behind a rate."""
    return rate.price if isinstance(rate, PriceRate) else rate.person


def _is_days(written: Deployment | Attendance, row: Row) -> bool:
    """Whether a row may come from days deployed, or from days of those who attend."""
    payment = written.day_payment if isinstance(written, Attendance) else None
    return (
        _priced_by(row.rate) in {written.person, payment}
        and row.rate.profile == written.profile
        and row.need.number == written.days_per_school
    )
