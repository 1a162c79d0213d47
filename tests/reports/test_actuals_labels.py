"""Lines are called as the model calls their programmes, pools and streams."""

from __future__ import annotations

from costmodel.drivers import CostType
from scenarios.actuals.plan_lines import NOT_MAPPED, cost_line, income_line
from tests.reports.actuals import a_telling
from tests.scenarios.actuals.laid_out import WHOLE_YEAR


def test_lines_have_the_names_of_the_model() -> None:
    labels = a_telling(WHOLE_YEAR).labels
    reading = cost_line("reading", CostType.MATERIALS)
    nobodys = cost_line("", CostType.MATERIALS)

    assert [labels.owner(one) for one in (reading, nobodys, NOT_MAPPED)] == [
        "Reading",
        "In no programme or pool",
        "Accounts not mapped",
    ]
    assert [labels.line(one) for one in (reading, income_line("fees"), NOT_MAPPED)] == [
        "Materials",
        "Fees",
        "Accounts not mapped",
    ]


def test_periods_and_years_are_named() -> None:
    labels = a_telling(WHOLE_YEAR).labels

    assert labels.months == "September 2026 to August 2027"
    assert labels.period((1, 1)) == "October 2026"
    assert labels.year == "2026/27"
    assert labels.scenario == "Scenario"
