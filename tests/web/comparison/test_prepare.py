"""The front is given the means to work a model out, not the libraries for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from web.comparison import preparing
from web.comparison.prepare import prepare


def test_a_worker_starts_without_the_engine_and_the_documents() -> None:
    heavy = ("weasyprint", "scipy", "pandas")
    code = (
        "import sys, web.comparison.prepare;"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert told.stdout.strip() == "[]"


def test_it_hands_the_text_on(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(preparing, "prepare_model", asked.append)

    prepare("a model")

    assert asked == ["a model"]
