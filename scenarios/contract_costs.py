"""What a contract's work costs in full, and what of it would not be spent without it.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from costmodel.arrays import Floats
from costmodel.drivers import CostType
from scenarios.accruals import Accruals
from scenarios.contracts import contract_months
from scenarios.funded_plan import FundedPlan, ScenarioPlan, without
from scenarios.projection import Projection, Projector
from scenarios.scopes import cover_of_stream, kinds_of
from scenarios.spans import spans_of
from scenarios.streams import Contract, Grant

Cell = tuple[int, CostType]
"""A programme, by position, and a cost type."""


@dataclass(frozen=True)
class ContractCost:
    """What one contract's work costs, in nominal pounds over its months."""

    full: float
    """The full cost of its scope."""
    avoidable: float
    """What of its cost types is not spent if it is lost."""


def contract_cost(
    projector: Projector, projection: Projection, contract: Contract
) -> ContractCost:
    """Return what a contract's work costs, and what would vanish with it.

    ``projection`` is the scenario with it, worked out by the same projector; of both
    the first draw is read.
    """
    lost = losing(projection.funded, projection.scenario, {contract.name})
    return ContractCost(
        full=scope_cost(projection, contract),
        avoidable=vanishing(projection, projector.project(lost), contract),
    )


def losing(
    funded: FundedPlan, scenario: ScenarioPlan, lost: Collection[str]
) -> ScenarioPlan:
    """Return a scenario without some contracts and the work that they alone buy.

    Programmes stop that nobody else buys; of the others goes what they use themselves
    of cost types that no other contract or grant for them is for.
    """
    names = tuple(funded.model.programmes)
    streams = scenario.funding.streams
    gone = [one for one in streams if isinstance(one, Contract) and one.name in lost]
    bought = set(_bought_besides(scenario, lost, names))
    cells = {cell for one in gone for cell in _cells(one, names)}
    kept = {programme for programme, _ in bought}
    stopped = {programme for programme, _ in cells} - kept
    left = without(funded, scenario, lost, [names[at] for at in sorted(stopped)])
    unpaid = cells - bought
    rows = left.rows.keeping(lambda owner, kind: (owner, kind) not in unpaid)
    return replace(left, rows=rows)


def _bought_besides(
    scenario: ScenarioPlan, lost: Collection[str], names: tuple[str, ...]
) -> Iterator[Cell]:
    """Yield the cells that contracts not lost, and grants, buy of programmes.

    A contract that may be lost buys of every programme if it names none; all others
    buy of those that they name.
    """
    for stream in scenario.funding.streams:
        if not isinstance(stream, Contract | Grant) or stream.name in lost:
            continue
        in_doubt = isinstance(stream, Contract) and stream.chance_of_winning is not None
        if in_doubt or stream.scope.programmes is not None:
            yield from _cells(stream, names)


def _cells(stream: Contract | Grant, names: tuple[str, ...]) -> Iterator[Cell]:
    """Yield the programmes of a stream with its cost types."""
    types = stream.scope.cost_types
    for name in names if stream.scope.programmes is None else stream.scope.programmes:
        for kind in CostType if types is None else types:
            yield names.index(name), kind


def scope_cost(projection: Projection, contract: Contract) -> float:
    """Return the full cost of a contract's scope in its months, in nominal pounds."""
    return float(scope_cost_by_year(projection, projection.accruals, contract).sum())


def scope_cost_by_year(
    projection: Projection, accruals: Accruals, contract: Contract
) -> Floats:
    """Return what a contract's scope costs in its months of each year; ``(year,)``.

    Pounds of the first draw. ``accruals`` has the costs: those of the projection, or
    the same at other rates.
    """
    cover = cover_of_stream(contract, tuple(projection.funded.model.programmes))
    by_year = _of_its_types(projection, accruals, contract)
    within: Floats = by_year[list(cover.programmes)].sum(axis=0)
    return within


def vanishing(with_it: Projection, without_it: Projection, contract: Contract) -> float:
    """Return by how much less is spent on a contract's cost types in its months."""
    spent, left = (
        _of_its_types(each, each.accruals, contract).sum()
        for each in (with_it, without_it)
    )
    return float(spent - left)


def _of_its_types(
    projection: Projection, accruals: Accruals, contract: Contract
) -> Floats:
    """Return full cost of a contract's cost types in its months.

    Shape ``(programme + 1, year)``, the line *not shared* last.
    """
    horizon = projection.funded.plan.horizon
    cover = cover_of_stream(contract, tuple(projection.funded.model.programmes))
    months, kinds = contract_months(contract, horizon), kinds_of([cover])
    spans = spans_of(horizon, [months.start, months.stop])
    amounts = accruals.by_span(spans, kinds)[..., 0]
    by_year = np.zeros((len(amounts), horizon.years))
    for at, span in enumerate(spans):
        if span.first in months:
            by_year[:, span.year] += amounts[:, kinds.within(cover), at].sum(axis=1)
    return by_year
