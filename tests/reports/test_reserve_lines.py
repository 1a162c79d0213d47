"""Cash and reserves of a comparison, line by line."""

from __future__ import annotations

from reports.reserve_lines import AT_THE_END, LOWEST
from reports.told_scenarios import ToldScenario
from tests.reports.runs import on_paper


def test_the_lowest_cash_is_told_with_its_month() -> None:
    told = ToldScenario(on_paper(), "traded")

    lowest, month = (cell_of(told) for _, cell_of in LOWEST)

    assert lowest.text == "−13,391"
    assert lowest.address == "traded.cash.2028-08"
    assert month.text == "August 2028"


def test_reserves_at_the_end_are_those_of_the_last_month_also_in_draws() -> None:
    told = ToldScenario(on_paper(), "traded")

    addresses = [cell_of(told).address for _, cell_of in AT_THE_END]

    assert addresses == [
        "traded.reserves.2028-08",
        "traded.reserves_in_draws.middle.2028-08",
        "traded.reserves_in_draws.mean.2028-08",
        "traded.floor.2028-08",
    ]
