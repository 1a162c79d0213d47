"""What the words of a ledger's rows say: totals, sections of income and cost, types."""

from __future__ import annotations

import re

_TOTALS = re.compile(
    r"totals?\b|(gross|net|operating) (profit|loss|income|movement|expenses|assets)\b"
    r"|(opening|closing|beginning|running) balance\b"
    r"|(profit|loss|surplus|deficit)\b(?! (and|&))"
    r"|balance (brought|carried) forward\b|net (operating|other|change)\b"
)
_INCOME = re.compile(
    r"\b(income(?! tax)|turnover|revenue|sales(?! (and|&))|donations|grants received"
    r"|receipts)\b"
)
_COST = re.compile(
    r"\b(costs?|expens\w*|overheads?|expenditure|purchases|administrative|taxation)\b"
)
_RESULTS = re.compile(
    r"(gross|net|operating) (profit|loss|income|surplus|deficit)\b|net operating\b"
    r"|(profit|loss|surplus|deficit) (for|before|after)\b"
)
_CODED = re.compile(r"(?P<code>[0-9]{3,10})\s*(?:[-–:·]\s*|\s)(?P<name>\S.*)")
_CODE_LAST = re.compile(r"(?P<name>\S.*?)\s*\((?P<code>[0-9]{3,10})\)")

_DEBITS = frozenset({"PI", "BP", "CP", "VP", "JD", "SC"})
"""Sage: purchases, payments, journal debits, credit notes to customers."""
_CREDITS = frozenset({"SI", "BR", "CR", "VR", "JC", "PC"})
"""Sage: sales, receipts, journal credits, credit notes from suppliers."""
_PAYMENTS = frozenset({"SA", "SR", "PA", "PP", "SD", "PD"})
"""Sage: payments and receipts on account, and discounts between control accounts."""
SAGE_TYPES = _DEBITS | _CREDITS | _PAYMENTS


def is_total(words: str) -> bool:
    """Return whether a row is a total or a balance by its first words.

    Examples
    --------
    >>> is_total("Total for Travel"), is_total("Gross Profit"), is_total("Travel")
    (True, True, False)

    """
    return bool(_TOTALS.match(words.strip().lower()))


def is_result(words: str) -> bool:
    """Return whether a total is income less costs of all that stands above it.

    Examples
    --------
    >>> is_result("Operating Profit"), is_result("Total Turnover")
    (True, False)

    """
    return bool(_RESULTS.match(words.strip().lower()))


def is_income(section: str) -> bool | None:
    """Return whether a section of a profit and loss account is of income.

    None: its heading does not say.

    Examples
    --------
    >>> is_income("Turnover"), is_income("Cost of Sales"), is_income("Sundry")
    (True, False, None)

    """
    words = section.lower()
    if _COST.search(words):
        return False
    return True if _INCOME.search(words) else None


def code_and_name(words: str) -> tuple[str, str]:
    """Return the code and the name of an account written as one.

    Examples
    --------
    >>> code_and_name("5000 - Travel"), code_and_name("Travel (5000)")
    (('5000', 'Travel'), ('5000', 'Travel'))
    >>> code_and_name("Travel")
    ('', 'Travel')

    """
    found = _CODED.fullmatch(words.strip()) or _CODE_LAST.fullmatch(words.strip())
    return (found["code"], found["name"].strip()) if found else ("", words.strip())


def sign_of_type(written: str) -> int | None:
    """Return 1 for a debit and −1 for a credit of Sage; 0 for neither; None: unknown.

    Examples
    --------
    >>> sign_of_type("PI"), sign_of_type("SI"), sign_of_type("SR"), sign_of_type("?")
    (1, -1, 0, None)

    """
    if written in _DEBITS:
        return 1
    if written in _CREDITS:
        return -1
    return 0 if written in _PAYMENTS else None
