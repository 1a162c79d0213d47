"""An explanation's amounts and workings in words, and its pounds made whole."""

from __future__ import annotations

import numpy as np

from costmodel.explain.tree import Explanation, Made
from costmodel.money import Unit, round_money, share_out

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


def amount_in_words(node: Explanation) -> str:
    """Return a node's amount: pounds with pence, or a number without needless noughts.

    Examples
    --------
    >>> amount_in_words(Explanation("", 650.0, unit="£"))
    '£650.00'
    >>> amount_in_words(Explanation("", 0.12345678))
    '0.123457'

    """
    if node.unit == "£":
        pence = round(node.amount, 2)
        return f"{'−' if pence < 0 else ''}£{abs(pence):,.2f}"
    places = 2 if abs(node.amount) >= _WHOLE_FROM else 6
    return f"{node.amount:,.{places}f}".rstrip("0").rstrip(".").replace("-", "−")


def pounds_in_words(amount: int) -> str:
    """Return whole pounds.

    Examples
    --------
    >>> pounds_in_words(-1203)
    '−£1,203'

    """
    return f"{'−' if amount < 0 else ''}£{abs(amount):,}"


def working_in_words(node: Explanation) -> str:
    """Return how a node is made, in numbers: ``18 × £650.00 × 12.5%``."""
    if node.made is Made.WHETHER:
        held = amount_in_words(node.children[0])
        isnt = "" if node.amount else "not "
        return f"{amount_in_words(node)}, as {held} is {isnt}above 0"
    shown = [amount_in_words(child) for child in node.children]
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
    return int(round_money(np.array(figure.amount), Unit.POUND))


def shared_out(node: Explanation, pounds: int) -> list[tuple[Explanation, int]]:
    """Return the parts of a sum, each in whole pounds that add up to those given."""
    if not node.children:
        return []
    amounts = np.array([child.amount for child in node.children])
    shared = share_out(np.array(pounds), amounts)
    return [
        (child, int(whole)) for child, whole in zip(node.children, shared, strict=True)
    ]
