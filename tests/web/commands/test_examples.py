"""`costmodel examples` lists the examples, and prints one that can be used."""

from __future__ import annotations

import pytest

from scenarios.opened_model import open_text
from web.cli import main


def test_examples_are_listed_with_their_titles(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["examples"]) == 0

    told = capsys.readouterr().out.splitlines()
    assert any(line.startswith("city_network") for line in told)


def test_a_printed_example_is_a_sound_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["examples", "securing_good"]) == 0

    assert open_text(capsys.readouterr().out).document is not None


def test_a_misspelt_example_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["examples", "securing_god"]) == 1

    assert "securing_good" in capsys.readouterr().err
