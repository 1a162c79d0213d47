"""What a document was probably meant to be, so that it can be checked further.

A document that its type refuses cannot be checked as a whole: its faults of another
kind would come to light only once it is mended. So a copy is mended as far as its
meaning can be guessed, and what the checks find in the copy is told as well, but for
what may follow from the guess itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from costmodel.document_lines import DocumentLines, dotted
from costmodel.document_mending import Mender, Trace
from costmodel.document_sorts import Sort, sort_of
from costmodel.document_tree import Tree
from costmodel.errors import Finding, Severity
from costmodel.validation_errors import placed_errors

Document = TypeVar("Document", bound=BaseModel)

MOST_ROUNDS = 12
"""Times that a copy is mended and tried; a document has few levels."""


@dataclass(frozen=True)
class Guess(Generic[Document]):
    """A mended copy of a document that was refused."""

    document: Document
    lines: DocumentLines
    """Where each value of the copy stands in the user's text."""
    written: Mapping[str, str]
    """Dotted path in the user's text of what stands elsewhere in the copy."""
    traces: tuple[Trace, ...]
    """What was mended."""
    told: frozenset[str]
    """Dotted paths about which the reading has told something."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing was left out, so that sums of the copy mean something."""
        return not any(trace.is_made_up for trace in self.traces)

    def telling(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the errors that do not follow from the guess, at their written places.

        Warnings and notes are left for the document as it will be.
        """
        for finding in findings:
            if finding.severity is not Severity.ERROR:
                continue
            path = self._as_written(finding.place.path)
            if path not in self.told and not self._follows(path, finding):
                yield replace(finding, place=replace(finding.place, path=path))

    def _follows(self, path: str, finding: Finding) -> bool:
        """Return whether a finding may follow from the guess."""
        return any(trace.explains(path, finding) for trace in self.traces)

    def _as_written(self, path: str) -> str:
        """Return the path of a value as the user wrote it."""
        known, rest = path, ""
        while known:
            if known in self.written:
                return f"{self.written[known]}{rest}"
            known, _, step = known.rpartition(".")
            rest = f".{step}{rest}"
        return path


def guess_of(
    tree: Tree, kind: type[Document], told: Iterable[Finding]
) -> Guess[Document] | None:
    """Return what a document was probably meant to be; None if that is not plain.

    Parameters
    ----------
    tree
        The document as it was read.
    kind
        The type it should be of.
    told
        What the reading has found.

    """
    if not tree.is_whole or sort_of(tree.value) is not Sort.MAPPING:
        return None
    mender = Mender(kind, tree)
    for _ in range(MOST_ROUNDS):
        value = mender.root.plain()
        try:
            document = kind.model_validate_json(
                json.dumps(value), strict=True, by_alias=True, by_name=False
            )
        except ValidationError as error:
            if not mender.mend(placed_errors(error, kind, Tree(value=value))):
                return None
        else:
            return _guess(document, mender, told)
    return None


def _guess(
    document: Document, mender: Mender, told: Iterable[Finding]
) -> Guess[Document]:
    """Return a copy that its type accepts, with what is to be known about it."""
    tree = mender.tree
    text = DocumentLines(tree.file, tree.lines)
    lines: dict[str, int] = {}
    written: dict[str, str] = {}
    for steps, part in mender.root.walk():
        line = text.line(*part.written)
        if line is not None:
            lines[dotted(*steps)] = line
        if steps != part.written:
            written[dotted(*steps)] = dotted(*part.written)
    return Guess(
        document,
        DocumentLines(tree.file, lines),
        written,
        tuple(mender.traces),
        frozenset(one.place.path for one in told),
    )
