"""The turn to work a model out: one at a time, whichever process was asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from costmodel.errors import CostmodelError
from web.config import LOCK_FILE


class TurnTakenError(CostmodelError):
    """Another model is being worked out."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("Another model is being worked out. Try again in a little.")


class TurnUnavailableError(CostmodelError):
    """The file that the turn goes by cannot be opened."""

    def __init__(self, folder: Path, error: OSError) -> None:
        """Keep the folder; say what to do."""
        self.folder = folder
        super().__init__(
            f"The file {LOCK_FILE} in the instance folder cannot be opened "
            f"({error.strerror}). `costmodel doctor` looks closer and says what to do."
        )


@contextmanager
def own_turn(folder: Path) -> Iterator[None]:
    """Do what takes long while no other process of this installation does.

    The operating system keeps the lock, and takes it back from a process that ends,
    however it ends: a turn is never left taken.

    Parameters
    ----------
    folder
        The instance folder, which all processes of the installation share.

    Raises
    ------
    TurnTakenError
        Somebody else has the turn; nothing is waited for.
    TurnUnavailableError
        The folder may not be written to, or its disk is full.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, own_turn(Path(folder)):
    ...     "worked out"
    'worked out'

    """
    # One lock an ask: threads of the same process keep each other out as well.
    lock = FileLock(folder / LOCK_FILE, mode=0o600, is_singleton=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise TurnTakenError from error
    except OSError as error:
        raise TurnUnavailableError(folder, error) from error
    try:
        yield
    finally:
        lock.release()
