"""A figure taken apart is put together again, by arithmetic of the tests' own."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from costmodel.explain.tree import Explanation, Made

STEP_TOLERANCE = 1e-9

MAKERS: Mapping[Made, Callable[[list[float]], float]] = {
    Made.SUM: math.fsum,
    Made.PRODUCT: math.prod,
    Made.QUOTIENT: lambda parts: parts[0] / parts[1],
    Made.EXCESS: lambda parts: max(parts[0] - parts[1], 0.0),
    Made.STEPS: lambda parts: max(math.ceil(parts[0] / parts[1] - STEP_TOLERANCE), 0),
    Made.WHETHER: lambda parts: float(parts[0] > 0.0),
}


def remade(node: Explanation) -> float:
    """Return a node's amount worked out anew from its children; a leaf's is its own."""
    if node.made is Made.STATED:
        return node.amount
    return MAKERS[node.made]([child.amount for child in node.children])
