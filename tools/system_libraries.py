"""Parts of the operating system: what makes PDFs, what tests look with."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools import commands
from tools.progress import Progress, SetUpError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Need:
    """A part of the operating system, by the name of its Debian package."""

    package: str
    is_there: Callable[[], bool]
    without: str = ""
    """What is lost without it; empty if nothing works without it."""


def _loads(*names: str) -> Callable[[], bool]:
    """Return a question: whether the system loads a library of one of these names."""

    def is_there() -> bool:
        """Whether one of them loads."""
        for name in names:
            try:
                ctypes.CDLL(name)
            except OSError:
                continue
            return True
        return False

    return is_there


def _library(stem: str, version: int) -> Callable[[], bool]:
    """Return whether a library loads by its Linux, macOS or Windows name."""
    mac = f"{stem}.{version}.dylib"
    folders = ("", "/opt/homebrew/lib/", "/usr/local/lib/")
    windows = (f"{stem}-{version}.dll", f"{stem}-{version}")
    return _loads(
        f"{stem}.so.{version}", *(folder + mac for folder in folders), *windows
    )


def _program(*names: str) -> Callable[[], bool]:
    """Return whether a program of one of these names can be started."""
    return lambda: any(shutil.which(name) for name in names)


def _can_make_venv() -> bool:
    """Return whether this Python has the modules that make an environment."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


FOR_PYTHON = (Need(f"python3.{sys.version_info[1]}-venv", _can_make_venv),)
"""What Debian leaves out of its Python."""

FOR_PDF = (
    Need("libpango-1.0-0", _library("libpango-1.0", 0)),
    Need("libpangoft2-1.0-0", _library("libpangoft2-1.0", 0)),
    Need("libharfbuzz0b", _library("libharfbuzz", 0)),
    Need("fontconfig", _library("libfontconfig", 1)),
    Need(
        "libharfbuzz-subset0",
        _library("libharfbuzz-subset", 0),
        without="fonts are cut down by a slower way; PDFs look the same",
    ),
)
"""What WeasyPrint needs of the system."""

FOR_TESTS = (
    Need(
        "chromium",
        _program(
            os.environ.get("COSTMODEL_CHROMIUM", ""),
            "chromium",
            "chromium-browser",
            "google-chrome",
        ),
        without="the browser tests are skipped",
    ),
    Need(
        "poppler-utils",
        _program("pdftoppm"),
        without="tests that look at PDF pages as pictures are skipped",
    ),
)
"""What tests use besides."""

NEEDS = {
    "runtime": (*FOR_PYTHON, *FOR_PDF),
    "development": (*FOR_PYTHON, *FOR_PDF, *FOR_TESTS),
}
"""What each kind of environment needs of the system."""

REMEDY = """\
Parts of the operating system are missing, and set-up may not install them:
  {missing}
They make Python environments and PDFs. Please install them:
  Debian, Ubuntu   sudo apt-get install -y {debian}
  Fedora           sudo dnf install -y python3 pango harfbuzz fontconfig
  macOS            brew install python pango fontconfig
  Windows          install MSYS2, run there: pacman -S mingw-w64-x86_64-pango
                   then set WEASYPRINT_DLL_DIRECTORIES=C:\\msys64\\mingw64\\bin
Then run the same command again."""


def provide(progress: Progress, needs: Sequence[Need]) -> None:
    """See that what is needed is there, installing it where that is allowed.

    Raises
    ------
    SetUpError
        If something without which nothing works is neither there nor installable.

    """
    missing = _missing(needs)
    if missing and may_install():
        install(progress, missing)
        missing = _missing(needs)
    needed = [need for need in missing if not need.without]
    if needed:
        raise SetUpError(
            REMEDY.format(missing=_names(needed, ", "), debian=_names(missing, " "))
        )
    for need in missing:
        progress.note(f"without {need.package}, {need.without}")


def _names(needs: Sequence[Need], between: str) -> str:
    """Return the names of Debian packages, joined."""
    return between.join(need.package for need in needs)


def _missing(needs: Sequence[Need]) -> list[Need]:
    """Return the needs that are not met."""
    return [need for need in needs if not need.is_there()]


def may_install() -> bool:
    """Return whether this is root on Debian or a system built on it."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return root and sys.platform == "linux" and shutil.which("apt-get") is not None


def install(progress: Progress, needs: Sequence[Need]) -> None:
    """Install Debian packages; a failure is noted, for the caller to judge."""
    progress.note("installing " + _names(needs, " "))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    words = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    packages = [need.package for need in needs]
    try:
        commands.run(progress, [*words, "update"], env)
        words += ["install", "-y", "--no-install-recommends", *packages]
        commands.run(progress, words, env)
    except SetUpError as error:
        progress.note(f"apt-get did not succeed. {error}")
