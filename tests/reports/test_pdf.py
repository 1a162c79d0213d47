"""The PDF is tagged, reproducible, complete, and looks nowhere else."""

from __future__ import annotations

import builtins
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from reports import cells, pdf
from reports.contents import (
    Block,
    Chart,
    Column,
    Document,
    Form,
    Reference,
    Row,
    Section,
    Table,
    bullets,
    paragraph,
)
from reports.errors import MissingAssetError, SystemLibraryError
from reports.finishing import finish
from tests.reports import sample
from tests.reports.drawings import DRAWINGS
from tests.reports.test_contents import document
from tests.some import some

MODEL = pdf.ModelFile("model.yaml", b"format: costmodel/1\n")


@pytest.fixture(scope="module")
def made() -> bytes:
    """Return the sample as PDF."""
    return pdf.render(sample.document(), MODEL)


@pytest.fixture(scope="module")
def reader(made: bytes) -> PdfReader:
    """Return the sample as read by one library."""
    return PdfReader(io.BytesIO(made))


@pytest.fixture(scope="module")
def tree(made: bytes) -> Iterator[pikepdf.Pdf]:
    """Return the sample as read by another library."""
    with pikepdf.open(io.BytesIO(made)) as opened:
        yield opened


@pytest.fixture(scope="module")
def words(reader: PdfReader) -> list[str]:
    """Return the words of each page on one line."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def elements(node: Any, kind: str) -> Iterator[Any]:  # noqa: ANN401 - pikepdf is untyped
    """Yield the structure elements of a kind below a node."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child, kind)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == kind:
            yield node
        if "/K" in node:
            yield from elements(node.K, kind)


def test_the_same_document_gives_the_same_bytes(made: bytes) -> None:
    assert pdf.render(sample.document(), MODEL) == made


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import sys; from reports import pdf; from tests.reports import sample;"
        "sys.stdout.buffer.write(pdf.render(sample.short_document()))"
    )

    other = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )

    assert other.stdout == pdf.render(sample.short_document())


def test_it_says_what_it_is(tree: pikepdf.Pdf) -> None:
    root = tree.Root

    assert str(root.Lang) == "en-GB"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert "pdfuaid" in bytes(root.Metadata.read_bytes()).decode()
    assert str(tree.docinfo["/Title"]) == sample.document().title
    assert str(tree.docinfo["/CreationDate"]).startswith("D:20261121")
    assert sample.RUN.inputs in str(tree.docinfo["/Keywords"])


def test_every_figure_has_its_alternative(tree: pikepdf.Pdf) -> None:
    figures = list(elements(tree.Root.StructTreeRoot, "/Figure"))

    alternatives = [str(figure.get("/Alt", "")) for figure in figures]
    assert alternatives == [chart.alternative for chart in sample.document().charts()]


def test_every_cell_knows_its_heads(tree: pikepdf.Pdf) -> None:
    tables = elements(tree.Root.StructTreeRoot, "/Table")
    cells = [
        cell
        for table in tables
        for body in elements(table, "/TBody")
        for cell in elements(body, "/TD")
    ]

    assert len(cells) > 250
    assert all("/Headers" in str(cell.get("/A").keys()) for cell in cells)


def test_headings_are_tagged(tree: pikepdf.Pdf) -> None:
    root = tree.Root.StructTreeRoot

    assert len(list(elements(root, "/H1"))) == 1
    assert len(list(elements(root, "/H2"))) == len(sample.document().parts) + 1


def test_the_outline_names_every_section(reader: PdfReader) -> None:
    titles = [
        " ".join(str(entry.title).split())
        for entry in reader.outline
        if not isinstance(entry, list)
    ]

    parts = sample.document().parts
    assert titles == [f"{part.number} {part.title}" for part in parts]


def test_every_page_bears_the_run(words: list[str]) -> None:
    assert all(sample.RUN.short in page for page in some(words))


def test_every_page_but_the_cover_bears_title_and_number(words: list[str]) -> None:
    count = len(words)

    assert 9 <= count <= 13
    for number, page in enumerate(words[1:], start=2):
        assert f"{number} of {count}" in page
        assert sample.document().title in page
        assert "Draft" in page


def test_the_contents_lead_to_the_right_pages(words: list[str]) -> None:
    for part in some(sample.document().parts):
        found = re.search(rf"{part.number} {part.title} (\d+)", words[1])

        assert found, part.title
        assert f"{part.number} {part.title}" in words[int(found[1]) - 1]


def test_a_long_table_repeats_its_head(words: list[str]) -> None:
    heads = [page for page in words if "Assumption Low Central High Unit" in page]

    assert len(heads) >= 2


def test_only_the_fonts_of_the_project_are_used_and_all_are_embedded(
    tree: pikepdf.Pdf,
) -> None:
    fonts = [
        thing
        for thing in tree.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    ]
    described = [
        thing
        for thing in tree.objects
        if isinstance(thing, pikepdf.Dictionary)
        and thing.get("/Type") == "/FontDescriptor"
    ]

    assert fonts
    assert all("Source-Sans-3" in str(font.BaseFont) for font in fonts)
    assert all("/FontFile2" in font or "/FontFile3" in font for font in described)


def test_the_model_rides_along(reader: PdfReader) -> None:
    assert reader.attachments == {"model.yaml": [MODEL.content]}


def test_a_document_without_a_model_carries_nothing() -> None:
    plain = PdfReader(io.BytesIO(pdf.render(finish(document()))))

    assert plain.attachments == {}


def test_every_figure_of_every_table_is_in_print(words: list[str]) -> None:
    printed = " ".join(words)

    missing = [
        cell.text
        for table in sample.document().tables()
        for row in table.rows
        for cell in row.cells
        if cell.text not in printed
    ]

    assert missing == []


def test_hostile_words_are_printed_as_words() -> None:
    said = (
        '<script>alert(1)</script> {{ 7 * 7 }} =HYPERLINK("http://x.test") <img src=x>'
    )
    hostile = document(
        Section("one", "Title", "Answer.", (paragraph(said), bullets(said)))
    )

    made = pdf.render(finish(replace(hostile, title="A <b>title</b>")))

    printed = " ".join(
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(made)).pages
    )
    assert printed.count("<script>alert(1)</script>") == 2
    assert "{{ 7 * 7 }}" in printed
    assert "A <b>title</b>" in printed


def test_names_with_letters_of_the_extended_set_keep_our_fonts() -> None:
    named = document(Section("one", "Łódź", "Żółć.", (paragraph("Žižkov"),)))

    with pikepdf.open(io.BytesIO(pdf.render(finish(named)))) as opened:
        fonts = {
            str(thing.BaseFont)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }

    assert fonts
    assert all("Source-Sans-3" in font for font in fonts)


def test_many_reasons_for_a_draft_push_the_facts_down_the_cover() -> None:
    reasons = tuple(
        f"Reason {place} is a guess that nobody made." for place in range(9)
    )
    many = finish(replace(document(), draft_reasons=reasons))

    cover = PdfReader(io.BytesIO(pdf.render(many))).pages[0].extract_text()

    assert cover.index("Reason 8") < cover.index("Prices")


def test_a_missing_library_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    imported = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - import
        if name == "reports" and "typesetting" in (args[2] or ()):
            raise OSError("cannot load library 'libpangoft2-1.0-0'")
        return imported(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)

    with pytest.raises(SystemLibraryError, match=r"apt-get install libpango-1\.0-0"):
        pdf.render(finish(document()))


def test_a_missing_style_sheet_stops_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pdf, "_STYLE", tmp_path / "document.css")

    with pytest.raises(MissingAssetError, match=r"document\.css"):
        pdf.render(finish(document()))


def test_no_bullet_of_a_short_list_stands_alone_on_a_page() -> None:
    lists = range(60)
    blocks: list[Block] = []
    for at in lists:
        blocks += [paragraph("A line between lists.")] * (at % 5)
        blocks.append(bullets(*(f"Bullet {at}{which}." for which in "abc")))
    section = Section("lists", "Lists", "There are lists.", tuple(blocks))

    pages = pages_of(document(section))

    for at in lists:
        found = [
            number
            for which in "abc"
            for number, page in enumerate(pages)
            if f"Bullet {at}{which}." in page
        ]
        assert len(found) == 3
        assert len(set(found)) == 1, at


def test_a_chart_stands_on_the_page_of_the_text_that_leads_to_it() -> None:
    charts = range(12)
    blocks: list[Block] = []
    for at in charts:
        blocks += [paragraph("A line between charts.")] * (at % 7)
        blocks.append(paragraph(f"Words before {at}."))
        blocks.append(chart(at))
    blocks.append(long_table(0))
    section = Section("charts", "Charts", "There are charts.", tuple(blocks))

    pages = pages_of(document(section))

    for at in charts:
        (page,) = [page for page in pages if f"Words before {at}." in page]
        assert re.search(rf"Finding {at}\n", page)


def test_a_long_table_leaves_at_least_four_rows_on_its_last_page() -> None:
    tables = range(20)
    blocks: list[Block] = []
    for at in tables:
        blocks += [paragraph("A line between tables.")] * (at % 6)
        blocks.append(long_table(at))
    section = Section("tables", "Tables", "There are tables.", tuple(blocks))

    pages = pages_of(document(section))

    for at in tables:
        counts = [page.count(f"Row of {at}:") for page in pages]
        assert sum(counts) == 15
        assert min(count for count in counts if count) >= 3
        assert [count for count in counts if count][-1] >= 4


def pages_of(made: Document) -> list[str]:
    """Return the words of each page of a document."""
    reader = PdfReader(io.BytesIO(pdf.render(finish(made))))
    return [page.extract_text() for page in reader.pages]


def long_table(at: int) -> Table:
    """Return a table of fifteen rows, each with the number of its table."""
    rows = tuple(
        Row((cells.words(f"Row of {at}: {row}"), cells.pounds(row)))
        for row in range(15)
    )
    columns = Column("What"), Column("Cost", Form.POUNDS, "£")
    return Table(f"table_{at}", f"Table {at}", columns, rows, sample.SOURCE)


def chart(at: int) -> Chart:
    """Return a chart with a number of its own, whose figures are in the first table."""
    drawing = DRAWINGS["gap_steps"]
    name, figures = f"chart_{at}", (Reference("table_0"),)
    return Chart(name, f"Finding {at}", "Said", drawing, sample.SOURCE, figures)
