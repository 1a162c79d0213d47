"""Where something changes between two values: looked at closer and closer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats

POINTS = 15
"""Evenly spaced values looked at inside every bracket, in each round."""

ROUNDS = 7
"""Each makes a bracket 16 times narrower; together some hundred million times."""


@dataclass(frozen=True)
class Brackets:
    """Pairs of values between which an answer changes; each ``(bracket,)``."""

    same: Floats
    """Values with the answer that is left behind."""
    other: Floats
    """Values with another answer."""


def narrowed(
    brackets: Brackets, is_same: Callable[[Floats], Flags], rounds: int = ROUNDS
) -> Brackets:
    """Narrow every bracket to the change nearest to its first value.

    Parameters
    ----------
    brackets
        Where to look.
    is_same
        Told values of shape ``(bracket, point)``, says for each whether the answer is
        that of the bracket's first value.
    rounds
        How often to look closer.

    Examples
    --------
    >>> import numpy as np
    >>> wide = Brackets(np.array([0.0]), np.array([3.0]))
    >>> narrowed(wide, lambda values: values < 2.5).other.round(6).tolist()
    [2.5]

    """
    for _ in range(rounds):
        brackets = _closer(brackets, is_same)
    return brackets


def _closer(brackets: Brackets, is_same: Callable[[Floats], Flags]) -> Brackets:
    """Return brackets one step of the grid wide."""
    way = np.linspace(0.0, 1.0, POINTS + 2)
    width = (brackets.other - brackets.same)[:, None]
    values = brackets.same[:, None] + width * way
    values[:, -1] = brackets.other
    changed = ~is_same(values[:, 1:-1])
    first = np.where(changed.any(axis=1), changed.argmax(axis=1), POINTS) + 1
    each = np.arange(len(values))
    return Brackets(values[each, first - 1], values[each, first])
