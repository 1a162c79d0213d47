"""Checks of start-up: when it is bought, what of its life lies past the plan."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count
from costmodel.errors import Finding
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.references import Path, parts_of


def check_start_up(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is odd about ingredients that are spread over their life."""
    found = [
        (path, ingredient)
        for path, ingredient in parts_of(inspection.model, Ingredient)
        if ingredient.life_years is not None
    ]
    for path, ingredient in found:
        yield from _check_years(inspection, path, ingredient)
    if inspection.model.organisation.cost_of_capital is not None and not found:
        yield inspection.warning(
            ("organisation", "cost_of_capital"),
            "There is a cost of capital, and no ingredient is spread over its life.",
            "Add life_years to what is bought once and used for years, like "
            "life_years: 5, or take the line out.",
            "It changes nothing.",
        )


def _check_years(
    inspection: Inspection, path: Path, written: Ingredient
) -> Iterator[Finding]:
    """Yield a finding if start-up is bought each year, or outlives the plan."""
    horizon, life = inspection.horizon, written.life_years or 1
    plan_years = range(horizon.first_year, horizon.first_year + horizon.years)
    in_years = plan_years if written.years is None else written.years
    is_every_year = written.years is None and written.per is Count.YEAR
    if life > 1 and horizon.years > 1 and is_every_year:
        yield inspection.warning(
            (*path, "life_years"),
            f"'{written.label}' serves {life} years and is bought in every year.",
            "Name the years in which it is bought, like "
            f"years: [{horizon.first_year}], or take 'life_years' out.",
            "Each year's purchase is spread by itself.",
        )
    past = max((year + life for year in in_years), default=0) - plan_years.stop
    if past > 0:
        last = horizon.label_of_year(horizon.years - 1)
        yield inspection.note(
            (*path, "life_years"),
            f"'{written.label}' serves {life} years, past the plan, which ends with "
            f"{last}.",
            why="What falls past it is in no unit cost and in no cost-plus price.",
        )
