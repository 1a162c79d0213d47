"""What is written differently in two documents, change by change, in a stated order.

The rule in words is docs/method/comparison.md. A document is as
:mod:`costmodel.canonical` has it: mappings, lists, texts and numbers, what goes without
saying left out.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from costmodel.canonical import Part

_WORDS = frozenset(
    {
        "title",
        "label",
        "note",
        "source",
        "address",
        "grade",
        "name",
        "payer",
        "low",
        "high",
        "exact",
        "tests_claim",
    }
)
"""What is written and moves no figure at central values, by its last name."""

_OF_LIST = "#"
"""Begins what a member of a list is called, which no name in a document does."""

_KEYS: Mapping[str, str] = {
    "streams": "name",
    "ingredients": "label",
    "adds": "label",
    "milestones": "label",
    "costs": "label",
    "deployments": "person",
    "attendance": "person",
}
"""By what the members of a list are matched; other lists are one change."""

_IN_FUNDING = ("delivery", "cohorts", "adds", "streams", "demand")
"""The order of a way of funding."""

Path = tuple[str, ...]


@dataclass(frozen=True)
class DocumentChange:
    """One thing that is written otherwise."""

    path: Path
    """From the top of the document; members of lists by their name."""
    before: Part
    """What stood there; None: nothing."""
    after: Part
    """What stands there; None: nothing."""


def changes_between(
    one: Mapping[str, Part], other: Mapping[str, Part]
) -> list[DocumentChange]:
    """Return what is written differently, in the order in which it is made.

    Both documents are in the form of :func:`by_name`.
    """
    found = list(_differing((), dict(one), dict(other)))
    return sorted(found, key=_order)


def _differing(path: Path, one: Part, other: Part) -> Iterator[DocumentChange]:
    """Yield the changes at a place and below it."""
    if one == other or (path and path[-1] in _WORDS):
        return
    is_assumption = len(path) == len(("assumptions", "name")) and (
        path[0] == "assumptions"
    )
    if isinstance(one, dict) and isinstance(other, dict) and not is_assumption:
        for name in dict.fromkeys((*one, *other)):
            yield from _differing((*path, name), one.get(name), other.get(name))
    elif not is_assumption or _told(one) != _told(other):
        yield DocumentChange(path, one, other)


def _told(part: Part) -> Part:
    """Return an assumption without the words that move no figure."""
    if not isinstance(part, dict):
        return part
    return {name: each for name, each in part.items() if name not in _WORDS}


def _order(change: DocumentChange) -> tuple[int, int, Path]:
    """Return the order in which changes are made."""
    section = change.path[0]
    if section == "assumptions":
        return (0 if change.after is not None else 4), 0, change.path
    if section == "organisation":
        return 1, 0, change.path
    if section == "funding":
        part = (*change.path, "", "", "")[2]
        at = _IN_FUNDING.index(part) if part in _IN_FUNDING else 0
        return 3, at, change.path
    return 2, 0, change.path


def made(
    document: Mapping[str, Part], changes: Iterable[DocumentChange]
) -> dict[str, Part]:
    """Return a document with some changes made; the one given stays as it is."""
    changed: dict[str, Part] = copy.deepcopy(dict(document))
    for change in changes:
        _make(changed, change.path, copy.deepcopy(change.after))
    return changed


def _make(inside: dict[str, Part], path: Path, after: Part) -> None:
    """Make one change; a list that loses its last member goes with it."""
    name, *rest = path
    if rest:
        below = cast("dict[str, Part]", inside.setdefault(name, {}))
        _make(below, tuple(rest), after)
        if not below and rest[0].startswith(_OF_LIST):
            del inside[name]
    elif after is None:
        inside.pop(name, None)
    else:
        inside[name] = after


def by_name(part: Part, name: str = "") -> Part:
    """Return a document whose lists of named things are mappings by their names.

    Examples
    --------
    >>> by_name({"streams": [{"name": "fees", "kind": "fee"}]})
    {'streams': {'#fees': {'name': 'fees', 'kind': 'fee'}}}

    """
    if isinstance(part, dict):
        return {key: by_name(each, key) for key, each in part.items()}
    if isinstance(part, list) and name in _KEYS:
        return _named(part, _KEYS[name])
    return part


def _named(members: list[Part], key: str) -> Part:
    """Return members of a list by their names; of several alike, numbered."""
    found: dict[str, Part] = {}
    for member in members:
        told = f"{_OF_LIST}{_name_of(member, key)}"
        alike = sum(each.partition(" (again")[0] == told for each in found)
        found[f"{told} (again {alike})" if alike else told] = by_name(member)
    return found


def _name_of(member: Part, key: str) -> Part:
    """Return what a member is called; an addition by its ingredient."""
    if not isinstance(member, dict):
        return str(member)
    inner = member.get("ingredient")
    return member.get(key) or (_name_of(inner, key) if inner is not None else "")


def in_lists(part: Part) -> Part:
    """Return a document as it is written, from one of :func:`by_name`.

    Examples
    --------
    >>> in_lists(by_name({"streams": [{"name": "fees", "kind": "fee"}]}))
    {'streams': [{'name': 'fees', 'kind': 'fee'}]}

    """
    if not isinstance(part, dict):
        return part
    if part and all(name.startswith(_OF_LIST) for name in part):
        return [in_lists(each) for each in part.values()]
    return {name: in_lists(each) for name, each in part.items()}


def in_words(path: Path) -> tuple[str, ...]:
    """Return the parts of a path as a reader has them.

    Examples
    --------
    >>> in_words(("funding", "traded", "streams", "#fees", "bad_debt"))
    ('funding', 'traded', 'streams', 'fees', 'bad_debt')

    """
    return tuple(part.removeprefix(_OF_LIST) for part in path)
