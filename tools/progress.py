"""What set-up says while it works: one line a step, and how long each took."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 52
"""Column at which a step's time stands."""


class SetUpError(Exception):
    """Set-up cannot go on; the message tells the cause and the remedy."""


class Progress:
    """Lines on the terminal, in plain letters that any terminal can show."""

    def __init__(self) -> None:
        """Start the clock."""
        self.started = time.perf_counter()
        self._open = False

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Say what begins, and how many seconds it took once it has ended."""
        began = time.perf_counter()
        print(f"  {what} ...".ljust(WIDTH), end="", flush=True)
        self._open = True
        try:
            yield
        except BaseException:  # Ctrl-C too is told on a line of its own, and goes on.
            self._close()
            raise
        seconds = time.perf_counter() - began
        time_taken = f"{seconds:5.1f} s"
        print(time_taken if self._open else "      done".ljust(WIDTH) + time_taken)
        self._open = False

    def note(self, what: str) -> None:
        """Add a line below the step that is going on."""
        self._close()
        print(f"      {what}", flush=True)

    def say(self, what: str) -> None:
        """Print a line of its own."""
        self._close()
        print(what, flush=True)

    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.perf_counter() - self.started

    def _close(self) -> None:
        """End the line that a step has begun, if it is still open."""
        if self._open:
            print(flush=True)
            self._open = False
