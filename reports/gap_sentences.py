"""The gap in sentences: what is left of full cost, and how it stands to the £5,000."""

from __future__ import annotations

import math
from collections.abc import Sequence

from costmodel.programmes import Phase
from reports import wording
from reports.ability_words import able_in_words, phases, schools_in_words
from reports.gap_words import (
    NOT_ANY,
    SIDES,
    begun,
    on_the_mean,
    programmes_above,
    range_in_words,
)
from reports.statements import Statements
from scenarios.able_to_pay import counted
from scenarios.gap import Claim
from scenarios.gap_judgement import Above


def gap_in_words(statements: Statements) -> tuple[str, ...]:
    """Return the gap, and how it stands to the £5,000 if the plan tests the claim."""
    return (*gap_left_in_words(statements), *gap_claimed_in_words(statements))


def gap_left_in_words(statements: Statements) -> tuple[str, ...]:
    """Return what is left of full cost, on the mean and by programme, as sentences."""
    gap = statements.comparison.gap
    if math.isnan(gap.full_cost):
        return ("No school takes part, so that there is no gap to speak of.",)
    first = gap.claims[0]
    opening = (
        f"A school-year costs {wording.money(gap.full_cost)} in full;"
        f" {able_in_words(statements)} leaves a gap of"
        f" {range_in_words(first.lowest_gap, first.highest_gap)}, by the test chosen."
        f"{_of_all_schools(statements)}"
    )
    return (opening, *programmes_above(statements, 0.0))


def gap_claimed_in_words(statements: Statements) -> tuple[str, ...]:
    """Return how the gap stands to the £5,000; answers that agree are one sentence.

    Nothing if the plan does not test the claim of 2013, or has no school.
    """
    comparison = statements.comparison
    if not comparison.model.tests_claim or math.isnan(comparison.gap.full_cost):
        return ()
    claims = comparison.gap.claims
    do_agree = len({each.is_above for each in claims}) == 1
    groups = (claims,) if do_agree else tuple((each,) for each in claims)
    mean = on_the_mean(statements)
    return (
        *(begun(f"{mean}{_claims_in_words(group)}") for group in groups),
        *programmes_above(statements, claims[0].subsidy),
    )


def _of_all_schools(statements: Statements) -> str:
    """Return what all schools together would leave, where the gap is of a mean."""
    if len(phases(statements)) == 1:
        return ""
    gap = statements.comparison.gap
    fees = [each.fee for each in counted(gap.all_schools)]
    left = range_in_words(gap.full_cost - max(fees), gap.full_cost - min(fees))
    return f" What {schools_in_words(statements, Phase.ALL)} can pay leaves {left}."


def _claims_in_words(claims: Sequence[Claim]) -> str:
    """Return comparisons that have the same answer as a sentence."""
    subsidies = dict.fromkeys(wording.money(each.subsidy) for each in claims)
    bases = dict.fromkeys(f"per {each.basis}" for each in claims)
    told = f"the gap of full cost {' and '.join(bases)} is"
    subsidy, is_above = " or ".join(subsidies), claims[0].is_above
    if is_above is None:
        return f"{told} above {subsidy} {SIDES[Above.SOME]} and not by others."
    if is_above:
        return f"{told} above {subsidy} {SIDES[Above.EVERY]}."
    return f"{told} not above {subsidy} {NOT_ANY}."
