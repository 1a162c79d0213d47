"""Claims as JSON have every heading and quarter, unrounded."""

from __future__ import annotations

import pytest

from reports.drawdown_json import drawdowns_json
from reports.scenario_json import scenario_json
from tests.models import contract
from tests.reports.test_drawdown_statement import run_of
from tests.scenarios.claiming import council, worked


def test_every_quarter_of_every_heading_is_there() -> None:
    found = drawdowns_json(worked(council(), contract(a_year=1_200, retention=0.1)))

    told = found["council"]
    assert told["quarters"][0] == {"first": "2026-09", "last": "2026-11"}
    assert told["headings"]["travel"]["match"] == pytest.approx([750] * 4)
    assert told["headings"]["no_heading"]["claimed"] == [0, 0, 0, 0]
    assert told["in_arrears"] == pytest.approx([4_500, 3_000, 1_500, 0])
    assert told["received"] == pytest.approx([0, 6_000, 6_000, 6_000])
    assert found["tender"]["retention"] == pytest.approx([30, 60, 90, 120])
    assert "match" not in found["tender"]["headings"]["travel"]


def test_results_of_a_run_have_them() -> None:
    told = scenario_json(run_of(council()), "way")["drawdowns"]

    assert list(told) == ["council"]
