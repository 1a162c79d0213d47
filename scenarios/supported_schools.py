"""What a supported school pays for one programme, by school and by pupil.

The rule in words, with its worked example, is docs/method/bearers.md: money that the
school spends over three years, start-up apart, staff time listed and not priced.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats, added
from costmodel.backfill import DayPart
from costmodel.bearers import Ledger
from costmodel.drivers import Count, Means, Party
from costmodel.perspectives import SUPPORTED_SCHOOLS, flows_of, read
from costmodel.rates import DayRate
from costmodel.resources import CostRow
from scenarios.fees import is_asked_of_schools
from scenarios.projection import Projection

YEARS = 3
"""Years whose mean it is."""


@dataclass(frozen=True)
class SchoolCost:
    """What supported schools pay for one programme, in first-year prices."""

    years: tuple[int, ...]
    """Positions of the years it is the mean of, three at most."""
    paid: float
    """Pounds a school-year: fees and days paid directly, less what it is paid."""
    cover: float
    """Pounds a school-year: the cover it buys."""
    a_pupil: float
    """Pounds a pupil and year, both together; NaN if pupils are not stated."""
    start_up: float
    """Pounds of start-up for each pupil of the first of these years; NaN likewise."""
    staff_days: float
    """Days of its own people for each school-year; no price is put on them."""

    @property
    def a_school(self) -> float:
        """Pounds a school-year."""
        return self.paid + self.cover


def school_costs(
    projection: Projection, ledger: Ledger
) -> tuple[SchoolCost | None, ...]:
    """Return what supported schools pay, programme by programme, in one scenario.

    The first draw is read. None for a programme that never has a school.

    Parameters
    ----------
    projection
        The scenario, with its fees.
    ledger
        Its costs, of the same draw, as they are incurred.

    """
    divisors = ledger.costs.plan.facts.divisors
    cover = _paid(ledger, is_cover) / divisors
    running = _paid(ledger, lambda row: row.life_years is None)
    for money in projection.streams.fees:
        if is_asked_of_schools(money.fee):
            running[:-1] += money.by_programme[..., 0]
    money_paid = running / divisors - cover
    start_up = _paid(ledger, lambda row: row.life_years is not None) / divisors
    counted = (money_paid, cover, start_up, _staff_days(ledger))
    programmes = range(len(ledger.costs.plan.model.programmes))
    return tuple(
        _of_programme(ledger, at, tuple(each[at] for each in counted))
        for at in programmes
    )


def is_cover(row: CostRow) -> bool:
    """Whether a row is cover that a supported school buys, and no start-up."""
    is_bought = isinstance(row.rate, DayRate) and row.rate.part is DayPart.COVER
    is_its = row.from_party is Party.SUPPORTED_SCHOOL and row.means is Means.BOUGHT
    return is_bought and is_its and row.life_years is None


def _paid(ledger: Ledger, wanted: Callable[[CostRow], bool]) -> Floats:
    """Return what supported schools pay by some rows; ``(programme + 1, year)``."""
    return read(SUPPORTED_SCHOOLS, flows_of(ledger, wanted))


def _staff_days(ledger: Ledger) -> Floats:
    """Return days of supported schools' own people; ``(programme + 1, year)``."""
    days = {
        at: of_years
        for at, of_years in ledger.released_days_of_rows.items()
        if ledger.rows[at].from_party is Party.SUPPORTED_SCHOOL
    }
    return added(added(ledger.shared_out(days)))


def _of_programme(
    ledger: Ledger, programme: int, counted: tuple[Floats, ...]
) -> SchoolCost | None:
    """Return what is paid for one programme; None if it never has a school.

    ``counted`` are, by year: money paid, cover, start-up, days of its people.
    """
    counts = ledger.costs.counts
    places = counts[Count.SCHOOL][programme, :, 0]
    if not (places > 0.0).any():
        return None
    first = int((places > 0.0).argmax())
    years = slice(first, first + YEARS)
    paid, cover, start_up, days = (float(each[years].sum()) for each in counted)
    schools = float(places[years].sum())
    pupils = counts[Count.PUPIL][programme, years, 0]
    return SchoolCost(
        years=tuple(range(len(places))[years]),
        paid=paid / schools,
        cover=cover / schools,
        a_pupil=_each(paid + cover, float(pupils.sum())),
        start_up=_each(start_up, float(pupils[0])),
        staff_days=days / schools,
    )


def _each(pounds: float, pupils: float) -> float:
    """Return pounds a pupil; NaN without pupils."""
    return pounds / pupils if pupils > 0.0 else np.nan
