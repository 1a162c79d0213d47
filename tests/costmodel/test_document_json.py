"""JSON as events, the same as YAML's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.document_events import DocumentEvent, Kind, UnreadableTextError
from costmodel.document_json import json_events
from costmodel.document_signs import signs
from costmodel.document_tree import Value, tree_of

texts = st.text(st.sampled_from(sorted(signs() - set("\t\n\r"))))
leaves = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.floats(-1e6, 1e6), texts
)
documents = st.recursive(
    leaves,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=12,
)


def test_every_word_has_its_line_and_says_whether_it_is_quoted() -> None:
    assert list(json_events('{"a":\n [1, "tw\\u00f6"],\n"b": null}')) == [
        DocumentEvent(Kind.MAPPING, 1),
        DocumentEvent(Kind.SCALAR, 1, "a"),
        DocumentEvent(Kind.LIST, 2),
        DocumentEvent(Kind.SCALAR, 2, "1", is_plain=True),
        DocumentEvent(Kind.SCALAR, 2, "twö"),
        DocumentEvent(Kind.END, 2),
        DocumentEvent(Kind.SCALAR, 3, "b"),
        DocumentEvent(Kind.SCALAR, 3, "null", is_plain=True),
        DocumentEvent(Kind.END, 3),
    ]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("{a: 1}", 1, "A name in double quotes is wanted in column 2."),
        ('{"a" 1}', 1, "A colon is wanted in column 6."),
        ('{"a": 1\n "b": 2}', 2, "A comma or a closing bracket is wanted in column 2."),
        ('{"a": }', 1, "A value is wanted in column 7."),
        ('{"a": "x}', 1, "A quotation mark opened in column 7 is never closed."),
        ('{"a": "\\q"}', 1, "After a backslash column 8 holds no known letter."),
        ('{"a": "x\ty"}', 1, "A text is broken off or holds a tab in column 9."),
        ('{"a": 1} x', 1, "There is more after the end of the document, in column 10."),
        ("[" * 200_000, 1, "Brackets stand in brackets, too many deep."),
        ("", 1, "A value is wanted in column 1."),
    ],
)
def test_a_syntax_fault_tells_line_and_column(text: str, line: int, what: str) -> None:
    with pytest.raises(UnreadableTextError) as caught:
        list(json_events(text))

    assert caught.value.line == line
    assert caught.value.fault.what == what
    assert caught.value.fault.remedy


def test_a_fault_with_unknown_words_tells_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Python's wording may change; a fault it words anew is still placed."""

    def stumble(*_: object, **__: object) -> None:
        raise json.JSONDecodeError("Surprise", "ab", 1)

    monkeypatch.setattr(json, "loads", stumble)

    with pytest.raises(UnreadableTextError, match="as JSON from column 2 on"):
        list(json_events("ab"))


@given(document=documents, indent=st.sampled_from([None, 1]), ascii_only=st.booleans())
def test_any_json_is_read_as_it_was_meant(
    document: Value, indent: int | None, *, ascii_only: bool
) -> None:
    text = json.dumps(document, indent=indent, ensure_ascii=ascii_only)

    tree = tree_of(json_events(text))

    assert tree.value == document
    assert not tree.findings


@given(st.text(alphabet=st.sampled_from('{}[]",:\\ \n1e.-tNn')))
def test_any_text_is_read_or_breaks_off_with_a_line(text: str) -> None:
    assert 1 <= last_line(text) <= text.count("\n") + 1


def last_line(text: str) -> int:
    """Return the line to which a text can be read."""
    line = 1
    try:
        for event in json_events(text):
            line = event.line
    except UnreadableTextError as error:
        return error.line
    return line
