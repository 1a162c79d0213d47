"""Whether the engine and the kernel give the same figures."""

from __future__ import annotations

import numpy as np

from bench.kernel.whole import Kernel
from bench.outputs import evaluate, figures_of
from costmodel.arrays import Floats, Integers
from scenarios.funded_plan import FundedPlan

TOLERANCE = 1e-9
"""Relative to the largest amount of the figure in the same draw, at least a pound."""


def disagreements(funded: FundedPlan, kernel: Kernel, drawn: Floats) -> list[str]:
    """Return a sentence for each figure that is not the same in every draw."""
    draws = drawn.shape[1]
    engine = {
        name: figures_of(projection)
        for _, name, projection in evaluate(funded, drawn, draws)
    }
    found = []
    for _, name, figures in kernel.pieces(drawn, draws):
        missing = set(engine[name]) ^ set(figures)
        found += [f"{name}: only one gives '{each}'" for each in sorted(missing)]
        for each in sorted(set(engine[name]) & set(figures)):
            apart = difference(engine[name][each], figures[each])
            if not apart <= TOLERANCE:
                found.append(f"{name}: '{each}' differs by {apart:.1e}")
    return found


def difference(one: Floats | Integers, other: Floats | Integers) -> float:
    """Return the largest relative difference of two figures, the draw last."""
    if one.shape != other.shape:
        return float("inf")
    scale = np.abs(np.where(np.isfinite(one), one, 0.0))
    largest = scale.max(axis=tuple(range(scale.ndim - 1)), initial=1.0)
    with np.errstate(invalid="ignore"):
        apart = np.abs(np.where(one == other, 0.0, one - other))
    return float((apart / largest).max(initial=0.0))
