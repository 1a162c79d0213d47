"""A check of who brings the income: whether one payer brings more than half.

The rule in words is docs/method/concentration.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.concentration import MOST_FROM_ONE, payers_of
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY


def check_concentration(
    inspection: Inspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a note if one payer brings more than half of a way of funding's income."""
    payers = payers_of(projection)
    income = sum(each.income for each in payers)
    if not payers or not payers[0].is_named:
        return
    largest = payers[0]
    if largest.income > MOST_FROM_ONE * income + HALF_A_PENNY:
        names = [one.name for one in projection.scenario.funding.streams]
        label = projection.scenario.funding.label
        yield inspection.note(
            (*path, "streams", names.index(largest.streams[0])),
            f"In '{label}' {largest.name} brings {largest.income / income:.0%} of all "
            f"income, more than {MOST_FROM_ONE:.0%}.",
            "Ask what the plan would do without it; costmodel compare works that out.",
            f"The limit of {MOST_FROM_ONE:.0%} is ours; no published one was found.",
        )
