"""The content of a page as JSON: kept with its run, and read back as it was.

The page is kept as content, not as HTML, so that a better look reaches old runs too.
Pictures are kept drawn: drawing takes a library that the pages can do without.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import ModuleType
from typing import cast

from costmodel.errors import CostmodelError
from reports import charts, contents
from reports.contents import Document

Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can hold."""

KIND = "is"
"""Key under which an object says what it is."""


class OutdatedContentError(CostmodelError):
    """Content was kept by another version, whose words this one does not know."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "This page was kept by another version of Costmodel. Work the model out "
            "again."
        )


@dataclass(frozen=True)
class Picture:
    """A chart as SVG, drawn for each ground and width that a page may have.

    A chart that is only made smaller cannot be read on a telephone, and one whose
    colours are only turned round loses what they mean: each is drawn for its place.
    """

    light: str
    dark: str
    narrow_light: str
    narrow_dark: str


@dataclass(frozen=True)
class Content:
    """What a page says, and its drawn charts by name."""

    document: Document
    pictures: dict[str, Picture]


def _kinds_in(*modules: ModuleType) -> dict[str, type]:
    """Return the classes of some modules that content is made of, by name."""
    found = (thing for module in modules for thing in vars(module).values())
    return {
        thing.__name__: thing
        for thing in found
        if isinstance(thing, type) and (is_dataclass(thing) or _is_choice(thing))
    }


def _is_choice(thing: type) -> bool:
    return issubclass(thing, StrEnum) and thing is not StrEnum


KINDS: dict[str, type] = {**_kinds_in(contents, charts), "Picture": Picture}
"""The only classes that kept content may turn into."""


def to_json(content: Content) -> str:
    """Return content as JSON that `from_json` reads back equal."""
    pictures = {name: _plain(each) for name, each in content.pictures.items()}
    whole = {"document": _plain(content.document), "pictures": pictures}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Content:
    """Return the content that was kept as JSON.

    Raises
    ------
    OutdatedContentError
        Another version kept it, and this one does not know all its words.

    """
    try:
        whole = json.loads(text)
        document = _thing(whole["document"])
        pictures = {name: _thing(each) for name, each in whole["pictures"].items()}
    except (KeyError, TypeError, ValueError, CostmodelError) as error:
        raise OutdatedContentError from error
    return Content(cast("Document", document), cast("dict[str, Picture]", pictures))


def _plain(thing: object) -> Plain:
    """Return a thing as JSON can hold it; objects say what they are."""
    if isinstance(thing, StrEnum):
        return {KIND: type(thing).__name__, "value": thing.value}
    if isinstance(thing, date):
        return {KIND: "date", "value": thing.isoformat()}
    if isinstance(thing, tuple):
        return [_plain(each) for each in thing]
    if is_dataclass(thing):
        named = {each.name: _plain(getattr(thing, each.name)) for each in fields(thing)}
        return {KIND: type(thing).__name__, **named}
    return cast("Plain", thing)


def _thing(plain: Plain) -> object:
    """Return what a piece of JSON stood for."""
    if isinstance(plain, list):
        return tuple(_thing(each) for each in plain)
    if not isinstance(plain, dict):
        return plain
    given = {name: _thing(each) for name, each in plain.items() if name != KIND}
    name = plain[KIND]
    if name == "date":
        return date.fromisoformat(str(given["value"]))
    return KINDS[str(name)](**given)
