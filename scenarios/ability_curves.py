"""Fee to share of schools, number of schools and income, whatever the curve is of.

A curve is that of the shipped percentiles or that of the schools of a table: the same
kind, read by the same functions (docs/method/schools.md).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Floats
from scenarios.affordability import (
    AffordabilityRules,
    AffordabilityTest,
    Ceilings,
    Unknowns,
    every_reading,
    highest_fee,
    norms_of,
    share_that_can_pay,
)
from scenarios.affordability_tables import AffordabilityTables, SchoolGroup


@dataclass(frozen=True)
class AbilityCurve:
    """What schools can pay by one test, one reading of unknown accounts, one norm."""

    ceilings: Ceilings
    norm: str = ""
    """``lowest`` or ``highest`` published sum a teacher, where there are two."""

    @property
    def test(self) -> AffordabilityTest:
        """The test."""
        return self.ceilings.test

    @property
    def unknowns(self) -> Unknowns:
        """The reading."""
        return self.ceilings.unknowns


@dataclass(frozen=True)
class Buying:
    """How many schools could take part, and how many of those that can pay do."""

    schools: float
    """Schools asked."""
    interest: float = 1.0
    """Share of the schools able to pay that take part, 0 to 1."""
    capacity: float = math.inf
    """Most schools a year."""


@dataclass(frozen=True)
class FeeOutcome:
    """What a fee brings in a year."""

    fee: float
    """Pounds a school-year."""
    share: float
    """Share of the schools that can pay it."""
    schools: float
    """Schools that take part: expected, so not whole."""
    income: float
    """Pounds a year: the fee from each of them."""


def shipped_curves(
    tables: AffordabilityTables, group: SchoolGroup, rules: AffordabilityRules
) -> tuple[AbilityCurve, ...]:
    """Return the curves of a group of schools by the shipped percentiles.

    Low, known and high each have one where some schools' figure is unknown; a test
    without a published norm for the phase has none.
    """
    norms = norms_of(tables, group, rules)
    names: dict[float | None, str] = {}
    if len(norms) > 1:
        names = dict(zip(norms, ("lowest", "highest"), strict=True))
    return tuple(
        AbilityCurve(ceilings, names.get(own.teacher_norm, ""))
        for ceilings, own in every_reading(tables, group, rules)
    )


def outcomes(
    curve: AbilityCurve, fees: Sequence[float], buying: Buying
) -> tuple[FeeOutcome, ...]:
    """Return what each of some fees brings.

    Schools without a figure are taken to be like those that have one.
    """
    shares = share_that_can_pay(curve.ceilings, np.array(fees, dtype=np.float64))
    schools = np.minimum(shares * buying.interest * buying.schools, buying.capacity)
    return tuple(
        FeeOutcome(*map(float, each))
        for each in zip(fees, shares, schools, schools * np.array(fees), strict=True)
    )


def best_fee(curve: AbilityCurve, buying: Buying) -> FeeOutcome | None:
    """Return the fee that brings the most income, the lowest among equals.

    None if no school can pay anything, or if some are taken to be able to pay any fee:
    income then rises with the fee for ever.
    """
    fees, shares = curve.ceilings.knots
    if shares[0] <= 0 or shares[-1] > 0:
        return None
    full = buying.capacity / (buying.schools * buying.interest)
    at_capacity = [highest_fee(curve.ceilings, full)] if 0 < full < 1 else []
    wanted = np.unique(
        np.concatenate((fees, _turning_points(fees, shares), at_capacity))
    )
    able = share_that_can_pay(curve.ceilings, wanted)
    schools = np.minimum(able * buying.interest * buying.schools, buying.capacity)
    best = wanted[np.argmax(schools * wanted)]
    return outcomes(curve, [float(best)], buying)[0]


def shares_in_draws(curve: AbilityCurve, fees: Floats, factors: Floats) -> Floats:
    """Return the share of schools that can pay each fee, draw by draw.

    Parameters
    ----------
    curve
        What schools can pay.
    fees
        Pounds a school-year; shape ``(fees,)``.
    factors
        What a draw makes of every ceiling: of another share of income, or another
        price level, over the one used; shape ``(draws,)``, above nought.

    Returns
    -------
    Floats
        Shares from 0 to 1; shape ``(fees, draws)``.

    """
    asked = fees[:, np.newaxis] / factors
    return share_that_can_pay(curve.ceilings, asked.ravel()).reshape(asked.shape)


def _turning_points(fees: Floats, shares: Floats) -> Floats:
    """Return fees inside straight lines at which income stops rising.

    On a line share = s − b × (fee − f), income turns at fee = (s ÷ b + f) ÷ 2.
    """
    run, fall = np.diff(fees), -np.diff(shares)
    sloped = fall > 0
    start = fees[:-1][sloped]
    turn = (shares[:-1][sloped] * run[sloped] / fall[sloped] + start) / 2
    inside = (turn > start) & (turn < fees[1:][sloped])
    points: Floats = turn[inside]
    return points
