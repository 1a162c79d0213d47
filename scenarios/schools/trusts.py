"""Trusts of several schools as the buyer, in place of each of their schools."""

from __future__ import annotations

import numpy as np

from costmodel.arrays import Floats
from scenarios.schools.columns import SchoolWord
from scenarios.schools.table import SchoolTable

FEWEST_SCHOOLS = 2
"""Schools of a trust from which on it buys for all of them."""


def pooled(table: SchoolTable, each: Floats) -> Floats:
    """Return what each school can put in where trusts pool what their schools have.

    A trust of two schools or more pays the same fee for each of them: what a school can
    pay is the mean over those of its schools whose figure is known. A school whose own
    figure is unknown is thereby known by its trust. Other schools stay as they are.

    Parameters
    ----------
    table
        All schools, so that a trust is whole whichever of its schools are asked.
    each
        Pounds that each school has, not a number where unknown.

    """
    trusts, member = np.unique(
        np.char.lower(table.words[SchoolWord.TRUST]), return_inverse=True
    )
    known = ~np.isnan(each)
    size = np.bincount(member, minlength=len(trusts))
    counted = np.bincount(member[known], minlength=len(trusts))
    sums = np.bincount(member[known], weights=each[known], minlength=len(trusts))
    means = np.where(counted > 0, sums / np.maximum(counted, 1), np.nan)
    buys = (trusts != "") & (size >= FEWEST_SCHOOLS)
    pooling: Floats = np.where(buys[member], means[member], each)
    return pooling
