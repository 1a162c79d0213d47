"""What is wrong with a text that is not YAML, in words for those who wrote it."""

from __future__ import annotations

from typing import Protocol

import yaml

from costmodel.document_events import Fault, UnreadableTextError


class _Mark(Protocol):
    """Where the parser was, counted from 0."""

    line: int
    column: int


_QUOTE = Fault(
    "A quotation mark opened in column {column} is never closed.",
    "Close it with the same mark at the end of the text.",
)
_ESCAPE = Fault(
    "After a backslash, in double quotes, column {column} holds no known letter.",
    "Write the backslash twice, or put the text in single quotes.",
)
_TAB = Fault(
    "There is a tab in column {column}.",
    "Use blanks, two for each step inwards; tabs are not allowed at a line's start.",
)
_SIGN = Fault(
    "A value begins with {sign} in column {column}.",
    "Put the value in quotes.",
)
_COLON = Fault(
    "A colon stands in column {column} where no name can be.",
    "Put a text with a colon in quotes; or see whether this line is set in too far.",
)
_BRACKET = Fault(
    "The bracket opened on line {opened} is not closed, or a comma is missing "
    "before column {column}.",
    "Put a comma between two entries, and close every bracket.",
)
_UNCLOSED = Fault(
    "A value is missing in column {column}, or a bracket is not closed.",
    "Put a comma between two entries, and close every bracket.",
)
_ENTRY = Fault(
    "A list begins in column {column} where none can.",
    "Begin each entry on a line of its own, with a dash and a blank.",
)
_INDENT = Fault(
    "This line does not fit those above it (column {column}).",
    "Begin all names of a mapping in one column, and all dashes of a list in another; "
    "put a text with quotation marks inside it in quotes of the other kind.",
)
_NAME = Fault(
    "This line has a name without a colon, or a text that goes on.",
    "Write 'name: value', with a blank after the colon.",
)
_MARK = Fault(
    "One of the marks & * ! % stands in column {column}, where it has a meaning.",
    "Put the value in quotes.",
)
_OTHER = Fault(
    "The text cannot be read as YAML from column {column} on.",
    "See whether a quotation mark, a bracket, a colon or the indentation is amiss.",
)

_BY_WORDS: tuple[tuple[str, Fault], ...] = (
    ("escape", _ESCAPE),
    ("hexdecimal", _ESCAPE),
    ("hexadecimal", _ESCAPE),
    ("quoted scalar", _QUOTE),
    ("mapping values are not allowed", _COLON),
    ("unexpected ':'", _COLON),
    ("sequence entries are not allowed", _ENTRY),
    ("simple key", _NAME),
    ("flow node", _UNCLOSED),
    ("flow", _BRACKET),
    ("anchor", _MARK),
    ("alias", _MARK),
    ("tag", _MARK),
    ("directive", _MARK),
    ("cannot start any token", _SIGN),
    ("block", _INDENT),
)
"""Words of the parsers (there are two) and what they mean; the first that fits."""


def syntax_error(error: Exception, text: str) -> UnreadableTextError:
    """Return what a parser stumbled on, with the line and what to write instead."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return UnreadableTextError(1, _filled(_OTHER, column=1))
    words = f"{error.context} {error.problem}"
    mark, start = error.problem_mark, error.context_mark or error.problem_mark
    lines = text.splitlines() or [""]
    sign = _sign_at(lines, mark)
    fault = next((fault for key, fault in _BY_WORDS if key in words), _OTHER)
    if "\t" in sign:
        fault = _TAB
    if fault in {_QUOTE, _NAME}:
        mark = start
    filled = _filled(fault, column=mark.column + 1, sign=sign, opened=start.line + 1)
    return UnreadableTextError(min(mark.line + 1, len(lines)), filled)


def _filled(fault: Fault, **figures: object) -> Fault:
    """Return the fault with column, line and sign put into its sentence."""
    return Fault(fault.what.format(**figures), fault.remedy)


def _sign_at(lines: list[str], mark: _Mark) -> str:
    """Return the character at which a parser stopped, empty at the end of a line."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    return line[mark.column : mark.column + 1]
