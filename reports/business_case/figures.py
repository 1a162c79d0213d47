"""The few figures that sentences of the business case speak of, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reports import wording
from reports.statements import Statements

_DUST = 1e-6
"""A count that is nearer to a whole number than this is that number."""


@dataclass(frozen=True)
class ToldRun:
    """Figures of one run, ready to stand in a sentence, rounded as in the tables."""

    statements: Statements

    @property
    def has_schools(self) -> bool:
        """Whether any school takes part, so that there is a cost a school."""
        return not math.isnan(self.statements.comparison.gap.full_cost)

    @property
    def full_cost(self) -> str:
        """Full cost of all years, as ``£10.6m``."""
        return wording.short_money(int(self.statements.cost.full_cost.sum()))

    @property
    def first_year_cost(self) -> str:
        """Full cost of the first year."""
        return wording.short_money(int(self.statements.cost.full_cost[0].sum()))

    @property
    def economic_cost(self) -> str:
        """Full economic cost of all years."""
        return wording.short_money(int(self.statements.cost.full_economic_cost.sum()))

    @property
    def a_school(self) -> str:
        """Full cost a school-year in first-year prices, as ``£5,086``."""
        return wording.money(self.statements.comparison.gap.full_cost)

    @property
    def all_resources_a_school(self) -> str:
        """Full economic cost a school-year in first-year prices."""
        return wording.money(self.statements.comparison.gap.full_economic_cost)

    @property
    def schools(self) -> str:
        """Places of the first year, as ``400 places``."""
        costs = self.statements.comparison.cost.ledger.costs
        return wording.counted(
            without_dust(costs.volumes.places[:, 0].sum()), "school place"
        )

    @property
    def programmes(self) -> str:
        """How many programmes there are."""
        programmes = self.statements.comparison.model.programmes
        return wording.counted(len(programmes), "programme")


def without_dust(value: float) -> float:
    """Return a count without the dust of float sums.

    Examples
    --------
    >>> without_dust(399.9999999999), without_dust(7.35)
    (400.0, 7.35)

    """
    nearest = float(round(value))
    return nearest if abs(value - nearest) < _DUST else float(value)


def one_line(text: str) -> str:
    r"""Return a note of the document as one paragraph.

    Examples
    --------
    >>> one_line("One\n  line.\n")
    'One line.'

    """
    return " ".join(text.split())
