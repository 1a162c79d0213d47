"""Of the errors of a choice of types, those of the likeliest alone."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import Field, ValidationError

from costmodel.assumptions import Described, Number, Quantity
from costmodel.document_lines import dotted
from costmodel.document_tree import tree_of
from costmodel.document_yaml import yaml_events
from costmodel.fault_sentences import ANOTHER_SORT
from costmodel.validation_errors import MOST_ERRORS, placed_errors


class Shape(StrEnum):
    """Two profiles."""

    EVEN = "even"
    TEACHING = "teaching"


Weights = Annotated[tuple[Number, ...], Field(min_length=3, max_length=3)]


class Grant(Described):
    """A stream told by its kind."""

    kind: Literal["grant"]
    grant: Quantity
    payer: str


class Fee(Described):
    """Another stream."""

    kind: Literal["fee"]
    price: Quantity


class Rough(Described):
    """A mapping told from another by nothing but its names."""

    low: Number
    high: Number


class Fine(Described):
    """The other one."""

    points: tuple[Number, ...]


class Plan(Described):
    """The whole."""

    price: Quantity = 0.0
    profile: Shape | Weights = Shape.EVEN
    count: int | Literal["all"] = 0
    streams: tuple[Annotated[Grant | Fee, Field(discriminator="kind")], ...] = ()
    spread: Rough | Fine | None = None
    years: dict[int, Quantity] = Field(default_factory=dict)
    needed: int = 0


def told(text: str) -> list[tuple[str, str]]:
    """Return path and code of each error worth telling."""
    tree = tree_of(yaml_events(text))
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate_json(json.dumps(tree.value), strict=True)
    errors = placed_errors(caught.value, Plan, tree)
    return sorted((dotted(*error.steps), error.code) for error in errors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("price: Head Fee", [("price", "string_pattern_mismatch")]),
        ("price: [1]", [("price", ANOTHER_SORT)]),
        ("price: yes", [("price", ANOTHER_SORT)]),
        ("profile: evne", [("profile", "enum")]),
        ("profile: 5", [("profile", ANOTHER_SORT)]),
        ("profile: [1, 2]", [("profile", "too_short")]),
        ("profile: [1, x, 2]", [("profile", "too_short"), ("profile.1", "float_type")]),
        ("count: 1.5", [("count", ANOTHER_SORT)]),
        ("count: al", [("count", "literal_error")]),
        ("years: {x: 1}", [("years.x", "int_parsing")]),
        ("years: {2026: Big}", [("years.2026", "string_pattern_mismatch")]),
        ("streams: [{kind: grnat}]", [("streams.0", "union_tag_invalid")]),
        (
            "streams: [{kind: grant, grant: Big}]",
            [
                ("streams.0.grant", "string_pattern_mismatch"),
                ("streams.0.payer", "missing"),
            ],
        ),
        (
            "spread: {low: 1, hihg: 2}",
            [("spread.high", "missing"), ("spread.hihg", "extra_forbidden")],
        ),
        ("spread: {points: [1, x]}", [("spread.points.1", "float_type")]),
        ("spread: 5", [("spread", ANOTHER_SORT)]),
    ],
)
def test_a_value_of_several_types_is_told_once(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_what_reading_has_told_is_not_told_again() -> None:
    assert told("price: *x\nyears: {2026: 010, x: !!int 3}\nneeded: x") == [
        ("needed", "int_type"),
    ]


def test_what_a_merge_would_bring_is_not_called_missing() -> None:
    assert told("streams: [{kind: grant, <<: *x}]\nneeded: x") == [
        ("needed", "int_type")
    ]


def test_a_file_that_is_no_model_is_not_looked_into_for_ever() -> None:
    text = "\n".join(f"x{number}: 1" for number in range(MOST_ERRORS + 10))

    assert len(told(text)) == MOST_ERRORS
