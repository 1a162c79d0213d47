"""What a contract pays for results: what part succeeds, and when that is known.

The rule in words is docs/method/streams.md. Whether a result is reached is drawn by a
deviate of its own, which is nought in the central case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.arrays import Floats
from costmodel.periods import Horizon
from scenarios.contracts import contract_months
from scenarios.funding import Funding
from scenarios.streams import Contract, Results

EVEN_CHANCE = 0.5
"""Chance from which one result is taken as reached in the central case."""


def fortunes_of(funding: Mapping[str, Funding], horizon: Horizon) -> tuple[str, ...]:
    """Return the names of all deviates that results are drawn by, scenario by scenario.

    One for a contract that has one result; one for each year of the plan where each
    unit is one.
    """
    return tuple(
        fortune
        for scenario, written in funding.items()
        for contract in written.streams
        if isinstance(contract, Contract) and contract.results is not None
        for fortune in fortunes_of_contract(scenario, contract, horizon)
    )


def fortunes_of_contract(
    scenario: str, contract: Contract, horizon: Horizon
) -> Iterator[str]:
    """Yield the names of the deviates that one contract's results are drawn by.

    They hold spaces, so that no assumption has such a name.
    """
    name = f"result of {contract.name} in {scenario}"
    if contract.per_unit is None:
        yield name
        return
    for year in range(horizon.years):
        yield f"{name} {horizon.first_year + year}"


def part_of_units(chance: Floats, units: Floats, deviates: Floats) -> Floats:
    """Return the part of many small results that succeeds, the chance as expected.

    Parameters
    ----------
    chance
        That one of them succeeds; ``(draws,)``.
    units
        How many there are; ``(year, draws)``.
    deviates
        Standard normal; ``(year, draws)``. At nought the part is the chance.

    Examples
    --------
    >>> at = np.array([[0.0, 1.0, 9.0]])
    >>> part_of_units(np.array([0.6]), np.array([[10.0]]), at).round(4).tolist()
    [[0.6, 0.7549, 1.0]]

    """
    variance = chance * (1.0 - chance)
    spread = np.sqrt(variance / np.where(units > 0.0, units, np.inf))
    part: Floats = np.clip(chance + deviates * spread, 0.0, 1.0)
    return part


def is_reached(chance: Floats, deviates: Floats) -> Floats:
    """Return 1 where one result is reached and 0 where it is missed; ``(draws,)``.

    At a deviate of nought it is reached if its chance is a half or more.

    Examples
    --------
    >>> is_reached(np.array([0.5, 0.4, 0.4]), np.array([0.0, 0.0, -1.0])).tolist()
    [1.0, 0.0, 1.0]

    """
    # It takes a second to import, and only a contract with one result needs it.
    from scipy.special import ndtr  # noqa: PLC0415

    reached: Floats = (ndtr(deviates) <= chance).astype(np.float64)
    return reached


def paid_for_results(
    contract: Contract, results: Results, horizon: Horizon, parts: Floats
) -> Floats:
    """Return what results bring in each month, once they are known.

    Parameters
    ----------
    contract, results
        The contract, and what it says of results.
    horizon
        The months of the model; what is known later brings nothing within it.
    parts
        Pounds of each contract month that succeed, at the month of the work;
        ``(month, draws)``, as the result.

    """
    paid = np.zeros_like(parts)
    for month in contract_months(contract, horizon):
        known = month + results.after_months
        if known < horizon.months:
            paid[known] = parts[month]
    return paid
