"""Model documents: read whole, or refused with every fault named at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from costmodel.canonical import canonical_json, inputs_hash
from costmodel.document_events import Fault
from costmodel.document_faults import Judged, findings_of, findings_of_doubts
from costmodel.document_files import file_text
from costmodel.document_guesses import Guess, guess_of
from costmodel.document_json import json_events
from costmodel.document_lines import DocumentLines
from costmodel.document_signs import unprintable
from costmodel.document_sorts import Sort, sort_of
from costmodel.document_tree import (
    Tree,
    tree_of,
    unprintable_signs,
    without_unprintable,
)
from costmodel.document_yaml import yaml_events
from costmodel.errors import Finding, ModelRefusedError, Place, Severity

Document = TypeVar("Document", bound=BaseModel)

MOST_FINDINGS = 500
"""Findings that are listed; one more says that there are others."""

MOST_UNPRINTABLE = 20
"""Lines with signs that cannot be printed; a file that has more is no text."""

_LONGEST_PATH = 300
"""Letters of a path that are shown: names may be as long as the file."""

_MORE = "Mend those listed first; the others will be listed then."


@dataclass(frozen=True)
class Reading(Generic[Document]):
    """What came of reading a document."""

    document: Document | None
    """None exactly if there are findings."""
    findings: tuple[Finding, ...]
    """Every fault, by line."""
    lines: DocumentLines = field(default_factory=DocumentLines)
    canonical: str = ""
    """The one text that all spellings of this document share; empty if refused."""
    guess: Guess[Document] | None = None
    """What a refused document was probably meant to be; None if that is not plain."""

    @property
    def inputs_hash(self) -> str:
        """The name of the document's content; empty if it was refused."""
        return inputs_hash(self.canonical) if self.canonical else ""

    def require(self) -> Document:
        """Return the document.

        Raises
        ------
        ModelRefusedError
            If it has faults; the error carries all of them.

        """
        if self.document is None:
            raise ModelRefusedError(self.findings)
        return self.document


def read_document(path: Path, kind: type[Document]) -> Reading[Document]:
    """Return the document in a file of YAML or JSON, or every fault of it.

    Parameters
    ----------
    path
        The file; ``.json`` or a first ``{`` makes it JSON. UTF-8, at most 2 MB.
    kind
        The type the document should be of.

    """
    found = file_text(path)
    if found.faults:
        return _without_text(found.faults, str(path))
    return _read(found.text, kind, str(path))


def read_text(text: str, kind: type[Document], *, file: str = "") -> Reading[Document]:
    r"""Return the document in a text of YAML or JSON, or every fault of it.

    Parameters
    ----------
    text
        JSON if its first sign is ``{`` or the file's name ends in ``.json``.
    kind
        The type the document should be of.
    file
        The name that findings give it.

    Examples
    --------
    >>> from costmodel.assumptions import Assumption
    >>> reading = read_text("label: Fee\nvalue: 6_50", Assumption, file="fee.yaml")
    >>> print(*reading.findings)
    fee.yaml:2: value: '6_50' is not a plain number. Write 650.
    >>> read_text("label: Fee\nvalue: 650", Assumption).require().value
    650.0

    """
    return _read(text.removeprefix("\ufeff"), kind, file)


def _read(text: str, kind: type[Document], file: str) -> Reading[Document]:
    """Return the document in a text, or every fault of it."""
    faults = [(line, unprintable(sign)) for line, sign in unprintable_signs(text)]
    if len(faults) > MOST_UNPRINTABLE:
        return _without_text(faults, file)
    text = without_unprintable(text) if faults else text
    is_json = file.endswith(".json") or text.lstrip().startswith("{")
    tree = tree_of(json_events(text) if is_json else yaml_events(text), file)
    for line, fault in faults:
        tree.refuse(line, fault)
    document = _validated(tree, kind)
    lines = DocumentLines(file, tree.lines)
    if document is None or tree.findings:
        reading: Reading[Document] = _refused(tree.findings, lines)
        if len(tree.findings) > MOST_FINDINGS:
            return reading
        return replace(reading, guess=guess_of(tree, kind, reading.findings))
    return Reading(document, (), lines, canonical_json(document))


def _validated(tree: Tree, kind: type[Document]) -> Document | None:
    """Return the document of a tree, or None after adding its faults as findings."""
    judged = Judged(kind, tree)
    tree.findings += findings_of_doubts(judged)
    if sort_of(tree.value) is not Sort.MAPPING or not tree.is_whole:
        if not tree.findings:
            tree.refuse(1, _fault_of_whole(tree))
        return None
    try:
        # As JSON, where strict types take lists for tuples and texts for choices.
        return kind.model_validate_json(
            json.dumps(tree.value), strict=True, by_alias=True, by_name=False
        )
    except ValidationError as error:
        tree.findings += findings_of(error, judged)
        return None


def _fault_of_whole(tree: Tree) -> Fault:
    """Return the fault of a text that can be read but is no mapping."""
    if tree.value is None:
        return Fault(
            "There is nothing in this file.",
            "Write a line 'name: value' for each name.",
        )
    what = "a list" if isinstance(tree.value, list) else "a single value"
    return Fault(
        f"A model is a mapping of names to values; this file is {what}.",
        "Write a line 'name: value' for each name, without a dash before it.",
    )


def _refused(findings: Sequence[Finding], lines: DocumentLines) -> Reading[Document]:
    """Return a reading without a document, its findings by line and each once."""
    return Reading(None, faults_in_order(findings, lines.file), lines)


def faults_in_order(findings: Iterable[Finding], file: str) -> tuple[Finding, ...]:
    """Return faults by line, each once; of very many the first, and that there are."""
    unique = dict.fromkeys(_with_short_path(finding) for finding in findings)
    ordered = sorted(unique, key=lambda f: (f.place.line or 0, f.place.path))
    shown = ordered[:MOST_FINDINGS]
    if len(ordered) > MOST_FINDINGS:
        what = f"There are more faults than the {MOST_FINDINGS} listed."
        shown.append(Finding(Severity.ERROR, Place(file=file), what, _MORE))
    return tuple(shown)


def _with_short_path(finding: Finding) -> Finding:
    """Return a finding whose path can be printed."""
    path = finding.place.path
    if len(path) <= _LONGEST_PATH:
        return finding
    short = f"{path[: _LONGEST_PATH - 1]}…"
    return replace(finding, place=replace(finding.place, path=short))


def _without_text(
    faults: Sequence[tuple[int | None, Fault]], file: str
) -> Reading[Document]:
    """Return the reading of a file whose text cannot be had."""
    findings = [
        Finding(Severity.ERROR, Place("", file, line), fault.what, fault.remedy)
        for line, fault in faults
    ]
    return _refused(findings, DocumentLines(file))
