"""What a reader should know of an allowance that the engine does not take."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection

ALLOWANCE = "oncost.employment_allowance"


def check_allowances(inspection: Inspection) -> Iterator[Finding]:
    """Yield a note if the broker's own people are paid: an allowance is not taken."""
    paid = [
        name
        for name, person in inspection.model.people.items()
        if person.employed_by == "broker" and person.has_pay
    ]
    if not paid:
        return
    most = in_pounds(inspection.assumptions[ALLOWANCE].value)
    yield inspection.note(
        ("people", paid[0]),
        "National Insurance of the broker's own people is without the Employment "
        "Allowance.",
        "See whether the broker may claim it; charities may.",
        f"A body that takes it pays up to {most} a year less.",
    )
