"""Training lines of schools whose accounts do not state them, from those that do.

The rule is that of the shipped percentiles (scenarios/data/README.md): the spread of
the shares of spending, not their mean, which would make schools far too alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from costmodel.arrays import Flags, Floats
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable

FEWEST = 10
"""Published lines of a kind of school below which those of the phase are taken."""

STEPS = 20
"""Sums that stand for one school, each for a twentieth of its chances."""

ACADEMY = "academy"


@dataclass(frozen=True, eq=False)
class Imputed:
    """Lines given to schools that state none: several sums for each, with weights."""

    rows: Flags
    """Schools of the table that are given lines."""
    values: Floats
    """Whole pounds a year; shape ``(steps, schools given)``."""
    weight: Floats
    """What each of its sums weighs, by school; all of them make its known part."""
    unknown: Floats
    """Share of each school's chances that its line is unknown."""


def unknown_lines(table: SchoolTable) -> Flags:
    """Return the academies whose line of nought or less says nothing."""
    line = table.numbers[SchoolNumber.TRAINING_LINE]
    unknown: Flags = (table.words[SchoolWord.SECTOR] == ACADEMY) & (line <= 0)
    return unknown


def imputed_lines(table: SchoolTable, rows: Flags) -> Imputed:
    """Return lines for those of some schools that state none and state their spending.

    A school is given, in equal parts, the shares of spending of the schools of its own
    phase and kind (academy or not) that publish theirs, times its own spending. Where
    fewer than ten do, those of the phase; where fewer still, it is given none.
    """
    line = table.numbers[SchoolNumber.TRAINING_LINE]
    spending = table.numbers[SchoolNumber.TOTAL_SPENDING]
    wanted = rows & np.isnan(line) & (spending > 0)
    values = np.full((STEPS, len(table)), np.nan)
    weight, unknown = np.zeros(len(table)), np.zeros(len(table))
    phases = table.words[SchoolWord.PHASE]
    is_academy = table.words[SchoolWord.SECTOR] == ACADEMY
    for phase in np.unique(phases[wanted]):
        for kind in (False, True):
            here = wanted & (phases == phase) & (is_academy == kind)
            shares = _shares(table, phases == phase, is_academy == kind)
            known = shares[~np.isnan(shares)]
            if known.size and here.any():
                middles = (np.arange(STEPS) + 0.5) / STEPS
                spread = np.quantile(known, middles)
                # Whole pounds are more than an estimate is good for, and make curves
                # of a tenth of the knots.
                values[:, here] = np.rint(np.multiply.outer(spread, spending[here]))
                weight[here] = known.size / shares.size / STEPS
                unknown[here] = 1 - known.size / shares.size
    given = weight > 0
    return Imputed(given, values[:, given], weight[given], unknown[given])


def _shares(table: SchoolTable, phase: Flags, kind: Flags) -> Floats:
    """Return the published shares of spending of one phase and kind; NaN: unknown."""
    numbers = table.numbers
    lined = numbers[SchoolNumber.LINED_SPENDING]
    line = numbers[SchoolNumber.TRAINING_LINE]
    published = phase & ~np.isnan(line) & (lined > 0)
    shares = np.where(
        unknown_lines(table), np.nan, line / np.where(lined > 0, lined, 1)
    )
    for rows in (published & kind, published):
        if np.count_nonzero(~np.isnan(shares[rows])) >= FEWEST:
            return shares[rows]
    return np.empty(0)
