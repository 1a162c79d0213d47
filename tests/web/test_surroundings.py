"""A program says what it has to say wherever its words go, and stops when told to."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from costmodel.errors import CostmodelError
from web.surroundings import interrupts_minded, writable_streams

ASKING = "import sys; from web.cli import main; sys.exit(main(['examples']))"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_stream_without_a_sign_gets_a_question_mark(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding))

    with writable_streams():
        sys.stdout.write("≥ 1")
        sys.stdout.flush()

    assert written.getvalue() == b"? 1"


def test_a_file_gets_utf_8_where_nothing_else_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "cp1252"))

    with writable_streams():
        sys.stdout.write("≥ £1")
        sys.stdout.flush()

    assert written.getvalue().decode("utf-8") == "≥ £1"


def test_output_that_takes_text_as_it_is_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)

    with writable_streams():
        sys.stdout.write("≥")

    assert written.getvalue() == "≥"


def test_output_that_is_closed_swallows_the_answer() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -c "{ASKING}" >&-'],
        stderr=subprocess.PIPE,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_output_that_is_not_there_is_so_again_afterwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    with writable_streams():
        sys.stdout.write("unheard")

    assert sys.stdout is None


@pytest.fixture
def stoppable() -> Iterator[None]:
    """Let Ctrl-C stop this process, also one that was started beside a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("stoppable")
def test_stopping_by_hand_comes_before_the_fault_that_it_led_to() -> None:
    def press() -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
            signal.sigtimedwait([], 1)
        except KeyboardInterrupt:
            raise CostmodelError("An image is broken.") from None

    with pytest.raises(KeyboardInterrupt), interrupts_minded():
        press()

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_fault_of_its_own_is_told() -> None:
    with pytest.raises(CostmodelError, match="broken"), interrupts_minded():
        raise CostmodelError("An image is broken.")


def test_a_thread_leaves_stopping_to_the_program() -> None:
    before = signal.getsignal(signal.SIGINT)
    seen = []

    def look() -> None:
        with interrupts_minded():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()

    assert seen == [before]
