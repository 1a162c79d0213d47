"""The sorts of value that a document holds, and those that a type wants."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import Field

from costmodel.assumptions import Assumption, DottedName, Name, Number, Quantity
from costmodel.document_sorts import (
    Sort,
    bare,
    choices_of,
    described,
    is_name,
    options,
    sort_of,
    sort_wanted,
)


class Phase(StrEnum):
    """Two words."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


Weights = Annotated[tuple[Number, ...], Field(min_length=12)]


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (int, (int,)),
        (int | None, (int,)),
        (Quantity, (Number, DottedName)),
        (Phase | Weights | None, (Phase, Weights)),
        (Annotated[int | str, Field(description="x")], (int, str)),
        (Weights, (Weights,)),
    ],
)
def test_a_choice_of_types_is_taken_apart(
    annotation: object, expected: tuple[object, ...]
) -> None:
    assert options(annotation) == expected


def test_a_type_can_be_had_without_its_limits() -> None:
    assert bare(Weights) == tuple[Number, ...]
    assert bare(int) is int


@pytest.mark.parametrize(
    ("value", "sort"),
    [
        (None, Sort.NOTHING),
        (True, Sort.TRUTH),
        (1, Sort.NUMBER),
        (1.5, Sort.NUMBER),
        ("x", Sort.TEXT),
        ([], Sort.LIST),
        ({}, Sort.MAPPING),
    ],
)
def test_a_value_is_of_one_sort(value: object, sort: Sort) -> None:
    assert sort_of(value) is sort


@pytest.mark.parametrize(
    ("option", "sort"),
    [
        (Number, Sort.NUMBER),
        (int, Sort.NUMBER),
        (Name, Sort.TEXT),
        (Phase, Sort.TEXT),
        (Literal["day"], Sort.TEXT),
        (bool, Sort.TRUTH),
        (Weights, Sort.LIST),
        (frozenset[int], Sort.LIST),
        (dict[str, int], Sort.MAPPING),
        (Assumption, Sort.MAPPING),
        (object, None),
    ],
)
def test_a_type_is_read_from_one_sort(option: object, sort: Sort | None) -> None:
    assert sort_wanted(option) is sort


def test_the_words_of_a_choice_are_known() -> None:
    assert choices_of(Phase) == ["primary", "secondary"]
    assert choices_of(Literal[Phase.PRIMARY, "other"]) == ["primary", "other"]
    assert choices_of(str) == []


def test_a_name_is_told_from_other_texts() -> None:
    assert is_name(Name)
    assert is_name(DottedName)
    assert is_name(Annotated[Name, Field(max_length=9)])
    assert not is_name(Annotated[str, Field(pattern="x")])
    assert not is_name(str)


@pytest.mark.parametrize(
    ("wanted", "phrase"),
    [
        ((Number, Name), "a number or the name of an assumption"),
        ((Name,), "a name"),
        ((int,), "a whole number"),
        ((Phase, Weights), "one of 'primary' or 'secondary' or a list"),
        ((Literal["costmodel/1"],), "'costmodel/1'"),
        ((bool,), "true or false"),
        ((Assumption,), "a mapping"),
        ((dict[str, int],), "a mapping of names to values"),
        ((dict[int, float],), "a mapping of years to values"),
        ((object,), ""),
        ((), ""),
    ],
)
def test_what_is_wanted_is_said_in_words(
    wanted: tuple[object, ...], phrase: str
) -> None:
    assert described(wanted) == phrase
