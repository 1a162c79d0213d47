"""What a contract bears each month, and when it is asked for (docs/method: streams)."""

from __future__ import annotations

from scenarios.funding import Funding
from scenarios.streams import Contract
from tests.reference.plain_given import cells_of
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import Volumes
from tests.reference.plain_result import CostKey, Months


def stated_price(contract: Contract, volumes: Volumes, prices: Prices) -> Months:
    """Return a price stated for a year, or for each unit delivered, by month."""
    price = [0.0] * prices.months
    for month in contract_months(contract, prices):
        year = prices.year_of(month)
        a_year = prices.value(contract.a_year or 0.0)
        if contract.per_unit is not None:
            units = units_of(contract, volumes, year)
            a_year = prices.value(contract.per_unit) * units
        raised = prices.clause(contract.index, year, contract.rise_at_most)
        price[month] = a_year * raised / 12
    return price


def cost_plus_price(
    contract: Contract, full_cost: dict[CostKey, Months], central: Prices
) -> Months:
    """Return the price worked out from the central, planned cost of the scope."""
    cells = cells_of(contract.scope, list(central.model.programmes))
    margin = central.value(contract.cost_plus or 0.0)
    price = [0.0] * central.months
    for year in central.years:
        inside = [
            month
            for month in contract_months(contract, central)
            if central.year_of(month) == year
        ]
        cost = sum(
            months[month]
            for (programme, _, cost_type), months in full_cost.items()
            for month in inside
            if (programme, cost_type) in cells
        )
        for month in inside:
            price[month] = (1 + margin) * cost / len(inside)
    return price


def less_for_lots(
    full: dict[str, Months], won: list[str], funding: Funding, prices: Prices
) -> dict[str, Months]:
    """Return prices less the largest discount whose lots are all won."""
    left = dict(full)
    for name in won:
        largest = 0.0
        for discount in funding.lot_discounts:
            if name in discount.contracts and set(discount.contracts) <= set(won):
                largest = max(largest, prices.value(discount.share))
        left[name] = [amount * (1 - largest) for amount in full[name]]
    return left


def contract_months(contract: Contract, prices: Prices) -> list[int]:
    """Return the months of a contract's term that lie within the model."""
    first, last = prices.month_of(contract.starts), prices.month_of(contract.ends)
    return [month for month in range(prices.months) if first <= month <= last]


def due_of(contract: Contract, price: Months, prices: Prices) -> Months:
    """Return what falls due: milestones, the rest monthly, and what was held back."""
    whole = sum(price)
    shares = [prices.value(milestone.share) for milestone in contract.milestones]
    due = [amount * (1 - sum(shares)) for amount in price]
    for milestone, share in zip(contract.milestones, shares, strict=True):
        due[prices.month_of(milestone.month)] += share * whole
    held = prices.value(contract.retention)
    held_back = held * sum(due)
    due = [amount * (1 - held) for amount in due]
    released = prices.month_of(contract.ends) + contract.retention_months
    if released < prices.months:
        due[released] += held_back
    return due


def units_of(contract: Contract, volumes: Volumes, year: int) -> float:
    """Return the units that a contract pays for, in the programmes of its scope."""
    named = contract.scope.programmes
    return sum(
        counts[contract.per][year]
        for name, counts in volumes.counts.items()
        if named is None or name in named
    )
