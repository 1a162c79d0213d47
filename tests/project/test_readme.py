"""The README tells the truth: its commands exist, its model can be costed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.tree import text_of
from web.cli import main
from web.commands import COMMANDS

README = text_of("README.md")
SAID = set(re.findall(r"\bcostmodel ([a-z]+)\b(?![:/])", README))


def _model() -> str:
    """Return the model that the README shows."""
    return README.partition("```yaml\n")[2].partition("```")[0]


def test_every_make_command_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))

    said = set(re.findall(r"\bmake ([a-z-]+)\b", README))

    assert {"demo", "serve", "test", "test-long", "check", "lock"} <= said
    assert said <= targets


def test_the_readme_names_every_command_and_no_other() -> None:
    assert {command.NAME for command in COMMANDS} == SAID


def test_make_helps_with_every_command_it_knows() -> None:
    makefile = text_of("Makefile")
    public = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)

    assert public
    for name in set(public[1].split()) - {"help", "without-python"}:
        assert f'@echo "make {name} ' in makefile


def test_the_model_of_the_readme_is_short_and_whole() -> None:
    lines = _model().splitlines()

    assert 15 <= len(lines) <= 25
    assert lines[0] == "format: costmodel/1"


@pytest.mark.parametrize("command", ["check", "cost", "compare"])
def test_the_model_of_the_readme_can_be_worked_out(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(_model(), encoding="utf-8")

    code = main([command, str(path)])

    assert code == 0, capsys.readouterr().err
