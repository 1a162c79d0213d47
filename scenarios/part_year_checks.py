"""Checks of streams that pay for some months only of an academic year.

The rule in words is docs/method/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.periods import MONTHS_A_YEAR, Horizon
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.funding import Funding
from scenarios.scopes import months_of
from scenarios.streams import Contract, Grant


def check_part_years(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield one note if streams of a scenario begin or end within an academic year."""
    parts = [
        (position, f"'{stream.name}' {_in_words(inspection.horizon, year, months)}")
        for position, stream in enumerate(funding.streams)
        if isinstance(stream, Grant | Contract)
        for year, months in _part_years(inspection.horizon, stream)
    ]
    if parts:
        yield inspection.note(
            (*path, "streams", parts[0][0]),
            f"In '{funding.label}' some income is for part of an academic year: "
            f"{listed(told for _, told in parts)}.",
            "See whether the months are right.",
            "Where tables go by academic year, it stands beside a whole year's cost.",
        )


def _part_years(
    horizon: Horizon, stream: Grant | Contract
) -> Iterator[tuple[int, int]]:
    """Yield each year of the plan that a stream pays for in part, and its months."""
    term = months_of(stream, horizon)
    for year in range(horizon.years):
        begins = year * MONTHS_A_YEAR
        months = min(term.stop, begins + MONTHS_A_YEAR) - max(term.start, begins)
        if 0 < months < MONTHS_A_YEAR:
            yield year, months


def _in_words(horizon: Horizon, year: int, months: int) -> str:
    """Return a part of a year."""
    counted = "1 month" if months == 1 else f"{months} months"
    return f"{counted} of {horizon.label_of_year(year)}"
