"""Documents of one programme, to try one rule at a time."""

from __future__ import annotations

from typing import Any

from scenarios.funding import FundedModel
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_result import PlainCosts, PlainRow, PlainScenario

WORK: dict[str, Any] = {
    "label": "Work",
    "cost_type": "brokering",
    "price": 60000.0,
    "vat": "none",
}
"""£5,000 a month, in the programme itself."""


THING: dict[str, Any] = {
    "label": "Thing",
    "cost_type": "materials",
    "price": 100.0,
    "vat": "none",
}
"""What costs £100, so that hundreds of pounds count how many are needed."""

LONG: dict[str, Any] = {
    "cohorts": {2026: 40, 2027: 20},
    "lasts_years": 3,
    "leaves": 0.5,
    "tiers": {"intensive": {"label": "Intensive", "share": 0.25}},
}
"""40 places in the first year, 20 + 20 in the second and 0 + 10 + 10 in the third."""

OFFICER: dict[str, Any] = {
    "from": "broker",
    "salary": 4000.0,
    "on_costs": "workplace_pension",
    "working_days": 206.0,
}
"""£20 a day: below the threshold of National Insurance, 3% of pension."""


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


def long_programme(*things: dict[str, Any], **words: Any) -> FundedModel:  # noqa: ANN401  # parts of a document
    """Return a programme of a journey of three years that needs so many things."""
    ingredients = [THING | thing for thing in things]
    return document(
        organisation={"years": 3},
        programmes={"work": LONG | {"ingredients": ingredients} | words},
    )


def hub(*ingredients: dict[str, Any], **words: Any) -> FundedModel:  # noqa: ANN401  # parts of a document
    """Return a pool that runs for two years, then by half, and is half handed over."""
    pool = {
        "label": "Hub",
        "driver": "schools",
        "ingredients": ingredients,
        "runs": {2026: 1, 2027: 1, 2028: 0.5},
        "handed_over": {"to": "provider_school", "years": {2028: 0.5}},
    }
    return document(
        organisation={"years": 3},
        programmes={"work": LONG},
        pools={"hub": pool},
        **words,
    )


def planned(model: FundedModel) -> PlainCosts:
    """Return the planned cost of a document."""
    return work_out(model, shipped_facts()).planned


def bought(model: FundedModel) -> list[float]:
    """Return the broker's full cost of a document, year by year."""
    return _by_year(model, [row for row in planned(model).rows if row.is_broker_cost])


def given(model: FundedModel, party: str, means: str = "donated") -> list[float]:
    """Return the resources that a party first pays, year by year."""
    return _by_year(
        model,
        [
            row
            for row in planned(model).rows
            if (row.kind, row.giver, row.means) == ("resource", party, means)
        ],
    )


def paid_over(model: FundedModel, giver: str, receiver: str) -> list[float]:
    """Return what one party pays another, year by year."""
    ends = (giver, receiver)
    rows = [row for row in planned(model).rows if (row.giver, row.receiver) == ends]
    return _by_year(model, rows)


def _by_year(model: FundedModel, rows: list[PlainRow]) -> list[float]:
    """Add rows up by academic year."""
    years = range(model.organisation.years)
    return [
        sum(sum(row.months[12 * year : 12 * year + 12]) for row in rows)
        for year in years
    ]


def plan_of(
    *streams: dict[str, Any],
    organisation: dict[str, Any] | None = None,
    ingredients: tuple[dict[str, Any], ...] = (WORK,),
    cohorts: dict[int, float] | None = None,
    **parts: Any,  # noqa: ANN401  # parts of a document
) -> FundedModel:
    """Return an organisation that costs £5,000 a month, funded in one way.

    Words of its programme and of its scenario may be given as well.
    """
    work = {"cohorts": cohorts or {2026: 10}, "ingredients": ingredients}
    only = {"label": "Only", "streams": streams}
    return document(
        organisation=organisation or {"years": 1},
        programmes={"work": work | parts.pop("programme", {})},
        funding={"only": only | parts.pop("scenario", {})},
        **parts,
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


def donation(sums: dict[str, float], **words: Any) -> dict[str, Any]:  # noqa: ANN401  # parts of a document
    """Return a donation that comes in stated months."""
    stated = {"kind": "donation", "name": "gift", "payer": "A friend", "sums": sums}
    return {**stated, **words}


def paid_by(found: PlainScenario, payer: str, period: int) -> float:
    """Return what one payer paid in a period."""
    return sum(payers.get(payer, 0.0) for payers in found.paid[period].values())
