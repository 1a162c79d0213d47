"""Assumptions that stand where a share is wanted: they are shares, whatever they say.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from costmodel.assumptions import Quantity
from costmodel.bounds import Bound, bound_at
from costmodel.references import Path


def named_shares(
    quantities: Iterable[tuple[Path, Quantity]], bounds: Mapping[str, Bound]
) -> frozenset[str]:
    """Return the names of assumptions that stand where a share is wanted.

    A share may be written without a unit, or as a fraction; its draws stay within
    nought and one all the same.

    Parameters
    ----------
    quantities
        The numbers of a document with their paths.
    bounds
        What a number may be, by the path where it stands.

    Examples
    --------
    >>> from costmodel.bounds import BOUNDS
    >>> cover, fee = ("people", "head", "cover_found"), ("people", "head", "fee")
    >>> sorted(named_shares([(cover, "found"), (fee, "price")], BOUNDS))
    ['found']

    """
    found: set[str] = set()
    for path, quantity in quantities:
        if isinstance(quantity, str) and quantity not in found:
            bound = bound_at(path, bounds)
            if bound is not None and bound.is_part_of_one:
                found.add(quantity)
    return frozenset(found)
