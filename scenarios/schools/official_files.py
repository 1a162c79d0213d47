"""The official files we know, as scenarios/data/official_files.toml describes them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from scenarios.schools.layouts import Layout, missing_from

CENSUS = "census"
"""The kind of file that tells by which number a school is found."""


@cache
def load_layouts() -> Mapping[str, Layout]:
    """Return every kind of file we know by its name, read once.

    Where two files know a thing of a school, the kind that stands first is believed;
    of two files of one kind, the one that was named first.

    Examples
    --------
    >>> load_layouts()["links"].title
    'links between schools (Get Information about Schools)'

    """
    shipped = files("scenarios.data") / "official_files.toml"
    return parse_layouts(shipped.read_text(encoding="utf-8"))


def parse_layouts(register: str) -> Mapping[str, Layout]:
    """Return the kinds of file that a register in TOML describes, in its order.

    Raises
    ------
    pydantic.ValidationError
        If a kind has a word or a column that is none, or lacks one that it needs.

    """
    described = tomllib.loads(register)
    return {
        name: Layout.model_validate({"name": name, **words})
        for name, words in described.items()
    }


def recognised(headings: Sequence[str]) -> Layout | None:
    """Return the kind of file that has these headings, if we know one."""
    known = load_layouts().values()
    return next((one for one in known if not missing_from(one, headings)), None)


def closest(headings: Sequence[str]) -> Layout | None:
    """Return the layout that a file comes closest to; None if it is like none.

    Two headings of a signature besides the school's number must be there.
    """
    shares = [
        (len(one.signature) - len(missing_from(one, headings)), one)
        for one in load_layouts().values()
    ]
    found, layout = max(shares, key=lambda pair: pair[0])
    enough = 2 if "urn" not in headings else 3
    return layout if found >= enough else None
