"""Columns as tables have them: pounds that add up, pounds that do not, chances."""

from __future__ import annotations

from reports.tables import Column, Form


def pounds(heading: str, group: str = "") -> Column:
    """Return a column of pounds that add up to its totals."""
    return Column(heading, Form.POUNDS, "£", group, adds=True)


def balance(heading: str, group: str = "") -> Column:
    """Return a column of pounds that are not to be added up: balances, unit costs."""
    return Column(heading, Form.POUNDS, "£", group)


def figure(heading: str, group: str = "") -> Column:
    """Return a column of plain numbers, or of figures of several kinds."""
    return Column(heading, Form.NUMBER, "", group)


def count(heading: str, group: str = "") -> Column:
    """Return a column of counts that add up to its totals."""
    return Column(heading, Form.NUMBER, "", group, adds=True)


def share(heading: str, group: str = "") -> Column:
    """Return a column of fractions, printed in hundredths."""
    return Column(heading, Form.SHARE, "%", group)
