"""Numbers become words: the one place that decides how a figure is printed.

Negatives carry a real minus sign, nothing is an en dash, and a figure that rounds to
nought is ``0``, never ``−0``. Halves are rounded away from nought, as people expect.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from costmodel.calendar_words import MONTH_NAMES, label_of_two_years
from reports.errors import UnprintableNumberError
from reports.odds import odds

NOTHING = "–"
"""Printed where there is no figure to print."""

MINUS = "−"

_LETTERS = ((1e9, "bn", 3), (1e6, "m", 3), (1e3, "k", 2))
"""A thousand and its powers, their letter in short money, and figures to print."""

_ROUNDS_UP = 0.9995
"""The fraction of such a power that three figures round up to it."""

_RARE = 0.01
"""Chances below this, or this close to 1, are told as that and no closer.

Guessed ranges do not bear a difference between one in 100 and one in 1,000.
"""

_FIGURE = re.compile(rf"{MINUS}?£?\d[\d,]*(\.\d+)?%?")
_LETTERS_OF_PRINT = re.compile("[£,%]")


def number(value: float | None, decimals: int = 0) -> str:
    """Return a plain number with so many decimals, thousands separated.

    Parameters
    ----------
    value
        Any finite number; None or not-a-number prints as nothing.
    decimals
        Digits after the point.

    Raises
    ------
    UnprintableNumberError
        If the value is infinite.

    Examples
    --------
    >>> number(1240.5), number(-1240), number(-0.2), number(None)
    ('1,241', '−1,240', '0', '–')

    """
    if value is None or math.isnan(value):
        return NOTHING
    if math.isinf(value):
        raise UnprintableNumberError(
            "An infinite figure has no words. Say 'no upper limit' where one can occur."
        )
    step = Decimal(1).scaleb(-decimals)
    exact = Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP)
    sign = MINUS if exact < 0 else ""
    return f"{sign}{abs(exact):,.{decimals}f}"


def pounds(value: float | None) -> str:
    """Return whole pounds for a table whose head carries the £.

    Examples
    --------
    >>> pounds(1240), pounds(-1240), pounds(0), pounds(None)
    ('1,240', '−1,240', '0', '–')

    """
    return number(value)


def pounds_and_pence(value: float | None) -> str:
    """Return pounds with pence, for tables where money changes hands.

    Examples
    --------
    >>> pounds_and_pence(12.5)
    '12.50'

    """
    return number(value, 2)


def count(value: float | None) -> str:
    """Return a whole number of things.

    Examples
    --------
    >>> count(24000)
    '24,000'

    """
    return number(value)


def share(value: float | None) -> str:
    """Return a fraction as a percentage for a table whose head carries the %.

    Examples
    --------
    >>> share(0.163), share(1)
    ('16.3', '100.0')

    """
    return number(_hundredfold(value), 1)


def per_cent(value: float | None) -> str:
    """Return a fraction as a percentage in a sentence, with one decimal at most.

    Examples
    --------
    >>> per_cent(0.163), per_cent(0.16), per_cent(-0.5)
    ('16.3%', '16%', '−50%')

    """
    words = share(value)
    return words if words == NOTHING else f"{words.removesuffix('.0')}%"


def money(value: float | None) -> str:
    """Return whole pounds with their sign, for a sentence.

    Examples
    --------
    >>> money(5000), money(-5000), money(None)
    ('£5,000', '−£5,000', '–')

    """
    return _with_pound(number(value))


def money_and_pence(value: float | None) -> str:
    """Return pounds and pence with their sign, for a sentence.

    Examples
    --------
    >>> money_and_pence(1250.5), money_and_pence(-0.07), money_and_pence(None)
    ('£1,250.50', '−£0.07', '–')

    """
    return _with_pound(number(value, 2))


def short_money(value: float | None) -> str:
    """Return pounds to two or three figures, for the tight places of a chart.

    Examples
    --------
    >>> short_money(1_240_000), short_money(12_400), short_money(-950)
    ('£1.24m', '£12k', '−£950')

    """
    if value is None or math.isnan(value):
        return NOTHING
    for limit, letter, figures in _LETTERS:
        if abs(value) >= limit * _ROUNDS_UP:
            return f"{_with_pound(_to_figures(value / limit, figures))}{letter}"
    return money(value)


def chance(probability: float) -> str:
    """Return a chance as people say it, with its percentage.

    A chance found by drawing is never said to be nought or certain, and none is told
    closer than to one in 100.

    Parameters
    ----------
    probability
        A fraction from 0 to 1.

    Raises
    ------
    UnprintableNumberError
        If it is not a fraction from 0 to 1.

    Examples
    --------
    >>> chance(0.16), chance(0.4), chance(0.9), chance(0)
    ('about 1 in 6 (16%)', 'about 2 in 5 (40%)', 'about 9 in 10 (90%)', \
'less than 1 in 100')

    """
    if not 0 <= probability <= 1:
        raise UnprintableNumberError(
            f"A chance lies between 0 and 1, and {probability} does not."
        )
    if probability < _RARE:
        return "less than 1 in 100"
    if probability > 1 - _RARE:
        return "more than 99 in 100"
    printed = number(_hundredfold(probability))
    top, bottom = odds(probability, int(printed))
    return f"about {top} in {bottom} ({printed}%)"


def rounded_chance(probability: float) -> str:
    """Return a chance as a percentage for a table whose head carries the %.

    As in a sentence, none is told closer than to one in 100.

    Examples
    --------
    >>> rounded_chance(0.163), rounded_chance(0), rounded_chance(0.999)
    ('16.3', '<1', '>99')

    """
    if probability < _RARE:
        return "<1"
    return ">99" if probability > 1 - _RARE else share(probability)


def spread(low: str, central: str, high: str) -> str:
    """Return a range of three finished figures: low – central – high.

    Examples
    --------
    >>> spread(money(500), money(650), money(990))
    '£500 – £650 – £990'

    """
    return f"{low} {NOTHING} {central} {NOTHING} {high}"


def between(low: str, high: str) -> str:
    """Return a range of two finished figures.

    Examples
    --------
    >>> between(money(1250), money(4300))
    '£1,250 to £4,300'

    """
    return f"{low} to {high}"


def academic_year(first: int) -> str:
    """Return a year that runs across two calendar years by its first.

    Examples
    --------
    >>> academic_year(2026), academic_year(2099)
    ('2026/27', '2099/00')

    """
    return label_of_two_years(first)


def month(day_of_month: date) -> str:
    """Return the month of a date.

    Examples
    --------
    >>> month(date(2028, 3, 31))
    'March 2028'

    """
    return f"{MONTH_NAMES[day_of_month.month - 1]} {day_of_month.year}"


def short_month(day_of_month: date) -> str:
    """Return the month of a date in the tight places of a chart.

    Examples
    --------
    >>> short_month(date(2028, 3, 31))
    'Mar 2028'

    """
    return f"{MONTH_NAMES[day_of_month.month - 1][:3]} {day_of_month.year}"


def day(moment: date) -> str:
    """Return a date as it is written in a letter.

    Examples
    --------
    >>> day(date(2026, 11, 1))
    '1 November 2026'

    """
    return f"{moment.day} {month(moment)}"


def listing(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence; none at all is an empty text.

    Examples
    --------
    >>> listing(["pay"]), listing(["pay", "rent"]), listing(["pay", "rent", "travel"])
    ('pay', 'pay and rent', 'pay, rent and travel')

    """
    *before, last = names or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def counted(value: float, one: str, many: str = "") -> str:
    """Return a number of things with the fitting form of their name.

    Parameters
    ----------
    value
        How many.
    one
        The name of one of them.
    many
        The name of several; left out, it is *one* with an s.

    Examples
    --------
    >>> counted(1, "school"), counted(3, "school"), counted(0, "day")
    ('1 school', '3 schools', 'no days')
    >>> counted(2, "body", "bodies"), counted(1.5, "day")
    ('2 bodies', '1.5 days')

    """
    words = number(value, 0 if float(value).is_integer() else 1).removesuffix(".0")
    name = one if words in ("1", f"{MINUS}1") else many or f"{one}s"
    return f"{'no' if words == '0' else words} {name}"


def duration(months: int) -> str:
    """Return a length of time given in months.

    Examples
    --------
    >>> duration(1), duration(18), duration(24), duration(31)
    ('1 month', '18 months', '2 years', '2 years and 7 months')

    """
    years, rest = divmod(months, 12)
    if years == 0 or (years == 1 and rest):
        return counted(months, "month")
    said = counted(years, "year")
    return listing([said, counted(rest, "month")]) if rest else said


def read_number(words: str) -> float:
    """Return the number that a printed figure stands for, nothing being nought.

    The way back from print, so that a table can be checked as its reader would.

    Raises
    ------
    UnprintableNumberError
        If the words are no figure.

    Examples
    --------
    >>> read_number("−1,240"), read_number("16.3"), read_number("–")
    (-1240.0, 16.3, 0.0)

    """
    if words == NOTHING:
        return 0.0
    if not _FIGURE.fullmatch(words):
        raise UnprintableNumberError(f"'{words}' stands where a figure is wanted.")
    return float(_LETTERS_OF_PRINT.sub("", words).replace(MINUS, "-"))


def _hundredfold(value: float | None) -> float | None:
    """Return a fraction in hundredths, without the dust of binary multiplication."""
    if value is None or not math.isfinite(value):
        return value
    return float(Decimal(repr(float(value))) * 100)


def _with_pound(words: str) -> str:
    """Return a figure with its £ behind the minus sign."""
    if words == NOTHING:
        return words
    sign = MINUS if words.startswith(MINUS) else ""
    return f"{sign}£{words.removeprefix(MINUS)}"


def _to_figures(value: float, figures: int) -> str:
    """Return a number below a thousand with so many figures and no idle noughts."""
    for decimals in range(figures - 1, 0, -1):
        closer = number(value, decimals)
        if sum(letter.isdigit() for letter in closer) <= figures:
            return closer.rstrip("0").rstrip(".")
    return number(value)
