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


def plan_of(
    *streams: dict[str, Any],
    organisation: dict[str, Any] | None = None,
    ingredients: tuple[dict[str, Any], ...] = (WORK,),
    cohorts: dict[int, float] | None = None,
) -> FundedModel:
    """Return an organisation that costs £5,000 a month, funded in one way."""
    return document(
        organisation=organisation or {"years": 1},
        programmes={
            "work": {"cohorts": cohorts or {2026: 10}, "ingredients": ingredients}
        },
        funding={"only": {"label": "Only", "streams": streams}},
    )


def only(model: FundedModel) -> PlainScenario:
    """Return the one scenario of such an organisation."""
    return work_out(model, shipped_facts()).scenarios["only"]


def funded(*streams: dict[str, Any], **words: Any) -> PlainScenario:  # noqa: ANN401  # parts of a document
    """Return the one scenario of an organisation that costs £5,000 a month."""
    return only(plan_of(*streams, **words))


def fee(pounds: float) -> dict[str, Any]:
    """Return a fee that is earned evenly over the year."""
    prices = {"work": pounds}
    return {"kind": "fee", "name": "fee", "prices": prices, "profile": "even"}


def dipping(months: float, cash: float = 20000.0) -> FundedModel:
    """Return a plan that dips: results of −£12,000, £18,000 and £6,000, evenly.

    It opens with £20,000 free unless told otherwise. Its floor is so many times £5,000,
    and so above what it opens with from four months on.
    """
    opening = {"opening": {"cash": cash}, "reserves_floor_months": months}
    return plan_of(
        fee(6000),
        organisation={"years": 3, **opening},
        cohorts={2026: 8, 2027: 13, 2028: 11},
    )


def granted(a_year: float) -> FundedModel:
    """Return a plan that is £10,000 short, ten schools, with an unrestricted grant."""
    return plan_of(
        fee(5000),
        grant(a_year=a_year, restricted=False, paid="monthly"),
        organisation={"years": 1, "opening": {"cash": 20000}, "reserves_floor": 15000},
    )


def grant(name: str = "grant", **words: Any) -> dict[str, Any]:  # noqa: ANN401  # parts of a document
    """Return a grant of the first year unless told otherwise."""
    dates = {"starts": "2026-09", "ends": "2027-08"}
    return {"kind": "grant", "name": name, "payer": "A funder", **dates, **words}


def paid_by(found: PlainScenario, payer: str, period: int) -> float:
    """Return what one payer paid in a period."""
    return sum(payers.get(payer, 0.0) for payers in found.paid[period].values())
