"""All results as JSON: stable, complete, and without what JSON cannot write."""

from __future__ import annotations

import json

import pytest

from reports.every_table import every_table
from reports.results_json import SCHEMA, results, results_json
from reports.statements import Statements
from tests.reports.runs import SEEDS, at_random, on_paper, unfunded, without_schools


def test_the_schema_and_the_run_come_first() -> None:
    told = json.loads(results_json(on_paper()))

    assert list(told)[:5] == ["schema", "title", "organisation", "dated", "run"]
    assert told["schema"] == SCHEMA == "costmodel-results/1"
    assert told["run"]["name"] == on_paper().comparison.run.name
    assert told["dated"] == "2026-11-21"


def test_equal_runs_give_equal_bytes() -> None:
    again = Statements(on_paper().comparison, on_paper().dated)

    assert results_json(again) == results_json(on_paper())


def test_every_table_is_in_it_as_printed() -> None:
    told = json.loads(results_json(on_paper()))["tables"]

    assert list(told) == [table.name for table in every_table(on_paper())]
    assert told["cost_by_year"]["rows"][-1]["cells"][-1] == {
        "text": "221,116",
        "value": 221116.0,
        "form": "pounds",
        "address": "all.full_cost",
    }


def test_costs_and_the_gap_are_unrounded() -> None:
    told = results(on_paper())

    assert told["cost"]["full_cost"]["all"] == pytest.approx([103793.20, 117322.90])
    assert told["cost"]["real_unit_costs"]["per_journey"]["full_cost"][
        "reading"
    ] == pytest.approx(9148.66, abs=0.005)
    assert told["gap"]["real_full_cost"] == pytest.approx(6841.17, abs=0.005)
    assert told["gap"]["region"] == "london"


def test_what_is_no_number_is_null() -> None:
    told = json.loads(results_json(without_schools()))

    assert (
        told["cost"]["real_unit_costs"]["per_school_year"]["full_cost"]["all"] is None
    )
    assert told["cost"]["at_assumed_volumes"][0]["real_per_school_year"] is None
    assert told["scenarios"]["fees"]["verdict"]["no_sum_is_enough"] in {True, False}


@pytest.mark.parametrize(
    "statements", [unfunded(), *(at_random(seed) for seed in SEEDS)]
)
def test_the_results_of_any_model_are_valid_json(statements: Statements) -> None:
    assert json.loads(results_json(statements))["tables"]
