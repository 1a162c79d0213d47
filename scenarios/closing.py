"""How long reserves hold, and by when closing down must be decided.

The rule in words, with its worked example, is docs/method/cash_and_reserves.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY, NEVER, earlier, first_month

TOO_LATE = -2
"""In place of a month: closing had to be decided before the plan begins.

:data:`scenarios.reserves.NEVER` stands for a date that does not come.
"""

EVE = 0
"""Month-ends are counted from 1, the eve of the first month is 0."""


@dataclass(frozen=True)
class ClosingDown:
    """What closing down takes of one way of funding, at the first draw."""

    cost: float
    """Pounds still to be paid on the last day."""
    months: int
    """From the decision to the last day."""
    stops_in: int
    """First month, counted from 0, in which it can no longer be paid for; or NEVER."""

    @property
    def decide_by(self) -> int:
        """How many months of the plan may pass before the decision.

        NEVER if it can be paid for to the end, TOO_LATE if it had to be taken before.
        """
        if self.stops_in == NEVER:
            return NEVER
        passed = self.stops_in - self.months
        return passed if passed >= EVE else TOO_LATE


def runway(projection: Projection) -> int | None:
    """Return for how many months free reserves hold the floor.

    Of the first draw; None if they do to the end of the plan.
    """
    floor, opening = projection.floor.opening, projection.balances.opening.free
    if opening[0] < floor[0] - HALF_A_PENNY:
        return 0
    breached = int(projection.events.floor_breached[0])
    return None if breached == NEVER else breached


def lowest_reserves(projection: Projection) -> int:
    """Return the month, counted from 0, at whose end free reserves are least."""
    return int(projection.balances.free_reserves[:, 0].argmin())


def closing_costs(projection: Projection) -> Floats:
    """Return what each cost of closing down comes to, in pounds; ``(cost,)``."""
    closing = projection.funded.model.organisation.closing
    terms = projection.funded.plan.terms
    table = terms.table(terms.central)
    written = closing.costs if closing else ()
    return np.array([table[terms.position(each.amount), 0] for each in written])


def closing_down(projection: Projection) -> ClosingDown | None:
    """Return what closing down takes; None if the model does not say.

    At central values.
    """
    closing = projection.funded.model.organisation.closing
    if closing is None:
        return None
    cost = float(closing_costs(projection).sum())
    short = first_month(_there(projection) < cost - HALF_A_PENNY)
    stops = earlier(short, projection.events.fails)
    return ClosingDown(cost, closing.months, int(stops[0]))


@dataclass(frozen=True, kw_only=True)
class Closure:
    """A path that leads to closure, at the first draw; months are counted from 0."""

    fails_in: int
    """Month of failure, or NEVER: closing down only comes to cost more than there is.
    """
    month: int
    """Month of which it is told what is left: that of failure, else the first in which
    closing down cannot be paid for."""
    left: float
    """Pounds there are for closing down at that month's end."""
    closing: ClosingDown | None
    """None if the model does not say what closing takes."""
    left_on_last_day: float
    """Pounds there are for it at the end of the last month in which it can be paid for;
    those of the opening if there is no such month."""

    @property
    def unpaid(self) -> float | None:
        """What closing down in that month would leave unpaid; None: not told."""
        if self.closing is None:
            return None
        return max(self.closing.cost - self.left, 0.0)


def closure_of(projection: Projection) -> Closure | None:
    """Return where a path leads to closure; None if it does not, as far as is known."""
    fails, closing = int(projection.events.fails[0]), closing_down(projection)
    stops = fails if closing is None else closing.stops_in
    if stops == NEVER:
        return None
    month = stops if fails == NEVER else fails
    there = _there(projection)[:, 0]
    opening = projection.balances.opening
    before = opening.unrestricted - opening.fixed_assets
    return Closure(
        fails_in=fails,
        month=month,
        left=float(there[month]),
        closing=closing,
        left_on_last_day=float(there[stops - 1] if stops else before[0]),
    )


def _there(projection: Projection) -> Floats:
    """Return what there is to pay for closing at each month's end; ``(month, draws)``.

    Designated sums are in it, restricted money and fixed assets are not.
    """
    balances = projection.balances
    there: Floats = balances.unrestricted - balances.opening.fixed_assets
    return there
