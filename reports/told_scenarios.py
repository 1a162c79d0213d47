"""One scenario and all that is told of it, for tables with a column each."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from reports import wording
from reports.cells import NOTHING
from reports.statements import ScenarioStatement, Statements
from reports.tables import Cell, Form
from scenarios.comparison import ScenarioView
from scenarios.explain.addresses import Topic, scenario_address, written


@dataclass(frozen=True)
class ToldScenario:
    """One scenario and all that is told of it."""

    statements: Statements
    name: str

    @property
    def view(self) -> ScenarioView:
        """Its unrounded results."""
        return self.statements.comparison.scenarios[self.name]

    @property
    def rounded(self) -> ScenarioStatement:
        """Its statements in whole pounds."""
        return self.statements.scenarios[self.name]

    def explained(
        self, cell: Cell, topic: Topic, when: int | str | None = None
    ) -> Cell:
        """Return a figure with its address; what is no number has none."""
        if cell.value is None or math.isinf(cell.value):
            return cell
        return replace(cell, address=scenario_address(self.name, topic, when=when))

    def behind(self, cell: Cell, *words: str) -> Cell:
        """Return a figure with the address of these words; what is none has none."""
        if cell.value is None or math.isinf(cell.value):
            return cell
        return replace(cell, address=written(self.name, *words))


Line = tuple[str, Callable[[ToldScenario], Cell]]
"""What a row is about, and its cell for a scenario."""


def chance(share: float | None) -> Cell:
    """Return a chance in words, or nothing."""
    return NOTHING if share is None else Cell(wording.chance(share), share, Form.SHARE)


def sentence(text: str) -> str:
    """Return words with a capital, as they open a cell.

    Examples
    --------
    >>> sentence("fails in March 2028"), sentence("")
    ('Fails in March 2028', '')

    """
    return f"{text[:1].upper()}{text[1:]}"
