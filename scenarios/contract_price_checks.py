"""Checks of contracts by the central case: whether their price covers their work.

The rule in words is docs/method/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.contract_costs import ContractCost, contract_cost
from scenarios.contracts import ContractMoney
from scenarios.projection import Projection, Projector
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract


def check_contract_prices(
    inspection: Inspection, path: Path, projector: Projector, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding for each contract that pays less than its work costs."""
    streams = projection.scenario.funding.streams
    for money in projection.streams.contracts:
        contract, price = money.contract, float(money.earned.sum())
        cost = contract_cost(projector, projection, contract)
        place = (*path, "streams", streams.index(contract))
        yield from _check_price(inspection, place, money, price, cost)


def _check_price(
    inspection: Inspection,
    place: Path,
    money: ContractMoney,
    price: float,
    cost: ContractCost,
) -> Iterator[Finding]:
    """Yield a finding if a price is below what would vanish, or below full cost."""
    contract = money.contract
    place = (*place, _field(contract))
    if price < cost.avoidable - HALF_A_PENNY:
        yield inspection.warning(
            place,
            f"'{contract.name}' pays {in_pounds(cost.avoidable - price)} less than its "
            f"avoidable cost: {in_pounds(price)} over the plan, and "
            f"{in_pounds(cost.avoidable)} would not be spent without it.",
            f"Ask for {_asked(cost)}, or offer less work.",
            "Each pound that it brings costs more than a pound.",
        )
    elif price < cost.full - HALF_A_PENNY:
        yield inspection.note(
            place,
            f"'{contract.name}' pays {in_pounds(cost.full - price)} less than the full "
            f"cost of its scope: {in_pounds(price)} over the plan for "
            f"{in_pounds(cost.full)}.",
            why="The rest is left to fees, grants or reserves.",
        )


def _asked(cost: ContractCost) -> str:
    """Return what to ask for: what would vanish, and full cost if that is more."""
    least = f"{in_pounds(cost.avoidable)} at least"
    if cost.full <= cost.avoidable:
        return least
    return f"{least}, and for its full cost of {in_pounds(cost.full)} if you can"


def _field(contract: Contract) -> str:
    """Return the field that states a contract's price."""
    fields = ("a_year", "per_unit", "cost_plus")
    return next(name for name in fields if getattr(contract, name) is not None)
