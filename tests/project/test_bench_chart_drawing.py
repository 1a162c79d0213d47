"""Charts are drawn within a page's answer: beside reading them back."""

from __future__ import annotations

import pytest

from bench.chart_drawing import main
from tests.reports.drawings import DRAWINGS

ONCE = ["--rounds", "1"]


def test_every_chart_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ONCE) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(DRAWINGS)


def test_a_gate_that_is_too_narrow_is_told() -> None:
    assert main([*ONCE, "--gate", "0"]) == 1
