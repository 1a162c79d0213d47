"""Small scenarios that are settled, and what their payers then pay."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType
from scenarios.projection import Projection
from tests.models import Words, a_model, bought, column, pool, projected, scenario

BROKERING: Words = {"cost_types": ["brokering"]}


def spending(**costs: float) -> Words:
    """Return a pool that spends so much a year on each cost type."""
    items = [bought(pounds, cost_type=name) for name, pounds in costs.items()]
    return {"office": pool("schools", *items)}


def settled(
    *streams: Words,
    years: int = 1,
    opening: Words | None = None,
    **parts: Words,
) -> Projection:
    """Return who pays for what; £12,000 of brokering a year unless said."""
    costs = {"pools": spending(brokering=12_000), **parts}
    return projected(
        a_model(
            years=years,
            opening=opening,
            funding={"only": scenario(*streams)},
            **costs,
        )
    )


def paid(projection: Projection) -> dict[str, object]:
    """Return what each payer pays in each period, those that pay nothing left out."""
    return {
        name: pytest.approx(column(by_span), abs=1e-6)
        for name, by_span in projection.payments.by_payer.items()
        if by_span.any()
    }


def cells(projection: Projection, payer: str, cost_type: str) -> list[float]:
    """Return what a payer pays of a cost type in the first period.

    By programme, the line *not shared* last.
    """
    kind = projection.payments.kinds.of_type[CostType(cost_type)]
    by_cell: list[float] = projection.payments.detail[payer][:, kind, 0, 0].tolist()
    return by_cell


def periods(projection: Projection) -> list[tuple[int, int]]:
    """Return the periods."""
    return [(span.first, span.stop) for span in projection.payments.spans]


def returned(projection: Projection, name: str = "council") -> list[float]:
    """Return what of a grant goes back at the end of each period."""
    return column(projection.payments.returned[name])
