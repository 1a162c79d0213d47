"""What somebody probably meant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import costmodel
from costmodel.suggestions import closest, did_you_mean, listed

KNOWN = ["label", "cost_type", "number", "per", "price", "vat", "unit", "years"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lable", "label"),
        ("Cost Type", "cost_type"),
        ("cost-type", "cost_type"),
        ("pricee", "price"),
        ("units", "unit"),
        ("salary", None),
        ("", None),
        ("p", None),
    ],
)
def test_a_slip_is_recognised_and_a_stranger_is_not(
    word: str, expected: str | None
) -> None:
    assert closest(word, KNOWN) == expected


def test_of_equally_close_words_the_earlier_is_suggested() -> None:
    assert closest("heat", ["head", "heap"]) == "head"
    assert closest("heat", ["heap", "head"]) == "heap"


@given(st.text(), st.lists(st.text(), max_size=5))
def test_only_known_words_are_suggested(word: str, known: list[str]) -> None:
    assert closest(word, known) in {None, *known}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (
            [str(number) for number in range(1, 23)],
            f"{', '.join(str(number) for number in range(1, 21))} and 2 more",
        ),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], expected: str) -> None:
    assert listed(words) == expected


@pytest.mark.parametrize(
    ("most", "expected"),
    [(1, "a and 2 more"), (2, "a, b and 1 more"), (3, "a, b and c")],
)
def test_a_list_counts_what_is_past_the_most_that_it_names(
    most: int, expected: str
) -> None:
    assert listed(iter("abc"), most=most) == expected


def test_findings_leave_the_shortening_of_lists_to_one_place() -> None:
    shortened = re.compile(r"""\bmore["']\]""")
    package = Path(costmodel.__file__).parent
    modules = [*package.rglob("*.py"), *(package.parent / "scenarios").rglob("*.py")]

    by_hand = {at.stem for at in modules if shortened.search(at.read_text("utf-8"))}

    assert by_hand == {"suggestions"}


@pytest.mark.parametrize(
    ("word", "known", "fallback", "expected"),
    [
        ("lable", KNOWN, "", "Did you mean 'label'?"),
        ("hour", ["day", "post"], "", "Known here: day and post."),
        ("hour", ["day", "post"], "Use days.", "Use days."),
        ("day", [], "", ""),
    ],
)
def test_a_remedy_names_the_word_meant_or_those_known(
    word: str, known: list[str], fallback: str, expected: str
) -> None:
    assert did_you_mean(word, known, fallback) == expected
