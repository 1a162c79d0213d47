"""Words without quotes in a document: numbers, yes or no, nothing, or text.

Only spellings that every reader of YAML takes alike are accepted; the others are given
back with the fault and, where there is one, the plain spelling.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

Plain = str | int | float | bool | None
"""A single value of a document."""

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
_NUMBER_LIKE = re.compile(
    r"[-+]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][-+]?\d+)?", re.ASCII
)
_OTHER_BASE = re.compile(r"[-+]?0(o[0-7]{1,12}|x[\da-fA-F]{1,12}|b[01]{1,40})")
_SIXTIETHS = re.compile(r"[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?(\.(inf|Inf|INF)|Infinity)|\.(nan|NaN|NAN)|NaN")
# A month without its day is a text to every reader of YAML.
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?([Tt ].*)?", re.ASCII)
_SIGNS_AROUND = " \u00a0'\"\u201c\u201d\u2018\u2019£$€"
"""What people put round an amount: blanks, quotation marks of all kinds, pounds."""
_TYPED_AMOUNT = re.compile(r"[-−]?\d[\d,_ \u00a0]*(\.\d+)?", re.ASCII)

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "yes": True,
    "on": True,
    "false": False,
    "no": False,
    "off": False,
}

_EXACT = 2**53
"""Whole numbers up to here are exact as floating-point numbers."""

_READABLE = 1e13
"""From here on nobody counts the digits of a number."""

_LONG = 40
"""Letters of a word that a sentence can quote, and of a number that people write."""


@dataclass(frozen=True)
class Scalar:
    """A word without quotes, and what it stands for."""

    value: Plain
    raw: str
    """As it was written."""
    fault: str = ""
    """Why the spelling is refused, one sentence; empty if it is not."""
    number: str = ""
    """The plain spelling, if it is a number."""


def read_scalar(raw: str) -> Scalar:
    """Return what a word without quotes stands for, or why it is refused.

    Examples
    --------
    >>> read_scalar("650").value, read_scalar("no").value, read_scalar("rent").value
    (650, False, 'rent')
    >>> read_scalar("180_000")
    Scalar(value='180_000', raw='180_000',
        fault="'180_000' is not a plain number.", number='180000')

    """
    word = raw.lower()
    if word in _WORDS and raw in {word, word.title(), word.upper()}:
        return Scalar(_WORDS[word], raw)
    if raw[0] not in "+-.0123456789IN":
        return Scalar(raw, raw)
    if _NUMBER.fullmatch(raw):
        return _number(raw)
    return _refused(raw) or Scalar(raw, raw)


def _number(raw: str) -> Scalar:
    """Read a number in the one accepted spelling, which is JSON's."""
    value = float(raw)
    if not math.isfinite(value):
        return Scalar(raw, raw, f"'{_shortened(raw)}' is too large a number.")
    return Scalar(as_plain_number(value), raw, number=spelled(value))


def _refused(raw: str) -> Scalar | None:
    """Return a number or date in a spelling that is refused, or None for text."""
    if _DATE.fullmatch(raw):
        return Scalar(raw, raw, f"{_shortened(raw)} without quotes is read as a date.")
    if _NOT_FINITE.fullmatch(raw):
        return Scalar(raw, raw, f"'{raw}' is not a number that can be costed.")
    if _SIXTIETHS.fullmatch(raw):
        return Scalar(raw, raw, f"'{_shortened(raw)}' can be read as a time.")
    if _OTHER_BASE.fullmatch(raw):
        number = float(int(raw, 0))
    elif _NUMBER_LIKE.fullmatch(raw):
        number = float(raw.replace("_", ""))
    else:
        return None
    spelling = spelled(number) if math.isfinite(number) else ""
    fault = f"'{_shortened(raw)}' is not a plain number."
    return Scalar(raw, raw, fault, spelling)


def _shortened(raw: str) -> str:
    """Return a word that fits into a sentence."""
    return raw if len(raw) <= _LONG else f"{raw[: _LONG - 1]}…"


def as_plain_number(value: float) -> int | float:
    """Return a whole number as an integer, so that 18.0 and 18 are the same."""
    if abs(value) < _EXACT and value == int(value):
        return int(value)
    return value


def spelled(value: float) -> str:
    """Return the plain spelling of a finite number, the one documents are written in.

    Examples
    --------
    >>> spelled(180_000.0), spelled(1e-7), spelled(0.05)
    ('180000', '0.0000001', '0.05')

    """
    text = repr(as_plain_number(value))
    # A large whole number is written with all its digits: rounded ones, read as an
    # integer elsewhere, would be another number.
    exact = Decimal(value) if float(value).is_integer() else Decimal(text)
    plain = format(exact, "f")
    return plain if len(plain) <= _LONG else text


def shown(value: float) -> str:
    """Return a number as a sentence shows it: one too long to read by its length.

    Examples
    --------
    >>> shown(180_000.0), shown(-2.5), shown(3e19)
    ('180000', '-2.5', 'a number of 20 digits')

    """
    text = spelled(value)
    if abs(value) < _READABLE:
        return text
    return f"a number of {len(str(abs(int(value))))} digits"


def number_in(text: str) -> str:
    """Return the plain spelling of an amount as people type it; empty if it is none.

    Examples
    --------
    >>> number_in("£1,250.50"), number_in("5%"), number_in("about 20")
    ('1250.5', '0.05', '')

    """
    bare = text.strip(_SIGNS_AROUND)
    typed = bare.removesuffix("%").strip()
    if len(typed) > _LONG or not _TYPED_AMOUNT.fullmatch(typed):
        return ""
    digits = re.sub(r"[,_ \u00a0]", "", typed).replace("−", "-")
    value = Decimal(digits) / (100 if bare.endswith("%") else 1)
    return spelled(float(value))
