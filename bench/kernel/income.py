"""Fees, demand, and the money of the grant and of the contract in the kernel."""

from __future__ import annotations

import numpy as np

from bench.fourteen_names import ELIGIBLE, FIRST_YEAR, TURN
from bench.kernel.costs import Drawn, Levels
from bench.kernel.fixed import (
    CLOSE,
    MONTHS,
    PROGRAMMES,
    REVIEW,
    SPECIALIST,
    TEACHING,
    YEARS,
)
from costmodel.arrays import Floats

BEFORE_TURN = TURN - FIRST_YEAR
STOCK = np.array(ELIGIBLE, dtype=np.float64)[:, None]
LIGHT = slice(8, PROGRAMMES)
CURVE_OF = np.array([0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 4, 5, 4, 5])
"""For each programme, its fee and the phase of its schools: two phases to a fee."""


def planned_journeys(a: Drawn, names: tuple[str, ...], out: Floats) -> Floats:
    """Write the cohorts that are planned; ``(programme, year, draws)``."""
    for programme, name in enumerate(names):
        out[programme, :BEFORE_TURN] = a[f"{name}_schools"]
        out[programme ^ 1, BEFORE_TURN:] = a[f"{name}_schools"]
    out[REVIEW, 1::2] = 0.0
    out[REVIEW, 4] = 0.0
    return out


def demanded_journeys(a: Drawn, levels: Levels, planned: Floats, out: Floats) -> Floats:
    """Write the cohorts that come at the traded fees; ``(programme, year, draws)``."""
    shares = _shares(a, levels)
    shares *= a["reach"] * a["interest"]
    refill = STOCK * a["refill"]
    left = np.repeat(STOCK, a.draws, axis=1)
    wish = a.room("wish", PROGRAMMES)
    for year in range(YEARS):
        np.take(shares[:, year], CURVE_OF, axis=0, out=wish)
        wish *= left
        np.minimum(planned[:, year], wish, out=out[:, year])
        left -= out[:, year]
        left += refill
        np.maximum(left, 0.0, out=left)
    return out


def _shares(a: Drawn, levels: Levels) -> Floats:
    """Return the share of schools that can pay each fee; ``(curve, year, draws)``."""
    shares = a.room("shares", 6, YEARS)
    overlap = a["overlap"]
    indexed = levels.teachers * a.fixed.to_accounts
    for tier, name in enumerate(("fee_close", "fee_specialist", "fee_light")):
        fee = a[name] * indexed
        twice = fee + fee
        for phase, curve in enumerate((a.fixed.secondary, a.fixed.primary)):
            alone = np.interp(fee, curve.fees, curve.shares)
            both = np.interp(twice, curve.fees, curve.shares)
            both -= alone
            both *= overlap
            np.add(alone, both, out=shares[2 * tier + phase])
    return shares


def fees_of(
    a: Drawn, places: Floats, tiers: tuple[str, str, str], clause: Floats
) -> Floats:
    """Return fees earned net of bad debt; ``(programme, year, draws)``.

    ``tiers`` names the fees of close support, of specialists and of all others.
    """
    fees = a.room("fees", PROGRAMMES, YEARS)
    clause = clause * (1.0 - a["bad_debt"])
    for rows, name in zip((CLOSE, SPECIALIST, LIGHT), tiers, strict=True):
        np.multiply(places[rows], a[name] * clause, out=fees[rows])
    return fees


def fees_by_month(a: Drawn, by_year: Floats) -> tuple[Floats, Floats, Floats]:
    """Return fees earned, received two months on, and owed; ``(month, draws)``."""
    earned = a.room("fees earned", YEARS, 12)
    earned[:, :TEACHING] = (by_year / TEACHING)[:, None]
    earned[:, TEACHING] = 0.0
    by_month = earned.reshape(MONTHS, -1)
    received = a.room("fees received", MONTHS)
    received[:2] = 0.0
    received[2:] = by_month[:-2]
    owed = a.room("fees owed", MONTHS)
    owed[0] = by_month[0]
    np.add(by_month[1:], by_month[:-1], out=owed[1:])
    return by_month, received, owed


QUARTERS = ((10, 13, 16, 19), (22, 25, 28, 31), (34, 37, 40, 43))
"""Months in which the grant's full years are received, in arrears."""


def drawn_down(a: Drawn, taper: tuple[float, ...], first: float) -> Floats:
    """Return the grant's cash by month; its first year begins before the model."""
    cash = a.room("drawn down", MONTHS)
    cash[:] = 0.0
    month = a["grant_sum"] * (taper[0] * first / 7.0)
    cash[1], cash[4], cash[7] = month, 3.0 * month, 3.0 * month
    for share, months in zip(taper[1:], QUARTERS, strict=True):
        cash[list(months)] = a["grant_sum"] * (share / 4.0)
    return cash


MILESTONES = (34, 58)
MILESTONE = 0.05
MOBILISED = 6


def contract_due(a: Drawn, price: Floats) -> Floats:
    """Return what falls due by month of a contract that earns ``(month, 1)``."""
    due = a.room("contract due", MONTHS)
    mobilisation = a["mobilisation"]
    np.multiply(price, 1.0 - MILESTONE * len(MILESTONES) - mobilisation, out=due)
    whole = float(price.sum())
    due[MOBILISED] += mobilisation * whole
    for month in MILESTONES:
        due[month] += MILESTONE * whole
    return due
