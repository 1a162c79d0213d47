"""Content comes back from its JSON exactly as it was."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports import contents
from reports.cells import pounds, words
from reports.charts import Drawing
from reports.contents import Column, Form, Row, Table
from tests.web.sample import SOURCE, prepared
from web.comparison.keeping import drawn
from web.comparison.kept_content import (
    KINDS,
    Content,
    OutdatedContentError,
    Picture,
    from_json,
    to_json,
)


def test_content_comes_back_equal() -> None:
    content = drawn(prepared())

    assert from_json(to_json(content)) == content


def test_the_same_content_is_kept_as_the_same_bytes() -> None:
    assert to_json(drawn(prepared())) == to_json(drawn(prepared()))


@given(
    some.lists(
        some.tuples(some.text(max_size=20), some.floats(allow_nan=False, width=32)),
        max_size=8,
    )
)
def test_any_figure_and_any_word_comes_back(cells: list[tuple[str, float]]) -> None:
    rows = tuple(
        Row((words(name), contents.Cell(name, value))) for name, value in cells
    )
    columns = (Column("What"), Column("How much", Form.POUNDS, "£"))
    table = Table("any", "Any table", columns, rows, SOURCE)
    document = prepared().comparison
    section = contents.Section("only", "Only", "", (table,))
    content = Content(document.with_parts((section,), ()), {})

    assert from_json(to_json(content)) == content


def test_every_chart_is_drawn_for_every_place() -> None:
    content = drawn(prepared())

    assert set(content.pictures) == {"costs"}
    drawings = [getattr(content.pictures["costs"], f.name) for f in fields(Picture)]
    assert all(drawing.startswith("<svg ") for drawing in drawings)
    assert len(set(drawings)) == len(drawings)


def test_no_drawing_breaks_the_content_policy() -> None:
    pictures = drawn(prepared()).pictures
    assert pictures

    for picture in pictures.values():
        for each in fields(Picture):
            svg = getattr(picture, each.name)
            assert "style=" not in svg
            assert "<style" not in svg
            assert "<script" not in svg


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"document":{"is":"Novelty"},"pictures":{}}',
        '{"document":{"is":"Cell","shine":1},"pictures":{}}',
        '{"document":{"text":"no kind"},"pictures":{}}',
    ],
)
def test_what_another_version_kept_is_told_in_words(text: str) -> None:
    with pytest.raises(OutdatedContentError, match="another version"):
        from_json(text)


def test_a_table_that_no_longer_casts_is_not_shown() -> None:
    whole = json.loads(to_json(drawn(prepared())))
    text = json.dumps(whole).replace('"383,000"', '"383,001"')

    with pytest.raises(OutdatedContentError):
        from_json(text)


def test_kept_content_can_only_become_content() -> None:
    modules = {kind.__module__.partition(".")[0] for kind in KINDS.values()}

    assert modules == {"reports", "web"}
    assert pounds(1.0).__class__.__name__ in KINDS


def test_every_chart_there_is_can_be_kept() -> None:
    def kinds_below(kind: type) -> set[str]:
        subclasses: list[type] = kind.__subclasses__()
        below = {name for each in subclasses for name in kinds_below(each)}
        return {kind.__name__} | below

    assert kinds_below(Drawing) - {"Drawing"} <= set(KINDS)
