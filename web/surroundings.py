"""What a program is started among: where its words go, and who stops it by hand."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from costmodel.errors import CostmodelError


@contextmanager
def writable_streams() -> Iterator[None]:
    """Let every answer be written, whatever the program's output is joined to.

    Output that is closed swallows the answer. A file or another program gets UTF-8
    where nobody asked for something else: Windows would use an encoding without a
    dash. A terminal shows a question mark for a sign that it does not have.
    """
    with ExitStack() as stack:
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:
                nowhere = Path(os.devnull)
                opened = stack.enter_context(nowhere.open("w", encoding="utf-8"))
                setattr(sys, name, opened)
                stack.callback(setattr, sys, name, None)
            else:
                _let_every_sign_pass(getattr(sys, name))
        yield


def _let_every_sign_pass(stream: object) -> None:
    """Never fail at a sign that a stream cannot write."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    is_chosen = "PYTHONIOENCODING" in os.environ or stream.isatty()
    if is_chosen:
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def interrupts_minded() -> Iterator[None]:
    """Let Ctrl-C stop the work, whatever a library makes of it.

    A library that swallows it fails a little later, with a fault of its own; what is
    raised then is that the user stopped the work, not that fault.

    Raises
    ------
    KeyboardInterrupt
        If the user pressed Ctrl-C.

    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        """Keep that Ctrl-C was pressed, and stop."""
        pressed.set()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except CostmodelError as error:
        if pressed.is_set():
            raise KeyboardInterrupt from error
        raise
    finally:
        signal.signal(signal.SIGINT, before)
