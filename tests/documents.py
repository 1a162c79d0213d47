"""A small document with changes, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from costmodel.assumption_files import load_published
from costmodel.cost_checks import check_costs, planned_costs
from costmodel.errors import Finding
from costmodel.full_cost import Costs
from costmodel.inspection import Inspection
from costmodel.model import CostModel
from costmodel.model_files import read_text
from costmodel.plan import plan_of
from scenarios.affordability_files import load_affordability
from scenarios.funding import FundedModel
from scenarios.funding_inspection import FundingInspection

MINI = (Path(__file__).parent / "reference" / "mini.yaml").read_text(encoding="utf-8")
COSTS = MINI.partition("\nfunding:")[0]

Change = tuple[str, str]
"""What stands in the document, once, and what is to stand there instead."""


def changed(text: str, *changes: Change) -> str:
    """Return a document with changes, each of something that it holds once."""
    for old, new in changes:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def line_of(text: str, part: str) -> int:
    """Return the line, counted from 1, on which a part of a text begins."""
    assert text.count(part) == 1, f"{text.count(part)} times: {part}"
    return text[: text.index(part)].count("\n") + 1


def costs_with(*changes: Change) -> Inspection:
    """Return the small document without funding, changed and ready to be checked."""
    reading = read_text(changed(COSTS, *changes), CostModel)
    return Inspection(reading.require(), load_published(), reading.lines)


def funding_with(*changes: Change) -> FundingInspection:
    """Return the small document with its funding, changed and ready to be checked."""
    reading = read_text(changed(MINI, *changes), FundedModel)
    return FundingInspection(
        reading.require(), load_published(), reading.lines, load_affordability()
    )


def costs_of(inspection: Inspection) -> Costs:
    """Return what the planned schools of a document cost."""
    with np.errstate(all="ignore"):
        return planned_costs(plan_of(inspection.model, inspection.register))


def told_of_costs(inspection: Inspection) -> list[str]:
    """Return what only its planned costs show of a document."""
    return told(check_costs(inspection, costs_of(inspection)))


def told(findings: Iterable[Finding]) -> list[str]:
    """Return findings as ``error path: sentences``."""
    return [
        f"{one.severity} {one.place.path}: "
        + " ".join(part for part in (one.what, one.why, one.remedy) if part)
        for one in findings
    ]
