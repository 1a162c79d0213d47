"""The files of the project, as they are kept: nothing that git ignores."""

from __future__ import annotations

import os
import subprocess
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("costmodel", "scenarios", "reports", "web")
IGNORED = [
    line.strip().rstrip("/")
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
]


@cache
def project_files() -> tuple[str, ...]:
    """Return the path of every file from the top of the project, sorted.

    In a checkout git is asked; elsewhere the folders are walked, leaving out what
    ``.gitignore`` names.
    """
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(
            words, cwd=ROOT, check=True, capture_output=True, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(_walked()))
    names = (name for name in answer.stdout.split("\0") if name)
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


def _walked() -> list[str]:
    """Return the files below the top, by walking."""
    found = []
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = [name for name in subfolders if not _is_ignored(name)]
        here = Path(folder).relative_to(ROOT)
        found += [(here / name).as_posix() for name in names if not _is_ignored(name)]
    return found


def _is_ignored(name: str) -> bool:
    """Return whether git keeps no file or folder of this name."""
    return name == ".git" or any(fnmatch(name, pattern) for pattern in IGNORED)


def text_of(name: str) -> str:
    """Return the words of a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def python_files(*tops: str) -> list[str]:
    """Return the Python files below some of the top folders; none named: below all."""
    names = [name for name in project_files() if name.endswith(".py")]
    return [name for name in names if not tops or name.split("/")[0] in tops]
