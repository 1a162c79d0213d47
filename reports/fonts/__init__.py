"""Source Sans 3, the type of every document, page and picture."""

from __future__ import annotations

from pathlib import Path

from reports.errors import MissingAssetError

SETS = ("latin", "latin-ext")
"""Character sets, the commonest first."""

FACES = ((400, "normal"), (600, "normal"), (400, "italic"))
"""Weights and styles that come with the project."""

FAMILY = "Source Sans 3"


def font_name(letters: str, weight: int, style: str) -> str:
    """Return the file name of one face.

    Examples
    --------
    >>> font_name("latin", 600, "normal")
    'source-sans-3-latin-600-normal.woff2'

    """
    return f"source-sans-3-{letters}-{weight}-{style}.woff2"


def font_file(letters: str, weight: int, style: str) -> Path:
    """Return where the file of one face lies.

    Raises
    ------
    MissingAssetError
        If it did not come with the installation.

    """
    path = Path(__file__).parent / font_name(letters, weight, style)
    if not path.is_file():
        raise MissingAssetError(path.name)
    return path
