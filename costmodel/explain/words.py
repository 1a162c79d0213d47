"""An explanation's amounts and workings in words, and its pounds made whole."""

from __future__ import annotations

import math

import numpy as np

from costmodel.explain.tree import Explanation, Made
from costmodel.money import MoneyUnit, round_money, share_out

_SIGNS = {
    Made.SUM: " + ",
    Made.PRODUCT: " × ",
    Made.QUOTIENT: " ÷ ",
    Made.EXCESS: " − ",
    Made.STEPS: " ÷ ",
}
_AFTER = {Made.EXCESS: ", never below 0", Made.STEPS: ", rounded up"}
_WHOLE_FROM = 1000.0
_MOST_TERMS = 6
_PENNY = 0.01

_PENCE, _OF_NUMBERS = 2, 6
"""Decimals of pounds and of large numbers, and of all others."""

_MOST_FURTHER = 6
"""Decimals beyond them with which a part may be told."""

_DUST = 1e-6
"""Part of a digit that is the arithmetic's."""


def amount_in_words(node: Explanation, further: int = 0) -> str:
    """Return a node's amount: pounds with pence, or a number without needless noughts.

    Less than a penny is told in tenths of one, so that half a penny is not a penny;
    ``further`` are decimals beyond those that it is told with otherwise.

    Examples
    --------
    >>> amount_in_words(Explanation("", 650.0, unit="£"), 2)
    '£650.00'
    >>> amount_in_words(Explanation("", 0.005, unit="£"))
    '£0.005'
    >>> amount_in_words(Explanation("", 12.576, unit="£"), 2)
    '£12.576'
    >>> amount_in_words(Explanation("", 0.12345678))
    '0.123457'

    """
    places = decimals(node, further)
    if node.unit == "£":
        rounded = round(node.amount, places)
        told = f"{abs(rounded):,.{places}f}"
        pence = len(told) - (places - _PENCE)
        sign = "−" if rounded < 0 else ""
        return f"{sign}£{told[:pence]}{told[pence:].rstrip('0')}"
    return f"{node.amount:,.{places}f}".rstrip("0").rstrip(".").replace("-", "−")


def decimals(node: Explanation, further: int = 0) -> int:
    """Return with how many decimals a node's amount is told at most."""
    size = abs(node.amount)
    if node.unit == "£":
        is_less = 0.0 < round(size, _PENCE + 1) < _PENNY
        return _PENCE + is_less + further
    return (_PENCE if size >= _WHOLE_FROM else _OF_NUMBERS) + further


def further_decimals(node: Explanation, places: int, further: int = 0) -> int:
    """Return how many decimals more its parts take to give a node as it is told.

    Parameters
    ----------
    node
        A product or a quotient. Parts of a sum are told with as many more as it is;
        parts of all others as they are.
    places
        Decimals with which the node itself is told.
    further
        How many of these are beyond those that it is told with otherwise.

    Returns
    -------
    int
        The fewest with which what the parts are told as comes within half of the last
        digit of what the node is told as; at most six.

    Examples
    --------
    >>> both = Explanation("", 540.0), Explanation("", 12.576, unit="£")
    >>> node = Explanation("", 6791.04, Made.PRODUCT, both, unit="£")
    >>> further_decimals(node, 0), further_decimals(node, 2)
    (1, 1)

    """
    if node.made not in {Made.PRODUCT, Made.QUOTIENT}:
        return further if node.made is Made.SUM else 0
    told, half = round(node.amount, places), 0.5 / 10**places
    for more in range(_MOST_FURTHER):
        parts = [round(each.amount, decimals(each, more)) for each in node.children]
        if abs(_worked_out(node.made, parts) - told) <= half * (1.0 + _DUST):
            return more
    return _MOST_FURTHER


def _worked_out(how: Made, parts: list[float]) -> float:
    """Return the product or the quotient of numbers; without end over nought."""
    if how is Made.PRODUCT:
        return math.prod(parts)
    return parts[0] / parts[1] if parts[1] else math.inf


def pounds_in_words(amount: int) -> str:
    """Return whole pounds.

    Examples
    --------
    >>> pounds_in_words(-1203)
    '−£1,203'

    """
    return f"{'−' if amount < 0 else ''}£{abs(amount):,}"


def working_in_words(node: Explanation, further: int = 0) -> str:
    """Return how a node is made, in numbers: ``18 × £650.00 × 0.125``.

    ``further`` are decimals beyond those that its parts are told with otherwise.
    """
    if node.made is Made.WHETHER:
        held = amount_in_words(node.children[0])
        isnt = "" if node.amount else "not "
        return f"{amount_in_words(node)}, as {held} is {isnt}above 0"
    shown = [amount_in_words(child, further) for child in node.children]
    if len(shown) > _MOST_TERMS:
        return f"the sum of the {len(shown)} below"
    if not shown:
        return "nothing"
    return f"{_SIGNS[node.made].join(shown)}{_AFTER.get(node.made, '')}"


def says_how(node: Explanation) -> bool:
    """Whether there is a working to tell: not of a leaf, nor of one part alone."""
    is_one = len(node.children) == 1 and node.made in {Made.SUM, Made.PRODUCT}
    return not (node.made is Made.STATED or is_one)


def whole_pounds(figure: Explanation) -> int:
    """Return a figure of money in whole pounds."""
    return int(round_money(np.array(figure.amount), MoneyUnit.POUND))


def shared_out(node: Explanation, pounds: int) -> list[tuple[Explanation, int]]:
    """Return the parts of a sum, each in whole pounds that add up to those given."""
    if not node.children:
        return []
    amounts = np.array([child.amount for child in node.children])
    shared = share_out(np.array(pounds), amounts)
    return [
        (child, int(whole)) for child, whole in zip(node.children, shared, strict=True)
    ]
