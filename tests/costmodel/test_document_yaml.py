"""YAML as events, plain YAML alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from costmodel import document_yaml
from costmodel.document_events import DocumentEvent, Kind, UnreadableTextError
from costmodel.document_yaml import yaml_events

LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=["fast", "pure"], autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with both parsers: some machines have only the slow one."""
    monkeypatch.setattr(document_yaml, "_LOADER", request.param)


def test_every_word_has_its_line_and_says_whether_it_is_quoted() -> None:
    events = list(
        yaml_events('a: 1\nb:\n  - "x"\n  - {c: |\n }\n'.replace("|\n ", "y"))
    )

    assert events == [
        DocumentEvent(Kind.REMARK, 1),
        DocumentEvent(Kind.MAPPING, 1),
        DocumentEvent(Kind.SCALAR, 1, "a", is_plain=True),
        DocumentEvent(Kind.SCALAR, 1, "1", is_plain=True),
        DocumentEvent(Kind.SCALAR, 2, "b", is_plain=True),
        DocumentEvent(Kind.LIST, 3),
        DocumentEvent(Kind.SCALAR, 3, "x"),
        DocumentEvent(Kind.MAPPING, 4),
        DocumentEvent(Kind.SCALAR, 4, "c", is_plain=True),
        DocumentEvent(Kind.SCALAR, 4, "y", is_plain=True),
        DocumentEvent(Kind.END, 4),
        DocumentEvent(Kind.END, 5),
        DocumentEvent(Kind.END, 5),
    ]


def test_a_block_of_text_is_text() -> None:
    assert [e.text for e in yaml_events("a: |\n  12\n") if e.text] == ["a", "12\n"]


def faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the beginning of each fault."""
    for event in yaml_events(text):
        for fault in event.faults:
            yield event.line, fault.what[:14]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x", [(1, "'&' marks a pa"), (2, "'*' repeats an")]),
        ("a: !!str 1", [(1, "'!' gives a va")]),
        ("a: !x {b: 1}", [(1, "'!' gives a va")]),
        ("a: &x !x [1]", [(1, "'&' marks a pa"), (1, "'!' gives a va")]),
        ("--- \na: 1\n---\nb: &x 2", [(3, "A second docum")]),
        ("%YAML 1.1\n---\na: 1", [(1, "A line that be")]),
        ("%TAG ! x:\n---\na: 1", [(1, "A line that be")]),
        ("---\na: 1\n...\n", []),
    ],
)
def test_marks_that_plain_yaml_does_without_are_remarked(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert list(faults(text)) == expected


def test_an_escape_beyond_unicode_is_a_fault_of_the_text() -> None:
    with pytest.raises(UnreadableTextError):
        list(yaml_events('a: "\\UFFFFFFFF"'))


@given(st.text(alphabet=st.sampled_from("ab: -[]{}\"'\n\t#&*!|>%@`?,<\\.0x~é")))
def test_any_text_is_read_or_breaks_off_with_a_line(text: str) -> None:
    for loader in LOADERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(document_yaml, "_LOADER", loader)
            line = last_line(text)
        assert 1 <= line <= text.count("\n") + 2


def last_line(text: str) -> int:
    """Return the line to which a text can be read."""
    line = 1
    try:
        for event in yaml_events(text):
            line = event.line
    except UnreadableTextError as error:
        return error.line
    return line
