"""What the ledger says was spent, as full cost by month, for claims on funders.

The rule in words is docs/method/drawdown.md, *From the ledger*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from costmodel.arrays import Floats, share_of
from costmodel.money import MoneyUnit
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.plan_lines import PlanLine
from scenarios.actuals.posting import Posting
from scenarios.headings import DIRECT, Heading, places_under
from scenarios.monthly_costs import (
    TYPES,
    cost_by_month,
    owned_by_month,
    shared_by_month,
)
from scenarios.projection import Projection


def spent_by_month(projection: Projection, against: AgainstBudget) -> Floats:
    """Return full cost: the ledger's in the months compared, then the plan's.

    Shape ``(origin, programme + 1, cost type, month)``. What is not mapped is left out.

    Parameters
    ----------
    projection
        The plan: its costs of other months, and how its pools are shared.
    against
        The ledger beside it.

    """
    first, last = against.window.span
    covered = slice(first, last + 1)
    planned = cost_by_month(projection)
    own, pooled = (part.copy() for part in owned_by_month(projection))
    own[..., covered], pooled[..., covered] = 0.0, 0.0
    in_none = np.zeros((len(TYPES), own.shape[-1]))
    programmes = tuple(projection.funded.model.programmes)
    pools = tuple(projection.funded.model.pools)
    for line, by_month in _lines(against, own.shape[-1]):
        kind = TYPES.index(line.cost_type or TYPES[0])
        if line.owner in programmes:
            own[programmes.index(line.owner), kind] += by_month
        elif line.owner in pools:
            pooled[pools.index(line.owner), kind] += by_month
        else:
            in_none[kind] += by_month
    cost = shared_by_month(projection, own, pooled)
    _spread(cost, planned, in_none)
    return cost


def _lines(against: AgainstBudget, months: int) -> Iterator[tuple[PlanLine, Floats]]:
    """Yield each cost of the ledger in pounds, ``(month,)``, none below nought."""
    for at in against.costs:
        line = against.lines[at]
        if line.cost_type is None:
            continue
        by_month = np.zeros(months)
        pence = against.figures.actual[at]
        for (first, last), amount in zip(against.window.periods, pence, strict=True):
            even = float(amount) / MoneyUnit.PENNY / (last + 1 - first)
            by_month[first : last + 1] = even
        yield line, without_credits(by_month)


def without_credits(by_month: Floats) -> Floats:
    """Take months below nought off the others; all nought if that leaves nothing.

    Examples
    --------
    >>> without_credits(np.array([30.0, -10.0, 10.0])).tolist()
    [22.5, 0.0, 7.5]

    """
    costs = np.maximum(by_month, 0.0)
    total = np.asarray(max(float(by_month.sum()), 0.0))
    return costs * share_of(total, np.asarray(costs.sum()))


def _spread(cost: Floats, planned: Floats, in_none: Floats) -> None:
    """Spread cost of no programme and no pool as the plan's is; ``(type, month)``.

    Where the plan has none it stands in the line *not shared*.
    """
    for kind, by_month in enumerate(in_none):
        for month in np.flatnonzero(by_month):
            shape = planned[:, :, kind, month]
            if shape.sum() > 0.0:
                part = share_of(shape, np.asarray(shape.sum()))
                cost[:, :, kind, month] += part * by_month[month]
            else:
                cost[DIRECT, -1, kind, month] += by_month[month]


def other_headings(
    headings: tuple[Heading, ...], postings: Sequence[Posting]
) -> dict[str, int]:
    """Return accounts that a heading names and that stand under another one.

    In pence, what of each account's cost does, debits less credits; by its key.
    """
    named = {code: at for at, each in enumerate(headings) for code in each.ledger_codes}
    under = places_under(headings)
    found: dict[str, int] = {}
    for each in postings:
        line, account = each.line, each.entry.account
        if line is None or line.cost_type is None or account not in named:
            continue
        places = set(under[:, TYPES.index(line.cost_type)].tolist())
        if named[account] not in places:
            found[account] = found.get(account, 0) + each.pence
    return found
