"""Running a program: what it fetches is shown, and a failure becomes a sentence."""

from __future__ import annotations

import subprocess
from collections import deque
from typing import TYPE_CHECKING

from tools.progress import Progress, SetUpError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_NETWORK = (
    "The libraries could not be downloaded. Check that this machine reaches the "
    "internet (or the package index that pip is set to use), then run the same "
    "command again; what was fetched so far is kept."
)
NO_DISK = (
    "The disk is full. Free about 1.5 GB where this folder lies (and in your home "
    "folder, where downloads are kept), then run the same command again."
)
WRONG_HASH = (
    "A downloaded library is not the one that was locked, so it was not installed. "
    "Run the same command again; if this comes back, tell whoever looks after your "
    "package index."
)
NOT_WRITABLE = (
    "A file could not be written. Make this folder (and .venv in it) your own, or "
    "copy the project to a folder that is, then run the same command again."
)
CAUSES = {
    NO_DISK: ("No space left on device", "os error 28", "Disk quota exceeded"),
    WRONG_HASH: ("DO NOT MATCH THE HASHES", "Hash mismatch"),
    NOT_WRITABLE: (
        "Read-only file system",
        "os error 30",
        "Permission denied",
        "os error 13",
    ),
    NO_NETWORK: (
        "Failed to establish a new connection",
        "Could not find a version that satisfies",
        "Temporary failure in name resolution",
        "Temporary failure resolving",
        "Name or service not known",
        "ProxyError",
        "SSLError",
        "dns error",
        "error sending request",
        "Failed to fetch",
        "Request failed",
        "invalid peer certificate",
        "timed out",
    ),
}
"""What a failure means to whoever runs set-up, and the words that give it away."""

LAST_LINES = 8


def run(
    progress: Progress, words: Sequence[str], env: Mapping[str, str] | None = None
) -> None:
    """Run a program to its end, showing a line for each thing it downloads.

    Raises
    ------
    SetUpError
        If it cannot be started or ends with a failure; the message is a sentence
        with the remedy, followed by the program's own last lines if the cause is
        not a known one.

    """
    output: deque[str] = deque(maxlen=400)
    try:
        process = subprocess.Popen(
            words,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
        )
    except OSError as error:
        raise SetUpError(sentence(words[0], str(error))) from error
    with process:
        try:
            for line in process.stdout or ():
                output.append(line.rstrip())
                if line.startswith("Downloading "):
                    progress.note("downloading " + line.split(None, 1)[1].strip())
        except KeyboardInterrupt:
            process.kill()
            raise
    if process.returncode:
        raise SetUpError(sentence(words[0], "\n".join(output)))


def sentence(program: str, output: str) -> str:
    """Return what a failed program's output means, and what to do about it."""
    for meaning, marks in CAUSES.items():
        if any(mark in output for mark in marks):
            return meaning
    last = [line for line in output.splitlines() if line.strip()][-LAST_LINES:]
    told = "\n".join(f"    {line}" for line in last)
    return f"The program {program} failed. It said:\n{told}"
