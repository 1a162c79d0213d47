"""At which fee, volume or subsidy nothing is lost, as a table has it."""

from __future__ import annotations

import math
from collections.abc import Callable

from reports import cells, wording
from reports.cells import NOTHING
from reports.tables import Cell, Form
from scenarios.break_even import MOST, BreakEven
from scenarios.comparison import ScenarioView
from scenarios.school_payments import mean_fee

NO_SUM = "no sum would do"

_HUNDREDTHS = 100.0
_NOISE = 1e-4
"""Part of the last digit printed by which a search may miss."""


def factors(found: BreakEven | None) -> Cell:
    """Return the factors at which nothing is lost, or that there is none."""
    if found is None:
        return NOTHING
    if found.always_met:
        return cells.words("any")
    if found.met:
        told = [_range(ends, _HUNDREDTHS, _factor) for ends in found.met]
        return Cell(wording.listing(told), found.crossings[0], Form.NUMBER)
    return cells.words(f"none; best {_factor(found.best)}")


def _range(
    ends: tuple[float, float], parts: float, told: Callable[[float], str]
) -> str:
    """Return a range as *from 1.58*, each end rounded to the side within it."""
    low = math.ceil(ends[0] * parts - _NOISE) / parts
    high = math.floor(ends[1] * parts + _NOISE) / parts if ends[1] < math.inf else None
    if high is None:
        return f"from {told(low)}"
    if low > high:
        return f"only near {told(ends[1])}"
    if high == 0.0:
        return "only 0"
    return f"up to {told(high)}" if low == 0.0 else f"{told(low)} to {told(high)}"


def _factor(value: float) -> str:
    """Return a factor in print."""
    return wording.number(value, 2)


def short_at_best(found: BreakEven | None) -> Cell:
    """Return what is lost over all years at the best factor, if something always is."""
    if found is None or found.always_met or found.crossings:
        return NOTHING
    return cells.pounds(-found.best_result)


def break_even_fee(view: ScenarioView) -> Cell:
    """Return the mean fee at the factors at which nothing is lost.

    It is the mean at the fees of the plan times the factor: schools mixed as they are
    there, though at a higher fee fewer may come.
    """
    return sums_met(view.found.fee, mean_fee(view.central, view.ledger))


def sums_met(found: BreakEven | None, one: float) -> Cell:
    """Return the sums at which a target is met, each the value found times *one*.

    Pounds; nothing where nothing is met, or met anyway, or where *one* is no number.
    """
    if found is None or not found.crossings or math.isnan(one):
        return NOTHING
    sums = [(low * one, high * one) for low, high in found.met]
    told = wording.listing([_range(each, 1.0, wording.pounds) for each in sums])
    return Cell(told, found.crossings[0] * one, Form.POUNDS)


def sum_a_school(amount: float) -> Cell:
    """Return pounds a school-year, or that no sum is enough."""
    if math.isinf(amount):
        return cells.words(NO_SUM)
    return cells.pounds(amount)


def needed_at_best_fee(view: ScenarioView) -> Cell:
    """Return the subsidy a school-year that is needed at the best fee."""
    best = view.found.best_fee
    return NOTHING if best is None else sum_a_school(best.needed)


def best_fee(view: ScenarioView) -> Cell:
    """Return the factor on all fees at which the least subsidy is needed, or none."""
    best = view.found.best_fee
    if best is None:
        return NOTHING
    if math.isinf(best.needed):
        return cells.words("none")
    if best.factor >= MOST:
        return Cell(f"{_factor(MOST)}, the most tried", best.factor, Form.NUMBER)
    return cells.number(best.factor, 2)
