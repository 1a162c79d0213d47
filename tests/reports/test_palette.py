"""Colours can be read, told apart in greyscale, and by colour-blind eyes."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest

from reports import palette
from reports.errors import UnknownColourError
from reports.palette import COST_TYPES, INCOMES, PARTIES, Theme, colour, contrast

THEMES = tuple(Theme)
MARKS = (*PARTIES, *COST_TYPES, "other", "warning", "axis")

# How colours reach eyes without one kind of cone, after Machado and others, 2009.
EYES = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _linear(hexadecimal: str) -> list[float]:
    """Return red, green and blue light."""
    channels = [byte / 255 for byte in bytes.fromhex(hexadecimal[1:])]
    return [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]


def _oklab(light: list[float]) -> tuple[float, ...]:
    """Return a colour in a space where distance is how different colours look."""
    red, green, blue = (min(max(channel, 0.0), 1.0) for channel in light)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    mid = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def _seen(hexadecimal: str, eye: str) -> tuple[float, ...]:
    """Return how a colour looks to an eye."""
    light = _linear(hexadecimal)
    rows = EYES[eye]
    return _oklab([sum(a * b for a, b in zip(row, light, strict=True)) for row in rows])


def _distance(first: str, second: str, eye: str) -> float:
    """Return how different two colours look to an eye."""
    return math.dist(_seen(first, eye), _seen(second, eye))


def _grey(hexadecimal: str) -> float:
    """Return the lightness of a colour in greyscale, from 0 to 100."""
    return 116 * math.cbrt(palette.luminance(hexadecimal)) - 16


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", MARKS)
def test_every_mark_stands_out_from_its_ground(name: str, theme: Theme) -> None:
    assert contrast(colour(name, theme), colour("ground", theme)) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["ink", "muted"])
def test_words_can_be_read_on_the_ground(name: str, theme: Theme) -> None:
    assert contrast(colour(name, theme), colour("ground", theme)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [*PARTIES, *COST_TYPES, "other", "warning"])
def test_words_can_be_read_on_every_mark(name: str, theme: Theme) -> None:
    mark = colour(name, theme)

    assert contrast(palette.text_on(mark), mark) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", EYES)
def test_parties_can_be_told_apart(theme: Theme, eye: str) -> None:
    found = {name: colour(name, theme) for name in PARTIES}

    close = {
        (a, b): _distance(found[a], found[b], eye)
        for a, b in combinations(found, 2)
        if _distance(found[a], found[b], eye) < 0.09
    }

    assert close == {}


@pytest.mark.parametrize("theme", THEMES)
def test_parties_can_be_told_apart_in_greyscale(theme: Theme) -> None:
    greys = sorted(_grey(colour(name, theme)) for name in PARTIES)

    assert min(b - a for a, b in pairwise(greys)) >= 6.5


@pytest.mark.parametrize("theme", THEMES)
def test_cost_types_beside_each_other_can_be_told_apart(theme: Theme) -> None:
    for first, second in pairwise(COST_TYPES):
        a, b = colour(first, theme), colour(second, theme)

        assert abs(_grey(a) - _grey(b)) >= 9
        assert min(_distance(a, b, eye) for eye in EYES) >= 0.08


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_cost_types_look_alike(theme: Theme) -> None:
    for first, second in combinations(COST_TYPES, 2):
        distance = _distance(colour(first, theme), colour(second, theme), "all cones")

        assert distance >= 0.08, (first, second)


def test_income_bears_the_colour_of_the_party_behind_it() -> None:
    for income, party in INCOMES.items():
        assert colour(income, Theme.LIGHT) == colour(party, Theme.LIGHT)


def test_paper_is_drawn_as_a_light_page() -> None:
    assert colour("broker", Theme.PAPER) == colour("broker", Theme.LIGHT)
    assert colour("broker", Theme.PAPER) != colour("broker", Theme.DARK)


def test_an_unknown_colour_is_refused_by_name() -> None:
    with pytest.raises(UnknownColourError, match="mauve") as caught:
        colour("mauve", Theme.PAPER)

    assert caught.value.name == "mauve"


@pytest.mark.parametrize("theme", THEMES)
def test_two_parts_of_one_party_differ(theme: Theme) -> None:
    names = ["grant", "contract", "funder", "fees"]

    found = palette.colours(names, theme)

    assert len(set(found)) == 4
    assert found[0] == colour("funder", theme)
    ground = colour("ground", theme)
    assert all(contrast(mark, ground) >= 3 for mark in found)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert palette.mixed("#102030", "#ffffff", 0) == "#102030"
    assert palette.mixed("#102030", "#ffffff", 1) == "#ffffff"
