"""At which fee, volume or subsidy nothing is lost, as a table has it."""

from __future__ import annotations

import math

import numpy as np

from costmodel.arrays import Floats
from costmodel.full_cost import journeys_of
from reports import cells, wording
from reports.cells import NOTHING
from reports.tables import Cell, Form
from scenarios.break_even import BreakEven
from scenarios.comparison import ScenarioView
from scenarios.streams import Fee

NO_SUM = "no sum would do"


def mean_fee(view: ScenarioView) -> float:
    """Return the mean fee of a school-year in first-year prices, by places.

    All fees of a programme count together; programmes without one are left out. Where
    no school takes part, those planned count. Not-a-number if no school pays a fee.
    """
    programmes = tuple(view.central.funded.model.programmes)
    places = _places(view)
    prices, has_fee = np.zeros(len(programmes)), np.zeros(len(programmes), dtype=bool)
    for stream in view.central.scenario.funding.streams:
        if isinstance(stream, Fee):
            for name, price in stream.prices.items():
                prices[programmes.index(name)] += view.ledger.priced.value(price)[0]
                has_fee[programmes.index(name)] = True
    schools = places[has_fee].sum()
    return float((prices * places).sum() / schools) if schools > 0.0 else math.nan


def _places(view: ScenarioView) -> Floats:
    """Return places by programme over all years; those planned if none is taken."""
    central = view.central
    taken: Floats = central.costs.volumes.places[:, :, 0].sum(axis=1)
    if taken.any():
        return taken
    planned: Floats = journeys_of(
        central.funded.plan, view.ledger.priced.table, central.scenario.cohorts
    )[:, :, 0].sum(axis=1)
    return planned


def factors(found: BreakEven | None) -> Cell:
    """Return the factors at which nothing is lost, or that there is none."""
    if found is None:
        return NOTHING
    if found.always_met:
        return cells.words("any")
    if found.crossings:
        told = wording.listing([wording.number(each, 2) for each in found.crossings])
        return Cell(told, found.crossings[0], Form.NUMBER)
    return cells.words(f"none; best {wording.number(found.best, 2)}")


def short_at_best(found: BreakEven | None) -> Cell:
    """Return what is lost over all years at the best factor, if something always is."""
    if found is None or found.always_met or found.crossings:
        return NOTHING
    return cells.pounds(-found.best_result)


def break_even_fee(view: ScenarioView) -> Cell:
    """Return the mean fee at the factors at which nothing is lost."""
    crossings = view.found.fee.crossings if view.found.fee else ()
    fees = [factor * mean_fee(view) for factor in crossings]
    if not fees or math.isnan(fees[0]):
        return NOTHING
    told = wording.listing([wording.pounds(fee) for fee in fees])
    return Cell(told, fees[0], Form.POUNDS)


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
    return cells.number(best.factor, 2)
