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
from scenarios.streams import Grant, Stream

TYPES = tuple(CostType)


def check_bearers(
    inspection: Inspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding if no stream of a scenario may pay for some of its cost.

    A scenario without any stream is told of elsewhere.
    """
    funding = projection.scenario.funding
    names = tuple(inspection.model.programmes)
    if not funding.streams or any(map(_pays_for_all, funding.streams)):
        return
    cost = _by_type(projection)
    left = np.where(_payable(funding, names), 0.0, cost)
    parts = [
        _in_words(cost_type, left[:, at], cost[:, at], names)
        for at, cost_type in enumerate(TYPES)
        if (left[:, at] > HALF_A_PENNY).any()
    ]
    if parts:
        yield inspection.warning(
            (*path, "streams"),
            f"In '{funding.label}' no stream may pay for {listed(parts)}.",
            "Widen a scope, or add a stream for it.",
            "It is left to surpluses of other work, to reserves, or to nobody.",
        )


def _pays_for_all(stream: Stream) -> bool:
    """Whether a stream may pay for anything."""
    return isinstance(stream, Grant) and not stream.restricted


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


def _in_words(
    cost_type: CostType, left: Floats, cost: Floats, names: tuple[str, ...]
) -> str:
    """Return a cost type nobody may pay, of which programmes unless of all."""
    words = f"{str(cost_type).replace('_', ' ')}"
    some = left > HALF_A_PENNY
    if (some | (cost <= HALF_A_PENNY)).all():
        return f"{words} ({in_pounds(float(left.sum()))})"
    of = listed(
        f"'{name}'" for name, is_left in zip(names, some, strict=True) if is_left
    )
    return f"{words} of {of} ({in_pounds(float(left.sum()))})"
