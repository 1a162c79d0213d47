"""What no draw changes in the fourteen-programme model, made once for the kernel.

The kernel is written by hand for the model of bench/fourteen.py: its programmes stand
in blocks (close, specialist, mentor, course, review), and every number below is one of
that document's. Published figures are read from the register, not copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bench.fourteen_names import DEVELOPMENT_WEIGHTS, FIRST_YEAR, QUALITY_WEIGHTS
from costmodel.arrays import Floats
from costmodel.deflators import level_of, real_terms_divisors, year_named
from costmodel.errors import CostmodelError
from scenarios.funded_plan import FundedPlan

YEARS, MONTHS, PROGRAMMES = 5, 60, 14
CLOSE, SPECIALIST = slice(0, 4), slice(4, 8)
MENTOR, COURSE, REVIEW = slice(8, 10), slice(10, 12), slice(12, 14)
BLOCKS = (CLOSE, SPECIALIST, MENTOR, COURSE, REVIEW)
GRANTED = slice(0, 9)
MATCHED = (slice(0, 10), REVIEW)
"""Programmes that have matches: all but the courses."""

HALF_TERMS = (1, 3, 5, 6, 8, 10)
"""October, December, February, March, May and July."""
TEACHING = 11
"""Months of teaching, September to July."""
WORKING_DAYS = 220.0
VAT = 0.2
INSURANCE, THRESHOLD = 0.15, 5000.0
"""Employers' rate, and the salary above which it is due."""
AUTO_ENROLMENT = 0.03
STEP = 1e-9
"""Keeps a whole number of steps from starting another."""

CASH, DEBTORS, CREDITORS, DEFERRED = 400_000.0, 30_000.0, 25_000.0, 24_000.0
FIXED_ASSETS, BUILDING, DESIGNATED = 12_000.0, 20_000.0, 15_000.0
OPENING_FUNDS = CASH + DEBTORS + FIXED_ASSETS - CREDITORS - DEFERRED - BUILDING
HELD_BACK = DESIGNATED + FIXED_ASSETS
"""Unrestricted funds that are not free."""
OPENING_FREE = OPENING_FUNDS - HELD_BACK
FLOOR_MONTHS = 3.0
HALF_A_PENNY = 0.005
NEVER = -1

TO_DEVELOPMENT = np.array(DEVELOPMENT_WEIGHTS) / (sum(DEVELOPMENT_WEIGHTS) + 7.0)
DEVELOPMENT_TO_EVALUATION = 3.0 / (sum(DEVELOPMENT_WEIGHTS) + 7.0)
DEVELOPMENT_TO_QUALITY = 4.0 / (sum(DEVELOPMENT_WEIGHTS) + 7.0)
TO_QUALITY = np.array(QUALITY_WEIGHTS) / (sum(QUALITY_WEIGHTS) + 6.0)
QUALITY_TO_BROKERING = 4.0 / (sum(QUALITY_WEIGHTS) + 6.0)
QUALITY_TO_PARTNERSHIPS = 2.0 / (sum(QUALITY_WEIGHTS) + 6.0)


class StaleKernelError(CostmodelError):
    """The published figures no longer are those that the kernel was written for."""


@dataclass(frozen=True)
class Curve:
    """The share of schools that can pay: straight lines between knots."""

    fees: Floats
    shares: Floats


@dataclass(frozen=True)
class Fixed:
    """Numbers that no draw changes."""

    rows: Mapping[str, int]
    """Where each assumption stands in a table of draws."""
    prices: Floats
    """Published level of prices, month 0 being 1; ``(year, 12)``."""
    assumed: Floats
    """Twelfths of a year's assumed growth on top, in the last year; ``(12,)``."""
    divisors: Floats
    """Deflator of each year over that of the first; ``(year, 1)``."""
    to_accounts: Floats
    """What takes each year's fees to the prices of schools' accounts; ``(year, 1)``."""
    secondary: Curve
    primary: Curve


def fixed_of(funded: FundedPlan) -> Fixed:
    """Read what is published for the fourteen-programme model.

    Raises
    ------
    StaleKernelError
        If rates in law change within the model, or prices before its last year are not
        published.

    """
    facts = funded.plan.facts
    _refuse_news(funded)
    prices, assumed = _prices(funded)
    accounts = level_of(facts.deflator, year_named(funded.tables.accounts_year))
    first = f"{FIRST_YEAR}/{(FIRST_YEAR + 1) % 100:02d}"
    divisors = real_terms_divisors(facts.deflator, facts.horizon)[:, None]
    base = level_of(facts.deflator, year_named(first))
    ceilings = funded.scenarios["traded"].ceilings
    return Fixed(
        {name: row for row, name in enumerate(funded.plan.terms.names)},
        prices,
        assumed,
        divisors,
        accounts / (divisors * base),
        Curve(*ceilings[0].knots),
        Curve(*ceilings[2].knots),
    )


def _refuse_news(funded: FundedPlan) -> None:
    """Raise an error if what the kernel takes for granted has changed."""
    facts = funded.plan.facts
    law = {
        "oncost.ni_rate": INSURANCE,
        "oncost.ni_threshold": THRESHOLD,
        "oncost.auto_enrol_min": AUTO_ENROLMENT,
        "vat.standard": VAT,
    }
    for name, value in law.items():
        if (facts.register.steps(name).over(facts.horizon) != value).any():
            raise StaleKernelError(
                f"'{name}' is not {value} throughout the model any more. Write the "
                "kernel of the bench for the new figure."
            )


def _prices(funded: FundedPlan) -> tuple[Floats, Floats]:
    """Return the published level of prices, and the steps past it in the last year."""
    index = funded.plan.facts.register.indices["prices"]
    steps = index.steps_taken(np.arange(MONTHS) + 12 * FIRST_YEAR)
    last = len(index.published_levels) - 1
    assumed = np.maximum(steps - last, 0)
    if assumed[: MONTHS - 12].any():
        raise StaleKernelError(
            "Prices before the model's last year are not published any more. Move the "
            "years of the bench's model."
        )
    levels = index.published_levels[np.minimum(steps, last)]
    prices: Floats = (levels / levels[0]).reshape(YEARS, 12)
    return prices, assumed[MONTHS - 12 :].astype(np.float64)
