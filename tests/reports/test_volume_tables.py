"""Schools as planned, and as demand has them."""

from __future__ import annotations

import pytest

from reports.volume_tables import demand, volumes
from tests.models import a_model, demand_of, fee, programme, scenario
from tests.reports.runs import SEEDS, at_random, on_paper, row_named, texts, told

IMPUTED_NOTE = (
    "Training budgets outside London are estimates, imputed from London schools' shares"
    " of spending."
)


def test_volumes_are_those_on_paper() -> None:
    table = volumes(on_paper())

    assert row_named(table, "Leading") == ["10", "8", "18", "18", "90"]
    assert row_named(table, "Reading") == ["4", "10", "14", "10", "56"]
    assert row_named(table, "All programmes") == ["14", "18", "32", "28", "146"]


def test_parts_of_schools_add_up_as_printed() -> None:
    model = a_model(
        programmes={
            "one": programme(1.25),
            "two": programme(1.25),
            "three": programme(2),
        }
    )

    printed = [row[1] for row in texts(volumes(told(model)))]

    assert printed == ["1.3", "1.2", "2.0", "4.5"]


def test_demand_is_that_on_paper() -> None:
    table = demand(on_paper(), "traded")

    assert table is not None
    assert row_named(table, "Leading") == [
        *("60.0", "92.0", "13.8", "10.0", "10.0"),
        *("18.0", "18.0"),
    ]
    assert row_named(table, "Reading")[-2:] == ["10.0", "4.7"]


def test_the_test_of_demand_is_said_to_be_imputed_outside_london() -> None:
    elsewhere = demand_of({"leading": 60}, region="north_west", reach=0.5, interest=0.5)
    by_income = {**elsewhere, "test": "income_share"}
    statements = told(
        a_model(
            funding={
                "line": scenario(fee(), demand=elsewhere),
                "share": scenario(fee(), demand=by_income),
            }
        )
    )

    said = [demand(statements, name) for name in ("line", "share")]
    said.append(demand(on_paper(), "traded"))

    assert [table is not None and IMPUTED_NOTE in table.notes for table in said] == [
        True,
        False,
        False,
    ]


def test_a_scenario_without_demand_has_no_such_table() -> None:
    assert demand(on_paper(), "subsidy") is None


@pytest.mark.parametrize("seed", SEEDS)
def test_the_volumes_of_any_model_add_up(seed: int) -> None:
    statements = at_random(seed)

    assert len(volumes(statements).rows) == len(statements.labels.programmes) + 1
    for name in statements.scenarios:
        table = demand(statements, name)
        assert table is None or len(table.rows) <= len(statements.labels.programmes)
