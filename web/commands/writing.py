"""Write a file whole or not at all, and only where a file may be written.

Where a file is to go is looked at before anything is worked out, so that nobody waits
for a document that cannot be kept.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from costmodel.errors import CostmodelError

_REMEDIES: dict[int | None, str] = {
    errno.ENOSPC: "Make room on the disk, or name a file on another.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
}
_ELSEWHERE = "Name a file in a folder that you may write to."


class UnwritableError(CostmodelError):
    """A file cannot be written, or may not be."""


def check_file(path: Path, ending: str, model: str = "") -> None:
    """Raise unless a document may be written to a file.

    Parameters
    ----------
    path
        Where the document is to go; nothing is made or changed there yet.
    ending
        As ``.pdf``.
    model
        The model's own file, which is never written over.

    Raises
    ------
    UnwritableError
        The message names the file and tells what to do.

    """
    example = f"Name a file, like {path.parent / 'plan'}{ending}."
    _check_kind(path, example)
    if model and _is_same(path, Path(model)):
        raise UnwritableError(f"{path} is the model itself. {example}")
    if path.suffix.lower() != ending:
        raise UnwritableError(
            f"{path}: this document is a {ending[1:].upper()} and the name does not "
            f"end in {ending}. Write {path.with_suffix(ending)}."
        )
    check_folder(path.parent)


def refuse_what_is_there(path: Path, remedy: str = "") -> None:
    """Raise if a file is there already: what a user may have changed is kept.

    Raises
    ------
    UnwritableError
        With what to do instead; ``remedy`` is a further sentence.

    """
    if _exists(path):
        told = f"{path} is there already, and is not written over. Name another file."
        raise UnwritableError(f"{told} {remedy}".rstrip())


def check_folder(folder: Path) -> None:
    """Raise unless files may be written to a folder, which need not be there yet.

    Raises
    ------
    UnwritableError
        If a file is in the way, or the user may not write there.

    """
    nearest = folder
    while not _exists(nearest) and nearest != nearest.parent:
        nearest = nearest.parent
    if not nearest.is_dir():
        raise UnwritableError(
            f"{nearest} is a file, not a folder. Name a folder, or a file in one."
        )
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UnwritableError(
            f"You may not write to the folder {nearest}. {_ELSEWHERE}"
        )


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there; its folder is made if need be.

    A link is followed: the file it leads to is replaced, not the link.

    Raises
    ------
    UnwritableError
        If it cannot be written, or is no ordinary file; what stood there stays.

    """
    _check_kind(path, "Name an ordinary file.")
    try:
        _replace(path.resolve(), content)
    except OSError as error:
        remedy = _REMEDIES.get(error.errno, _ELSEWHERE)
        reason = error.strerror or str(error)
        raise UnwritableError(f"{path} was not written: {reason}. {remedy}") from error


def _check_kind(path: Path, remedy: str) -> None:
    """Raise if something stands at a place that is no ordinary file."""
    if not _exists(path):
        return
    if path.is_dir():
        raise UnwritableError(f"{path} is a folder. {remedy}")
    if not path.is_file():
        raise UnwritableError(f"{path} is a device or a pipe, not a file. {remedy}")


def _exists(path: Path) -> bool:
    """Return whether something stands at a path.

    Raises
    ------
    UnwritableError
        If that cannot be seen: a folder is closed, or a name too long.

    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        remedy = _REMEDIES.get(error.errno, _ELSEWHERE)
        raise UnwritableError(f"{path}: {error.strerror}. {remedy}") from error
    return True


def _is_same(path: Path, other: Path) -> bool:
    """Return whether two names lead to one file."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole and put it in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".costmodel.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _keep_usual_mode(name)
        Path(name).replace(path)
    except BaseException:  # Ctrl-C too leaves no half-made file behind, and goes on.
        Path(name).unlink(missing_ok=True)
        raise


def _keep_usual_mode(name: str) -> None:
    """Give a file the mode that any new file of this user has."""
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)
