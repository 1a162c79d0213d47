"""Make the project's own Python environment in ``.venv``, step by step.

``python3 -m tools.set_up runtime`` installs what the product needs, ``development``
also what its tests need. `make` calls this when it is due; running it again does no
harm. Every failure ends in a sentence and exit code 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import commands, system_libraries
from tools.progress import Progress, SetUpError

if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")
INSTALLER = "requirements-setup.txt"
LOCKS = {"runtime": "requirements.txt", "development": "requirements-dev.txt"}
MEGABYTES = {"runtime": 900, "development": 1500}
"""Disk that an environment takes, with the downloads on their way."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Set the project up, and return the exit code: 0 if it is ready."""
    parser = argparse.ArgumentParser(prog="tools.set_up", description=__doc__)
    parser.add_argument("kind", choices=sorted(LOCKS))
    parser.add_argument("--stamp", type=Path, help="file to leave when all is done")
    options = parser.parse_args(arguments)
    progress = Progress()
    try:
        set_up(progress, options.kind, options.stamp)
    except SetUpError as error:
        print(f"\nSet-up stopped. {error}", file=sys.stderr)
        return 1
    except OSError as error:
        meaning = commands.sentence(str(error.filename), str(error))
        print(f"\nSet-up stopped. {meaning}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nSet-up stopped at your wish; run it again any time.", file=sys.stderr)
        return 130
    return 0


def set_up(progress: Progress, kind: str, stamp: Path | None) -> None:
    """Make the environment and install what a kind of work needs."""
    if sys.version_info < OLDEST:
        start_again_with_newer_python()
    progress.say(f"Setting up Costmodel in .venv ({kind}; this is done once)")
    check_folder(kind)
    with progress.step("checking what the system must have"):
        system_libraries.provide(progress, system_libraries.NEEDS[kind])
    with progress.step(f"making an environment with Python {version()}"):
        make_venv(progress)
    with progress.step("fetching the installer"):
        commands.run(progress, [*pip(), "-r", str(ROOT / INSTALLER)])
    with progress.step("installing the locked libraries"):
        install_libraries(progress, ROOT / LOCKS[kind])
    with progress.step("installing Costmodel itself"):
        install_project(progress)
    if stamp:
        leave_stamp(stamp)
    progress.say(f"Ready after {progress.seconds():.1f} s.\n")


def version() -> str:
    """Return this Python's version, as ``3.11.2``."""
    return ".".join(str(part) for part in sys.version_info[:3])


def start_again_with_newer_python() -> None:
    """Hand over to a newer Python of this machine, if there is one.

    Raises
    ------
    SetUpError
        If there is none.

    """
    for name in NEWER_PYTHONS:
        path = shutil.which(name)
        if path and starts(path, "-c", ""):
            os.execv(path, [path, "-m", "tools.set_up", *sys.argv[1:]])  # noqa: S606 - no shell is wanted
    raise SetUpError(
        f"Costmodel needs Python 3.11 or newer, and this is Python {version()}. "
        "Install a newer one (Debian 12 and later: sudo apt-get install -y python3 "
        "python3-venv), or name one that is here already: make demo "
        "PYTHON=/path/to/python3.11"
    )


def check_folder(kind: str) -> None:
    """Refuse a folder that cannot be written or a disk that is too full."""
    for folder in (ROOT, VENV):
        if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
            raise SetUpError(
                f"The folder {folder} cannot be written by you. Make it your own, or "
                "copy the project to a folder that is, then run the same command "
                "again."
            )
    free = shutil.disk_usage(ROOT).free // 1_000_000
    if free < MEGABYTES[kind]:
        raise SetUpError(
            f"The disk is too full: {free:,} MB are free at {ROOT}, and about "
            f"{MEGABYTES[kind]:,} MB are needed. Free some, then run the same command "
            "again."
        )


def make_venv(progress: Progress) -> None:
    """Make the environment, unless one of this Python in this place is there."""
    if not is_venv_ours():
        words = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        commands.run(progress, words)


def is_venv_ours() -> bool:
    """Return whether .venv works, and was made here by this version of Python.

    A folder that was moved or copied from elsewhere holds programs that still point
    to the old place.
    """
    notes = VENV / "pyvenv.cfg"
    if not (notes.is_file() and starts(PYTHON, "-m", "pip", "--version")):
        return False
    words = notes.read_text(encoding="utf-8", errors="replace")
    lines = [line.partition("=")[2].strip() for line in words.splitlines()]
    made_here = any(line.endswith(f"-m venv --clear {VENV}") for line in lines)
    return made_here and version() in lines and starts(str(BIN / "uv"), "--version")


def starts(*words: str) -> bool:
    """Return whether a program can be started and ends well."""
    try:
        answer = subprocess.run(words, check=False, capture_output=True)
    except OSError:
        return False
    return answer.returncode == 0


def pip() -> list[str]:
    """Return the words that install a hashed lock by pip."""
    words = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check"]
    return [*words, "--progress-bar=off", "--retries=2", "--require-hashes"]


def uv() -> list[str]:
    """Return the words that install by uv, into this environment alone."""
    words = [str(BIN / "uv"), "pip", "install", "--python", PYTHON]
    return words if can_keep_downloads() else [*words, "--no-cache"]


def can_keep_downloads() -> bool:
    """Return whether the home folder, where uv keeps downloads, can be written."""
    home = Path(os.environ.get("UV_CACHE_DIR") or Path("~/.cache/uv").expanduser())
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(home, os.W_OK | os.X_OK)


def install_libraries(progress: Progress, lock: Path) -> None:
    """Install a hashed lock by uv; if that reaches no index, by pip and its settings.

    uv does not read pip's settings, in which an office may name an index of its own.
    """
    try:
        words = ["--require-hashes", "--compile-bytecode", "-r", str(lock)]
        commands.run(progress, [*uv(), *words])
    except SetUpError as error:
        if str(error) != commands.NO_NETWORK:
            raise
        progress.note("uv reached no package index; trying pip, with your settings")
        commands.run(progress, [*pip(), "-r", str(lock)])


def install_project(progress: Progress) -> None:
    """Install the four packages as links to this folder, with their command."""
    words = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    commands.run(progress, [*uv(), *words])


def leave_stamp(stamp: Path) -> None:
    """Leave the file that tells make all is done, and drop the older ones."""
    kind = stamp.name.partition("-")[0]
    for old in stamp.parent.glob(f"{kind}-*"):
        old.unlink()
    stamp.touch()


if __name__ == "__main__":
    sys.exit(main())
