"""Checks by the central case of who may pay: cost types that no stream is for.

The rule in words is docs/method/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Flags, Floats
from costmodel.draft import in_pounds
from costmodel.drivers import CostType
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.funding import Funding
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.scopes import Cover, cover_of_stream, kinds_of

TYPES = tuple(CostType)


def check_bearers(
    inspection: Inspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding if no stream of a scenario may pay for some of its cost.

    A scenario without any stream is told of elsewhere.
    """
    funding = projection.scenario.funding
    names = tuple(inspection.model.programmes)
    if not funding.streams:
        return
    cost = _by_type(projection)
    left = np.where(_payable(funding, names), 0.0, cost)
    parts = list(_parts(left, cost, names))
    if parts:
        yield inspection.warning(
            (*path, "streams"),
            f"In '{funding.label}' no stream may pay for {listed(parts)}.",
            "Widen a scope, or add a stream for it.",
            "It is left to surpluses of other work, to reserves, or to nobody.",
        )


def _payable(funding: Funding, names: tuple[str, ...]) -> Flags:
    """Return what some stream is for; ``(programme, cost type)``."""
    payable = np.zeros((len(names), len(TYPES)), dtype=np.bool_)
    for stream in funding.streams:
        cover = cover_of_stream(stream, names)
        for programme in cover.programmes:
            if programme < len(names):
                payable[programme, [TYPES.index(each) for each in cover.cost_types]] = 1
    return payable


def _by_type(projection: Projection) -> Floats:
    """Return full cost over the plan in pounds; ``(programme, cost type)``."""
    apart = kinds_of(Cover((0,), frozenset({each})) for each in TYPES)
    by_span = projection.accruals.by_span(projection.scenario.spans, apart)
    order = [apart.of_type[each] for each in TYPES]
    cost: Floats = by_span[:-1, :, :, 0][:, order].sum(axis=-1)
    return cost


def _parts(left: Floats, cost: Floats, names: tuple[str, ...]) -> Iterator[str]:
    """Yield what nobody may pay: whole programmes, then cost types of the others.

    ``left`` and ``cost`` are ``(programme, cost type)``.
    """
    bare = (left == cost).all(axis=1) & (left > HALF_A_PENNY).any(axis=1)
    if bare.any():
        whole = in_pounds(float(left[bare].sum()))
        yield f"anything in {_named(bare, names)} ({whole})"
    left, cost = left * ~bare[:, None], cost * ~bare[:, None]
    for at, cost_type in enumerate(TYPES):
        some = left[:, at] > HALF_A_PENNY
        if some.any():
            words = str(cost_type).replace("_", " ")
            is_all = (some | (cost[:, at] <= HALF_A_PENNY)).all()
            of = "" if is_all else f" of {_named(some, names)}"
            yield f"{words}{of} ({in_pounds(float(left[:, at].sum()))})"


def _named(chosen: Flags, names: tuple[str, ...]) -> str:
    """Return some programmes as a sentence names them."""
    return listed(f"'{names[at]}'" for at in np.flatnonzero(chosen))
