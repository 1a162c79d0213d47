"""What is installed: the four packages, whole, under a name that is free."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from costmodel import __version__
from tests.project.tree import PACKAGES, ROOT, project_files

BUILD = "from setuptools import build_meta as b; print(b.build_wheel('.'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel built from a copy of the project's files."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in project_files():
        if name.split("/")[0] in (*PACKAGES, name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    words = [sys.executable, "-c", BUILD]
    subprocess.run(words, cwd=folder, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def _members(wheel: Path) -> set[str]:
    """Return the names of the files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_is_named_and_numbered(wheel: Path) -> None:
    assert wheel.name == f"school_costmodel-{__version__}-py3-none-any.whl"


def test_the_wheel_carries_every_file_of_the_packages(wheel: Path) -> None:
    files = {name for name in project_files() if name.split("/")[0] in PACKAGES}

    assert sorted(files - _members(wheel)) == []


def test_the_wheel_carries_nothing_but_the_packages(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in _members(wheel)}

    assert tops == {*PACKAGES, f"school_costmodel-{__version__}.dist-info"}


def test_the_wheel_starts_the_command_line(wheel: Path) -> None:
    about = f"school_costmodel-{__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        words = archive.read(f"{about}/entry_points.txt").decode()

    assert "costmodel = web.cli:main" in words
