"""Tests that are skipped are named, and fail an unattended run unless listed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.skips import listed_tests, unlisted
from tests.project.tree import ROOT

A_SKIPPED_TEST = """
import pytest

def test_that_is_skipped():
    pytest.skip("nothing to look with")
"""


def test_words_after_a_hash_are_no_test(tmp_path: Path) -> None:
    path = tmp_path / "allowed.txt"
    path.write_text("# why\n\ntests/a.py::test_one  # no screen\n", encoding="utf-8")

    assert listed_tests(path) == {"tests/a.py::test_one"}


def test_a_file_is_not_listed_by_the_start_of_its_name() -> None:
    assert unlisted(["tests/ab.py::test_one"], ["tests/a"]) == ["tests/ab.py::test_one"]


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """Return a project of one skipped test, under the rules of this one."""
    (tmp_path / "tests/project").mkdir(parents=True)
    for name in (
        "setup.cfg",
        "tests/conftest.py",
        "tests/project/skips.py",
        "tests/project/allowed_skips.txt",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "tests/test_small.py").write_text(A_SKIPPED_TEST, encoding="utf-8")
    return tmp_path


def _run(project: Path, ci: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of a small project, unattended if *ci* says so."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests"],
        cwd=project,
        env={**os.environ, "CI": ci, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unlisted_skip_fails_an_unattended_run_by_name(small_project: Path) -> None:
    answer = _run(small_project, "true")

    assert answer.returncode == pytest.ExitCode.TESTS_FAILED
    assert "\ntests/test_small.py::test_that_is_skipped\n1 not listed." in answer.stdout


def test_a_listed_skip_passes_an_unattended_run(small_project: Path) -> None:
    allowed = small_project / "tests/project/allowed_skips.txt"
    allowed.write_text("tests/test_small.py  # no screen\n", encoding="utf-8")

    answer = _run(small_project, "true")

    assert answer.returncode == pytest.ExitCode.OK
    assert "not listed" not in answer.stdout


def test_a_skip_passes_for_a_person(small_project: Path) -> None:
    answer = _run(small_project, "")

    assert answer.returncode == pytest.ExitCode.OK
    assert "\ntests/test_small.py::test_that_is_skipped\n" in answer.stdout
