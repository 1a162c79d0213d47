"""One scenario and all that is told of it, with a chance as a cell."""

from __future__ import annotations

from reports.tables import Form
from reports.told_scenarios import ToldScenario, chance
from tests.reports.runs import on_paper


def test_a_scenario_has_its_results_and_its_statements() -> None:
    told = ToldScenario(on_paper(), "traded")

    assert told.view is on_paper().comparison.scenarios["traded"]
    assert told.rounded is on_paper().scenarios["traded"]


def test_a_chance_is_words_and_keeps_its_number() -> None:
    cell = chance(0.4)

    assert (cell.text, cell.value, cell.form) == ("about 2 in 5 (40%)", 0.4, Form.SHARE)
    assert chance(None).text == "–"
