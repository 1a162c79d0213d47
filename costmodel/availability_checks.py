"""Checks of the days there are: their years, and roles that run out of days."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.availability import Availability, availability
from costmodel.draft import in_days
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.ingredient_checks import check_year
from costmodel.inspection import Inspection
from costmodel.periods import MONTHS_A_YEAR
from costmodel.suggestions import listed


def check_available(inspection: Inspection) -> Iterator[Finding]:
    """Yield a finding for each year of available days that is not one of the model."""
    for name, person in inspection.model.people.items():
        for year in person.available:
            yield from check_year(inspection, ("people", name, "available", year), year)


def check_availability(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding for each role that runs out of days.

    ``costs`` are those of any cohorts at central values.
    """
    for name, days in availability(costs).items():
        short = np.flatnonzero(days.short[:, 0])
        if short.size:
            yield _short(inspection, name, days, [int(year) for year in short])


def _short(
    inspection: Inspection, name: str, days: Availability, years: list[int]
) -> Finding:
    """Return the finding that a role runs out of days, in the first such year."""
    (first, *others), horizon = years, inspection.horizon
    month = first * MONTHS_A_YEAR + int(days.runs_out[first, 0])
    labels = [horizon.label_of_year(year) for year in others]
    later = f" There are too few in {listed(labels)} as well." if others else ""
    return inspection.warning(
        ("people", name, "available", horizon.first_year + first),
        f"'{name}' is needed for {in_days(days.needed[first, 0])} days in "
        f"{horizon.label_of_year(first)}, and there are "
        f"{in_days(days.available[first, 0])}: they run out in "
        f"{horizon.label_of_month(month)}, and {in_days(days.short[first, 0])} are "
        f"short.{later}",
        "Find more days or people, plan fewer, or see whether 'available' is right.",
        "What nobody is there to do is not done, and is counted all the same.",
    )
