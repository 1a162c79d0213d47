"""What estimates that err school by school do to the share that can pay, draw by draw.

A factor that is the same for all schools only moves the fee along the curve
(:func:`scenarios.ability_curves.shares_in_draws`). An error of each school's own makes
every draw another curve: its schools are put in order, and each fee finds its place.
"""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats

ESTIMATE_SPREAD = 0.14
"""Standard deviation of the logarithm of an estimated income over the published one.

Of London schools with published totals, nine in ten are within −22% and +26%."""


def shares_with_own_errors(
    ceilings: Floats, fees: Floats, factors: Floats, spread: float, seed: int
) -> Floats:
    """Return the share of schools that can pay each fee, each school erring for itself.

    In a draw a school can pay up to its ceiling × the draw's factor × an error of its
    own, lognormal around 1. Each draw has the same bits in any company.

    Parameters
    ----------
    ceilings
        Pounds a school-year, one for each school; at nought or below: no fee at all.
    fees
        Pounds a school-year, above nought and rising; shape ``(fees,)``.
    factors
        Common to all schools, above nought; shape ``(draws,)``.
    spread
        Standard deviation of the logarithm of the error; 0: none.
    seed
        Seed of the errors.

    Returns
    -------
    Floats
        Shares from 0 to 1; shape ``(fees, draws)``.

    Examples
    --------
    >>> ceilings, fees = np.array([4_000.0, 6_000.0]), np.array([3_000.0, 5_000.0])
    >>> shares_with_own_errors(ceilings, fees, np.array([1.0, 2.0]), 0.0, 1).tolist()
    [[1.0, 1.0], [0.5, 1.0]]

    """
    able = np.log(ceilings[ceilings > 0])
    asked = np.log(fees)
    shares = np.empty((len(fees), len(factors)))
    errors = np.empty_like(able)
    for draw, factor in enumerate(factors):
        np.random.default_rng([seed, draw]).standard_normal(out=errors)
        errors *= spread
        errors += able
        errors += np.log(factor)
        errors.sort()
        shares[:, draw] = len(able) - np.searchsorted(errors, asked)
    shares /= len(ceilings)
    return shares
