"""What a kind of official file is: its headings, and the columns they give.

Headings are compared in small letters with everything but letters and figures made one
space, and the per cent sign made ``pct``: DfE moves blanks, brackets and line breaks
from year to year. A star at the end stands for any further words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from pydantic import BaseModel

from scenarios.schools.columns import Column


class FileRole(Enum):
    """What a file is to the table of schools."""

    RETURN = "return"
    """Finance returns: the schools in it are the rows of the table."""
    REGISTER = "register"
    """Its schools are the rows if there is no return."""
    DETAIL = "detail"
    """Adds to the schools that other files name."""
    LINKS = "links"
    """Which school grew out of which."""
    HISTORY = "history"
    """Accounts of years gone by: known, and left aside."""


class Layout(BaseModel, frozen=True, extra="forbid"):
    """One kind of official file."""

    name: str
    title: str
    """As a sentence names it."""
    role: FileRole
    signature: tuple[str, ...]
    """Headings without which a file is not of this kind."""
    columns: Mapping[Column, tuple[str, ...]] = {}
    """Headings that give a column of the table; the first that is there counts."""
    sums_per_pupil: bool = False
    """Whether its sums are pounds a pupil, where the table has pounds."""
    status: str = ""
    """Heading of the column that says whether a school is open."""
    all_through: str = ""
    """Heading of the column that is *Yes* for all-through schools."""
    through_links: bool = False
    """Whether a school that is not in the file is found by its predecessor."""
    estimated: bool = False
    """Whether its totals are estimates, not published sums."""
    loose_end: bool = False
    """Whether its last column may hold commas that nothing quotes."""


def plain_heading(heading: str) -> str:
    """Return a heading as headings are compared.

    Examples
    --------
    >>> plain_heading("E09  Development and training")
    'e09 development and training'
    >>> plain_heading("% FSM (Performance Tables)")
    'pct fsm performance tables'

    """
    small = heading.lower().replace("%", " pct ")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", small).split())


def position_of(headings: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Return where the first of some headings stands; whole ones before beginnings."""
    for each in wanted:
        if each in headings:
            return list(headings).index(each)
        if each.endswith("*"):
            start = each[:-1]
            for position, heading in enumerate(headings):
                if heading.startswith(start):
                    return position
    return None


def missing_from(layout: Layout, headings: Sequence[str]) -> tuple[str, ...]:
    """Return the headings of a layout's signature that a file has not."""
    return tuple(
        each for each in layout.signature if position_of(headings, [each]) is None
    )
