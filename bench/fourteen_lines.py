"""Parts of a document, as they are read from a file."""

from __future__ import annotations

Written = dict[str, object]
"""A part of a document, as it is read from a file."""


def line(cost_type: str, number: object = 1, **how: object) -> Written:
    """Return one ingredient."""
    return {"label": "A line", "cost_type": cost_type, "number": number, **how}


def bought(cost_type: str, price: str, **how: object) -> Written:
    """Return one ingredient that is bought at a price, VAT on top unless stated."""
    return line(cost_type, **{"price": price, "vat": "on_top", **how})
