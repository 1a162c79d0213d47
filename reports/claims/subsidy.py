"""Whether a subsidy of £5,000 a school is needed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reports import wording
from reports.claims.answers import NO_SCHOOL, Answer, Finding, sum_in_words
from reports.statements import Statements
from reports.verdict_words import subsidy_in_words
from scenarios.gap import Claim


def of_subsidy(statements: Statements) -> Finding:
    """Answer it from the gap of full cost and that of all resources."""
    gap = statements.comparison.gap
    published, today = (wording.money(claim.subsidy) for claim in gap.claims[:2])
    statement = f"A comparable programme needs a subsidy of {published} a school."
    if math.isnan(gap.full_cost):
        return Finding(statement, Answer.UNTESTED, NO_SCHOOL)
    full, economic = _range(gap.claims[0]), _range(gap.economic_claims[0])
    rests = (
        f"The gap a school-year is {full} of full cost and {economic} of all resources,"
        f" against {published} as published or {today} in 2026-27 prices. Below nought,"
        f" schools could pay more than it costs.{_by_journey(gap.years_per_journey)}"
    )
    claims = (*gap.claims, *gap.economic_claims)
    return Finding(statement, _needed(claims), f"{rests}{_granted(statements)}")


def _needed(claims: Sequence[Claim]) -> Answer:
    """Return whether every gap is above the subsidy, none is, or some are."""
    above = {claim.is_above for claim in claims}
    if above == {True}:
        return Answer.RIGHT
    return Answer.WRONG if above == {False} else Answer.OPEN


def _range(claim: Claim) -> str:
    """Return the least and the most of a gap over the tests."""
    lowest, highest = map(sum_in_words, (claim.lowest_gap, claim.highest_gap))
    return wording.between(lowest, highest)


def _by_journey(years: float) -> str:
    """Return how long a journey is, where that is not a single school-year."""
    told = wording.number(years, 2)
    if told == wording.number(1.0, 2):
        return ""
    return (
        f" A school's journey takes {told} school-years; that many times the gap is"
        " held against it too."
    )


def _granted(statements: Statements) -> str:
    """Return what subsidised ways of funding need to last, if there are any."""
    told = [
        f"{statements.labels.scenarios[name]} needs"
        f" {subsidy_in_words(float(view.central.verdict.needed[0]))} in all"
        for name, view in statements.comparison.scenarios.items()
        if float(view.central.verdict.subsidy[0]) > 0.0
    ]
    return f" To last, {wording.listing(told)}." if told else ""
