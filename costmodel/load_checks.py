"""Checks of loads: people who are away too long, and schools that send too many.

They ask the engine, so they are made only of a model in which nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.draft import in_days
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.inspection import Inspection
from costmodel.loads import Load, load_of_providers, loads_of_people
from costmodel.references import Path
from costmodel.suggestions import listed


def check_loads(inspection: Inspection, costs: Costs) -> Iterator[Finding]:
    """Yield a finding for each load above what is said to be safe.

    ``costs`` are those of any cohorts at central values.
    """
    for name, load in loads_of_people(costs).items():
        yield from _check(
            inspection,
            ("people", name, "safe_days"),
            f"Each '{name}' would be deployed for",
            load,
            "Plan fewer days, or more people for the same schools (fewer "
            "'schools_per_person').",
        )
    providers = load_of_providers(costs)
    if providers is not None:
        yield from _check(
            inspection,
            ("organisation", "safe_days_per_provider"),
            "Each provider school would release its people for",
            providers,
            "Plan fewer days, or find more provider schools.",
        )


def _check(
    inspection: Inspection, path: Path, who: str, load: Load, remedy: str
) -> Iterator[Finding]:
    """Yield a finding if a load is above its limit in any year; it tells the first."""
    above = load.above[:, 0]
    years = np.flatnonzero(above).tolist()
    if load.safe is None or not years:
        return
    first, *others = years
    labels = [inspection.horizon.label_of_year(year) for year in others]
    later = f", and too long in {listed(labels)} as well" if others else ""
    yield inspection.warning(
        path,
        f"{who} {in_days(load.days[first, 0])} days in "
        f"{inspection.horizon.label_of_year(first)}, {in_days(above[first])} more than "
        f"the {in_days(load.safe[0])} that are safe{later}.",
        remedy,
        "Those who are away too long wear out, and their own school slips.",
    )
