"""Cash by quarter is every third month of the cash statement."""

from __future__ import annotations

import pytest

from reports.business_case.quarters import cash_by_quarter
from tests.reports.many import many_ways
from tests.reports.runs import SEEDS, at_random, on_paper, texts


def test_quarters_end_in_november_february_may_and_august() -> None:
    months = [row[0].split()[0] for row in texts(cash_by_quarter(on_paper()))]

    assert months == ["November", "February", "May", "August"] * 2


def test_there_is_a_column_for_each_way_of_funding_in_order() -> None:
    headings = [column.heading for column in cash_by_quarter(many_ways(3)).columns]

    assert headings == ["Month", "Way 1", "Way 2", "Way 3"]


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_the_last_quarter_is_where_cash_ends(seed: int) -> None:
    statements = at_random(seed)

    last = cash_by_quarter(statements).rows[-1].cells[1:]

    assert [cell.value for cell in last] == [
        float(each.cash.cash[-1]) for each in statements.scenarios.values()
    ]


def test_each_quarter_is_the_month_of_the_cash_statement() -> None:
    table = cash_by_quarter(on_paper())

    for at, name in enumerate(on_paper().scenarios, start=1):
        cash = on_paper().scenarios[name].cash.cash
        column = [row.cells[at].value for row in table.rows]
        assert column == [float(amount) for amount in cash[2::3]]
