"""A YAML text as a stream of events.

Only plain YAML passes: anchors, aliases, tags and further documents are remarked upon,
so that nothing can multiply while it is read.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from costmodel.document_events import DocumentEvent, Fault, Kind
from costmodel.yaml_syntax import syntax_error

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it: seven times as fast."""

_KINDS: dict[type, Kind] = {
    yaml.MappingStartEvent: Kind.MAPPING,
    yaml.MappingEndEvent: Kind.END,
    yaml.SequenceStartEvent: Kind.LIST,
    yaml.SequenceEndEvent: Kind.END,
    yaml.ScalarEvent: Kind.SCALAR,
    yaml.AliasEvent: Kind.ALIAS,
    yaml.DocumentStartEvent: Kind.REMARK,
}

_SECOND_DOCUMENT = Fault(
    "A second document begins here.",
    "Keep one model in a file: take out the line '---', or all that follows it.",
)
_DIRECTIVE = Fault(
    "A line that begins with % gives orders to the reader of the file.",
    "Take that line out.",
)
_ALIAS = Fault(
    "'*' repeats another part of the file, which models do without.",
    "Write the value out.",
)
_ANCHOR = Fault(
    "'&' marks a part of the file to be repeated, which models do without.",
    "Take the mark out; if it belongs to a text, put the text in quotes.",
)
_TAG = Fault(
    "'!' gives a value a type of its own, which models do without.",
    "Take the mark out; if it belongs to a text, put the text in quotes.",
)


def yaml_events(text: str) -> Iterator[DocumentEvent]:
    """Yield what a YAML text holds, in order.

    Raises
    ------
    UnreadableTextError
        Where the text is not YAML; what came before it has been yielded.

    """
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            kind = _KINDS.get(type(event))
            if kind is None:
                continue
            documents += kind is Kind.REMARK
            yield _translated(event, kind, documents)
            if documents > 1:
                return
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The parser in Python lets ValueError out for escapes beyond Unicode.
        raise syntax_error(error, text) from error


def _translated(event: yaml.Event, kind: Kind, documents: int) -> DocumentEvent:
    """Return an event of the parser as one of ours."""
    line = getattr(event.start_mark, "line", 0) + 1
    if isinstance(event, yaml.ScalarEvent):
        is_plain = not event.style
        return DocumentEvent(kind, line, event.value, is_plain, _marks(event))
    if isinstance(event, yaml.DocumentStartEvent):
        return DocumentEvent(kind, line, faults=_start_faults(event, documents))
    return DocumentEvent(kind, line, faults=_marks(event))


def _start_faults(event: yaml.DocumentStartEvent, documents: int) -> tuple[Fault, ...]:
    """Return what is wrong with the start of a document, mostly nothing."""
    if documents > 1:
        return (_SECOND_DOCUMENT,)
    return (_DIRECTIVE,) if event.version or event.tags else ()


def _marks(event: yaml.Event) -> tuple[Fault, ...]:
    """Return a fault for each mark that plain YAML does without."""
    if isinstance(event, yaml.AliasEvent):
        return (_ALIAS,)
    anchor = (_ANCHOR,) if getattr(event, "anchor", None) is not None else ()
    tag = (_TAG,) if getattr(event, "tag", None) is not None else ()
    return anchor + tag
