"""The HTML of a document is semantic, escaped and free of inline styles."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from reports.charts import Look
from reports.contents import Document, Reference, Section, Table, bullets, paragraph
from reports.finishing import finish
from reports.markup import NO_BREAK, equip, html_of, kind_of
from reports.palette import Theme, colour
from tests.reports import sample
from tests.reports.test_contents import document, table
from tests.some import some

HOSTILE = '<script>alert(1)</script>{{ 7 * 7 }}"><img src=x>'


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    """Return the sample as parsed HTML."""
    return BeautifulSoup(html_of(sample.document()), "html.parser")


def only(tag: Tag | None) -> Tag:
    """Return a tag that must be there."""
    assert tag is not None
    return tag


def test_the_page_says_its_language_title_and_date(page: BeautifulSoup) -> None:
    assert only(page.html)["lang"] == "en-GB"
    assert only(page.title).get_text() == sample.document().title
    created = only(page.find("meta", {"name": "dcterms.created"}))
    assert created["content"] == "2026-11-21"


def test_headings_go_down_in_single_steps(page: BeautifulSoup) -> None:
    levels = [int(tag.name[1]) for tag in page.find_all(["h1", "h2", "h3", "h4"])]

    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_every_cell_of_a_head_says_what_it_heads(page: BeautifulSoup) -> None:
    heads = page.select("thead th")

    assert heads
    assert {head["scope"] for head in heads} == {"col", "colgroup"}


def test_every_row_begins_with_its_head(page: BeautifulSoup) -> None:
    for row in some(page.select("tbody tr")):
        first = only(row.find(["th", "td"]))

        assert first.name == "th"
        assert first["scope"] == "row"


def test_every_table_names_its_source(page: BeautifulSoup) -> None:
    tables = page.select("div.table")

    assert len(tables) == len(sample.document().tables())
    assert all(only(t.select_one(".source")).get_text() for t in tables)


def test_a_chart_points_at_its_figures(page: BeautifulSoup) -> None:
    figure = only(page.find(id="gap_steps"))

    link = only(figure.select_one(".source a"))
    assert link["href"] == "#gap_figures"
    assert link.get_text() == f"Table{NO_BREAK}1"


def test_every_link_leads_somewhere(page: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in page.find_all(id=True)]
    links = {
        str(tag["href"]).removeprefix("#") for tag in page.find_all("a", href=True)
    }

    assert len(ids) == len(set(ids))
    assert links <= set(ids)


def test_no_style_is_written_into_the_page(page: BeautifulSoup) -> None:
    assert page.find_all(style=True) == []
    assert page.find_all(["style", "script"]) == []


def test_markup_in_any_text_appears_as_text() -> None:
    made = finish(
        replace(
            document(
                Section(
                    "one",
                    HOSTILE,
                    HOSTILE,
                    (paragraph(HOSTILE), bullets(HOSTILE), table("a")),
                )
            ),
            title=HOSTILE,
            author=HOSTILE,
            draft_reasons=(HOSTILE,),
        )
    )

    html = html_of(made)

    parsed = BeautifulSoup(html, "html.parser")
    assert parsed.find_all(["script", "img"]) == []
    assert "49" not in html
    assert parsed.get_text().count("{{ 7 * 7 }}") == 10


def test_a_long_table_may_break_and_a_short_one_may_not(page: BeautifulSoup) -> None:
    assert "short" not in only(page.find(id="register"))["class"]
    assert "short" in only(page.find(id="cost_a_school"))["class"]


def test_numbered_lists_are_numbered() -> None:
    made = Section("one", "T", "A.", (replace(bullets("a", "b"), is_numbered=True),))

    assert "<ol>\n<li>a</li>" in html_of(finish(document(made)))


def test_a_final_document_says_nothing_of_a_draft() -> None:
    final = html_of(sample.document(draft=False))

    assert "Draft" not in final


def test_charts_are_drawn_in_the_theme_asked_for() -> None:
    html = html_of(sample.document(), Look(Theme.DARK))

    assert colour("ink", Theme.DARK) in html
    assert colour("ink", Theme.PAPER) not in html


def test_other_environments_can_draw_the_same_blocks() -> None:
    blocks = '{% import "blocks.html" as blocks with context %}'
    environment = Environment(
        loader=DictLoader({"page.html": blocks + "{{ blocks.table(table) }}"}),
        autoescape=True,
        undefined=StrictUndefined,
    )
    equip(environment, Look())
    from jinja2 import ChoiceLoader, PackageLoader  # noqa: PLC0415 - this test alone

    loader = environment.loader
    assert loader is not None
    environment.loader = ChoiceLoader([loader, PackageLoader("reports")])

    html = environment.get_template("page.html").render(table=sample.cost_table())

    assert "397,400" in html


def test_a_value_that_is_missing_is_an_error() -> None:
    environment = Environment(undefined=StrictUndefined, autoescape=True)

    with pytest.raises(UndefinedError):
        environment.from_string("{{ missing }}").render()


def test_blocks_are_known_by_their_kind() -> None:
    assert kind_of(table("a")) == "table"
    assert kind_of(Reference("a")) == "reference"
    assert kind_of("words") == "str"


def test_the_words_of_every_cell_are_on_the_page(page: BeautifulSoup) -> None:
    shown = [cell.get_text() for cell in page.select("tbody th, tbody td")]

    made: Document = sample.document()
    written = [c.text for t in made.tables() for row in t.rows for c in row.cells]
    assert shown == written
    assert all(isinstance(t, Table) for t in made.tables())
