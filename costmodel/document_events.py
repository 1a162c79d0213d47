"""A document as a stream of mappings, lists and words, each with its line."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from costmodel.errors import CostmodelError


class Kind(Enum):
    """What an event begins, ends or is."""

    MAPPING = auto()
    LIST = auto()
    END = auto()
    SCALAR = auto()
    ALIAS = auto()
    """Another part of the document is to be repeated here, which is refused."""
    REMARK = auto()
    """Nothing but a fault."""


class Fault(NamedTuple):
    """What is wrong with the way something is written, and what to write instead."""

    what: str
    remedy: str


class DocumentEvent(NamedTuple):
    """The beginning or end of a mapping or list, or a single word."""

    kind: Kind
    line: int
    """Counted from 1."""
    text: str = ""
    is_plain: bool = False
    """Whether a word stands without quotes."""
    faults: tuple[Fault, ...] = ()


class UnreadableTextError(CostmodelError):
    """A text breaks off for its reader: what follows has no meaning."""

    def __init__(self, line: int, fault: Fault) -> None:
        """Keep the line, counted from 1, and the fault."""
        self.line = line
        self.fault = fault
        super().__init__(f"Line {line}: {fault.what} {fault.remedy}")
