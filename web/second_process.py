"""A process that works beside this one, on another core of the machine.

Work is handed over as with any executor; what comes of it is waited for when it is
needed. The process is stopped at once when nobody waits for it any more.
"""

from __future__ import annotations

import contextlib
import gc
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar, cast

from costmodel.errors import CostmodelError

_P = ParamSpec("_P")
_T = TypeVar("_T")


class SecondProcessError(CostmodelError):
    """The process ended before its work was done."""

    def __init__(self) -> None:
        """Tell the likeliest cause, and what helps."""
        super().__init__(
            "The process that works beside this one ended before its work was done;"
            " perhaps memory ran out. Close other programs and try again."
        )


class SecondProcess(Executor):
    """The near end of a process that does one piece of work after another."""

    def __init__(self, connection: Connection) -> None:
        """Take the line to the process."""
        self._connection = connection
        # Handing work over waits until it is taken: a thread does the waiting.
        self._hands = ThreadPoolExecutor(max_workers=1)

    def submit(
        self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> Future[_T]:
        """Hand work over; it is done after all that was handed over before.

        The result raises what the work raises, if it is a :class:`CostmodelError`, and
        :class:`SecondProcessError` if the process ended.

        Parameters
        ----------
        fn
            A function of a module, which the other process finds by its name.
        args, kwargs
            What it is called with; they and what it returns are copied by pickling.

        """
        return self._hands.submit(self._answer, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as the library names it
        """Take no more work."""
        self._hands.shutdown(wait, cancel_futures=cancel_futures)

    def _answer(
        self, work: Callable[..., _T], given: tuple[object, ...], named: object
    ) -> _T:
        """Return what comes of work in the other process."""
        try:
            self._connection.send((work, given, named))
            answer = self._connection.recv()
        except (EOFError, OSError) as error:
            raise SecondProcessError from error
        if isinstance(answer, CostmodelError):
            raise answer
        return cast("_T", answer)


DOCUMENTS = ("scipy.stats", "scenarios.searches", "reports.typesetting")
"""What it takes to draw, to search beside a simulation, and to set what comes of it."""


@contextmanager
def second_process(*ahead: str) -> Iterator[SecondProcess]:
    """Give a second process, and stop it at the end, whatever it is doing then.

    Parameters
    ----------
    ahead
        Modules that it reads in whenever no work waits.

    """
    # A fresh interpreter: a copy of this one would inherit its threads' locks.
    fresh = get_context("spawn")
    ours, theirs = fresh.Pipe()
    process = fresh.Process(target=do_work, args=(theirs, *ahead), daemon=True)
    process.start()
    theirs.close()
    near_end = SecondProcess(ours)
    # All its rubbish goes when it ends; to look for it after a document takes long.
    near_end.submit(gc.disable)
    try:
        yield near_end
    finally:
        process.kill()
        process.join()
        near_end.shutdown(cancel_futures=True)
        ours.close()


def do_work(connection: Connection, *ahead: str) -> None:
    """Do everything that comes along a line, until the line is closed."""
    # Ctrl and C stops the one who asked, who then stops this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    names = iter(ahead)
    with contextlib.suppress(EOFError), connection:
        while True:
            _read_in_while_idle(connection, names)
            work, given, named = connection.recv()
            connection.send(_done(work, given, named))


def _read_in_while_idle(connection: Connection, names: Iterator[str]) -> None:
    """Read modules in until work waits on the line, or there are no more."""
    while not connection.poll():
        name = next(names, None)
        if name is None:
            return
        # A library of the system that is missing is told of by the work that needs it.
        with contextlib.suppress(OSError):
            import_module(name)


def _done(
    work: Callable[..., object], given: tuple[object, ...], named: dict[str, object]
) -> object:
    """Return what comes of work, or why nothing does."""
    try:
        return work(*given, **named)
    except CostmodelError as error:
        return error
