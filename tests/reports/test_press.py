"""Documents are set in a process of their own, as they would be in this one."""

from __future__ import annotations

import pickle
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import Pipe, active_children
from multiprocessing.connection import Connection

import pytest

from reports import pdf
from reports.errors import (
    BlockedAddressError,
    MissingAssetError,
    RenderingError,
    SystemLibraryError,
)
from reports.pdf import ModelFile
from reports.press import Press, open_press, work
from tests.reports import sample

MODEL = ModelFile("model.yaml", b"format: costmodel/1\n")


@pytest.fixture
def line() -> Iterator[tuple[Press, Connection]]:
    """Give a press, and the far end of its line."""
    ours, theirs = Pipe()
    yield Press(ours), theirs
    ours.close()
    theirs.close()


def test_it_makes_what_this_process_would_have_made() -> None:
    document = sample.short_document()

    with open_press() as press:
        press.take(document, MODEL)
        made = press.give()

    assert made == pdf.render(document, MODEL)


def test_nothing_is_left_running() -> None:
    with open_press() as press:
        press.take(sample.document())
        (process,) = active_children()

    assert not process.is_alive()
    assert active_children() == []


def test_a_process_that_ended_is_told_of(line: tuple[Press, Connection]) -> None:
    press, far_end = line
    far_end.close()

    press.take(sample.short_document())

    with pytest.raises(RenderingError, match="process that sets it ended"):
        press.give()


def test_documents_are_set_in_their_order_and_faults_are_handed_on(
    line: tuple[Press, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    press, far_end = line
    before = signal.getsignal(signal.SIGINT)
    first = sample.short_document()

    def half_made(document: object, _: object) -> bytes:
        if document == first:
            return b"%PDF"
        raise BlockedAddressError("https://example.org")

    monkeypatch.setattr(pdf, "render", half_made)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    worker = threading.Thread(target=work, args=(far_end,))
    worker.start()
    press.take(first)
    press.take(replace(first, title="Another"))

    assert press.give() == b"%PDF"
    with pytest.raises(BlockedAddressError, match=r"example\.org"):
        press.give()
    press._connection.close()  # noqa: SLF001 - as when the near end is gone
    worker.join(10)
    assert not worker.is_alive()
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.parametrize(
    "fault",
    [
        RenderingError(("no glyph",)),
        BlockedAddressError("https://example.org"),
        MissingAssetError("document.css"),
        SystemLibraryError("no Pango"),
    ],
)
def test_every_fault_says_the_same_in_another_process(fault: Exception) -> None:
    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)  # noqa: S301 - our own
