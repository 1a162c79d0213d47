"""Checks of journeys: schools that leave the plan before their programme ends.

The rule in words is docs/method/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.suggestions import listed


def check_journeys(inspection: Inspection) -> Iterator[Finding]:
    """Yield a note for each programme whose last cohorts outlast the plan."""
    organisation = inspection.model.organisation
    stop = organisation.first_year + organisation.years
    for name, programme in inspection.model.programmes.items():
        cut = [
            year
            for year, schools in sorted(programme.cohorts.items())
            if organisation.first_year <= year < stop < year + programme.lasts_years
            and inspection.value(schools)
        ]
        if cut:
            years = listed(
                inspection.horizon.label_of_year(year - organisation.first_year)
                for year in cut
            )
            yield inspection.note(
                ("programmes", name, "cohorts", cut[0]),
                f"'{name}' lasts {programme.lasts_years} years; schools that start in "
                f"{years} are still in it when the plan ends.",
                "Read its cost by school-year, or plan for more years.",
                "Its cost per journey counts their whole journey and part of its cost.",
            )
