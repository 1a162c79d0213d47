"""Measure a sweep of fees over all schools and draws, beside counting one by one.

    python -m bench.school_sweep                      22,080 schools made at random
    python -m bench.school_sweep --table TABLE        those of a table of schools
    python -m bench.school_sweep --gate 0.25          fail above these parts of counting

200 fees × 22,080 schools × 1,000 draws, twice: with factors that all schools share (the
curve is read at other fees) and with an error of each school's own (drawing the errors
is part of it). Counting holds every fee against every school of some draws, and is told
for all of them. CPU time, in rounds in which each runs once.
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from bench.engine_against_kernel import measure
from costmodel.arrays import Floats
from scenarios.ability_curves import AbilityCurve, shares_in_draws
from scenarios.affordability import AffordabilityRules, AffordabilityTest
from scenarios.affordability_files import load_affordability
from scenarios.schools.ceilings import Asked, known_of, school_curves
from scenarios.schools.own_errors import ESTIMATE_SPREAD, shares_with_own_errors
from scenarios.schools.table import SchoolTable
from scenarios.schools.table_files import read_table
from tests.scenarios.schools.tables import made

FEES = np.geomspace(500.0, 40_000.0, 200)
SCHOOLS, DRAWS = 22_080, 1_000
COUNTED = 4
"""Draws that are counted one by one."""
SEED = 3
TOLERANCE = 1e-12


def schools_made(schools: int) -> SchoolTable:
    """Return schools whose incomes spread as the real ones do."""
    drawn = np.random.default_rng(SEED)
    incomes = np.exp(drawn.normal(np.log(2.06e6), 0.8, schools))
    return made(*({"total_income": float(income)} for income in incomes))


def counted(ceilings: Floats, fees: Floats, factors: Floats) -> Floats:
    """Hold every fee against every school, draw by draw."""
    shares = np.empty((len(fees), len(factors)))
    for draw, factor in enumerate(factors):
        shares[:, draw] = (factor * ceilings >= fees[:, np.newaxis]).mean(axis=1)
    return shares


def income_curve(table: SchoolTable) -> tuple[AbilityCurve, Floats]:
    """Return the curve of the test of income, and the ceilings it is made of."""
    everybody = np.ones(len(table), dtype=np.bool_)
    asked = Asked(table, everybody, load_affordability(), AffordabilityRules())
    test = AffordabilityTest.INCOME_SHARE
    curve = next(each for each in school_curves(asked) if each.test is test)
    return curve, known_of(asked, test).values


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="A sweep of fees over all schools.")
    parser.add_argument("--table", type=Path)
    parser.add_argument("--schools", type=int, default=SCHOOLS)
    parser.add_argument("--gate", type=float, help="highest ratio to counting")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Compare, measure and print; return the exit code."""
    asked = arguments(words)
    table = read_table(asked.table) if asked.table else schools_made(asked.schools)
    curve, ceilings = income_curve(table)
    factors = np.exp(np.random.default_rng(SEED).normal(0.0, 0.15, DRAWS))
    few = factors[:COUNTED]
    apart = shares_in_draws(curve, FEES, few) - counted(ceilings, FEES, few)
    if np.abs(apart).max() > TOLERANCE + 1 / len(ceilings):
        print(f"The sweep differs from counting by {np.abs(apart).max():.1e}.")
        return 1
    own = partial(
        shares_with_own_errors, ceilings, FEES, factors, ESTIMATE_SPREAD, SEED
    )
    ratios = []
    for what, sweep in (
        ("factors all share", partial(shares_in_draws, curve, FEES, factors)),
        ("errors of their own", own),
    ):
        found = measure(
            sweep, partial(counted, ceilings, FEES, few), asked.rounds, DRAWS
        )
        counting = found.kernel * DRAWS / COUNTED
        ratios.append(found.ratio * COUNTED / DRAWS)
        print(
            f"{what:<20} {found.engine:>6.3f} s, counting {counting:>6.2f} s,"
            f" ratio {ratios[-1]:.4f}"
        )
    # Kilobytes on Linux.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(ceilings):,} schools, {DRAWS:,} draws; at most {peak:.0f} MB in use")
    return int(asked.gate is not None and max(ratios) > asked.gate)


if __name__ == "__main__":
    sys.exit(main())
