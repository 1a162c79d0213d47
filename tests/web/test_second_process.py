"""Work is done in a process of its own as it would be in this one."""

from __future__ import annotations

import gc
import math
import os
import pickle
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing import Pipe, active_children
from multiprocessing.connection import Connection

import pytest

from costmodel.errors import CostmodelError
from reports import pdf
from reports.errors import (
    BlockedAddressError,
    MissingAssetError,
    RenderingError,
    SystemLibraryError,
)
from reports.pdf import ModelFile
from tests.reports import sample
from web import second_process as second_process_module
from web.second_process import (
    DOCUMENTS,
    SecondProcess,
    SecondProcessError,
    do_work,
    second_process,
)

DONE: list[str] = []
"""What was done in this process, in its order."""

MODEL = ModelFile("model.yaml", b"format: costmodel/1\n")


@pytest.fixture
def line() -> Iterator[tuple[SecondProcess, Connection]]:
    """Give a near end, and the far end of its line."""
    ours, theirs = Pipe()
    near_end = SecondProcess(ours)
    yield near_end, theirs
    theirs.close()
    near_end.shutdown()
    ours.close()


def refuse(address: str) -> None:
    raise BlockedAddressError(address)


def test_it_makes_what_this_process_would_have_made() -> None:
    document = sample.short_document()

    with second_process(*DOCUMENTS) as beside:
        made = beside.submit(pdf.render, document, MODEL).result()

    assert made == pdf.render(document, MODEL)


def test_it_is_another_process() -> None:
    with second_process() as beside:
        assert beside.submit(os.getpid).result() != os.getpid()


def test_it_looks_for_no_rubbish_that_goes_when_it_ends() -> None:
    with second_process() as beside:
        assert not beside.submit(gc.isenabled).result()

    assert gc.isenabled()


def test_nothing_is_left_running() -> None:
    with second_process() as beside:
        unfinished = beside.submit(pdf.render, sample.document(), MODEL)
        (process,) = active_children()

    assert not process.is_alive()
    assert active_children() == []
    with pytest.raises(SecondProcessError, match="ended before its work was done"):
        unfinished.result()


def test_a_process_that_ended_is_told_of(
    line: tuple[SecondProcess, Connection],
) -> None:
    beside, far_end = line
    far_end.close()

    with pytest.raises(SecondProcessError, match="perhaps memory ran out"):
        beside.submit(os.getpid).result()


def test_a_missing_library_of_the_system_stops_nothing_by_itself(
    line: tuple[SecondProcess, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, far_end = line

    def refuse(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(second_process_module, "import_module", refuse)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    worker = threading.Thread(target=do_work, args=(far_end, "reports.typesetting"))
    worker.start()

    assert beside.submit(math.sqrt, 4.0).result() == 2.0
    beside._connection.close()  # noqa: SLF001 - as when the near end is gone
    worker.join(10)


def test_work_is_done_in_its_order_and_faults_are_handed_on(
    line: tuple[SecondProcess, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, far_end = line
    asked: list[object] = []
    monkeypatch.setattr(signal, "signal", lambda *args: asked.append(args))
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    worker = threading.Thread(target=do_work, args=(far_end, "colorsys"))
    worker.start()
    root = beside.submit(math.sqrt, 4.0)
    refused = beside.submit(refuse, address="https://example.org")
    another = beside.submit(math.sqrt, 9.0)

    assert root.result() == 2.0
    with pytest.raises(BlockedAddressError, match=r"example\.org"):
        refused.result()
    assert another.result() == 3.0
    assert asked == [(signal.SIGINT, signal.SIG_IGN)]
    beside._connection.close()  # noqa: SLF001 - as when the near end is gone
    worker.join(10)
    assert not worker.is_alive()


def do(what: str) -> None:
    DONE.append(what)


def test_what_is_read_in_ahead_waits_for_work_that_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    DONE.clear()
    is_read_in = threading.Event()

    def read_in(name: str) -> None:
        DONE.append(name)
        is_read_in.set()

    monkeypatch.setattr(second_process_module, "import_module", read_in)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    near_end, far_end = Pipe()
    near_end.send((do, ("work",), {}))
    worker = threading.Thread(target=do_work, args=(far_end, "scipy.stats"))
    worker.start()

    assert near_end.recv() is None
    assert is_read_in.wait(10)
    near_end.close()
    worker.join(10)

    assert DONE == ["work", "scipy.stats"]


@pytest.mark.parametrize(
    "fault",
    [
        SecondProcessError(),
        RenderingError(("no glyph",)),
        BlockedAddressError("https://example.org"),
        MissingAssetError("document.css"),
        SystemLibraryError("no Pango"),
    ],
)
def test_every_fault_says_the_same_in_another_process(fault: CostmodelError) -> None:
    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)  # noqa: S301 - our own
