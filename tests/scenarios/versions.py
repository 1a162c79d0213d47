"""Two versions of the office of docs/method/comparison.md."""

from __future__ import annotations

from scenarios.funding import FundedModel
from tests.models import Words, a_model, assumed, bought, fee, pool, programme, scenario


def version(
    schools: float = 10,
    price: float = 1_000,
    cost: float = 12_000,
    *streams: Words,
    **parts: Words,
) -> FundedModel:
    """Return an office of a cost that so many schools pay for; the fee is assumed."""
    organisation = {"reserves_floor": 0, "creditors_months": 0}
    return a_model(
        years=1,
        opening=parts.pop("opening", {"cash": 50_000}),
        organisation={**organisation, **parts.pop("organisation", {})},
        assumptions={
            "price": assumed(price, unit="£/school/year"),
            **parts.pop("assumptions", {}),
        },
        programmes=parts.pop("programmes", {"leading": programme(schools)}),
        pools={"office": pool("schools", bought(cost))},
        funding={"way": scenario(fee(prices={"leading": "price"}), *streams)},
        **parts,
    )


NOW = (14, 1_100, 13_000)
"""Schools, fee and cost of the new version."""
