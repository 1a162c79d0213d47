"""What a grant with rules pays in one period, and what its rules leave to others.

The rule in words, with its worked example, is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, added, share_of
from scenarios.funder_limits import Limits, Rule
from scenarios.scopes import Cover, Kinds
from scenarios.spans import Span


@dataclass(frozen=True, kw_only=True)
class GrantClaim:
    """One grant with rules before the cost of one period, in pounds."""

    cover: Cover
    limits: Limits
    kinds: Kinds
    span: Span
    full: Floats
    """Cost before anyone has paid; ``(programme + 1, kind, draws)``."""
    left: Floats
    """Cost not yet paid for, shaped like it; paying takes from it."""
    purse: Floats
    """Money at hand; ``(draws,)``."""

    @cached_property
    def _direct(self) -> tuple[int, ...]:
        """Groups of direct cost; all groups if overheads are not told apart."""
        return self.kinds.direct(self.cover)

    @cached_property
    def _overheads(self) -> tuple[int, ...]:
        """Groups of overheads, if they are told apart."""
        return self.kinds.overheads(self.cover) if self.kinds.are_apart else ()

    def _sum(self, cells: Floats, groups: Sequence[int]) -> Floats:
        """Add the cells of some groups up; ``(draws,)``."""
        rows = self.cover.rows
        if not groups:
            return np.zeros_like(self.purse)
        return added([added(cells[rows, group]) for group in groups])

    @cached_property
    def _left_of(self) -> tuple[Floats, Floats]:
        """Direct cost and overheads that are left of its cells."""
        left = self.left
        return self._sum(left, self._direct), self._sum(left, self._overheads)

    @cached_property
    def steps(self) -> Floats:
        """What it could pay with no rule, and with one rule more each time.

        Shape ``(rule + 1, draws)``, in the order of :class:`Rule`; the last is what it
        pays.
        """
        limits, (direct, overheads) = self.limits, self._left_of
        all_direct = self._sum(self.full, self._direct)
        all_overheads = self._sum(self.full, self._overheads)
        bounds = (
            direct + overheads,
            direct + limits.eligible_overheads(overheads, direct),
            limits.by_share(self.span, all_direct, all_overheads),
            limits.by_ceiling(self.span),
        )
        steps = np.empty((len(Rule) + 1, *self.purse.shape))
        steps[0] = np.minimum(self.purse, self._in_scope)
        for position, bound in enumerate(bounds):
            before = steps[position]
            steps[position + 1] = before if bound is None else np.minimum(before, bound)
        return steps

    @property
    def _in_scope(self) -> Floats:
        """Cost left of all its scope, whatever its rules accept; ``(draws,)``."""
        scope = self.limits.scope
        groups = self.kinds.within(scope)
        return added([added(self.left[scope.rows, group]) for group in groups])

    @property
    def left_by_rules(self) -> Floats:
        """Cost that each rule keeps it from paying; ``(rule, draws)``."""
        fewer: Floats = self.steps[:-1] - self.steps[1:]
        return fewer

    def pay(self) -> Floats:
        """Take what it pays from what is left; return it, ``(draws,)``."""
        paid: Floats = self.steps[-1]
        direct, overheads = self._left_of
        eligible = self.limits.eligible_overheads(overheads, direct)
        part = share_of(paid, direct + eligible)
        rows = self.cover.rows
        for group in self._direct:
            self.left[rows, group] *= 1.0 - part
        part = part * share_of(eligible, overheads)
        for group in self._overheads:
            self.left[rows, group] *= 1.0 - part
        return paid
