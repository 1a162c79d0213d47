"""Words are as wide as the fonts of the documents make them."""

from __future__ import annotations

import pytest

from reports.charts.svg import Type
from reports.charts.text_widths import widest, width_of, wrapped

PLAIN = Type("#000000", size=10)
BOLD = Type("#000000", size=10, is_bold=True)


@pytest.mark.parametrize("style", [PLAIN, BOLD])
def test_all_figures_are_equally_wide(style: Type) -> None:
    assert len({width_of(figure, style) for figure in "0123456789"}) == 1


def test_bold_words_are_wider_and_size_scales() -> None:
    assert width_of("Secretariat", BOLD) > width_of("Secretariat", PLAIN)
    assert width_of("Cost", Type("#000000", 20)) == 2 * width_of("Cost", PLAIN)


def test_letters_of_the_extended_set_are_measured_and_unknown_ones_guessed() -> None:
    assert 3 < width_of("Ł", PLAIN) < 7
    assert width_of("漢", PLAIN) == pytest.approx(6)


def test_lines_are_broken_between_words_only() -> None:
    lines = wrapped("Deployment of leaders to primaries", 80, PLAIN)

    assert " ".join(lines) == "Deployment of leaders to primaries"
    assert all(width_of(line, PLAIN) <= 80 for line in lines)
    assert wrapped("Incomprehensibilities", 10, PLAIN) == ("Incomprehensibilities",)
    assert wrapped("", 10, PLAIN) == ()


def test_the_widest_of_no_lines_has_no_width() -> None:
    assert widest((), PLAIN) == 0
    assert widest(("i", "mm"), PLAIN) == width_of("mm", PLAIN)
