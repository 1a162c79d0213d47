"""Checks of every number at the place where it is used: its bounds and its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.bounds import BOUNDS, LARGEST, Bound, Measure, bound_at, measure_of
from costmodel.document_scalars import spelled
from costmodel.errors import Finding
from costmodel.facts import ON_COSTS, VAT
from costmodel.inspection import Inspection
from costmodel.references import Path

FARTHEST = 4.0
"""Standard deviations that one of some ten thousand draws may lie from its value."""

_DIGITS = "See whether it has digits too many."

_THRESHOLD = "oncost.ni_threshold"


def check_numbers(
    inspection: Inspection, bounds: Mapping[str, Bound] = BOUNDS
) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of a document.

    ``bounds`` says what a number may be, by the path of its place.
    """
    for path, quantity in inspection.quantities:
        bound = bound_at(path, bounds)
        if bound is not None:
            yield from check_number(inspection, path, quantity, bound)


def check_number(
    inspection: Inspection, path: Path, quantity: Quantity, bound: Bound
) -> Iterator[Finding]:
    """Yield what is wrong with one number, by what may stand at its place."""
    value = inspection.value(quantity)
    if value is None:
        return
    told = inspection.told(quantity)
    if abs(value) > LARGEST:
        yield inspection.error(
            path, f"{told}; nothing in a model is that large.", _DIGITS
        )
    elif not bound.holds(value):
        yield inspection.error(
            path, f"{told}; {bound.wanted} is wanted here.", bound.remedy
        )
    else:
        yield from _check_range(inspection, path, quantity, bound)
    yield from _check_unit(inspection, path, quantity, bound)


def _check_range(
    inspection: Inspection, path: Path, quantity: Quantity, bound: Bound
) -> Iterator[Finding]:
    """Yield a finding if a simulation draws numbers that may not stand here."""
    spread = inspection.range(quantity)
    if spread is None:
        return
    low, high = max(spread.low, spread.least), min(spread.high, spread.most)
    remedy = "State a low and a high for it that can be meant."
    if low < bound.least and not bound.is_divisor:
        yield inspection.warning(
            path,
            f"The 10th percentile of '{quantity}' is {spelled(low)}; {bound.wanted} is "
            "wanted here.",
            remedy,
        )
    if high > bound.most:
        yield inspection.warning(
            path,
            f"The 90th percentile of '{quantity}' is {spelled(high)}; {bound.wanted} "
            "is wanted here.",
            remedy,
        )
    yield from _check_farthest(inspection, path, quantity, bound)


def _check_farthest(
    inspection: Inspection, path: Path, quantity: Quantity, bound: Bound
) -> Iterator[Finding]:
    """Yield a finding if a rare draw breaks what is worked out from the number."""
    spread = inspection.range(quantity)
    if spread is None:
        return
    farthest = float(spread.at(np.array([-FARTHEST]))[0])
    if bound.is_divisor and farthest <= 0.0:
        yield inspection.warning(
            path,
            f"'{quantity}' may come down to nought in a simulation: its 10th "
            f"percentile is {spelled(spread.low)}.",
            "State a narrower low and high for it, or mark it 'exact: true'.",
            "Something is divided by it.",
        )
    if path[0] == "growth" and farthest <= -1.0:
        yield inspection.error(
            path,
            f"'{quantity}' may come down to -1 in a simulation, where prices end: its "
            f"10th percentile is {spelled(spread.low)}.",
            "State a narrower low and high for it, like 0.01 and 0.05.",
        )


def _check_unit(
    inspection: Inspection, path: Path, quantity: Quantity, bound: Bound
) -> Iterator[Finding]:
    """Yield a finding if the unit of a named number is plainly another than wanted."""
    named = inspection.assumption(quantity)
    fault = _fault_of_unit(named.unit, bound) if named is not None else ""
    if named is not None and fault:
        yield inspection.warning(
            path,
            f"'{quantity}' is in {named.unit}; {fault}.",
            "Name another assumption, or mend its unit in the register.",
        )


def _fault_of_unit(unit: str, bound: Bound) -> str:
    """Return what is plainly wrong with a unit at a place; empty if nothing is."""
    measure = measure_of(unit)
    # How many of a thing may be a share of one.
    allowed = {None, bound.measure}
    if bound.measure is Measure.COUNT:
        allowed.add(Measure.SHARE)
    if measure not in allowed:
        return f"{bound.measure.value} is wanted here"
    if bound.not_per and unit.strip().endswith(f"/{bound.not_per}"):
        return f"no sum by the {bound.not_per} is meant here"
    return ""


def check_replaced_rates(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with a model's own rates in place of those in law."""
    for name in (*ON_COSTS, VAT):
        named = inspection.model.assumptions.get(name)
        if named is None:
            continue
        is_money = name == _THRESHOLD
        bound = BOUNDS["people.*.salary" if is_money else "organisation.overlap"]
        yield from check_number(inspection, ("assumptions", name, "value"), name, bound)
