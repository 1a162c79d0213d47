"""Success among those whose result is known, and what one beyond the base rate costs.

The rule in words is docs/method/outcomes.md. Whoever has no result yet is neither a
success nor a failure: their cost and their number are left out alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

import numpy as np

from costmodel.arrays import Flags, Floats, added
from costmodel.errors import CostmodelError

LEAST_CONFIDENCE = 0.5
"""A narrower interval may miss the rate it is of."""

_NOISE = 1e-9
"""Share of the known results that is taken for no success, for the arithmetic's sake.
"""


class OutcomeError(CostmodelError):
    """Results, a rate or a cost cannot be as they are given; the message tells why."""


class Interval(StrEnum):
    """How the interval of a success rate is made."""

    WILSON = "wilson"
    """All rates which the normal test would not reject."""
    BETA = "beta"
    """Where the rate lies, by the beta distribution after Jeffreys' even prior."""


class Framework(StrEnum):
    """What an inspection gave at the time; results of two are never compared."""

    OVERALL_GRADE = "overall grade, to August 2024"
    SUB_JUDGEMENTS = (
        "judgements without an overall grade, September 2024 to November 2025"
    )
    REPORT_CARD = "report card, from November 2025"


@dataclass(frozen=True)
class SuccessRate:
    """How many succeeded of those whose result is known, with its interval."""

    successes: int
    known: int
    low: float
    """Lower limit, a fraction; never above :attr:`rate`."""
    high: float
    """Upper limit, a fraction; never below :attr:`rate`."""
    confidence: float
    """Chance, a fraction, that an interval made like this holds the true rate."""
    interval: Interval
    framework: Framework | None = None
    """Of the inspection; None if success is not an inspector's word."""

    @property
    def rate(self) -> float:
        """Return successes ÷ known results, a fraction."""
        return self.successes / self.known


class Reach(StrEnum):
    """How far the cost of a success beyond the base rate is known."""

    LIMITED = "between two limits"
    AT_LEAST = "at least, no upper limit"
    """The lower limit of the success rate is not above the base rate."""
    NONE = "no success beyond the base rate to be seen"
    """Nor is its upper limit."""


@dataclass(frozen=True)
class CostPerSuccess:
    """What a success beyond the base rate costs, and how far that is known."""

    cost: float
    """Pounds, of those whose result is known."""
    extra: float
    """Successes beyond those that the base rate leads to expect; may be below nought.
    """
    extra_low: float
    extra_high: float
    central: float | None
    """Pounds; None if there was no success beyond the base rate."""
    low: float | None
    """Pounds, at the most successes that the interval allows; None if even these are
    not beyond the base rate."""
    high: float | None
    """Pounds, at the fewest; None if there is no upper limit: say *at least* the lower.
    """

    @property
    def reach(self) -> Reach:
        """Return which limits there are, to be said beside every figure."""
        if self.low is None:
            return Reach.NONE
        return Reach.AT_LEAST if self.high is None else Reach.LIMITED


def cost_of_known(costs: Floats, known: Flags) -> Floats:
    """Return the cost of those alone whose result is known.

    Parameters
    ----------
    costs
        Pounds of each school; ``(school, lanes…)``, draws for instance.
    known
        Whether its result is known; ``(school,)``.

    Returns
    -------
    Floats
        Pounds; ``(lanes…)``.

    Raises
    ------
    OutcomeError
        If there is not one flag for each school, or a cost is below nought or none.

    Examples
    --------
    Eighteen schools at £10,000, of which nine have been inspected.

    >>> import numpy as np
    >>> float(cost_of_known(np.full(18, 10_000.0), np.arange(18) < 9))
    90000.0

    """
    if known.dtype != np.bool_ or costs.shape[:1] != known.shape:
        raise OutcomeError(
            f"Costs have the shape {costs.shape} and results {known.shape}. Give a row "
            "of costs for each school, and for each school whether its result is known."
        )
    _refuse_no_cost(costs)
    return added(costs[known])


def success_rate(
    successes: int,
    known: int,
    *,
    interval: Interval | str = Interval.WILSON,
    confidence: float = 0.95,
    framework: Framework | None = None,
) -> SuccessRate:
    """Return the share that succeeded of those whose result is known.

    Wilson, Journal of the American Statistical Association 22 (1927); for both kinds of
    interval, and the beta's ends at none and at all, Brown, Cai and DasGupta,
    Statistical Science 16 (2001).

    Parameters
    ----------
    known
        How many have a known result, those who succeeded among them; one at least.
    confidence
        A fraction, from 0.5 to below 1.

    Raises
    ------
    OutcomeError
        If counts or confidence are out of bounds, or there is no such interval.

    Examples
    --------
    >>> seven = success_rate(7, 9)
    >>> f"{seven.rate:.4f}, {seven.low:.4f} to {seven.high:.4f}"
    '0.7778, 0.4526 to 0.9368'

    """
    _refuse_counts(successes, known)
    _refuse_confidence(confidence)
    kind = _kind(interval)
    counts = int(successes), int(known)
    limits = _limits(*counts, kind, confidence)
    return SuccessRate(*counts, *limits, confidence, kind, framework)


def _limits(
    successes: int, known: int, kind: Interval, confidence: float
) -> tuple[float, float]:
    """Return the ends of the interval about a rate, which lies within it."""
    ends = _beta if kind is Interval.BETA else _wilson
    low, high = ends(successes, known, confidence)
    rate = successes / known
    return max(min(low, rate), 0.0), min(max(high, rate), 1.0)


def _refuse_confidence(confidence: float) -> None:
    """Raise if a confidence is not from 0.5 to below 1."""
    if not LEAST_CONFIDENCE <= confidence < 1.0:
        raise OutcomeError(
            f"A confidence of {confidence} is none. Write a fraction from 0.5 to below "
            "1, like 0.95."
        )


def cost_per_success(
    cost: float,
    success: SuccessRate,
    base_rate: float,
    *,
    base_framework: Framework | None = None,
) -> CostPerSuccess:
    """Return what each success costs beyond those that would have come anyway.

    Cost ÷ (successes − base rate × known results); its limits are those of the success
    rate. The base rate is taken as it is: where it has a range, ask at both ends.

    ``cost`` are pounds of those whose result is known, see :func:`cost_of_known`;
    ``base_rate`` is the fraction of the like of them that succeeds without help.

    Raises
    ------
    OutcomeError
        If cost or base rate are out of bounds, or that is of another framework.

    Examples
    --------
    >>> each = cost_per_success(90_000, success_rate(7, 9), 0.65)
    >>> round(each.extra, 2), round(each.central), round(each.low), each.high
    (1.15, 78261, 34871, None)
    >>> print(each.reach)
    at least, no upper limit

    """
    _refuse_no_cost(np.array(float(cost)))
    _refuse_base_rate(base_rate)
    _refuse_other_framework(success.framework, base_framework)
    extra, least, most = (
        success.known * _beyond(rate, base_rate)
        for rate in (success.rate, success.low, success.high)
    )
    central, low, high = (_per(cost, each) for each in (extra, most, least))
    return CostPerSuccess(float(cost), extra, least, most, central, low, high)


def _refuse_base_rate(base_rate: float) -> None:
    """Raise if a base rate is no share."""
    if not 0.0 <= base_rate <= 1.0:
        raise OutcomeError(
            f"A base rate of {base_rate} is no share. Write a fraction from 0 to 1, "
            "like 0.65."
        )


def _beyond(rate: float, base_rate: float) -> float:
    """Return how far a rate is above another; nought if only arithmetic parts them."""
    beyond = rate - base_rate
    return beyond if abs(beyond) > _NOISE else 0.0


def _per(cost: float, extra: float) -> float | None:
    """Return the cost of one; None if there is none."""
    return float(cost / extra) if extra > 0.0 else None


def _wilson(successes: int, known: int, confidence: float) -> tuple[float, float]:
    """Return the lower and the upper limit of a rate, by Wilson."""
    deviate = NormalDist().inv_cdf((1.0 + confidence) / 2.0)
    square = deviate * deviate
    middle = (successes + square / 2.0) / (known + square)
    failures = known - successes
    spread = sqrt(successes * failures / known + square / 4.0)
    half = deviate * spread / (known + square)
    return middle - half, middle + half


def _beta(successes: int, known: int, confidence: float) -> tuple[float, float]:
    """Return the lower and the upper limit of a rate, by Jeffreys' prior."""
    # It takes a while to import, and no other interval needs it.
    from scipy.special import betaincinv  # noqa: PLC0415

    tail = (1.0 - confidence) / 2.0
    failures = known - successes
    shape = (successes + 0.5, failures + 0.5)
    low = float(betaincinv(*shape, tail)) if successes else 0.0
    high = float(1.0 - betaincinv(*shape[::-1], tail)) if failures else 1.0
    return low, high


def _kind(interval: Interval | str) -> Interval:
    """Return a kind of interval by its name."""
    try:
        return Interval(interval)
    except ValueError as error:
        raise OutcomeError(
            f"There is no interval '{interval}'. Write {' or '.join(Interval)}."
        ) from error


def _refuse_counts(successes: int, known: int) -> None:
    """Raise unless so many can have succeeded of so many known results."""
    for what, count in (("successes", successes), ("known results", known)):
        if not float(count).is_integer() or count < 0:
            raise OutcomeError(
                f"There cannot be {count} {what}. Write a whole number, like 7."
            )
    if not known:
        raise OutcomeError(
            "No result is known yet, so that there is no success rate. Ask again when "
            "the first is known."
        )
    if successes > known:
        raise OutcomeError(
            f"{successes} succeeded and only {known} results are known. Count every "
            "success among the known results, and no school whose result is to come."
        )


def _refuse_no_cost(costs: Floats) -> None:
    """Raise if what should be a cost is below nought or no number."""
    if not np.isfinite(costs).all() or (costs < 0.0).any():
        raise OutcomeError(
            "A cost is below nought, or no number. Write what the school's support "
            "costs in pounds, or 0."
        )


def _refuse_other_framework(
    success: Framework | None, base_rate: Framework | None
) -> None:
    """Raise if successes and base rate were told by different inspections."""
    if success is not base_rate and None not in (success, base_rate):
        raise OutcomeError(
            f"Success is by '{success}' and the base rate by '{base_rate}', which are "
            "not to be compared. Take a base rate of the same framework."
        )
