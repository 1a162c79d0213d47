"""Checks of contracts: how they are priced, their term, their milestones."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.document_scalars import spelled
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.contracts import contract_months
from scenarios.stream_terms import check_one_price, check_scope, check_term
from scenarios.streams import Contract

SLACK = 1e-9
"""What a sum of shares may exceed 1 by, as floats add up."""


def check_contract(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield what is wrong with a contract, but for its numbers."""
    yield from check_one_price(inspection, path, contract, ("a_year", "cost_plus"))
    yield from check_term(inspection, path, contract)
    yield from check_scope(inspection, (*path, "scope"), contract.scope)
    yield from _check_price(inspection, path, contract)
    yield from _check_milestones(inspection, path, contract)


def _check_price(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield a finding if a cost-plus price is to move, or is below cost."""
    if contract.cost_plus is None:
        return
    if contract.index is not IndexName.NONE:
        yield inspection.error(
            (*path, "index"),
            f"The price of '{contract.name}' follows from its cost and has an index.",
            "Take the index out: the cost of each year holds its own prices.",
        )
    margin = inspection.value(contract.cost_plus)
    if margin is not None and margin < 0.0:
        yield inspection.warning(
            (*path, "cost_plus"),
            f"'{contract.name}' is priced below its cost, by {spelled(-margin)} of it.",
            "Write the margin above nought if that is not meant, like cost_plus: 0.05.",
        )


def _check_milestones(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield a finding for milestones outside the term, or beyond the whole price."""
    horizon = inspection.horizon
    months = contract_months(contract, horizon)
    for position, milestone in enumerate(contract.milestones):
        if months and horizon.month_of(milestone.month) not in months:
            first, last = (horizon.label_of_month(at) for at in (months[0], months[-1]))
            yield inspection.error(
                (*path, "milestones", position, "month"),
                f"The milestone '{milestone.label}' falls in {milestone.month}, "
                f"outside the months of '{contract.name}' within the model.",
                f"Choose a month from {first} to {last}.",
            )
    central = sum(inspection.value(one.share) or 0.0 for one in contract.milestones)
    if central > 1.0 + SLACK:
        yield inspection.error(
            (*path, "milestones"),
            f"The milestones of '{contract.name}' add to {spelled(central)} of its "
            "price.",
            "Write shares that add to 1 at most; the rest is earned month by month.",
        )
