"""What would balance a scenario: another fee, more schools, a subsidy; line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reports.break_even_words import (
    best_fee,
    break_even_fee,
    factors,
    needed_at_best_fee,
    short_at_best,
    sum_a_school,
)
from reports.cells import NOTHING
from reports.told_scenarios import Line, ToldScenario
from scenarios.break_even import BreakEven
from scenarios.explain.addresses import Topic
from scenarios.explain.break_evens import (
    BEST_FEE,
    COHORTS,
    FACTOR,
    FEES,
    LOST,
    NEEDED,
    TOPIC,
)
from scenarios.explain.payments import MEAN_FEE
from scenarios.explain.subsidies import FROM_GRANTS, TO_FIND

_Search = Callable[[ToldScenario], BreakEven | None]
"""Which search for a break-even a row tells of."""


def balances(told: Sequence[ToldScenario]) -> Iterator[Line]:
    """Yield the fee and volume at which nothing is lost; if none, what is lost."""
    for what, found in ((FEES, _fee), (COHORTS, _volume)):
        yield from _factor(what, found, told)
        if found is _fee:
            yield (
                "Mean fee at that factor, £",
                lambda each: each.behind(break_even_fee(each.view), TOPIC, MEAN_FEE),
            )


def _factor(what: str, found: _Search, told: Sequence[ToldScenario]) -> Iterator[Line]:
    """Yield the factor on something at which nothing is lost."""
    yield (
        f"Factor on all {what} at which nothing is lost",
        lambda each: each.behind(factors(found(each)), TOPIC, what),
    )
    if any(short_at_best(found(each)) != NOTHING for each in told):
        yield (
            f"Lost at the best factor on {what}, £",
            lambda each: each.behind(short_at_best(found(each)), TOPIC, what, LOST),
        )


def _fee(told: ToldScenario) -> BreakEven | None:
    """Return the search over fees."""
    return told.view.found.fee


def _volume(told: ToldScenario) -> BreakEven | None:
    """Return the search over cohorts."""
    return told.view.found.volume


SUBSIDIES: list[Line] = [
    (
        "Extra a school-year at which nothing is lost, £",
        lambda told: told.explained(sum_a_school(told.view.subsidy), Topic.SUBSIDY),
    ),
    (
        "Subsidy a school-year to sustain it, £",
        lambda told: told.explained(
            sum_a_school(float(told.view.central.verdict.needed[0])),
            Topic.SUBSIDY_NEEDED,
        ),
    ),
    (
        "Brought by grants already, £",
        lambda told: told.behind(
            sum_a_school(float(told.view.central.verdict.subsidy[0])), FROM_GRANTS
        ),
    ),
    (
        "Still to be found, £",
        lambda told: told.behind(
            sum_a_school(float(told.view.central.verdict.extra[0])), TO_FIND
        ),
    ),
    (
        "Subsidy to sustain it at the best fee, £",
        lambda told: told.behind(needed_at_best_fee(told.view), BEST_FEE, NEEDED),
    ),
    (
        "Best fee, as a factor on all fees",
        lambda told: told.behind(best_fee(told.view), BEST_FEE, FACTOR),
    ),
]
"""Sums a school-year that would do: to lose nothing over all years, and to last."""
