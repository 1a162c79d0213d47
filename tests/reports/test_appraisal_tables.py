"""Each scenario's cost in today's value."""

from __future__ import annotations

from reports.appraisal_tables import present_values
from tests.reports.runs import on_paper, row_named


def test_present_values_stand_by_scenario() -> None:
    table = present_values(on_paper())
    values = on_paper().comparison.scenarios["traded"].present_values

    assert [cell.value for cell in table.rows[1].cells[1:]] == [
        values.full_cost,
        values.full_economic_cost,
        values.provider_schools,
        values.supported_schools,
    ]
    assert len(row_named(table, "Schools pay")) == 4
    assert table.source.prices == "2026/27 prices"
