"""The door of the command line: it minds Ctrl-C while the commands are read in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""What shells are answered by a program that was stopped with Ctrl-C."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return what it answers to the shell.

    Parameters
    ----------
    words
        The words after ``costmodel``; None: those the program was started with.

    """
    try:
        # Read in here, so that Ctrl-C finds somebody at home meanwhile.
        from web.command_line import answer  # noqa: PLC0415

        return answer(words)
    except KeyboardInterrupt:
        # Unlike a stream's own write, it is silent where there is no stream.
        print("costmodel: Stopped.", file=sys.stderr)  # noqa: T201
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
