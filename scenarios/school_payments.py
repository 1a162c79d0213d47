"""What the schools that take part pay, to the broker and to providers directly.

Pounds of the first year for a school-year, of the first draw. The rule in words is
docs/method/break_even.md.
"""

from __future__ import annotations

import math

import numpy as np

from costmodel.arrays import Flags, Floats, added, share_of
from costmodel.bearers import Ledger
from costmodel.drivers import Count, Party
from costmodel.full_cost import journeys_of, quantities_of
from costmodel.quantities import Quantities
from costmodel.unit_costs import per_school_year
from scenarios.bands import mean_price
from scenarios.brokerage import day_fees
from scenarios.fees import is_asked_in, whole_years
from scenarios.funding import fees_asked_of_schools
from scenarios.projection import Projection
from scenarios.streams import Fee


def paid_in_all(projection: Projection, ledger: Ledger) -> float:
    """Return what a school pays in all for a school-year.

    Fees as they are received, after bad debt, and days bought from providers directly;
    a mean over all school-years. Not-a-number without schools.
    """
    directly = ledger.paid_by(Party.SUPPORTED_SCHOOL, Party.PROVIDER_SCHOOL)
    by_year = _fees(projection) + directly.sum(axis=(0, 1))
    return per_school_year(projection.costs, by_year)


def paid_by_programme(projection: Projection, ledger: Ledger) -> Floats:
    """Return what a school pays in all for a school-year of each programme.

    Fees at list prices, and days bought directly; ``(programme,)``, NaN without
    schools.
    """
    costs = projection.costs
    direct = added(ledger.paid_by(Party.SUPPORTED_SCHOOL))[:-1]
    real = (direct / costs.plan.facts.divisors).sum(axis=1)
    places = costs.volumes.places[:, :, 0].sum(axis=1)
    nothing = np.full_like(real, np.nan)
    paid: Floats = np.divide(real, places, out=nothing, where=places > 0.0)
    return paid + _list_prices(projection, ledger)[0]


def mean_fee(projection: Projection, ledger: Ledger) -> float:
    """Return the mean fee of a school-year at list prices, by places.

    All fees of a programme count together; programmes without one are left out. Where
    no school takes part, those planned count. Not-a-number if no school pays a fee.
    """
    prices, has_fee = _list_prices(projection, ledger)
    places = _places(projection, ledger)
    schools = places[has_fee].sum()
    return float((prices * places).sum() / schools) if schools > 0.0 else math.nan


def _list_prices(projection: Projection, ledger: Ledger) -> tuple[Floats, Flags]:
    """Return what all fees ask for a school-year, and whether a programme has any."""
    written = projection.funded.model.programmes
    programmes = tuple(written)
    prices, has_fee = np.zeros(len(programmes)), np.zeros(len(programmes), dtype=bool)
    for fee in fees_asked_of_schools(projection.scenario.funding):
        units = units_a_school(projection, ledger, fee)
        shares = brokerage_a_school(projection, ledger, fee)
        for name in fee.prices:
            at = programmes.index(name)
            price = mean_price(fee, name, written[name], ledger.priced.value)
            prices[at] += price[0] * units[at] + shares[at]
            has_fee[at] = True
    return prices, has_fee


def units_a_school(projection: Projection, ledger: Ledger, fee: Fee) -> Floats:
    """Return units of a fee for each school-year, over all years; ``(programme,)``.

    Units are those of the years in which it is asked. Units and places are those of the
    scenario, or planned ones where no school takes part. One for a fee per school that
    is asked in all years; nought where there are no places.
    """
    if fee.per == "school" and fee.years is None:
        return np.ones(len(projection.funded.model.programmes))
    counts = _quantities(projection, ledger).counts
    units = counts[Count(fee.per)][:, _asked(projection, fee), 0].sum(axis=1)
    return share_of(units, counts[Count.SCHOOL][:, :, 0].sum(axis=1))


def brokerage_a_school(projection: Projection, ledger: Ledger, fee: Fee) -> Floats:
    """Return the share of days' fees that a fee asks a school-year; ``(programme,)``.

    Pounds of the first year, over the places of all years; nought without places.
    """
    plan, quantities = projection.funded.plan, _quantities(projection, ledger)
    share = ledger.priced.value(fee.brokerage)[0]
    fees = day_fees(plan, ledger.priced, quantities)[:, :, 0] / plan.facts.divisors
    asked = share * fees[:, _asked(projection, fee)].sum(axis=1)
    return share_of(asked, quantities.volumes.places[:, :, 0].sum(axis=1))


def _quantities(projection: Projection, ledger: Ledger) -> Quantities:
    """Return how much there is of everything; as planned where no school takes part."""
    if is_taken_up(projection):
        return projection.costs.quantities
    plan, table = projection.funded.plan, ledger.priced.table
    planned = journeys_of(plan, table, projection.scenario.cohorts)
    return quantities_of(plan, table, planned)


def _asked(projection: Projection, fee: Fee) -> list[bool]:
    """Return whether a fee is asked in each year."""
    horizon = projection.funded.plan.horizon
    return [
        is_asked_in(fee, horizon.first_year + year) for year in range(horizon.years)
    ]


def is_taken_up(projection: Projection) -> bool:
    """Whether any school takes part in any year."""
    return bool(projection.costs.volumes.places[:, :, 0].any())


def planned_places(projection: Projection, ledger: Ledger) -> Floats:
    """Return places by programme over all years as the scenario plans them."""
    plan, cohorts = projection.funded.plan, projection.scenario.cohorts
    planned = journeys_of(plan, ledger.priced.table, cohorts)
    total: Floats = planned[:, :, 0].sum(axis=1)
    return total


def _places(projection: Projection, ledger: Ledger) -> Floats:
    """Return places by programme over all years; those planned if none is taken."""
    if not is_taken_up(projection):
        return planned_places(projection, ledger)
    taken: Floats = projection.costs.volumes.places[:, :, 0].sum(axis=1)
    return taken


def _fees(projection: Projection) -> Floats:
    """Return what fees bring in each year, in nominal pounds; ``(year,)``."""
    total = projection.results[:, 0] * 0.0
    for fee in fees_asked_of_schools(projection.scenario.funding):
        total = total + whole_years(projection.recognised[fee.name])[:, 0]
    return total
