"""The example on paper on two blocks of draws, for tests of what is drawn."""

from __future__ import annotations

from functools import cache

from scenarios.comparison import Draws
from scenarios.explain.drawing import Drawing
from scenarios.explain.explained import Explained, explained_of
from scenarios.opened_model import open_model
from tests.reports.runs import ON_PAPER

DRAWS = Draws(seed=7, blocks=2)


@cache
def drawn() -> Explained:
    """Return what explains the example, by these draws."""
    return explained_of(open_model(ON_PAPER), DRAWS)


@cache
def drawing() -> Drawing:
    """Return the draws themselves."""
    return Drawing(drawn().funded, DRAWS)
