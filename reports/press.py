"""A process that sets documents beside the one that works the model out.

Setting a PDF takes seconds and half a second more to read its libraries in. A press
does the latter while the model is still being worked out, on the machine's other core,
and is stopped at once when nobody waits for it any more.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import cast

from costmodel.errors import CostmodelError
from reports import pdf
from reports.contents import Document
from reports.errors import RenderingError
from reports.pdf import ModelFile

Sheet = tuple[Document, ModelFile | None]
"""A finished document, and the model that it carries along."""


class Press:
    """The near end of a process that sets one document after another."""

    def __init__(self, connection: Connection) -> None:
        """Take the line to the process."""
        self._connection = connection

    def take(self, document: Document, model: ModelFile | None = None) -> None:
        """Hand over a document; what it becomes is fetched with :meth:`give`."""
        with contextlib.suppress(BrokenPipeError):
            self._connection.send((document, model))

    def give(self) -> bytes:
        """Wait for the PDF of the document handed over first, and return it.

        Raises
        ------
        CostmodelError
            As :func:`reports.pdf.render` does.
        RenderingError
            If the process ended before the PDF was made.

        """
        try:
            made = self._connection.recv()
        except (EOFError, OSError) as error:
            reason = "the process that sets it ended; perhaps memory ran out"
            raise RenderingError((reason,)) from error
        if isinstance(made, CostmodelError):
            raise made
        return cast("bytes", made)


@contextmanager
def open_press() -> Iterator[Press]:
    """Give a press, and stop its process at the end, whatever it is doing then."""
    # A fresh interpreter: a copy of this one would inherit its threads' locks.
    fresh = get_context("spawn")
    ours, theirs = fresh.Pipe()
    process = fresh.Process(target=work, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        yield Press(ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def work(connection: Connection) -> None:
    """Set every document that comes along a line, until the line is closed."""
    # Ctrl and C stops the one who asked, who then stops this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        from reports import typesetting as _  # noqa: F401, PLC0415 - read in ahead
    with contextlib.suppress(EOFError), connection:
        while True:
            connection.send(_made(connection.recv()))


def _made(sheet: Sheet) -> bytes | CostmodelError:
    """Return the PDF of a document, or why there is none."""
    document, model = sheet
    try:
        return pdf.render(document, model)
    except CostmodelError as error:
        return error
