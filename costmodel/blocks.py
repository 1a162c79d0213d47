"""How many draws there are: numbers that need no library to be known."""

from __future__ import annotations

BLOCK = 1024
"""Draws in one scrambled Sobol set; for ever."""

BLOCKS = 8
"""Blocks drawn unless the user asks for more."""


def blocks_for(draws: int) -> int:
    """Return the whole blocks that hold a number of draws.

    Examples
    --------
    >>> blocks_for(1), blocks_for(1024), blocks_for(1025)
    (1, 1, 2)

    """
    return -(-draws // BLOCK)
