"""Which faces a printed document needs: most do without the extended Latin letters.

A face takes time to unpack whether or not a letter of it is used, so that a document
names only the ones it needs.
"""

from __future__ import annotations

from functools import cache

from reports.fonts import FAMILY, SETS, font_file, font_name

WEIGHTS = (400, 600)
"""Weights that documents are set in."""

FAMILIES = {SETS[0]: FAMILY, SETS[1]: f"{FAMILY} Extended"}
"""What the style sheet calls each set of characters."""


def face_rules(text: str) -> str:
    """Return style rules for the faces that a text needs.

    Examples
    --------
    >>> "Extended" in face_rules("Łódź"), "Extended" in face_rules("£5,000 – or so")
    (True, False)

    """
    usual, extended = SETS
    beyond = set(map(ord, text)) - characters(usual)
    needed = (usual, extended) if beyond & characters(extended) else (usual,)
    return "\n".join(_rule(letters, weight) for letters in needed for weight in WEIGHTS)


@cache
def characters(letters: str) -> frozenset[int]:
    """Return the characters that a set holds, as code points."""
    # Imported here because it is slow, and only documents need it.
    from fontTools import ttLib  # noqa: PLC0415

    file = font_file(letters, WEIGHTS[0], "normal")
    with ttLib.TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _rule(letters: str, weight: int) -> str:
    """Return the rule of one face."""
    return (
        f'@font-face {{ font-family: "{FAMILIES[letters]}"; font-weight: {weight};'
        f" src: url(asset:{font_name(letters, weight, 'normal')}) }}"
    )
