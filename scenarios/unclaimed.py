"""What a restricted grant does not claim of the cost of its scope, and why.

The rule in words is docs/method/drawdown.md. The first draw is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from costmodel.arrays import Floats, share_of
from costmodel.periods import Horizon
from scenarios.grants import GrantMoney
from scenarios.payers import Payments, Streams
from scenarios.scopes import Cover, months_of
from scenarios.spans import Span
from scenarios.turns import active_year, in_turn


class WhyNot(StrEnum):
    """Why cost of a grant's scope is not claimed, in the order in which it is told."""

    COST_TYPES = "cost types"
    LATE = "too late"
    OTHERS = "others"
    OVERHEADS = "overheads"
    MATCH = "match"
    CEILING = "ceiling"
    MONEY = "no money"


NOT_ELIGIBLE = (WhyNot.COST_TYPES, WhyNot.LATE)
"""Cost that the funder's rules do not accept."""

NOT_CLAIMED = tuple(why for why in WhyNot if why not in NOT_ELIGIBLE)
"""Eligible cost that the grant does not pay."""


@dataclass(frozen=True)
class Unclaimed:
    """Where the cost of one grant's scope goes, cell by cell.

    Shares of a cell, each ``(programme + 1, kind, span)``; in the months of its term
    they come to 1 in every cell of its scope that has a cost.
    """

    claimed: Floats
    by_reason: Mapping[WhyNot, Floats]


def unclaimed_by(
    horizon: Horizon,
    streams: Streams,
    payments: Payments,
    cells: Floats,
    money: GrantMoney,
) -> Unclaimed:
    """Return what share of each cell a grant claims, and why it leaves the rest.

    Parameters
    ----------
    horizon
        The months of the model.
    streams, payments
        All money of the way of funding, and what each payer pays.
    cells
        Full cost; ``(programme + 1, kind, span)``.
    money
        The grant.

    """
    by_reason = {why: np.zeros(cells.shape) for why in WhyNot}
    term = months_of(money.grant, horizon)
    reading = _Reading(streams, payments, cells, money, term)
    for at, span in enumerate(payments.spans):
        for why, shares in reading.reasons(at, span).items():
            by_reason[why][..., at] = shares
    claimed = payments.granted[money.grant.name][..., 0]
    return Unclaimed(claimed, by_reason)


@dataclass(frozen=True)
class _Reading:
    """What one grant finds in each period."""

    streams: Streams
    payments: Payments
    cells: Floats
    money: GrantMoney
    term: range

    def reasons(self, at: int, span: Span) -> Mapping[WhyNot, Floats]:
        """Return shares of each cell by reason, ``(programme + 1, kind)``."""
        cover, limits = self.money.cover, self.money.limits
        scope = cover if limits is None else limits.scope
        if span.first not in self.term:
            return {}
        accepted = self._marked(cover)
        refused = self._marked(scope) - accepted
        if active_year(self.money, span) is None:
            return {WhyNot.COST_TYPES: refused, WhyNot.LATE: accepted}
        return {WhyNot.COST_TYPES: refused, **self._left(at, span, accepted)}

    def _left(self, at: int, span: Span, accepted: Floats) -> dict[WhyNot, Floats]:
        """Return shares of accepted cells that it leaves in a period, by reason."""
        full = self.cells[..., at]
        others = self._others(at, span) * accepted
        left = accepted - others
        kept = left * self._within_cap(full * left)
        bounds = self._bounds(span, full * accepted, float((full * kept).sum()))
        paid = float((full * self._granted(self.money.grant.name)[..., at]).sum())
        found = {WhyNot.OTHERS: others, WhyNot.OVERHEADS: left - kept}
        most = bounds[0]
        for why, before, after in zip(
            (WhyNot.MATCH, WhyNot.CEILING, WhyNot.MONEY),
            bounds,
            (*bounds[1:], paid),
            strict=True,
        ):
            taken = np.array(max(before - after, 0.0))
            found[why] = kept * share_of(taken, np.array(most))
        return found

    def _bounds(self, span: Span, full: Floats, most: float) -> tuple[float, ...]:
        """Return what it could pay with no limit, with its share and the ceiling.

        ``full`` is what its cells cost before anyone has paid; ``most`` what others and
        the cap leave of it.
        """
        limits = self.money.limits
        if limits is None:
            return (most, most, most)
        direct, overheads = (
            np.array([full[:, groups].sum()]) for groups in self._groups
        )
        by_share = limits.by_share(span, direct, overheads)
        ceiling = limits.by_ceiling(span)
        shared = most if by_share is None else min(most, float(by_share[0]))
        capped = shared if ceiling is None else min(shared, float(ceiling[0]))
        return (most, shared, capped)

    def _within_cap(self, left: Floats) -> Floats:
        """Return the part of each cell's cost that the cap on overheads leaves."""
        part = np.ones_like(left)
        limits = self.money.limits
        if limits is not None and limits.overheads is not None:
            direct, overheads = (
                np.array([left[:, groups].sum()]) for groups in self._groups
            )
            eligible = limits.eligible_overheads(overheads, direct)
            part[:, self._groups[1]] = share_of(eligible, overheads)
        return part

    @property
    def _groups(self) -> tuple[list[int], list[int]]:
        """Groups of direct cost of its cells, and of overheads if told apart."""
        kinds, cover = self.payments.kinds, self.money.cover
        overheads = kinds.overheads(cover) if kinds.are_apart else ()
        return list(kinds.direct(cover)), list(overheads)

    def _others(self, at: int, span: Span) -> Floats:
        """Return the share of each cell that others pay before it or beside it."""
        own = self.money.grant.name
        turns = [
            {money.grant.name for money, _ in members}
            for _, members in in_turn(self.streams.restricted, span)
        ]
        place = next(turn for turn, names in enumerate(turns) if own in names)
        paid = np.zeros(self.cells.shape[:2])
        for names in turns[: place + 1]:
            for name in sorted(names - {own}):
                paid += self._granted(name)[..., at]
        return paid

    def _granted(self, name: str) -> Floats:
        """Return the share of each cell that a grant pays."""
        return self.payments.granted[name][..., 0]

    def _marked(self, cover: Cover) -> Floats:
        """Return 1 in the cells of a cover and 0 elsewhere."""
        marked = np.zeros(self.cells.shape[:2])
        groups = list(self.payments.kinds.within(cover))
        marked[np.ix_(list(cover.programmes), groups)] = 1.0
        return marked
