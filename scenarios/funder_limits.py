"""What a funder's rules let a grant pay at most in one period.

The rule in words, with its worked example, is docs/method/payers.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Floats
from costmodel.periods import MONTHS_A_YEAR
from scenarios.scopes import Cover
from scenarios.spans import Span
from scenarios.streams import FunderRules


class Rule(StrEnum):
    """The rules that keep a grant from paying, in the order in which they are told."""

    COST_TYPES = "cost types"
    OVERHEADS = "overheads"
    MATCH = "match"
    CEILING = "ceiling"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What the rules of one grant come to; None where it has no such rule."""

    scope: Cover
    """Its scope, whatever its rules accept of it."""
    overheads: Floats | None = None
    """Pounds of overheads for each pound of direct cost; ``(draws,)``."""
    share: Floats | None = None
    """Share of eligible cost; ``(draws,)``."""
    in_kind: Floats | None = None
    """Pounds of match in kind that count in a full year; ``(draws,)``."""
    ceiling: Floats | None = None
    """Pounds in a full academic year, for all schools; ``(year, draws)``."""

    @property
    def are_sums(self) -> bool:
        """Whether they bound how much it pays, and not only for what."""
        limits = (self.overheads, self.share, self.ceiling)
        return any(limit is not None for limit in limits)

    def eligible_overheads(self, overheads: Floats, direct: Floats) -> Floats:
        """Return the overheads that count beside some direct cost; ``(draws,)``."""
        if self.overheads is None:
            return overheads
        return np.minimum(overheads, self.overheads * direct)

    def by_share(self, span: Span, direct: Floats, overheads: Floats) -> Floats | None:
        """Return what the share allows in a period, in pounds; ``(draws,)``.

        ``direct`` and ``overheads`` are all such cost of its cells in the period,
        before anyone has paid.
        """
        if self.share is None:
            return None
        eligible = direct + self.eligible_overheads(overheads, direct)
        return self.share * (eligible + self.given(span))

    def given(self, span: Span) -> Floats | float:
        """Return the match in kind that counts in a period, in pounds."""
        return 0.0 if self.in_kind is None else self.in_kind * _part_of_year(span)

    def by_ceiling(self, span: Span) -> Floats | None:
        """Return what the ceiling allows in a period, in pounds; ``(draws,)``."""
        if self.ceiling is None:
            return None
        most: Floats = self.ceiling[span.year] * _part_of_year(span)
        return most


def limits_anything(rules: FunderRules) -> bool:
    """Return whether rules keep a grant from paying for something in its months.

    Examples
    --------
    >>> limits_anything(FunderRules(pays_share=0.5)), limits_anything(FunderRules())
    (True, False)

    """
    return any(
        rule is not None
        for rule in (
            rules.cost_types,
            rules.overhead_cap,
            rules.pays_share,
            rules.ceiling_per_school,
        )
    )


def _part_of_year(span: Span) -> float:
    """Return the part of a year that a period is."""
    return (span.stop - span.first) / MONTHS_A_YEAR
