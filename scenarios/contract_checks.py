"""Checks of contracts: how they are priced, their term, their milestones."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.document_scalars import spelled
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.contracts import contract_months
from scenarios.fee_checks import check_cap
from scenarios.results import EVEN_CHANCE
from scenarios.scopes import months_of
from scenarios.stream_terms import (
    check_one_price,
    check_retention,
    check_scope,
    check_term,
)
from scenarios.streams import Contract
from scenarios.unit_price_checks import check_unit_price, check_units_there

SLACK = 1e-9
"""What a sum of shares may exceed 1 by, as floats add up."""

NEARLY_ALL = 0.9
"""Sum of shares from which all of a price was probably meant."""


def check_contract(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield what is wrong with a contract, but for its numbers."""
    yield from check_one_price(
        inspection, path, contract, ("a_year", "per_unit", "cost_plus")
    )
    yield from check_term(inspection, path, contract)
    yield from check_scope(inspection, (*path, "scope"), contract.scope)
    yield from _check_price(inspection, path, contract)
    yield from _check_units(inspection, path, contract)
    yield from check_cap(inspection, path, contract)
    yield from _check_milestones(inspection, path, contract)
    yield from check_retention(inspection, path, contract)
    yield from _check_results(inspection, path, contract)


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


def _check_units(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield what is wrong with a price for each unit, and with what it counts."""
    if contract.per_unit is None:
        if "per" in contract.model_fields_set:
            yield inspection.error(
                (*path, "per"),
                f"'{contract.name}' counts units and has no price for one.",
                "Add it, like per_unit: 5000 in place of the other price, or take "
                "'per' out.",
            )
        return
    place = (*path, "per_unit")
    yield from check_unit_price(inspection, place, contract.per_unit, contract.per)
    for name in contract.scope.programmes or ():
        yield from check_units_there(inspection, (*path, "per"), name, contract.per)


def _check_results(
    inspection: Inspection, path: Path, contract: Contract
) -> Iterator[Finding]:
    """Yield what becomes of results that are one, or known after the model."""
    results = contract.results
    if results is None:
        return
    chance = inspection.value(results.chance)
    if chance is not None and contract.per_unit is None:
        told = "reached" if chance >= EVEN_CHANCE else "missed"
        yield inspection.warning(
            (*path, "results", "chance"),
            f"'{contract.name}' has one result, of a chance of {spelled(chance)}: at "
            f"the values we assume it is taken as {told}, and in each draw it is one "
            "or the other.",
            "Look at both, or price it per_unit if it has many small results.",
        )
    horizon = inspection.horizon
    last = months_of(contract, horizon).stop - 1 + results.after_months
    if last >= horizon.months:
        yield inspection.note(
            (*path, "results", "after_months"),
            f"The last results of '{contract.name}' are known in "
            f"{horizon.label_of_month(last)}, after the model, and bring nothing "
            "within it.",
            "Lengthen the model if they are to be counted.",
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
    elif NEARLY_ALL <= central < 1.0 - SLACK:
        told = spelled(float(f"{central:.12g}"))
        yield inspection.note(
            (*path, "milestones"),
            f"The milestones of '{contract.name}' add to {told} of its price; "
            "the rest falls due month by month.",
            "Write shares that add to 1 if nothing is to be left.",
        )
