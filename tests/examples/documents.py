"""Model documents of the examples, read, checked and costed as a user's own."""

from __future__ import annotations

import json
from typing import Any

from costmodel.assumption_files import load_published
from costmodel.bearers import Ledger
from costmodel.checks import check_model
from costmodel.errors import ModelRefusedError
from costmodel.full_cost import closing_order, cost, journeys_of, planned_cohorts
from costmodel.inspection import has_errors
from costmodel.model import CostModel
from costmodel.model_files import read_text
from costmodel.plan import plan_of
from costmodel.variants import Variant

Words = dict[str, Any]
"""Part of a document."""

FIRST_YEAR = 2026


def ledger_of(**parts: Words) -> Ledger:
    """Return the costs of a document of one year, on its own values.

    Raises
    ------
    ModelRefusedError
        If the document has faults.

    """
    plan = plan_of(_read(parts), load_published())
    rows = plan.compile(Variant())
    table = plan.terms.table(plan.terms.central)
    priced = plan.price(table, tuple(plan.book.shapes(rows.rates)))
    journeys = journeys_of(plan, table, planned_cohorts(plan))
    order = closing_order(plan, rows, priced)
    return Ledger(cost(plan, rows, priced, journeys, order), priced)


def _read(parts: Words) -> CostModel:
    """Return a document, read and checked."""
    words = {
        "format": "costmodel/1",
        "organisation": {"name": "Example", "first_year": FIRST_YEAR, "years": 1},
        **parts,
    }
    reading = read_text(json.dumps(words), CostModel)
    model = reading.require()
    findings = check_model(model, load_published(), reading.lines)
    if has_errors(findings):
        raise ModelRefusedError(findings)
    return model


def programme(label: str, **words: object) -> Words:
    """Return a programme that one school starts in the only year."""
    return {"label": label, "phase": "all", "cohorts": {str(FIRST_YEAR): 1}, **words}


def bought(pounds: float) -> Words:
    """Return something that is bought for a sum."""
    return {
        "label": "All that it buys",
        "cost_type": "secretariat",
        "price": pounds,
        "vat": "none",
    }
