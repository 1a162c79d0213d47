"""Which models made at random the laws are tried on.

A seed names a model. Every law is tried on the seeds of one window, so that what one
law has compiled or worked out serves the others; a long run goes through many windows,
one after another. The first seeds of a window name the smallest models, so that the
least seed at which a law fails is easy to read.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from hypothesis import note
from hypothesis import strategies as st

WINDOW = 125
"""Seeds of a window."""

TRIED = 100
"""Examples of each law in a window."""

SIZES = 5
"""In how many sizes models come: the smallest has at most one of everything."""

EXAMPLES = int(os.environ.get("LAW_EXAMPLES", TRIED))
"""Examples of each law in all; rounded up to whole windows."""

FIRST = int(os.environ.get("LAW_FIRST", "0"))
"""The seed at which the first window begins."""

ONLY = os.environ.get("LAW_SEED")
"""The one seed that is tried, if it is given."""


@dataclass
class Window:
    """The seeds that are being tried."""

    first: int = FIRST


HERE = Window()


def windows() -> tuple[int, ...]:
    """Return the first seed of each window of this run."""
    count = 1 if ONLY else -(-EXAMPLES // TRIED)
    return tuple(FIRST + WINDOW * number for number in range(count))


def most_of(seed: int) -> int:
    """Return how many programmes, pools… the model of a seed has at most."""
    return 1 + (seed % WINDOW) * SIZES // WINDOW


def _told(seed: int) -> int:
    """Say how a model is tried again, should a law fail on it."""
    note(f"To try this model again: LAW_SEED={seed} python -m pytest tests/laws")
    return seed


def _seeds() -> st.SearchStrategy[int]:
    """Return the seeds of the window, or the only one."""
    if ONLY:
        return st.just(int(ONLY))
    return st.integers(0, WINDOW - 1).map(lambda place: HERE.first + place)


seeds = _seeds().map(_told)
"""Each names one model, see :func:`tests.laws.cases.model_at`."""
