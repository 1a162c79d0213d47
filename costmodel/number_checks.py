"""Checks of every number at the place where it is used: its bounds and its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from costmodel.assumptions import Quantity
from costmodel.bounds import (
    BOUNDS,
    LARGEST,
    SMALLEST,
    Bound,
    bound_at,
)
from costmodel.document_scalars import shown, spelled
from costmodel.errors import Finding
from costmodel.facts import ON_COSTS, VAT
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.sampling import Range

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
    if abs(value) > LARGEST or 0.0 < abs(value) < SMALLEST:
        size = "large" if abs(value) > LARGEST else "small"
        yield inspection.error(
            path, f"{told}; nothing in a model is that {size}.", _DIGITS
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
    remedy = "State a low and a high for it that may stand here."
    for end, at, is_out in (
        ("10th", low, low < bound.least),
        ("90th", high, high > bound.most),
    ):
        value = _without_noise(at)
        if is_out and abs(value) > LARGEST:
            yield inspection.error(
                path,
                f"The {end} percentile of '{quantity}' is {shown(value)}; nothing in "
                "a model is that large.",
                _DIGITS,
            )
        elif is_out:
            tell = inspection.error if bound.is_divisor else inspection.warning
            yield tell(
                path,
                f"The {end} percentile of '{quantity}' is {shown(value)}; "
                f"{bound.wanted} is wanted here.",
                remedy,
                "Something is divided by it." if bound.is_divisor else "",
            )
    if path[0] == "growth":
        yield from _check_growth(inspection, path, spread)


def _without_noise(value: float) -> float:
    """Return a number worked out, without the last digits that no float can hold.

    Examples
    --------
    >>> _without_noise(0.9 * 1.15)
    1.035

    """
    return float(f"{value:.15g}")


def _check_growth(
    inspection: Inspection, path: Path, spread: Range
) -> Iterator[Finding]:
    """Yield a finding if a simulation, or a search around it, ends all prices."""
    drawn = float(spread.at(np.array([-FARTHEST]))[0])
    searched = 2.0 * spread.low - spread.high
    if min(drawn, searched) <= -1.0:
        yield inspection.error(
            path,
            f"This growth is uncertain from {spelled(spread.low)} to "
            f"{spelled(spread.high)}; a simulation would reach -1, where prices end.",
            "State a narrower low and high for it, like 0.01 and 0.05.",
        )


def _check_unit(
    inspection: Inspection, path: Path, quantity: Quantity, bound: Bound
) -> Iterator[Finding]:
    """Yield a finding if the unit of a named number is plainly another than wanted."""
    named = inspection.assumption(quantity)
    fault = bound.fault_of(named.unit) if named is not None else ""
    if named is None or not fault:
        return
    remedy = "Name another assumption."
    if quantity in inspection.model.assumptions:
        unit = f" with the unit {bound.unit}," if bound.unit else ""
        remedy = f"{bound.remedy[:-1]},{unit} or name another assumption."
    yield inspection.error(
        path, f"'{quantity}' is in {named.unit}; {fault} here.", remedy
    )


def check_replaced_rates(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with a model's own rates in place of those in law."""
    for name in (*ON_COSTS, VAT):
        named = inspection.model.assumptions.get(name)
        if named is None:
            continue
        is_money = name == _THRESHOLD
        bound = BOUNDS["people.*.salary" if is_money else "organisation.overlap"]
        yield from check_number(inspection, ("assumptions", name, "value"), name, bound)
