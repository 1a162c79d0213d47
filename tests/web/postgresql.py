"""A PostgreSQL server of the tests' own: made, started and removed by them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER_USER = "postgres"
"""The server refuses to run as root; this user comes with its package."""


def server_programs() -> Path | None:
    """Return the folder of the newest server's programs, or None if there is none."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda path: float(path.parts[-3]), default=None)
    if newest:
        return newest.parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).resolve().parent if elsewhere else None


@contextmanager
def running_server(programs: Path) -> Iterator[str]:
    """Run a server that answers at a socket in its own folder; give its address."""
    # Not pytest's folder: the server's user may not enter that one.
    folder = Path(tempfile.mkdtemp(prefix="costmodel-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, SERVER_USER)
        data, log = folder / "data", folder / "log"
        _run(programs / "initdb", "-D", data, "-A", "trust", "-U", "app", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        _run(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield f"postgresql://app@/{{name}}?host={folder}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _run(program: Path, *words: str | Path) -> None:
    """Run one of the server's programs, as the user it is content with."""
    as_user = ["runuser", "-u", SERVER_USER, "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*as_user, program, *words],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )


def can_run(programs: Path | None) -> bool:
    """Tell whether a server can be run here, by us or by the user made for it."""
    if programs is None:
        return False
    if os.geteuid() != 0:
        return True
    known = {entry.pw_name for entry in pwd.getpwall()}
    return SERVER_USER in known and shutil.which("runuser") is not None
