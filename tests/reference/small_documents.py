"""Documents of one programme, to try one rule at a time."""

from __future__ import annotations

from typing import Any

from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_result import PlainScenario

WORK: dict[str, Any] = {
    "label": "Work",
    "cost_type": "brokering",
    "price": 60000.0,
    "vat": "none",
}
"""£5,000 a month, in the programme itself."""


def document(**parts: Any) -> FundedModel:  # noqa: ANN401  # parts of a document
    """Return a document of one programme and whatever is given."""
    organisation = {"name": "Small", "first_year": 2026, "years": 2}
    programme = {"label": "P", "phase": "primary", "cohorts": {2026: 18, 2027: 20}}
    words: dict[str, Any] = {
        "format": "costmodel/1",
        "organisation": organisation | parts.pop("organisation", {}),
        "programmes": {
            name: programme | given
            for name, given in parts.pop("programmes", {"work": {}}).items()
        },
    }
    return FundedModel.model_validate(words | parts)


def funded(
    *streams: dict[str, Any],
    organisation: dict[str, Any] | None = None,
    ingredients: tuple[dict[str, Any], ...] = (WORK,),
) -> PlainScenario:
    """Return the one scenario of an organisation that costs £5,000 a month."""
    model = document(
        organisation=organisation or {"years": 1},
        programmes={"work": {"cohorts": {2026: 10}, "ingredients": ingredients}},
        funding={"only": {"label": "Only", "streams": streams}},
    )
    return work_out(model, shipped_facts()).scenarios["only"]


def grant(name: str = "grant", **words: Any) -> dict[str, Any]:  # noqa: ANN401  # parts of a document
    """Return a grant of the first year unless told otherwise."""
    dates = {"starts": "2026-09", "ends": "2027-08"}
    return {"kind": "grant", "name": name, "payer": "A funder", **dates, **words}


def paid_by(found: PlainScenario, payer: str, period: int) -> float:
    """Return what one payer paid in a period."""
    return sum(payers.get(payer, 0.0) for payers in found.paid[period].values())
