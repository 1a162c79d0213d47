"""What is asked of a funder, month by month, in the funder's own headings.

The rule in words, with its worked example, is docs/method/drawdown.md. The first draw
is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats, Integers, share_of
from scenarios.claim_quarters import ClaimQuarter, claim_years
from scenarios.headings import DIRECT, OVERHEADS, Heading, places_under
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract, Grant
from scenarios.unclaimed import NOT_CLAIMED, NOT_ELIGIBLE, WhyNot


@dataclass(frozen=True, kw_only=True)
class Drawdown:
    """What one grant or contract is asked for; nominal pounds."""

    stream: Grant | Contract
    headings: tuple[Heading, ...]
    """As the funder has them, or the usual ones."""
    quarters: tuple[ClaimQuarter, ...]
    spent_by_type: Floats
    """Cost of its scope in its term; ``(origin, cost type, month)``."""
    unclaimed_by_type: Mapping[WhyNot, Floats]
    """What of it a grant does not claim, shaped like it; empty of a contract."""
    brings: Floats
    """What it brings, evenly or as it is earned, before anything of it is spent:
    ``(month,)``."""
    received: Floats
    """Cash that comes; ``(month,)``."""
    paid_back: Floats
    """Cash that goes back; ``(month,)``."""
    kept_back: Floats
    """What the buyer holds as retention at each month's end; ``(month,)``."""

    @cached_property
    def places(self) -> Integers:
        """Under which heading each cost stands; ``(origin, cost type)``."""
        return places_under(self.headings)

    def by_heading(self, by_type: Floats) -> Floats:
        """Add cost up by heading; ``(heading + 1, month)``, what none takes last."""
        found = np.zeros((len(self.headings) + 1, by_type.shape[-1]))
        for origin in (DIRECT, OVERHEADS):
            for kind, at in enumerate(self.places[origin]):
                found[at] += by_type[origin, kind]
        return found

    @cached_property
    def spent(self) -> Floats:
        """Cost of its scope; ``(heading + 1, month)``, as all that follow."""
        return self.by_heading(self.spent_by_type)

    @cached_property
    def unclaimed(self) -> Mapping[WhyNot, Floats]:
        """What of it is not claimed, by reason; empty of a contract."""
        return {
            why: self.by_heading(by_type)
            for why, by_type in self.unclaimed_by_type.items()
        }

    @property
    def not_eligible(self) -> Floats:
        """What its rules do not accept."""
        return self._left(NOT_ELIGIBLE)

    @property
    def eligible(self) -> Floats:
        """What its rules accept."""
        return self.spent - self.not_eligible

    @property
    def not_claimed(self) -> Floats:
        """What they accept and it does not pay."""
        return self._left(NOT_CLAIMED)

    @cached_property
    def claimed(self) -> Floats:
        """What a grant pays; what a contract earns, shared out as its budget is."""
        if isinstance(self.stream, Contract):
            return self.budget
        return self.eligible - self.not_claimed

    @cached_property
    def budget(self) -> Floats:
        """What was agreed, or else planned."""
        budget = np.zeros_like(self.spent)
        for year in claim_years(self.quarters):
            months = slice(year[0].first, year[-1].stop)
            weights = self._weights(months)
            budget[:, months] = weights[:, np.newaxis] * self.brings[months]
        return budget

    @property
    def has_budgets(self) -> bool:
        """Whether the funder agreed a budget for each heading."""
        return any(heading.budget for heading in self.headings)

    def may_move(self, at: int) -> float:
        """Return the share by which a heading, by position, may be overspent."""
        if at == len(self.headings):
            return 0.0
        return self.headings[at].may_move or 0.0

    def over_budget(self, months: slice) -> Floats:
        """Return what is claimed beyond the budgets of some months; ``(heading + 1,)``.

        It is nought where no budgets were agreed.
        """
        claimed, budget = self._within(months)
        over: Floats = np.maximum(claimed - budget, 0.0) * self.has_budgets
        return over

    def at_stake(self, months: slice) -> Floats:
        """Return what of it may not be moved without asking; ``(heading + 1,)``."""
        _, budget = self._within(months)
        shares = np.array([self.may_move(at) for at in range(len(budget))])
        stake: Floats = np.maximum(self.over_budget(months) - shares * budget, 0.0)
        return stake

    @cached_property
    def owed(self) -> Floats:
        """Claimed and not received at each month's end; ``(month,)``.

        Below nought: received and neither claimed nor paid back.
        """
        moved = self.claimed.sum(axis=0) - self.received + self.paid_back
        owed: Floats = np.cumsum(moved)
        return owed

    @property
    def in_arrears(self) -> Floats:
        """What of it is owed and no retention; ``(month,)``."""
        return np.maximum(self.owed - self.kept_back, 0.0)

    @property
    def in_hand(self) -> Floats:
        """Money that came before it was claimed; ``(month,)``."""
        return np.maximum(self.kept_back - self.owed, 0.0)

    def parts_held(self, stop: int) -> Floats:
        """Return each heading's part of what has been claimed before a month.

        Shape ``(heading + 1,)``; all nought before anything is.
        """
        claimed = self.claimed[:, :stop].sum(axis=1)
        return share_of(claimed, np.asarray(claimed.sum()))

    def _left(self, reasons: tuple[WhyNot, ...]) -> Floats:
        """Return what is not claimed for some reasons."""
        found = np.zeros_like(self.spent)
        for why in reasons:
            if why in self.unclaimed:
                found += self.unclaimed[why]
        return found

    def _within(self, months: slice) -> tuple[Floats, Floats]:
        """Return what is claimed and budgeted in some months; ``(heading + 1,)``."""
        return self.claimed[:, months].sum(axis=1), self.budget[:, months].sum(axis=1)

    def _weights(self, months: slice) -> Floats:
        """Return each heading's part of a year's budget; ``(heading + 1,)``."""
        stated = [heading.budget or 0.0 for heading in self.headings]
        paid = self.eligible - self.not_claimed
        first: Floats = np.eye(len(stated) + 1)[0]
        for sizes in (
            np.array([*stated, 0.0]),
            paid[:, months].sum(axis=1),
            self.spent[:, months].sum(axis=1),
            self.spent.sum(axis=1),
        ):
            if sizes.sum() > HALF_A_PENNY:
                return share_of(sizes, np.asarray(sizes.sum()))
        return first
