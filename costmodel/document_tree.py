"""A document as plain mappings, lists and values, with the line of each.

What is written wrongly whatever its place (a key twice, an alias, a tag) is a finding
at once. What is doubtful (``010``, ``2026-09``) is kept as a doubt: what to write
instead depends on whether a number or a text is wanted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from costmodel.document_events import DocumentEvent, Fault, Kind, UnreadableTextError
from costmodel.document_lines import Steps, dotted
from costmodel.document_scalars import Plain, Scalar, read_scalar
from costmodel.document_signs import fault_of_signs
from costmodel.errors import Finding, Place, Severity
from costmodel.suggestions import listed

Value = Plain | list["Value"] | dict[str, "Value"]
"""A document or a part of it."""

DEEPEST = 40
"""Mappings and lists within each other, at most."""

UNUSABLE: dict[str, Value] = {"\0": None}
"""Stands for a value that is refused already; no type accepts it."""

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

_TOO_DEEP = Fault(
    f"Mappings and lists stand in each other more than {DEEPEST} deep.",
    "A model is a few levels deep; see whether the brackets or blanks are as meant.",
)
_NO_NAME = Fault(
    "A mapping or a list stands where a name is wanted.",
    "Write 'name: value', with a single word as the name.",
)
_NAMELESS = Fault("A colon stands without a name before it.", "Write 'name: value'.")
_MERGE = Fault(
    "'<<' takes in another part of the file, which models do without.",
    "Write the lines out.",
)


@dataclass(frozen=True)
class Doubt:
    """A word whose spelling is refused, to be judged by what is wanted there."""

    steps: Steps
    """The way to the value, or to the value of the name in doubt."""
    scalar: Scalar
    line: int
    is_key: bool = False
    is_quoted: bool = False
    """Doubtful only if a number is wanted; as a text it is well."""


@dataclass
class Tree:
    """A document as it was read, whole or up to where it could not be read on."""

    file: str = ""
    value: Value = None
    lines: dict[str, int] = field(default_factory=dict)
    """Line of each value by its dotted path; for a value with a name, the name's."""
    raws: dict[str, str] = field(default_factory=dict)
    """As written: numbers, yes-or-no words and nothings, by dotted path."""
    doubts: list[Doubt] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Dotted paths of values about which everything has been said."""
    incomplete: set[str] = field(default_factory=set)
    """Dotted paths of mappings that lack what was refused."""
    is_whole: bool = True

    def part(self, steps: Steps) -> Value:
        """Return a part of the document; None if it is not there."""
        part = self.value
        for step in steps:
            if isinstance(part, dict):
                part = part.get(str(step))
            elif isinstance(part, list) and isinstance(step, int):
                part = part[step] if step < len(part) else None
            else:
                return None
        return part

    def refuse(self, line: int, fault: Fault, path: str = "") -> None:
        """Add a finding."""
        place = Place(path=path, file=self.file, line=line)
        self.findings.append(Finding(Severity.ERROR, place, fault.what, fault.remedy))


def tree_of(events: Iterable[DocumentEvent], file: str = "") -> Tree:
    """Return the document that events describe, with all that is wrong about it.

    Parameters
    ----------
    events
        From ``yaml_events`` or ``json_events``; if they break off, so does the tree,
        with a finding.
    file
        The name for findings.

    """
    builder = _Builder(Tree(file))
    try:
        for event in events:
            builder.take(event)
    except UnreadableTextError as error:
        builder.tree.refuse(error.line, error.fault)
        builder.tree.is_whole = False
    builder.report_duplicates()
    return builder.tree


@dataclass
class _Frame:
    """A mapping or list that is being read."""

    value: dict[str, Value] | list[Value]
    steps: Steps
    is_kept: bool
    """Whether it belongs to the document; else it stands under a refused name."""
    key: str | None = None
    """The name whose value comes next; None: a name comes next."""
    keeps_next: bool = True
    """Whether the value that comes next is not under a refused name."""

    @property
    def next_steps(self) -> Steps:
        """The way to the value that comes next; to the mapping if a name comes."""
        if isinstance(self.value, list):
            return (*self.steps, len(self.value))
        return self.steps if self.key is None else (*self.steps, self.key)


class _Builder:
    """Puts events together to a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[_Frame] = []
        self.written: dict[Steps, list[int]] = {}
        """Lines of each name that is written more than once."""

    def take(self, event: DocumentEvent) -> None:
        """Take in the next event."""
        if not self.stack or (self.stack[-1].is_kept and self.stack[-1].keeps_next):
            for fault in event.faults:
                self.tree.refuse(event.line, fault, dotted(*self._steps()))
        if event.kind is Kind.END:
            self.stack.pop()
        elif event.kind is not Kind.REMARK:
            self._take_node(event)

    def report_duplicates(self) -> None:
        """Add a finding for each name that stands twice or more in one mapping."""
        for steps, lines in self.written.items():
            unique = [str(line) for line in dict.fromkeys(lines)]
            where = f"{'line' if len(unique) == 1 else 'lines'} {listed(unique)}"
            what = f"'{steps[-1]}' is written more than once: on {where}."
            fault = Fault(what, "Keep one of them.")
            self.tree.refuse(lines[1], fault, dotted(*steps))

    def _steps(self) -> Steps:
        """Return the way to the value that comes next."""
        return self.stack[-1].next_steps if self.stack else ()

    def _take_node(self, event: DocumentEvent) -> None:
        """Take in a mapping, a list or a word, as a name or as a value."""
        frame = self.stack[-1] if self.stack else None
        if frame and isinstance(frame.value, dict) and frame.key is None:
            self._take_name(frame, frame.value, event)
        else:
            self._take_value(frame, event)

    def _take_name(
        self, frame: _Frame, mapping: dict[str, Value], event: DocumentEvent
    ) -> None:
        """Take in the name of the next value of a mapping."""
        fault = _fault_of_name(event)
        frame.key, frame.keeps_next = event.text, fault is None and not event.faults
        if fault is not None:
            self.tree.refuse(event.line, fault, dotted(*frame.steps))
        if event.kind in {Kind.MAPPING, Kind.LIST}:
            self._open(event, frame.steps, is_kept=False)
        if not frame.keeps_next:
            self.tree.incomplete.add(dotted(*frame.steps))
            return
        self._doubt_name(frame, event)
        steps = (*frame.steps, frame.key)
        frame.keeps_next = frame.key not in mapping
        if not frame.is_kept:
            return
        first = self.tree.lines.setdefault(dotted(*steps), event.line)
        if not frame.keeps_next:
            self.written.setdefault(steps, [first]).append(event.line)

    def _doubt_name(self, frame: _Frame, event: DocumentEvent) -> None:
        """Note a name in a doubtful spelling; in quotes only numbers are doubtful."""
        scalar = read_scalar(event.text)
        is_odd = scalar.number not in {"", event.text}
        if frame.is_kept and (is_odd or (event.is_plain and scalar.fault)):
            is_quoted = not event.is_plain
            steps = (*frame.steps, event.text)
            doubt = Doubt(steps, scalar, event.line, is_key=True, is_quoted=is_quoted)
            self.tree.doubts.append(doubt)

    def _take_value(self, frame: _Frame | None, event: DocumentEvent) -> None:
        """Take in a value and put it in its place."""
        steps = self._steps()
        is_kept = frame is None or (frame.is_kept and frame.keeps_next)
        if event.kind in {Kind.MAPPING, Kind.LIST}:
            value = self._open(event, steps, is_kept=is_kept)
        else:
            value = self._read(event, steps) if is_kept else None
        self._put(frame, value, event.line)

    def _put(self, frame: _Frame | None, value: Value, line: int) -> None:
        """Put a value where it belongs."""
        if frame is None:
            self.tree.value = value
        elif isinstance(frame.value, list):
            if frame.is_kept:
                self.tree.lines[dotted(*frame.steps, len(frame.value))] = line
            frame.value.append(value)
        else:
            if frame.keeps_next:
                frame.value[frame.key or ""] = value
            frame.key = None

    def _open(self, event: DocumentEvent, steps: Steps, *, is_kept: bool) -> Value:
        """Begin a mapping or list."""
        if len(self.stack) >= DEEPEST:
            raise UnreadableTextError(event.line, _TOO_DEEP)
        value: dict[str, Value] | list[Value] = {} if event.kind is Kind.MAPPING else []
        self.stack.append(_Frame(value, steps, is_kept))
        return value

    def _read(self, event: DocumentEvent, steps: Steps) -> Value:
        """Return the value of a word; note a doubt or a fault."""
        if event.faults:
            return self._unusable(steps)
        scalar = read_scalar(event.text) if event.is_plain else None
        if scalar is not None and scalar.fault:
            self.tree.doubts.append(Doubt(steps, scalar, event.line))
            return self._unusable(steps)
        if scalar is not None and not isinstance(scalar.value, str):
            self.tree.raws[dotted(*steps)] = event.text
            return scalar.value
        fault = fault_of_signs(event.text)
        if fault is not None:
            self.tree.refuse(event.line, fault, dotted(*steps))
            return self._unusable(steps)
        return event.text

    def _unusable(self, steps: Steps) -> Value:
        """Return what stands for a refused value, and note that all has been said."""
        self.tree.refused.add(dotted(*steps))
        return dict(UNUSABLE)


def _fault_of_name(event: DocumentEvent) -> Fault | None:
    """Return why something cannot be a name in a mapping, or None if it can."""
    if event.kind in {Kind.MAPPING, Kind.LIST}:
        return _NO_NAME
    if event.is_plain and event.text == "<<":
        return _MERGE
    if event.is_plain and not event.text:
        return _NAMELESS
    return fault_of_signs(event.text)


def unprintable_signs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first character of each line that cannot be printed, after the line."""
    line, counted, told = 1, 0, 0
    for found in _UNPRINTABLE.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if line != told:
            told = line
            yield line, found.group()


def without_unprintable(text: str) -> str:
    """Return a text with a question mark for each character that cannot be printed."""
    return _UNPRINTABLE.sub("?", text)
