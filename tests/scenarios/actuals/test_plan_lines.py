"""Lines stand in the order of the plan, what has no place in it last."""

from __future__ import annotations

from costmodel.drivers import CostType
from scenarios.actuals.plan_lines import (
    NOT_MAPPED,
    cost_line,
    in_order,
    income_line,
)
from tests.scenarios.actuals.plans import reading_and_writing


def test_costs_stand_by_owner_and_type_and_income_last() -> None:
    lines = [
        income_line("fees"),
        NOT_MAPPED,
        cost_line("", CostType.TRAVEL),
        cost_line("office", CostType.TRAVEL),
        cost_line("office", CostType.SECRETARIAT),
        cost_line("reading", CostType.TRAVEL),
        income_line("fees"),
    ]

    assert in_order(lines, reading_and_writing()) == (
        cost_line("reading", CostType.TRAVEL),
        cost_line("office", CostType.SECRETARIAT),
        cost_line("office", CostType.TRAVEL),
        cost_line("", CostType.TRAVEL),
        NOT_MAPPED,
        income_line("fees"),
    )


def test_what_is_not_mapped_has_no_line_where_all_is_mapped() -> None:
    assert NOT_MAPPED not in in_order([income_line("fees")], reading_and_writing())
