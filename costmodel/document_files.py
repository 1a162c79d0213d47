"""The text of a document's file, or why it cannot be had."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from costmodel.document_events import Fault

LARGEST = 2 * 1024 * 1024
"""Bytes of the largest document that is read."""

_OTHER_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (
        b"%PDF",
        "This is a PDF, not a model.",
        "Name the model's own file; a business case carries it as an attached file.",
    ),
    (
        b"PK\x03\x04",
        "This is an Excel or Word document or a packed folder, not a model.",
        "Name the model's own file, a text in YAML or JSON.",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel or Word document, not a model.",
        "Name the model's own file, a text in YAML or JSON.",
    ),
)
"""How files of other programs begin, what they are, and what to do."""


@dataclass(frozen=True)
class FileText:
    """The text of a file, or the faults that keep it from being read."""

    text: str = ""
    faults: tuple[tuple[int | None, Fault], ...] = ()
    """Each fault after its line; None: it is the file's as a whole."""


def file_text(path: Path) -> FileText:
    """Return the text of a file; a file too large is not opened."""
    try:
        status = path.stat()
        fault = _fault_of_kind(status.st_mode) or _fault_of_size(status.st_size)
        if fault is not None:
            return FileText(faults=((None, fault),))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        # A path with a zero byte in it is a ValueError.
        return FileText(faults=((None, _fault_of_opening(error)),))
    fault = _fault_of_size(len(data))
    return FileText(faults=((None, fault),)) if fault else _decoded(data)


def _fault_of_kind(mode: int) -> Fault | None:
    """Return a fault if a path leads to something else than a file."""
    if stat.S_ISDIR(mode):
        return Fault("This is a folder.", "Name the model's file in it.")
    if not stat.S_ISREG(mode):
        return Fault(
            "This is a device or a pipe, not a file.", "Save the model as a file first."
        )
    return None


def _fault_of_size(size: int) -> Fault | None:
    """Return a fault if a file is larger than any model."""
    if size <= LARGEST:
        return None
    return Fault(
        f"This file has {size / 1024 / 1024:,.1f} MB; at most "
        f"{LARGEST // 1024 // 1024} MB are read.",
        "A model is a few hundred lines of text; is this the right file?",
    )


def _fault_of_opening(error: OSError | ValueError) -> Fault:
    """Return why a file could not be opened."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Fault("There is no such file.", "See whether the path is spelt right.")
    if isinstance(error, PermissionError):
        return Fault(
            "This file may not be read.", "Ask its owner for leave to read it."
        )
    reason = getattr(error, "strerror", None) or str(error)
    return Fault(
        f"This file cannot be read: {reason.lower()}.",
        "See whether the path is spelt right and the disk in order.",
    )


def _decoded(data: bytes) -> FileText:
    """Return the text of bytes in UTF-8, with or without a mark at its start."""
    for start, what, remedy in _OTHER_KINDS:
        if data.startswith(start):
            return FileText(faults=((None, Fault(what, remedy)),))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        fault = Fault(
            "This file is saved as UTF-16.",
            "Save it as UTF-8; an editor asks for the encoding under 'Save as'.",
        )
        return FileText(faults=((None, fault),))
    try:
        return FileText(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(
            f"The byte {data[error.start]:02X} on this line (byte {error.start + 1:,} "
            "of the file) is not UTF-8.",
            "Save the file as UTF-8; a pound sign or dash may have to be typed again.",
        )
        return FileText(faults=((line, fault),))
