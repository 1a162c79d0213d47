"""Checks of sources: assumptions in use that nobody can look up as they stand.

Plain numbers are told by :mod:`costmodel.checks`.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumptions import Assumption
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.suggestions import MOST_NAMED, listed

WANTED = {"unit": "unit", "dated": "date", "source": "source"}
"""What a number needs to be looked up, by field."""


def check_sources(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding if assumptions in use say too little of where they are from."""
    bare = {
        name: missing
        for name, assumption in inspection.model.assumptions.items()
        if name in inspection.names_in_use and (missing := _missing(assumption))
    }
    if not bare:
        return
    told = [f"'{name}' ({missing})" for name, missing in bare.items()]
    say = (
        "1 assumption in use says"
        if len(bare) == 1
        else f"{len(bare)} assumptions in use say"
    )
    yield inspection.warning(
        ("assumptions", next(iter(bare))),
        f"{say} too little to be looked up: {listed(told, most=MOST_NAMED)}.",
        "Write the unit, the month and the source of each.",
        "The run is a draft, and every document of it says so.",
    )


def _missing(assumption: Assumption) -> str:
    """Return what an assumption does not say, in words; empty if it says all."""
    missing = [word for field, word in WANTED.items() if not getattr(assumption, field)]
    return f"no {listed(missing, 'or')}" if missing else ""
