"""A number becomes a cell: its words for print, and itself for the workbook."""

from __future__ import annotations

import math
from dataclasses import replace

from reports import wording
from reports.tables import Cell, Form

NOTHING = Cell(wording.NOTHING)
"""The cell of a figure that does not exist, as a cost per school with no school."""


def words(text: str) -> Cell:
    """Return a cell of words.

    Examples
    --------
    >>> words("Securing Good")
    Cell(text='Securing Good', value=None, form=None)

    """
    return Cell(text)


def pounds(value: float | None) -> Cell:
    """Return a cell of whole pounds.

    Examples
    --------
    >>> pounds(-1240)
    Cell(text='−1,240', value=-1240.0, form=<Form.POUNDS: 'pounds'>)

    """
    return _figure(wording.pounds(value), value, Form.POUNDS)


def pence(value: float | None) -> Cell:
    """Return a cell of pounds and pence.

    Examples
    --------
    >>> pence(12.5).text
    '12.50'

    """
    return _figure(wording.pounds_and_pence(value), value, Form.PENCE)


def count(value: float | None) -> Cell:
    """Return a cell of whole things.

    Examples
    --------
    >>> count(24000).text
    '24,000'

    """
    return _figure(wording.count(value), value, Form.COUNT)


def number(value: float | None, decimals: int = 1) -> Cell:
    """Return a cell of a plain number with so many decimals.

    Examples
    --------
    >>> number(2.25, 2).text
    '2.25'

    """
    return _figure(wording.number(value, decimals), value, Form.NUMBER)


def share(value: float | None) -> Cell:
    """Return a cell of a fraction, printed in hundredths.

    Examples
    --------
    >>> share(0.163)
    Cell(text='16.3', value=0.163, form=<Form.SHARE: 'share'>)

    """
    return _figure(wording.share(value), value, Form.SHARE)


def chance(value: float | None) -> Cell:
    """Return a cell of a chance in hundredths, told no closer than to one in 100.

    Examples
    --------
    >>> chance(0.163).text, chance(0.001).text, chance(None).text
    ('16.3', '<1', '–')

    """
    told = share(value)
    if told.value is None:
        return told
    return replace(told, text=wording.rounded_chance(told.value))


def _figure(text: str, value: float | None, form: Form) -> Cell:
    """Return a cell of a figure, or of nothing where there is no figure."""
    if value is None or math.isnan(value):
        return NOTHING
    return Cell(text, float(value), form)
