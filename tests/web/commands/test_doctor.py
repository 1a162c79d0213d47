"""The doctor's command prints what was found, for people and for programs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from web import cli
from web.commands import doctor
from web.diagnosis import Check

ROOT = Path(__file__).parents[2]
GOOD = Check("Python", ok=True, found="3.11.7")
BAD = Check("Fonts", ok=False, found="missing", remedy="Install the project again.")


def answer(monkeypatch: pytest.MonkeyPatch, words: list[str], *checks: Check) -> int:
    monkeypatch.setattr(doctor, "diagnose", lambda _: checks)
    return cli.main(["doctor", *words])


def test_the_command_prints_a_line_for_what_is_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(monkeypatch, [], GOOD) == 0
    assert capsys.readouterr().out == "ok   Python  3.11.7\n"


def test_the_command_prints_what_to_do_about_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(monkeypatch, [], GOOD, BAD) == 1
    assert capsys.readouterr().out.splitlines() == [
        "ok   Python  3.11.7",
        "BAD  Fonts   missing",
        "             Install the project again.",
    ]


@pytest.mark.parametrize(("checks", "code"), [((GOOD,), 0), ((GOOD, BAD), 1)])
def test_the_command_answers_programs_too(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    checks: tuple[Check, ...],
    code: int,
) -> None:
    assert answer(monkeypatch, ["--json"], *checks) == code

    told = json.loads(capsys.readouterr().out)
    assert told["ok"] == (code == 0)
    assert [each["name"] for each in told["checks"]] == [each.name for each in checks]


def test_the_command_looks_at_the_real_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def diagnose(environment: object) -> tuple[Check, ...]:
        asked.append(environment)
        return (GOOD,)

    monkeypatch.setattr(doctor, "diagnose", diagnose)
    cli.main(["doctor"])

    assert asked == [os.environ]
