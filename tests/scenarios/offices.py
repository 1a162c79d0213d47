"""The office of docs/method/verdict.md: £12,000 a year, ten schools at £1,000 each."""

from __future__ import annotations

from scenarios.funded_plan import FundedPlan
from tests.models import Words, a_model, bought, compiled, fee, pool, scenario


def office(
    *streams: Words,
    cash: float = 1_000,
    organisation: Words | None = None,
    pools: Words | None = None,
    **parts: Words,
) -> FundedPlan:
    """Return the plan over a year without a floor, paid by fees or by other streams."""
    held = {"reserves_floor": 0, "creditors_months": 0, **(organisation or {})}
    shared = {"office": pool("schools", bought(12_000))} if pools is None else pools
    funding = {"only": scenario(*(streams or (fee(),)))}
    words = {"organisation": held, "pools": shared, "funding": funding, **parts}
    return compiled(a_model(years=1, opening={"cash": cash}, **words))
