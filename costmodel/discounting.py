"""Discounting: real flows of coming years, brought to their value in year 0.

Only real flows are discounted: a nominal flow at a real rate counts inflation twice.
"""

from __future__ import annotations

import numpy as np
import numpy_financial
from pydantic import Field, model_validator

from costmodel.arrays import Floats
from costmodel.assumptions import Described, Grade, Number
from costmodel.errors import CostmodelError

_NEGLIGIBLE = 1e-9
"""A rate, a fraction a year, too small to change a pound over a lifetime."""


class NoYearsError(CostmodelError):
    """An annuity was asked for over no time at all."""


class RateStep(Described):
    """A discount rate and the year from which it holds."""

    first_year: int = Field(ge=0)
    """Counted from 0, the year that is not discounted."""
    rate: Number = Field(gt=-1, lt=1)
    """Real, a fraction a year: ``0.035`` is 3.5%."""
    grade: Grade


class DiscountSchedule(Described):
    """Discount rates by year of the flow, as one edition lays them down."""

    label: str = Field(min_length=1, max_length=200)
    unit: str = "fraction/year"
    dated: str = Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")
    """Year and month of the edition."""
    period: str = Field(min_length=1, max_length=200)
    """The edition in words."""
    source: str = Field(min_length=1, max_length=500)
    address: str = Field(default="", max_length=500)
    note: str = Field(default="", max_length=1000)
    steps: tuple[RateStep, ...] = Field(min_length=1)
    """In the order of their years; the first is year 0, the last has no end."""

    @model_validator(mode="after")
    def _check_order(self) -> DiscountSchedule:
        """Refuse steps that do not rise from year 0."""
        years = [step.first_year for step in self.steps]
        if years[0] != 0 or years != sorted(set(years)):
            raise ValueError("the steps must begin at year 0 and rise")
        return self

    def rate_of_year(self, year: int) -> float:
        """Return the real rate, a fraction, by which year ``year`` is discounted.

        Raises
        ------
        NoYearsError
            If the year is before year 0.

        """
        held = [step.rate for step in self.steps if step.first_year <= year]
        if not held:
            raise NoYearsError(f"There is no year {year}. Count years from 0, today.")
        return held[-1]


def discount_factors(schedule: DiscountSchedule, years: int) -> Floats:
    """Return what a pound of each year is worth in year 0.

    Year 0 is not discounted; each later year is worth the year before it divided by
    one plus its own rate, as the Treasury's Green Book has it.

    Parameters
    ----------
    schedule
        The edition whose rates hold.
    years
        How many years, year 0 among them.

    Returns
    -------
    Floats
        Fractions, the first 1.0; shape ``(years,)``.

    Examples
    --------
    >>> step = RateStep(first_year=0, rate=0.25, grade="judged")
    >>> schedule = DiscountSchedule(
    ...     label="Flat rate", dated="2026-02", period="2026",
    ...     source="Example", steps=(step,),
    ... )
    >>> discount_factors(schedule, 3).tolist()
    [1.0, 0.8, 0.64]

    """
    rates = np.array([schedule.rate_of_year(year) for year in range(1, years)])
    # The library divides by the rate for payments between, of which there are none.
    with np.errstate(invalid="ignore"):
        steps = numpy_financial.pv(rates, 1, 0.0, -1.0)
    factors: Floats = np.cumprod([1.0, *steps])
    return factors[:years]


def present_value(flows: Floats, schedule: DiscountSchedule) -> Floats:
    """Return the value in year 0 of the flows of this and coming years.

    Parameters
    ----------
    flows
        Pounds a year in constant prices, year 0 first; either sign; shape
        ``(years, draws)``.
    schedule
        The edition whose rates hold.

    Returns
    -------
    Floats
        Pounds of year 0, shape ``(draws,)``; years are added in order, so that a draw
        has the same bits whatever the draws beside it.

    """
    value = np.zeros(flows.shape[-1])
    for factor, flow in zip(discount_factors(schedule, len(flows)), flows, strict=True):
        value += factor * flow
    return value


def annuity_factor(rate: float, years: float) -> float:
    """Return the value now of £1 at the end of each of the coming years.

    Parameters
    ----------
    rate
        Real rate, a fraction a year, above −1; nought is allowed.
    years
        How long, in years; a part year is allowed; above nought.

    Raises
    ------
    NoYearsError
        If there are no years.

    Examples
    --------
    >>> f"{annuity_factor(0.035, 5):.6f}"
    '4.515052'

    """
    return 1 / yearly_equivalent(1.0, rate, years)


def yearly_equivalent(amount: float, rate: float, years: float) -> float:
    """Return the equal yearly amount worth the same as an amount now.

    Paid at the end of each year. This spreads a start-up cost over its life; what it
    sums to beyond the amount is the cost of capital.

    Parameters
    ----------
    amount
        Pounds now.
    rate
        Real rate, a fraction a year, above −1; nought is allowed.
    years
        How long, in years; a part year is allowed; above nought.

    Raises
    ------
    NoYearsError
        If there are no years.

    """
    if years <= 0:
        raise NoYearsError(
            f"An amount cannot be spread over {years} years. Give a time above nought."
        )
    # Below this the library divides by the rounding of 1 + rate.
    rate = 0.0 if abs(rate) < _NEGLIGIBLE else rate
    return float(-numpy_financial.pmt(rate, years, amount))
