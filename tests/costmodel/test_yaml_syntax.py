"""What is wrong with a text that is not YAML, said so that it can be mended."""

from __future__ import annotations

import pytest
import yaml

from costmodel import document_yaml
from costmodel.document_events import UnreadableTextError
from costmodel.document_yaml import yaml_events
from costmodel.yaml_syntax import syntax_error


@pytest.fixture(
    params=[getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader],
    ids=["fast", "pure"],
    autouse=True,
)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with both parsers: they word things differently."""
    monkeypatch.setattr(document_yaml, "_LOADER", request.param)


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ('a: 1\nb: "x\nc: 2\n', 2, "opened in column 4 is never closed", "same mark"),
        ("a: 1\nb: 'x\nc: 2\n", 2, "opened in column 4 is never closed", "same mark"),
        ('a: "\\q"', 1, "After a backslash", "single quotes"),
        ('a: "\\xzz"', 1, "After a backslash", "single quotes"),
        ("a:\n\t- 1", 2, "There is a tab in column 1", "Use blanks"),
        ("\ta: 1", 1, "There is a tab in column 1", "Use blanks"),
        ("a: 1\nb: @x", 2, "A value begins with @ in column 4", "in quotes"),
        ("a: `x", 1, "A value begins with ` in column 4", "in quotes"),
        ("a: 5\nb: c: d", 2, "A colon stands in column 5", "in quotes"),
        ("a: 1\n b: 2", 2, "A colon stands in column 3", "set in too far"),
        ("a: [1,\n b", 2, "The bracket opened on line 1", "close every bracket"),
        ("a: [1,", 1, "or a bracket is not closed", "close every bracket"),
        ("a: {b: 1 c: 2}", 1, "a comma is missing", "Put a comma"),
        ("a: - b", 1, "A list begins in column 4", "line of its own"),
        ("- a\nb: 1", 2, "does not fit those above", "in one column"),
        ("a:\n  b: 1\n c: 2", 3, "does not fit those above", "in one column"),
        ("a: 1\nfoo\nb: 2", 2, "a name without a colon", "'name: value'"),
        ("a: & b", 1, "One of the marks & * ! %", "in quotes"),
        ("a: *", 1, "One of the marks & * ! %", "in quotes"),
    ],
)
def test_a_syntax_fault_tells_line_column_and_remedy(
    text: str, line: int, what: str, remedy: str
) -> None:
    with pytest.raises(UnreadableTextError) as caught:
        list(yaml_events(text))

    error = caught.value
    assert error.line == line
    assert what in error.fault.what
    assert remedy in error.fault.remedy


def test_the_error_reads_as_a_sentence() -> None:
    with pytest.raises(
        UnreadableTextError, match=r"^Line 1: A list begins in column 4"
    ):
        list(yaml_events("a: - b"))


@pytest.mark.parametrize(
    "error", [ValueError("odd"), yaml.YAMLError("odd"), yaml.MarkedYAMLError("odd")]
)
def test_a_fault_without_a_place_is_put_on_the_first_line(error: Exception) -> None:
    told = syntax_error(error, "a: 1")

    assert told.line == 1
    assert told.fault.what == "The text cannot be read as YAML from column 1 on."


def test_a_fault_without_known_words_tells_its_place() -> None:
    mark = yaml.Mark("", 0, 1, 2, None, 0)

    told = syntax_error(yaml.MarkedYAMLError(None, None, "odd", mark), "a\nbcd")

    assert told.line == 2
    assert told.fault.what == "The text cannot be read as YAML from column 3 on."
