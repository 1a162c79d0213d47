"""Income, cost and result of a way of funding in years of any calendar, by month.

The rule in words is docs/method/time.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.explain.tree import Explanation
from costmodel.periods import ACADEMIC, FUNDERS, financial
from scenarios.explain.addresses import Topic, month_written, written
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, less, stated

TOPIC = "months"

FLOWS = (Topic.INCOME, Topic.COST, Topic.RESULT)
"""What is told of some months, in the order of tables."""


def months_address(way: str, flow: str, first: str, last: str) -> str:
    """Return the address of what some months come to, the last among them.

    Examples
    --------
    >>> months_address("traded", "income", "2026-09", "2027-03")
    'traded.months.income.2026-09.2027-03'

    """
    return written(way, TOPIC, flow, first, last)


def months_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes every year of every calendar, and all months."""
    accounts = financial(way.books.plan.model.organisation.accounts_start_month)
    spans = {(0, way.horizon.months)} | {
        (year.first_month, year.stop_month)
        for calendar in (ACADEMIC, accounts, FUNDERS)
        for year in way.horizon.years_by_calendar(calendar)
    }
    return {
        _address(way, flow, span): partial(_within, way, flow, span)
        for span in sorted(spans)
        for flow in FLOWS
    }


def _address(way: Way, flow: str, span: tuple[int, int]) -> str:
    """Return the address of what some months come to."""
    first, last = (month_written(way.horizon, at) for at in (span[0], span[1] - 1))
    return months_address(way.name, flow, first, last)


def _within(way: Way, flow: str, span: tuple[int, int]) -> Explanation:
    """Return what some months come to: month by month, or income less cost."""
    first, last = (way.horizon.label_of_month(at) for at in (span[0], span[1] - 1))
    told, when = flow.replace("_", " "), f"{first} to {last}"
    if flow == Topic.RESULT:
        income, cost = (_within(way, each, span) for each in (Topic.INCOME, Topic.COST))
        brought = stated(
            income.name, income.amount, "", _address(way, Topic.INCOME, span)
        )
        taken = stated(cost.name, cost.amount, "", _address(way, Topic.COST, span))
        return way.sum(told, when, (brought, less(taken)))
    months = (_of_month(way, flow, month) for month in range(*span))
    return way.sum(told, when, months)


def _of_month(way: Way, flow: str, month: int) -> Explanation:
    """Return income or full cost of a month as a figure of its own."""
    earned = way.projection.recognised.values()
    cost = way.projection.spending.all[month, 0]
    is_income = flow == Topic.INCOME
    amount = sum(each[month, 0] for each in earned) if is_income else cost
    address = written(way.name, flow, when=month_written(way.horizon, month))
    return stated(way.horizon.label_of_month(month), amount, address=address)
