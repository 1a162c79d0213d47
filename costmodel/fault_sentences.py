"""What is wrong with a value, and what to write instead, in sentences.

Every code of a validation error has its own words here; none of the library's own
reaches a user.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args, get_origin

from costmodel.assumptions import DOTTED_PATTERN, NAME_PATTERN, is_seen
from costmodel.document_events import Fault
from costmodel.document_months import (
    first_of_two_years,
    is_month_pattern,
    month_in,
)
from costmodel.document_remedies import (
    AFTER_A_COMMA,
    THREE_NOUGHTS,
    by_name,
    by_year,
    in_a_list,
    in_a_mapping,
    length_wanted,
    number_with_a_word,
    whole_number,
)
from costmodel.document_scalars import Scalar, number_in
from costmodel.document_sorts import (
    Sort,
    bare,
    choices_of,
    described,
    examples_of,
    is_name,
    pattern_of,
    sort_of,
    sort_wanted,
)
from costmodel.document_synonyms import choice_meant
from costmodel.suggestions import did_you_mean, listed

ANOTHER_SORT = "another_sort"
"""Our own code, for a value that comes near none of the types wanted."""

_LONG = 60
"""Letters of a value that a sentence quotes."""

_CURLY = frozenset("\u2018\u2019\u201c\u201d")

_HOW: dict[Sort | None, str] = {
    Sort.NUMBER: "Write a plain number, like 1250.",
    Sort.TEXT: "Write a text; put it in quotes if it looks like a number or a date.",
    Sort.TRUTH: "Write true or false.",
    Sort.MAPPING: "Write lines of 'name: value' beneath, each set in by two blanks.",
}


@dataclass(frozen=True)
class Misfit:
    """A value that its place does not accept."""

    code: str
    """Of the validation error."""
    context: Mapping[str, object]
    value: object
    """As it was read."""
    raw: str
    """As it was written, for a number, a yes-or-no word or nothing."""
    wanted: tuple[object, ...]
    """The types that may stand there."""
    is_needed: bool = False
    """Whether its mapping cannot do without it."""

    @property
    def sorts(self) -> set[Sort | None]:
        """The sorts of value that may stand there."""
        return {sort_wanted(option) for option in self.wanted}

    @property
    def is_of_another_sort(self) -> bool:
        """Whether not even the sort of value fits."""
        return None not in self.sorts and sort_of(self.value) not in self.sorts

    @property
    def shown(self) -> str:
        """The value as a sentence quotes it."""
        return shortened(self.raw) or quoted(self.value)


def quoted(value: object) -> str:
    """Return a value as a sentence quotes it, cut where it is long.

    Examples
    --------
    >>> quoted("advice"), quoted(12)
    ("'advice'", '12')

    """
    short = shortened(" ".join(str(value).split()))
    return f"'{short}'" if isinstance(value, str) else short


def shortened(text: str) -> str:
    """Return a text that fits into a sentence."""
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


def sentence_of(misfit: Misfit) -> Fault:
    """Return what is wrong with a value, and what to write instead."""
    if misfit.is_of_another_sort:
        return another_sort(misfit)
    return _SENTENCES.get(misfit.code, _unknown)(misfit)


def another_sort(misfit: Misfit) -> Fault:
    """Return the fault of a value that is not of the sort wanted."""
    wanted = described(misfit.wanted) or "something else"
    sort = sort_of(misfit.value)
    if sort is Sort.NOTHING:
        way_out = "" if misfit.is_needed else ", or take the line out"
        hint = " One that begins with # stands in quotes."
        is_text = misfit.sorts == {Sort.TEXT} and not choices_of(misfit.wanted[0])
        remedy = f"Write {wanted}{way_out}.{hint if is_text else ''}"
        return Fault("Nothing is written here.", remedy)
    if Sort.NUMBER in misfit.sorts and isinstance(misfit.value, str):
        return _no_number(misfit)
    if misfit.sorts == {Sort.TEXT} and not choices_of(misfit.wanted[0]):
        return _no_text(misfit)
    shown = f"{sort}" if sort in {Sort.LIST, Sort.MAPPING} else misfit.shown
    what = f"{wanted[:1].upper()}{wanted[1:]} is wanted here, not {shown}."
    return Fault(what, _how(misfit))


def _how(misfit: Misfit) -> str:
    """Return how the first of the things wanted is written."""
    option = misfit.wanted[0]
    words = choices_of(option)
    if words:
        return word_meant(misfit.raw or str(misfit.value), words)
    if get_origin(bare(option)) is dict:
        names, values = get_args(bare(option))
        written = (misfit.value, misfit.raw)
        how = by_year(*written) if names is int else by_name(values, *written)
        return how or _HOW[Sort.MAPPING]
    if bare(option) is int:
        return "Write a whole number in digits."
    if sort_wanted(option) is Sort.LIST:
        return in_a_list(option, misfit.value, misfit.raw)
    return in_a_mapping(option, misfit.value, misfit.raw) or _HOW[sort_wanted(option)]


def word_meant(word: str, known: list[str]) -> str:
    """Return a sentence that says which of the words known was probably meant."""
    return choice_meant(word, known) or did_you_mean(word, known)


def _no_number(misfit: Misfit) -> Fault:
    """Return the fault of a text where a number is wanted."""
    text = str(misfit.value)
    number = number_in(text)
    if not text.strip():
        return Fault("This text is empty.", f"Write {described(misfit.wanted)}.")
    if number == text:
        what = f"{misfit.shown} in quotes is a text, not a number."
        return Fault(what, f"Write {number} without quotes.")
    remedy = f"Write {number}." if number else number_with_a_word(text)
    if remedy:
        return Fault(f"{misfit.shown} is not a plain number.", remedy)
    year = first_of_two_years(text)
    if year and int in map(bare, misfit.wanted):
        what = f"{misfit.shown} is no single year."
        return Fault(what, f"Write the calendar year in which it begins: {year}.")
    if any(is_name(option) for option in misfit.wanted):
        return Fault(
            f"{misfit.shown} is neither a number nor a name.",
            "Write a plain number, like 1250, or the name of an assumption, like "
            f"{name_like(text)}.",
        )
    wanted = described(misfit.wanted)
    what = f"{wanted[:1].upper()}{wanted[1:]} is wanted here, not {misfit.shown}."
    return Fault(what, _how(misfit))


def _no_text(misfit: Misfit) -> Fault:
    """Return the fault of a number or a yes where a text is wanted."""
    if is_name(misfit.wanted[0]):
        return _no_name(misfit)
    if not misfit.raw:
        sort = sort_of(misfit.value)
        return Fault(f"A text is wanted here, not {sort}.", _HOW[Sort.TEXT])
    means = "a number" if sort_of(misfit.value) is Sort.NUMBER else "yes or no"
    what = f"A text is wanted here; {misfit.shown} without quotes means {means}."
    return Fault(what, _in_quotes(misfit.raw))


def _no_name(misfit: Misfit) -> Fault:
    """Return the fault of a number, a list or a yes where a name is wanted."""
    sort = sort_of(misfit.value)
    shown = misfit.shown if misfit.raw else f"{sort}"
    names = examples_of(misfit.wanted[0])
    how = "Write small letters, digits and underscores, a letter first."
    if names:
        how = f"Write {listed(names, last='or')}."
    elif sort is Sort.LIST:
        how = "Write one name, without brackets."
    return Fault(f"A name is wanted here, not {shown}.", how)


def name_like(text: str) -> str:
    """Return a name made from a text, to show how one is spelt.

    Examples
    --------
    >>> name_like("Head's day fee (2026)"), name_like("12")
    ('head_s_day_fee_2026', 'head_salary')

    """
    name = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_").lstrip("0123456789_")
    return name if name and len(name) <= _LONG else "head_salary"


def _too_small(misfit: Misfit) -> Fault:
    bound = misfit.context.get("gt", misfit.context.get("ge"))
    how = f"more than {bound}" if "gt" in misfit.context else f"{bound} or more"
    return Fault(f"{misfit.shown} is too small.", f"Write {how}.")


def _too_large(misfit: Misfit) -> Fault:
    bound = misfit.context.get("lt", misfit.context.get("le"))
    how = f"less than {bound}" if "lt" in misfit.context else f"{bound} or less"
    return Fault(f"{misfit.shown} is too large.", f"Write {how}.")


def _not_a_multiple(misfit: Misfit) -> Fault:
    step = misfit.context["multiple_of"]
    return Fault(
        f"{misfit.shown} is no multiple of {step}.", f"Write one, like {step}."
    )


def _not_whole(misfit: Misfit) -> Fault:
    if isinstance(misfit.value, float) and misfit.value.is_integer():
        return Fault(f"{misfit.shown} is too large.", "See how many digits it has.")
    return Fault(
        f"A whole number is wanted here, not {misfit.shown}.",
        whole_number(misfit.value),
    )


def _text_too_short(misfit: Misfit) -> Fault:
    if not is_seen(str(misfit.value)):
        way_out = ", or take the line out" if misfit.value else ""
        hint = "" if misfit.is_needed else way_out
        return Fault(
            "This text is empty.", f"Write something between the quotes{hint}."
        )
    least = misfit.context["min_length"]
    return Fault(f"{misfit.shown} is too short.", f"Write {least} letters or more.")


def _text_too_long(misfit: Misfit) -> Fault:
    length, most = len(str(misfit.value)), misfit.context["max_length"]
    return Fault(
        f"This text is too long: it has {length:,} letters.",
        f"Write {most} letters at most.",
    )


def _pattern(misfit: Misfit) -> Fault:
    pattern = str(misfit.context["pattern"])
    if pattern in {NAME_PATTERN, DOTTED_PATTERN}:
        return misspelt_name(misfit)
    if is_month_pattern(pattern):
        example = month_in(str(misfit.value)) or "2026-09"
        quotes = "straight quotes" if _CURLY & set(str(misfit.value)) else "quotes"
        return Fault(
            f"{misfit.shown} is not a month.",
            f'Write year and month in {quotes}, like "{example}".',
        )
    return Fault(f"{misfit.shown} is not spelt as it must be here.", _how(misfit))


def misspelt_name(misfit: Misfit) -> Fault:
    """Return the fault of a text that is no name, where one may or must stand."""
    if Sort.NUMBER in misfit.sorts:
        return _no_number(misfit)
    example = name_like(str(misfit.value))
    return Fault(
        f"{misfit.shown} is not spelt as a name.",
        "Names begin with a small letter and hold small letters, digits and "
        f"underscores alone, like {example}.",
    )


def _too_few(misfit: Misfit) -> Fault:
    bound = f"{misfit.context['min_length']} at least"
    return _count(misfit, _laid_down(misfit) or bound)


def _too_many(misfit: Misfit) -> Fault:
    bound = f"{misfit.context['max_length']} at most"
    return _count(misfit, _laid_down(misfit) or bound)


def _laid_down(misfit: Misfit) -> str:
    """Return how many entries there must be; empty if more numbers will do."""
    lengths = filter(None, map(length_wanted, misfit.wanted))
    return next(map(str, lengths), "")


def _count(misfit: Misfit, bound: str) -> Fault:
    count = len(misfit.value) if isinstance(misfit.value, list | dict) else 0
    entries = "is 1 entry" if count == 1 else f"are {count or 'no'} entries"
    return Fault(f"There {entries} here.", f"Write {bound}.")


def _unknown_word(misfit: Misfit) -> Fault:
    words = [word for option in misfit.wanted for word in choices_of(option)]
    what = f"{misfit.shown} is not known here."
    return Fault(what, word_meant(str(misfit.value), list(dict.fromkeys(words))))


def _said_by_a_check(misfit: Misfit) -> Fault:
    what = str(misfit.context["error"]).strip() or "This value is not accepted here."
    end = "" if what[-1] in ".?!" else "."
    return Fault(f"{what[0].upper()}{what[1:]}{end}", "")


def _unknown(misfit: Misfit) -> Fault:
    wanted = described(misfit.wanted)
    remedy = f"Write {wanted}." if wanted else ""
    return Fault(f"{misfit.shown} is not accepted here.", remedy)


_SENTENCES: dict[str, Callable[[Misfit], Fault]] = {
    ANOTHER_SORT: another_sort,
    "greater_than": _too_small,
    "greater_than_equal": _too_small,
    "less_than": _too_large,
    "less_than_equal": _too_large,
    "multiple_of": _not_a_multiple,
    "int_type": _not_whole,
    "int_from_float": _not_whole,
    "string_too_short": _text_too_short,
    "string_too_long": _text_too_long,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_few,
    "too_long": _too_many,
    "enum": _unknown_word,
    "literal_error": _unknown_word,
    "value_error": _said_by_a_check,
    "assertion_error": _said_by_a_check,
}


def of_name(misfit: Misfit) -> Fault:
    """Return what is wrong with a name in a mapping; *wanted* is the names' type."""
    if misfit.code.startswith("int_"):
        return Fault(
            f"{misfit.shown} is not a whole number.",
            "Whole numbers stand before the colon here, like 2026.",
        )
    return sentence_of(misfit)


def of_spelling(scalar: Scalar, wanted: tuple[object, ...]) -> Fault:
    """Return the fault of a refused spelling, by what is wanted in its place."""
    sorts = {sort_wanted(option) for option in wanted}
    number = f"Write {scalar.number}." if scalar.number else _HOW[Sort.NUMBER]
    if Sort.NUMBER in sorts and scalar.raw == THREE_NOUGHTS:
        return Fault(_as_number(scalar), AFTER_A_COMMA)
    if Sort.NUMBER in sorts:
        return Fault(_as_number(scalar), number)
    if any(is_month_pattern(pattern_of(option)) for option in wanted):
        return Fault(scalar.fault, _in_quotes(month_in(scalar.raw) or scalar.raw))
    if Sort.TEXT in sorts or not scalar.number:
        return Fault(scalar.fault, _in_quotes(scalar.raw))
    return Fault(scalar.fault, f"{number[:-1]}, or put it in quotes if it is a text.")


def _in_quotes(raw: str) -> str:
    """Return how a word is written as a text."""
    return f'Put it in quotes: "{raw}".' if len(raw) <= _LONG else "Put it in quotes."


def _as_number(scalar: Scalar) -> str:
    """Return what is wrong with a spelling where a number is wanted."""
    return scalar.fault or f"'{scalar.raw}' is not a plain number."
