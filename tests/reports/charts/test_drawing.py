"""What holds for every chart, whatever it draws."""

from __future__ import annotations

import re
from itertools import combinations, product

import pytest

from reports.charts import Look, draw
from reports.errors import UndrawableError
from reports.palette import Theme
from tests.reports.charts.awkward import AWKWARD
from tests.reports.charts.pictures import SVG, drawn, words_of
from tests.reports.drawings import DRAWINGS

ALL = DRAWINGS | AWKWARD
NAMES = tuple(ALL)
WIDTHS = (624, 480, 340)
TOO_WIDE_FOR_A_TELEPHONE = {("seven payers", 340)}
"""Seven payers need 480 pixels: a page lets the picture scroll there."""
SHOWN = sorted(set(product(NAMES, WIDTHS)) - TOO_WIDE_FOR_A_TELEPHONE)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_numbers_give_the_same_bytes(name: str) -> None:
    first = draw(ALL[name], "The finding")

    assert draw(ALL[name], "The finding") == first


@pytest.mark.parametrize("name", NAMES)
def test_a_strict_page_can_show_it(name: str) -> None:
    picture = drawn(ALL[name])

    tags = {mark.tag.removeprefix(SVG) for mark in picture.iter()}
    attributes = {key for mark in picture.iter() for key in mark.attrib}

    assert tags <= {"svg", "title", "text", "rect", "line", "path", "circle"}
    assert not {a for a in attributes if a == "style" or a.startswith("on")}
    assert not {a for a in attributes if "href" in a or a == "id"}


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_the_alternative_is_a_title_of_the_picture_itself(name: str) -> None:
    picture = drawn(ALL[name])

    assert picture[0].tag == f"{SVG}title"
    assert picture[0].text == "The finding"


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_on_a_page_the_alternative_is_a_label_that_does_not_pop_up(
    theme: Theme,
) -> None:
    picture = drawn(DRAWINGS["cost_bars"], Look(theme))

    assert picture.find(f"{SVG}title") is None
    assert picture.attrib["aria-label"] == "The finding"
    assert picture.attrib["role"] == "img"


@pytest.mark.parametrize(("name", "width"), SHOWN)
def test_all_words_stand_inside_the_picture(name: str, width: int) -> None:
    picture = drawn(ALL[name], Look(width=width))
    height = float(picture.attrib["height"])

    outside = [
        words
        for words in words_of(picture)
        if words.left < -0.5
        or words.right > width + 0.5
        or words.top < -0.5
        or words.bottom > height + 0.5
    ]

    assert outside == []


@pytest.mark.parametrize(("name", "width"), SHOWN)
def test_no_words_cover_others(name: str, width: int) -> None:
    pairs = combinations(words_of(drawn(ALL[name], Look(width=width))), 2)

    covering = [(a.text, b.text) for a, b in pairs if a.covers(b)]

    assert covering == []


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_minus_nought_or_long(name: str) -> None:
    svg = draw(ALL[name], "The finding")

    assert not re.findall(r'[",MLZ]-0[",LZ]', svg)
    assert not re.findall(r"\d\.\d{3,}", svg)


def test_words_that_look_like_markup_are_words() -> None:
    said = '</title><script>alert("1")</script>&'

    svg = draw(DRAWINGS["cost_bars"], said)

    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_dark_is_drawn_in_its_own_colours() -> None:
    light = draw(DRAWINGS["cost_bars"], "", Look(Theme.LIGHT))
    dark = draw(DRAWINGS["cost_bars"], "", Look(Theme.DARK))

    colours = [set(re.findall(r"#[0-9a-f]{6}", svg)) for svg in (light, dark)]

    assert not (colours[0] - {"#000000", "#ffffff"}) & colours[1]


def test_a_width_in_which_nothing_can_be_read_is_refused() -> None:
    assert Look(width=320).width == 320
    with pytest.raises(UndrawableError, match="320 pixels"):
        Look(width=319)
