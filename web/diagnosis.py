"""What `costmodel doctor` looks at, one check each: is it well, and if not, what to do.

A check changes nothing that is kept and never raises: what it meets is its answer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from costmodel.errors import CostmodelError
from web.config import (
    SettingsError,
    database_address,
    host_names,
    instance_folder,
    is_https,
)

OLDEST_PYTHON = (3, 11)
LEAST_FREE = 200 * 1024 * 1024
"""Bytes: room for some hundred runs with their documents."""

LATER = "(made at the first start)"

OTHERS = 0o077
"""Rights of anybody but the owner."""

PATIENCE = 60
"""Seconds that loading the PDF libraries may take on a cold disk."""

PACKAGES = (
    "filelock",
    "flask",
    "flask-wtf",
    "sqlalchemy",
    "alembic",
    "platformdirs",
    "pydantic",
    "pyyaml",
    "rapidfuzz",
    "numpy",
    "numpy-financial",
    "scipy",
    "pandas",
    "fastparquet",
    "python-calamine",
    "weasyprint",
    "xlsxwriter",
    "fonttools",
    "rich",
    "tzdata",
)
"""What the project cannot do without, by the names they are installed under."""

FONTS = Path(__file__).parent.parent / "reports" / "fonts"
FONT_FILES = tuple(
    f"source-sans-3-{script}-{face}.woff2"
    for script in ("latin", "latin-ext")
    for face in ("400-normal", "400-italic", "600-normal")
)
FONT_MARK = b"wOF2"
"""First bytes of every font file of this kind."""

MAKE_A_PDF = "import weasyprint; weasyprint.HTML(string='<p>x').write_pdf()"

SET_UP_AGAIN = "Set the project up again, so that its locked packages are installed."

PANGO = (
    "Install the Pango library. Debian or Ubuntu: apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0. Fedora: dnf install pango. "
    "macOS: brew install pango. Windows: install MSYS2, then "
    "pacman -S mingw-w64-x86_64-pango."
)


@dataclass(frozen=True)
class Check:
    """What was looked at, what was found, and what to do if it is not well."""

    name: str
    ok: bool
    found: str
    remedy: str = ""
    """Empty if there is nothing to do; what is well may still be made better."""


def diagnose(environment: Mapping[str, str]) -> tuple[Check, ...]:
    """Look at everything the project needs on this machine."""
    installed = (
        check_python(sys.version_info[:3]),
        check_packages(),
        check_pdf(),
        check_fonts(FONTS),
    )
    try:
        folder = instance_folder(environment)
    except SettingsError as error:
        bad = Check("Instance folder", ok=False, found="none", remedy=str(error))
        return (*installed, bad)
    return (
        *installed,
        check_settings(environment),
        check_folder(folder),
        _check_database_of(environment),
        check_space(folder),
    )


def check_python(running: tuple[int, int, int]) -> Check:
    """Tell whether the Python that runs is new enough.

    Examples
    --------
    >>> check_python((3, 9, 2)).remedy
    'Install Python 3.11 or newer and set the project up again.'

    """
    found = ".".join(map(str, running))
    if running[:2] >= OLDEST_PYTHON:
        return Check("Python", ok=True, found=found)
    remedy = "Install Python 3.11 or newer and set the project up again."
    return Check("Python", ok=False, found=found, remedy=remedy)


def check_packages(names: tuple[str, ...] = PACKAGES) -> Check:
    """Tell which of the Python packages are missing."""
    missing = [name for name in names if not _is_installed(name)]
    if not missing:
        return Check("Python packages", ok=True, found=f"all {len(names)} are there")
    return Check(
        "Python packages",
        ok=False,
        found=f"missing: {', '.join(missing)}",
        remedy=SET_UP_AGAIN,
    )


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def check_pdf(program: str = MAKE_A_PDF) -> Check:
    """Tell whether a PDF can be made, by making one in a process of its own.

    Only loading the system's libraries shows whether they are there and fit.
    """
    command = [sys.executable, "-W", "ignore", "-c", program]
    try:
        # The program is ours, and no word of it comes from outside.
        made = subprocess.run(  # noqa: S603
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        return Check("PDF libraries", ok=False, found=str(error), remedy=PANGO)
    if made.returncode == 0:
        return Check("PDF libraries", ok=True, found="a PDF was made")
    last = (made.stderr.strip().splitlines() or ["no reason was given"])[-1]
    return Check("PDF libraries", ok=False, found=last, remedy=PANGO)


def check_fonts(folder: Path) -> Check:
    """Tell whether the fonts that pages and documents share are there and whole."""
    bad = [name for name in FONT_FILES if not _is_font(folder / name)]
    if not bad:
        return Check("Fonts", ok=True, found=f"all {len(FONT_FILES)} are there")
    return Check(
        "Fonts",
        ok=False,
        found=f"missing or damaged: {', '.join(bad)}",
        remedy="Install the project again, so that its data files come with it.",
    )


def _is_font(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(FONT_MARK)) == FONT_MARK
    except OSError:
        return False


def check_settings(environment: Mapping[str, str]) -> Check:
    """Tell whether the settings of a server say what they can."""
    try:
        names, https = host_names(environment), is_https(environment)
    except SettingsError as error:
        return Check("Settings", ok=False, found="cannot be used", remedy=str(error))
    found = f"https: {'yes' if https else 'no'}; names: {', '.join(names) or 'local'}"
    return Check("Settings", ok=True, found=found)


def check_folder(folder: Path) -> Check:
    """Tell whether the instance folder, or where it will be made, can be written to."""
    place = _nearest_there(folder)
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        remedy = (
            f"Give yourself the right to write to {place}, or name another folder in "
            "COSTMODEL_INSTANCE."
        )
        found = f"{folder}: {error.strerror}"
        return Check("Instance folder", ok=False, found=found, remedy=remedy)
    if place != folder:
        found = f"{folder} {LATER}"
        return Check("Instance folder", ok=True, found=found)
    return _told_if_open(Check("Instance folder", ok=True, found=str(folder)), folder)


def _nearest_there(folder: Path) -> Path:
    """Return the folder, or the nearest above it that exists."""
    return next(place for place in (folder, *folder.parents) if _is_there(place))


def _is_there(path: Path) -> bool:
    """Tell whether a path exists, as far as this user is let see."""
    try:
        return path.exists()
    except OSError:
        return False


def _told_if_open(check: Check, path: Path) -> Check:
    """Return what was found to be well, and that others can look in, if they can."""
    mode = path.stat().st_mode
    # Elsewhere the mode says nothing about who may read what.
    if os.name != "posix" or not mode & OTHERS:
        return check
    right = "700" if path.is_dir() else "600"
    return replace(
        check,
        found=f"{check.found} (open to other users)",
        remedy=f"To keep it to yourself: chmod {right} '{path}'",
    )


def _check_database_of(environment: Mapping[str, str]) -> Check:
    """Look at the database that the settings name."""
    try:
        return check_database(database_address(environment))
    except ImportError as error:
        return Check("Database", ok=False, found=str(error), remedy=SET_UP_AGAIN)


def check_database(address: str) -> Check:
    """Tell whether the database can be read, is whole, and is of this version.

    Raises
    ------
    ImportError
        The libraries of the database are not there.

    """
    # Only this check needs them.
    from web.data.condition import condition_of, file_at  # noqa: PLC0415

    try:
        path = file_at(address)
        # Looking must not make the file that is looked for.
        if path and not path.exists():
            return Check(
                "Database", ok=True, found="none yet (made at the first start)"
            )
        check = Check("Database", ok=True, found=condition_of(address))
        return _told_if_open(check, path) if path else check
    except CostmodelError as error:
        return Check("Database", ok=False, found="cannot be used", remedy=str(error))
    except OSError as error:
        return Check(
            "Database",
            ok=False,
            found=f"cannot be looked at: {error.strerror}",
            remedy="Give yourself the right to read the file and to enter its folder.",
        )


def check_space(folder: Path, least: int = LEAST_FREE) -> Check:
    """Tell whether the disk has room for what will be kept; sizes in bytes."""
    try:
        free = shutil.disk_usage(_nearest_there(folder)).free
    except OSError as error:
        remedy = "Give yourself the right to enter the folder, or name another one."
        found = f"not known: {error.strerror}"
        return Check("Disk space", ok=False, found=found, remedy=remedy)
    found = f"{free // 1024**2:,} MB free"
    if free >= least:
        return Check("Disk space", ok=True, found=found)
    remedy = f"Free some space: at least {least // 1024**2:,} MB are wanted."
    return Check("Disk space", ok=False, found=found, remedy=remedy)
