"""The command of the long run tries a law on as many models as it is asked for."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from tests.laws.seeds import WINDOW
from tests.project.tree import ROOT, text_of

LAW = "tests/laws/test_bearing.py"
NAME = "test_law_2_every_transfer_has_a_payer_and_another_payee"


def command(examples: int) -> str:
    """Return what ``make test-long`` runs, on one law and in one process."""
    recipe = re.search(
        r"^test-long:.*\n\t@((?:.+\\\n)*.+)$", text_of("Makefile"), re.MULTILINE
    )
    assert recipe is not None
    words = {
        "\\\n": " ",
        "$(EXAMPLES)": str(examples),
        "$(FIRST_SEED)": "3000",
        "$(BIN)/python": f"'{sys.executable}'",
        "tests/laws": f"{LAW}::{NAME}",
        "--numprocesses auto": "--numprocesses 1 --verbose",
    }
    told = recipe[1]
    for written, run in words.items():
        assert written in told
        told = told.replace(written, run)
    return told


def test_the_long_run_tries_each_window_of_as_many_models() -> None:
    outside = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTEST_", "COV_", "LAW_"))
    }

    told = subprocess.run(  # noqa: S602  # the project's own command
        command(examples=125),
        shell=True,
        cwd=ROOT,
        env=outside,
        capture_output=True,
        text=True,
        check=False,
    ).stdout

    tried = set(re.findall(rf"PASSED {LAW}::{NAME}\[(\d+)\]", told))
    assert tried == {"3000", str(3000 + WINDOW)}, told
    assert "2 passed" in told
