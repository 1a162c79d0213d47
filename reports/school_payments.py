"""What the schools that take part pay, to the broker and to providers directly."""

from __future__ import annotations

import math

from costmodel.arrays import Floats
from costmodel.drivers import Party
from reports.statements import ScenarioStatement
from scenarios.comparison import ScenarioView
from scenarios.fees import whole_years
from scenarios.streams import Fee


def paid_to_providers(told: ScenarioStatement) -> int:
    """Return what schools pay providers themselves over all years, in whole pounds.

    It is no cost and no income of the broker.
    """
    return int(told.cost.paid_directly.sum())


def paid_in_all(view: ScenarioView) -> float:
    """Return what a school pays in all for a school-year, in first-year prices.

    Fees as they are received, after bad debt, and days bought from providers directly;
    a mean over all school-years. Not-a-number without schools.
    """
    schools = float(view.central.costs.volumes.places.sum())
    if schools <= 0.0:
        return math.nan
    by_year = _fees(view) + _directly(view)
    divisors = view.central.funded.plan.facts.divisors
    return float((by_year / divisors).sum()) / schools


def _fees(view: ScenarioView) -> Floats:
    """Return what fees bring in each year; ``(year,)``."""
    central = view.central
    total = central.results[:, 0] * 0.0
    for stream in central.scenario.funding.streams:
        if isinstance(stream, Fee):
            total = total + whole_years(central.recognised[stream.name])[:, 0]
    return total


def _directly(view: ScenarioView) -> Floats:
    """Return what schools pay providers in each year; ``(year,)``."""
    paid = view.ledger.paid_by(Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL)
    by_year: Floats = paid.sum(axis=(0, 1))
    return by_year
