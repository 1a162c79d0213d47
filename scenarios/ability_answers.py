"""What is told of each curve: what some fees bring, the highest fee, the best fee."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scenarios.ability_curves import (
    AbilityCurve,
    Buying,
    FeeOutcome,
    best_fee,
    outcomes,
)
from scenarios.able_to_pay import QUOTED_SHARE, STOCKS
from scenarios.affordability import highest_fee, set_apart


@dataclass(frozen=True)
class AbilityAnswer:
    """What is told of one test, one reading of unknown accounts and one norm."""

    curve: AbilityCurve
    outcomes: tuple[FeeOutcome, ...]
    """One for each fee asked about."""
    highest: float
    """Highest fee that the quoted share of schools can pay; may be infinite."""
    best: FeeOutcome | None
    """None where there is none, or a reserve would pay it, which pays but once."""


def answers(
    curves: Iterable[AbilityCurve],
    fees: Sequence[float],
    buying: Buying,
    share: float = QUOTED_SHARE,
) -> tuple[AbilityAnswer, ...]:
    """Return what is told of each curve.

    Parameters
    ----------
    curves
        Side by side: the test chosen moves the answer more than the data does.
    fees
        Pounds a school-year, in the prices of the curves.
    buying
        How many schools are asked, and how many of those that can pay take part.
    share
        Share of schools that must be able to pay the fee that is quoted.

    Raises
    ------
    scenarios.affordability_tables.AffordabilityError
        If the share is not above 0 and at most 1.

    """
    return tuple(
        AbilityAnswer(
            curve,
            outcomes(curve, fees, buying),
            highest_fee(curve.ceilings, share),
            None if curve.test in STOCKS else best_fee(curve, buying),
        )
        for curve in curves
    )


def in_prices(curve: AbilityCurve, factor: float) -> AbilityCurve:
    """Return a curve with every ceiling in the prices of another year.

    ``factor`` takes prices of the accounts' year to those of that year.
    """
    fees = tuple(set_apart([factor * fee for fee in curve.ceilings.fees]))
    return replace(curve, ceilings=replace(curve.ceilings, fees=fees))
