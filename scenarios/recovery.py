"""What each funder pays of the cost of what it funds, overheads included.

The rule in words, with its worked example, is docs/method/payers.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, share_of
from scenarios.eligible import StreamReach, reaches
from scenarios.projection import Projection
from scenarios.streams import Donation


@dataclass(frozen=True, kw_only=True)
class Recovery:
    """One stream; nominal pounds of all years, each ``(programme + 1,)``."""

    direct: Floats
    """Direct cost in its scope and months."""
    overheads: Floats
    """Overheads that go with it, those too that it may not pay."""
    pays_direct: Floats
    pays_overheads: Floats

    @property
    def share_of_direct(self) -> float:
        """What it pays of direct cost, as a fraction; not-a-number of none."""
        return _fraction(self.pays_direct, self.direct)

    @property
    def share_of_overheads(self) -> float:
        """What it pays of overheads, as a fraction; not-a-number of none."""
        return _fraction(self.pays_overheads, self.overheads)

    @property
    def share_of_full(self) -> float:
        """What it pays of both together, as a fraction; not-a-number of none."""
        pays = self.pays_direct + self.pays_overheads
        return _fraction(pays, self.direct + self.overheads)


def _fraction(part: Floats, whole: Floats) -> float:
    """Return the sum of a part over that of the whole; not-a-number of nothing."""
    total = float(whole.sum())
    return float(part.sum()) / total if total > 0.0 else math.nan


def recoveries(projection: Projection) -> Mapping[str, Recovery]:
    """Return what each stream for a purpose pays of what it funds, by its name.

    These are grants, contracts, and donations and other income that are restricted.

    Parameters
    ----------
    projection
        Worked out in detail; its first draw is read.

    """
    payments = projection.payments
    direct = projection.accruals.direct_by_span(payments.spans, payments.kinds)
    for_nothing = {
        money.grant.name
        for money in projection.streams.grants
        if isinstance(money.grant, Donation) and not money.grant.restricted
    }
    return {
        reach.name: _recovery(projection, reach, direct[..., 0])
        for reach in reaches(projection)
        if reach.name not in for_nothing
    }


def _recovery(projection: Projection, reach: StreamReach, direct: Floats) -> Recovery:
    """Return one stream's; ``direct`` is ``(programme + 1, kind, span)``."""
    spans = projection.payments.spans
    runs = np.array([reach.runs_in(span) for span in spans])
    inside = reach.cells[..., None] & runs
    pools = projection.cells[..., 0] - direct
    in_scope = np.where(inside, direct, 0.0).sum(axis=1)
    outside = np.where(inside, 0.0, pools).sum(axis=1)
    goes_with = outside * share_of(in_scope, direct.sum(axis=1))
    overheads = np.where(inside, pools, 0.0).sum(axis=1) + goes_with
    paid = np.where(inside, projection.payments.detail[reach.name][..., 0], 0.0)
    part = share_of(paid, projection.cells[..., 0])
    return Recovery(
        direct=in_scope.sum(axis=1),
        overheads=overheads.sum(axis=1),
        pays_direct=(part * direct).sum(axis=(1, 2)),
        pays_overheads=(part * pools).sum(axis=(1, 2)),
    )
