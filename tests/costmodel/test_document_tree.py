"""A document as mappings, lists and values, with all that is wrong about its text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.document_json import json_events
from costmodel.document_scalars import read_scalar
from costmodel.document_tree import (
    DEEPEST,
    UNUSABLE,
    Doubt,
    Tree,
    tree_of,
    unprintable_signs,
)
from costmodel.document_yaml import yaml_events


def grown(text: str) -> Tree:
    """Return the tree of a YAML text."""
    return tree_of(yaml_events(text), "plan.yaml")


def said(text: str) -> list[tuple[int | None, str, str]]:
    """Return line, path and first sentence of each finding about a YAML text."""
    return [(f.place.line, f.place.path, f.what) for f in grown(text).findings]


def test_values_are_kept_with_the_lines_of_their_names() -> None:
    tree = grown('a: 1\nb:\n  - x\n  - {c: no, "d":\n }\n2026: 0.50\n')

    assert tree.value == {"a": 1, "b": ["x", {"c": False, "d": None}], "2026": 0.5}
    assert tree.lines == {
        "a": 1,
        "b": 2,
        "b.0": 3,
        "b.1": 4,
        "b.1.c": 4,
        "b.1.d": 4,
        "2026": 6,
    }
    assert tree.raws == {"a": "1", "b.1.c": "no", "b.1.d": "", "2026": "0.50"}
    assert tree.is_whole
    assert not tree.findings
    assert not tree.doubts


def test_a_part_is_found_by_its_steps() -> None:
    tree = grown("a:\n  - {b: 1}\n")

    assert tree.part(()) == {"a": [{"b": 1}]}
    assert tree.part(("a", 0, "b")) == 1
    assert tree.part(("a", 1)) is None
    assert tree.part(("a", "b")) is None
    assert tree.part(("a", 0, "b", "c")) is None
    assert tree.part(("z",)) is None


def test_a_name_written_twice_is_refused_with_both_lines() -> None:
    tree = grown("a: 1\nb: {c: 1, c: [2, {d: 1, d: 2}]}\na: {e: 010}\na: 3\n")

    assert [(f.place.line, f.place.path, f.what) for f in tree.findings] == [
        (2, "b.c", "'c' is written more than once: on line 2."),
        (3, "a", "'a' is written more than once: on lines 1, 3 and 4."),
    ]
    assert tree.value == {"a": 1, "b": {"c": 1}}
    assert not tree.doubts


def test_a_year_in_quotes_and_one_without_are_the_same_name() -> None:
    assert said('{2026: 1, "2026": 2}') == [
        (1, "2026", "'2026' is written more than once: on line 1.")
    ]


@pytest.mark.parametrize(
    ("text", "path", "what"),
    [
        ("? [x, y]\n: {q: 1}\nb: 2", "", "A mapping or a list stands where a name"),
        ("{? {x: y} : 1, b: 2}", "", "A mapping or a list stands where a name"),
        ("?\n: 1\nb: 2", "", "A colon stands without a name"),
        ("<<: 1\nb: 2", "", "'<<' takes in another part"),
        ("<<: *x\nb: 2", "", "'<<' takes in another part"),
        ("*x : 1\nb: 2", "", "'*' repeats another part"),
        ("&x a: 1\nb: 2", "", "'&' marks a part"),
        ('"a\\u0007": 1\nb: 2', "", "The character U+0007 cannot be printed."),
    ],
)
def test_what_cannot_be_a_name_is_refused_and_the_rest_is_read(
    text: str, path: str, what: str
) -> None:
    tree = grown(text)

    (finding,) = tree.findings
    assert finding.what.startswith(what)
    assert finding.place.path == path
    assert tree.value == {"b": 2}
    assert tree.incomplete == {path}


@pytest.mark.parametrize(
    "value", ["*x", "!!int 3", "&x y", '"\\u0000"', '"a\\x85b\\e"']
)
def test_a_value_that_is_refused_is_left_to_no_type(value: str) -> None:
    tree = grown(f"a: {value}\nb: 2")

    assert len(tree.findings) == 1
    assert tree.value == {"a": UNUSABLE, "b": 2}
    assert tree.refused == {"a"}


def test_a_mapping_with_a_mark_is_read_on() -> None:
    tree = grown("a: &x {b: 1}\n")

    assert [f.place.path for f in tree.findings] == ["a"]
    assert tree.value == {"a": {"b": 1}}


def test_a_doubtful_value_waits_for_its_type() -> None:
    tree = grown("a:\n  - 010\n")

    assert tree.doubts == [Doubt(("a", 0), read_scalar("010"), 2)]
    assert tree.value == {"a": [UNUSABLE]}
    assert tree.refused == {"a.0"}


@pytest.mark.parametrize(
    ("text", "name", "is_quoted"),
    [
        ("a: {2_026: 1}", "2_026", False),
        ('a: {"2_026": 1}', "2_026", True),
        ("a: {2026-09-01: 1}", "2026-09-01", False),
    ],
)
def test_a_doubtful_name_waits_for_its_type(
    text: str, name: str, *, is_quoted: bool
) -> None:
    tree = grown(text)

    (doubt,) = tree.doubts
    assert doubt.steps == ("a", name)
    assert doubt.is_key
    assert doubt.is_quoted is is_quoted
    assert tree.value == {"a": {name: 1}}


def test_a_date_in_quotes_is_a_name_like_any_other() -> None:
    assert grown('"2026-09-01": 1').doubts == []


def test_a_second_document_is_refused_and_the_first_is_read() -> None:
    tree = grown("a: 1\n---\nb: 2\n")

    (finding,) = tree.findings
    assert finding.what == "A second document begins here."
    assert finding.place.line == 2
    assert tree.value == {"a": 1}


@pytest.mark.parametrize(("depth", "is_whole"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_nesting_has_an_end(depth: int, *, is_whole: bool) -> None:
    tree = grown("[" * depth + "]" * depth)

    assert tree.is_whole is is_whole
    assert [f.what for f in tree.findings] == [
        "Mappings and lists stand in each other more than 40 deep."
    ] * (not is_whole)


def test_a_text_that_breaks_off_keeps_what_was_found_before() -> None:
    tree = grown("a: 1\na: 2\nb: [")

    assert not tree.is_whole
    assert [f.place.line for f in tree.findings] == [3, 2]


@pytest.mark.parametrize(
    ("text", "value"), [("", None), ("# nothing\n", None), ("---\n", None), ("x", "x")]
)
def test_a_text_without_a_mapping_is_read_too(text: str, value: str | None) -> None:
    assert grown(text).value == value


def test_each_line_with_unprintable_signs_is_named_once() -> None:
    assert list(unprintable_signs("a\x07\x07\nb\n\x00c\ud800")) == [
        (1, "\x07"),
        (3, "\x00"),
    ]


leaves = st.one_of(
    st.integers(-1000, 1000),
    st.booleans(),
    st.sampled_from(["advice", "head_fee", "two words"]),
)
documents = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["a", "b", "2026"]), inner)
    ),
    max_leaves=15,
)


@given(documents)
def test_yaml_and_json_of_one_document_grow_the_same_tree(document: object) -> None:
    text = json.dumps(document, indent=1)

    assert tree_of(yaml_events(text)) == tree_of(json_events(text))
