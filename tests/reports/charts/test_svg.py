"""Elements are escaped and carry presentation attributes only."""

from __future__ import annotations

import pytest

from reports.charts import svg
from reports.charts.svg import Box, Type

INK = Type("#1c2630")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (1, "1"),
        (1.0, "1"),
        (1.5, "1.5"),
        (1.005, "1"),
        (1.239, "1.24"),
        (-0.001, "0"),
        (-2.5, "-2.5"),
        (0, "0"),
        (100, "100"),
    ],
)
def test_numbers_are_printed_to_a_hundredth_and_never_minus_nought(
    value: float, printed: str
) -> None:
    assert svg.element("line", x1=value) == f'<line x1="{printed}"/>'


def test_attributes_are_escaped_and_hyphened() -> None:
    made = svg.element("rect", "", stroke_width=2, fill='"><script>')

    assert made == '<rect stroke-width="2" fill="&quot;&gt;&lt;script&gt;"/>'


def test_words_are_escaped_and_centred_on_their_capitals() -> None:
    made = svg.words(10, 20, "<b> & “c”", INK)

    assert made == (
        '<text x="10" y="23.96" fill="#1c2630" font-size="12">'
        "&lt;b&gt; &amp; “c”</text>"
    )


def test_words_may_be_bold_and_stand_by_their_middle_or_end() -> None:
    made = svg.words(0, 0, "a", Type("#000000", is_bold=True), "middle")

    assert 'font-weight="600"' in made
    assert 'text-anchor="middle"' in made


def test_a_block_never_runs_backwards() -> None:
    assert 'width="0"' in svg.block(Box(0, 0, -3, 5), "#000000")


def test_lines_are_dashed_only_if_asked() -> None:
    assert "dasharray" not in svg.rule((0, 0), (1, 1), "#000000")
    assert 'stroke-dasharray="4 3"' in svg.rule((0, 0), (1, 1), "#000000", 1, "4 3")
    assert "dasharray" not in svg.polyline([(0, 0), (1, 1)], "#000000")
    assert "dasharray" in svg.polyline([(0, 0), (1, 1)], "#000000", 2, "2 2")


def test_shapes_run_through_their_points() -> None:
    assert 'd="M0,0L1.5,2Z"' in svg.area([(0, 0), (1.5, 2)], "#000000")
    assert 'd="M0,0L1.5,2"' in svg.polyline([(0, 0), (1.5, 2)], "#000000")
    assert svg.dot(1, 2, 3, "#000000") == '<circle cx="1" cy="2" r="3" fill="#000000"/>'
