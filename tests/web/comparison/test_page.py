"""The page holds what was kept, ready to be printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.contents import Table
from tests.web.sample import prepared
from web.comparison.keeping import drawn
from web.comparison.page import Page, Piece, ShownBlock, comparison_page


def page() -> Page:
    return comparison_page(drawn(prepared()))


def test_the_basis_names_date_prices_run_and_engine() -> None:
    assert page().basis == (
        "21 November 2026 · 2026/27 prices · run 4f2a91c07b1e · engine 0.1.0"
    )


def test_every_section_opens_with_its_answer() -> None:
    assert [part.answer[:9] for part in page().parts] == ["A school'", "The twelv"]
    assert page().parts[1].heading == "2 What it costs"


def test_every_kind_of_block_is_shown() -> None:
    kinds = {block.kind for part in page().parts for block in part.blocks}

    assert kinds == {
        "paragraph",
        "table",
        "note",
        "chart",
        "subheading",
        "bullets",
    }


def test_a_reference_leads_to_what_it_names() -> None:
    (line,) = page().parts[0].blocks[0].lines

    assert line[1] == Piece("Table 1", "scenarios")


def test_footnotes_are_numbered_through_the_page() -> None:
    shown = page()

    (line,) = shown.parts[0].blocks[0].lines
    assert line[3] == Piece("1", "footnote-1", is_mark=True)
    assert shown.footnotes == ("Chances come from 8,192 draws with the seed 20130901.",)


def blocks_of(kind: str) -> list[ShownBlock]:
    """Return the blocks of a kind on the page."""
    return [
        block for part in page().parts for block in part.blocks if block.kind == kind
    ]


def test_a_chart_leads_to_its_figures() -> None:
    (chart,) = blocks_of("chart")

    ((_, figures, _),) = chart.lines
    assert figures == Piece("Table 3", "cost_by_programme")


def test_a_table_whose_figures_a_chart_shows_is_folded() -> None:
    folded = {
        block.table.name: block.is_folded for block in blocks_of("table") if block.table
    }

    assert folded == {"scenarios": False, "answers": False, "cost_by_programme": True}


@pytest.mark.parametrize(
    "name", ["allocation_methods", "perspectives_in_traded", "who_pays_in_full_traded"]
)
def test_a_table_of_detail_is_folded_without_a_chart(name: str) -> None:
    content = drawn(prepared())
    answer, *others = content.document.sections
    table = next(block for block in answer.blocks if isinstance(block, Table))
    detail = replace(answer, blocks=(replace(table, name=name),))
    document = replace(content.document, sections=(detail, *others))

    (block,) = comparison_page(replace(content, document=document)).parts[0].blocks

    assert block.is_folded


def test_a_chart_is_shown_for_every_place() -> None:
    (block,) = blocks_of("chart")

    assert [picture.place for picture in block.pictures] == [
        "by-day wide",
        "by-night wide",
        "by-day narrow",
        "by-night narrow",
    ]
