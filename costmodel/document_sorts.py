"""The sorts of value that a document holds, and which of them a type wants."""

from __future__ import annotations

import types
from enum import Enum, StrEnum
from typing import Annotated, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel

from costmodel.assumptions import DOTTED_PATTERN, NAME_PATTERN
from costmodel.suggestions import listed

_OF_NAMES = frozenset({NAME_PATTERN, DOTTED_PATTERN})

LISTS = (tuple, list, set, frozenset)
"""Types that are read from a list."""


def options(annotation: object) -> tuple[object, ...]:
    """Return the types of which an annotation wants one, without None.

    Examples
    --------
    >>> options(int | str | None)
    (<class 'int'>, <class 'str'>)

    """
    inner = get_args(annotation)[0] if _is_annotated(annotation) else annotation
    if get_origin(inner) in {Union, types.UnionType}:
        return tuple(option for option in get_args(inner) if option is not type(None))
    return (annotation,)


def _is_annotated(annotation: object) -> bool:
    """Return whether a type carries limits or a pattern."""
    return get_origin(annotation) is Annotated


def bare(option: object) -> object:
    """Return a type without its limits."""
    return get_args(option)[0] if _is_annotated(option) else option


def is_model(option: object) -> TypeGuard[type[BaseModel]]:
    """Return whether a type is a mapping with names of its own."""
    return isinstance(option, type) and issubclass(option, BaseModel)


def choices_of(option: object) -> list[str]:
    """Return the words of which one is wanted; none if any word is.

    Examples
    --------
    >>> choices_of(Literal["day", "post"])
    ['day', 'post']

    """
    inner = bare(option)
    if get_origin(inner) is Literal:
        return [str(getattr(arg, "value", arg)) for arg in get_args(inner)]
    if isinstance(inner, type) and issubclass(inner, Enum):
        return [str(member.value) for member in inner]
    return []


def is_name(option: object) -> bool:
    """Return whether a type is a text that must be spelt as a name."""
    return pattern_of(option) in _OF_NAMES


def pattern_of(option: object) -> str:
    """Return the pattern that a text must follow; empty if there is none."""
    patterns = (getattr(part, "pattern", None) for part in limits_of(option))
    return next((str(pattern) for pattern in patterns if pattern), "")


def limits_of(option: object) -> list[object]:
    """Return the limits that a type carries, each for itself."""
    if not _is_annotated(option):
        return []
    limits = get_args(option)[1:]
    return [part for limit in limits for part in getattr(limit, "metadata", [limit])]


def examples_of(option: object) -> list[str]:
    """Return what a type says may be written, like the names that there are."""
    limits = get_args(option)[1:] if _is_annotated(option) else ()
    return [
        str(each) for one in limits for each in getattr(one, "examples", None) or ()
    ]


class Sort(StrEnum):
    """The sorts of value that a document can hold."""

    NUMBER = "a number"
    TEXT = "a text"
    TRUTH = "true or false"
    LIST = "a list"
    MAPPING = "a mapping"
    NOTHING = "nothing"


def sort_of(value: object) -> Sort:
    """Return the sort of a value as it was read."""
    if value is None:
        return Sort.NOTHING
    if isinstance(value, bool):
        return Sort.TRUTH
    if isinstance(value, int | float):
        return Sort.NUMBER
    if isinstance(value, str):
        return Sort.TEXT
    return Sort.LIST if isinstance(value, list) else Sort.MAPPING


def sort_wanted(option: object) -> Sort | None:
    """Return the sort of value that a type is read from; None if any would do."""
    inner = bare(option)
    if choices_of(inner) or inner is str:
        return Sort.TEXT
    if inner is bool:
        return Sort.TRUTH
    if inner in {int, float}:
        return Sort.NUMBER
    if get_origin(inner) in LISTS:
        return Sort.LIST
    return Sort.MAPPING if is_model(inner) or get_origin(inner) is dict else None


def described(wanted: tuple[object, ...]) -> str:
    """Return what is wanted, as a phrase: *a number or the name of an assumption*.

    Examples
    --------
    >>> described((int, Literal["none"]))
    "a whole number or 'none'"

    """
    sorts = {sort_wanted(option) for option in wanted}
    phrases = [_phrase(option, sorts) for option in wanted]
    return " or ".join(dict.fromkeys(phrase for phrase in phrases if phrase))


def _phrase(option: object, sorts: set[Sort | None]) -> str:
    """Return what one type wants; a name beside a number is an assumption's."""
    words = choices_of(option)
    if words:
        quoted = [f"'{word}'" for word in words]
        return f"one of {listed(quoted, 'or')}" if quoted[1:] else quoted[0]
    if is_name(option):
        return "the name of an assumption" if Sort.NUMBER in sorts else "a name"
    if bare(option) is int:
        return "a whole number"
    if get_origin(bare(option)) is dict:
        names = "years" if get_args(bare(option))[0] is int else "names"
        return f"a mapping of {names} to values"
    return str(sort_wanted(option) or "")
