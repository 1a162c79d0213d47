"""Small grants with headings, and what is asked of their funders."""

from __future__ import annotations

from scenarios.drawdown import Drawdown
from scenarios.drawdowns import drawdowns
from scenarios.projection import Projection
from tests.models import Words, grant
from tests.scenarios.settling import settled, spending

PEOPLE: Words = {"name": "people", "cost_types": ["brokering"], "budget": 15_000}
TRAVEL: Words = {
    "name": "travel",
    "cost_types": ["travel"],
    "budget": 9_000,
    "may_move": 0.1,
    "ledger_codes": ["7400"],
    "evidence": "Receipts",
}


def council(**words: object) -> Words:
    """Return the grant of docs/method/drawdown.md."""
    return grant(
        **{
            "a_year": 24_000,
            "paid": "quarterly_in_arrears",
            "headings": [PEOPLE, TRAVEL],
            "rules": {"cost_types": ["brokering", "travel"], "pays_share": 0.75},
            **words,
        }
    )


def worked(*streams: Words, years: int = 1, **costs: float) -> Projection:
    """Return the way of funding of that page: £12,000 of brokering and of travel."""
    spent = costs or {"brokering": 12_000, "travel": 12_000}
    return settled(*streams, years=years, pools=spending(**spent))


def asked(
    *streams: Words, years: int = 1, name: str = "council", **costs: float
) -> Drawdown:
    """Return what the council, or another, is asked for."""
    return drawdowns(worked(*streams, years=years, **costs))[name]


def by_quarter(drawdown: Drawdown, amounts: object) -> list[list[float]]:
    """Return pounds of each heading quarter by quarter, to the penny."""
    return [
        [round(float(total), 2) for total in amounts[:, each.months].sum(axis=1)]  # type: ignore[index]
        for each in drawdown.quarters
    ]
