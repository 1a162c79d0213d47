"""A JSON text as a stream of events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from costmodel.document_events import DocumentEvent, Fault, Kind, UnreadableTextError

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\],:"]+')

_OPENING = {"{": Kind.MAPPING, "[": Kind.LIST}

_DEEP = Fault(
    "Brackets stand in brackets, too many deep.", "A model is a few levels deep."
)
_OTHER = Fault(
    "The text cannot be read as JSON from column {column} on.",
    "See whether a quotation mark, a bracket or a comma is amiss.",
)
_BY_WORDS: tuple[tuple[str, Fault], ...] = (
    (
        "property name",
        Fault(
            "A name in double quotes is wanted in column {column}.",
            'Write "name": value; in YAML, leave out the brackets round the file.',
        ),
    ),
    (
        "':'",
        Fault("A colon is wanted in column {column}.", 'Write "name": value.'),
    ),
    (
        "','",
        Fault(
            "A comma or a closing bracket is wanted in column {column}.",
            "Put a comma between two entries, and close every bracket.",
        ),
    ),
    (
        "trailing comma",
        Fault(
            "A comma in column {column} has nothing after it.",
            "Take out the comma after the last entry.",
        ),
    ),
    (
        "Expecting value",
        Fault(
            "A value is wanted in column {column}.",
            "Write a number, a text in double quotes, true, false, null, a list or a "
            "mapping; no comma after the last entry.",
        ),
    ),
    (
        "Unterminated",
        Fault(
            "A quotation mark opened in column {column} is never closed.",
            "Close it at the end of the text.",
        ),
    ),
    (
        "escape",
        Fault(
            "After a backslash column {column} holds no known letter.",
            "Write the backslash twice.",
        ),
    ),
    (
        "control character",
        Fault(
            "A text is broken off or holds a tab in column {column}.",
            "Write \\n for a new line and \\t for a tab.",
        ),
    ),
    (
        "Extra data",
        Fault(
            "There is more after the end of the document, in column {column}.",
            "Keep one model in a file.",
        ),
    ),
)


def json_events(text: str) -> Iterator[DocumentEvent]:
    """Yield what a JSON text holds, in order.

    Raises
    ------
    UnreadableTextError
        If the text is not JSON; nothing has been yielded then.

    """
    _refuse_unless_json(text)
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        yield _event(token.group(), line)


def _event(token: str, line: int) -> DocumentEvent:
    """Return one bracket or word as an event."""
    if token in _OPENING:
        return DocumentEvent(_OPENING[token], line)
    if token in {"}", "]"}:
        return DocumentEvent(Kind.END, line)
    if token.startswith('"'):
        return DocumentEvent(Kind.SCALAR, line, json.loads(token))
    return DocumentEvent(Kind.SCALAR, line, token, is_plain=True)


def _refuse_unless_json(text: str) -> None:
    """Raise an error at the first place where a text is not JSON."""
    try:
        # Numbers stay text here: whether one is too long is not a matter of grammar.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        fault = next((fault for key, fault in _BY_WORDS if key in error.msg), _OTHER)
        what = fault.what.format(column=error.colno)
        raise UnreadableTextError(error.lineno, Fault(what, fault.remedy)) from error
    except RecursionError as error:
        raise UnreadableTextError(1, _DEEP) from error
