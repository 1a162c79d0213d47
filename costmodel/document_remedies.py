"""How what a document wants is written, shown by what the user wrote instead."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args, get_origin

from costmodel.document_scalars import number_in, spelled
from costmodel.document_sorts import (
    Sort,
    bare,
    choices_of,
    is_model,
    limits_of,
    options,
    sort_of,
    sort_wanted,
)

_MOST = 5
"""Parts that an example of a mapping shows."""

_SHORT = 40
"""Letters of a value that an example repeats."""

_TIMES = {"k": 1_000, "thousand": 1_000, "million": 1_000_000, "mn": 1_000_000}
"""What words behind a number multiply it by."""

_WITH_A_WORD = re.compile(
    r"(?P<number>£?[-−]?\d[\d,_]*(\.\d+)?%?) ?"
    r"(?P<words>/?(?P<first>[A-Za-z]+)[A-Za-z /£.]*)",
    re.ASCII,
)
_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)

THREE_NOUGHTS = "000"
"""What is left of thousands where a comma ended a number."""

AFTER_A_COMMA = (
    "Write 0; or, if a comma before it belongs to the number, the whole number without"
    " the comma, like 100000."
)
"""What to do about three noughts by themselves."""


def number_with_a_word(text: str) -> str:
    """Return how a number with a word behind it is written; empty if it is none.

    Examples
    --------
    >>> number_with_a_word("100k")
    'Write 100000.'
    >>> number_with_a_word("8 schools")
    "Write 8, without 'schools'."

    """
    found = _WITH_A_WORD.fullmatch(text.strip())
    if found is None:
        return ""
    number, first = number_in(found["number"]), found["first"].lower()
    if first == "m":
        millions = spelled(float(Decimal(number) * _TIMES["million"]))
        return f"Write {millions} if m stands for millions, and {number} if not."
    times = _TIMES.get(first)
    if times is not None:
        return f"Write {spelled(float(Decimal(number) * times))}."
    return f"Write {number}, without '{found['words'].strip()}'."


def whole_number(value: object) -> str:
    """Return how a number that is not whole is written.

    Examples
    --------
    >>> whole_number(2026.5), whole_number(0.2)
    ('Write it without a decimal point, like 2026.',
        'Write it without a decimal point, like 1.')

    """
    example = int(value) if isinstance(value, float) else 1
    return f"Write it without a decimal point, like {example or 1}."


def in_a_list(option: object, value: object, raw: str) -> str:
    """Return how what stands by itself is written as a list.

    Examples
    --------
    >>> in_a_list(tuple[int, ...], 2026, "2026")
    'Write it in brackets: [2026].'

    """
    parts = _parts(get_args(bare(option))[0], "")
    if parts and sort_of(value) is Sort.MAPPING:
        return "Begin it with a dash, as the first entry of a list."
    if parts:
        return f"Write each entry with its parts by name, like [{parts}]."
    if sort_of(value) not in {Sort.NUMBER, Sort.TEXT}:
        return "Begin each entry with a dash on a line of its own, or write [a, b]."
    written = raw or str(value)
    return f"Write it in brackets: [{written if len(written) <= _SHORT else '…'}]."


def by_year(value: object, raw: str) -> str:
    """Return how values by year are written.

    Examples
    --------
    >>> by_year(100, "100"), by_year(2027, "2027")
    ('Write each year before its value, like {2026: 100}.',
        'Write each year before its value, like {2027: 1}.')

    """
    amount = raw if sort_of(value) is Sort.NUMBER and raw else "1"
    entry = f"{amount}: 1" if _YEAR.fullmatch(amount) else f"2026: {amount}"
    return f"Write each year before its value, like {{{entry}}}."


def by_name(option: object, value: object, raw: str) -> str:
    """Return how values by name are written; empty if their parts do not tell."""
    number = raw if sort_of(value) is Sort.NUMBER else ""
    if sort_wanted(option) is not Sort.MAPPING:
        entry = f"securing_good: {number or 1}"
        return f"Write each name before its value, like {{{entry}}}."
    parts = _parts(option, number)
    named = value[0] if isinstance(value, list) and value else None
    name = named if isinstance(named, str) and len(named) <= _SHORT else "a_name"
    return f"Write a name before each, like {{{name}: {parts}}}." if parts else ""


def in_a_mapping(option: object, value: object, raw: str) -> str:
    """Return how a single value is written as a mapping with names of its own.

    Empty if its names do not tell.
    """
    model = bare(option)
    for name, field in model.model_fields.items() if is_model(model) else ():
        words = [w for each in options(field.annotation) for w in choices_of(each)]
        if isinstance(value, str) and value in words:
            return f"Write {{{field.alias or name}: {value}}}."
    parts = _parts(option, raw if sort_of(value) is Sort.NUMBER else "")
    return f"Write its parts by name, like {parts}." if parts else ""


def _parts(option: object, number: str) -> str:
    """Return what a mapping needs, by name; a number stands where one first may."""
    model = bare(option)
    fields = model.model_fields.items() if is_model(model) else ()
    needed = {f.alias or name: f for name, f in fields if f.is_required()}
    parts = []
    for name, field in needed.items():
        sorts = {sort_wanted(each) for each in options(field.annotation)}
        amount = number if Sort.NUMBER in sorts else ""
        parts.append(f"{name}: {amount or '…'}")
        number = "" if amount else number
    return f"{{{', '.join(parts)}}}" if 0 < len(parts) <= _MOST else ""


def length_wanted(option: object) -> int | None:
    """Return how many entries a list has, if the number is laid down."""
    least, most = (
        [getattr(limit, name) for limit in limits_of(option) if hasattr(limit, name)]
        for name in ("min_length", "max_length")
    )
    return int(least[0]) if least and least == most else None


def lines_for(name: str, wanted: tuple[object, ...]) -> str:
    """Return how something that holds others is begun, where it is missing."""
    for option in wanted:
        inner = bare(option)
        if get_origin(inner) is dict and get_args(inner)[0] is int:
            return f"Add it, like {name}: {{2026: 1}}."
    return f"Add the line '{name}:' and what belongs to it beneath."
