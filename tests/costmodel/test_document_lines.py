"""The line of every value, and of what is missing."""

from __future__ import annotations

from costmodel.document_lines import DocumentLines, dotted
from costmodel.errors import Place

LINES = DocumentLines(
    "plan.yaml", {"people": 3, "people.head": 4, "people.head.salary": 5, "pools": 9}
)


def test_a_path_is_dotted_with_years_and_positions_as_written() -> None:
    assert dotted("programmes", "x", "cohorts", 2026) == "programmes.x.cohorts.2026"
    assert dotted("ingredients", 0, "price") == "ingredients.0.price"
    assert dotted() == ""


def test_a_value_is_found_by_steps_or_by_dotted_path() -> None:
    assert LINES.line("people", "head", "salary") == 5
    assert LINES.line("people.head.salary") == 5


def test_what_is_missing_has_the_line_of_what_it_is_missing_from() -> None:
    assert LINES.line("people", "head", "fee") == 4
    assert LINES.line("pools", "rent", "ingredients", 0) == 9
    assert LINES.line("programmes") == 1
    assert LINES.line() == 1


def test_a_line_is_told_unless_all_stands_on_it() -> None:
    one = DocumentLines("", {"": 1, "people": 1, "people.head": 1})

    assert LINES.told("people", "head", "salary") == 5
    assert one.told("people", "head") is None
    assert one.line("people", "head") == 1
    assert DocumentLines().told("people") is None


def test_a_document_without_text_has_no_lines() -> None:
    assert DocumentLines().line("people") is None


def test_a_place_names_file_line_and_path() -> None:
    place = LINES.place("people", "head")

    assert place == Place("people.head", "plan.yaml", 4)
    assert str(place) == "plan.yaml:4: people.head"
